import { describe, expect, it } from 'vitest';
import type { CellRef, TableId } from '../../../src/core/filing/cell';
import { formOf } from '../../../src/core/edition/edition';
import { cellValue, type Filing } from '../../../src/core/filing/filing';
import { cellAt, layOut, positionOf } from '../../../src/core/layout/layout';
import { planPaste } from '../../../src/core/paste/paste';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { apply, blankFiling, cell, figure, openRows, row, shown } from '../../support/ledgers';

const BASIC = 'basicExpenditure';
const PROJECT = 'projectExpenditure';
const blank = blankFiling();
const twoRows = apply(blank, row('EXP', '2010301', '行政运行'), row('EXP', '2010302', '一般行政管理事务', 1));

/** Pastes tab text onto a figure cell, or onto a printed position. */
function paste(filing: Filing, table: TableId, anchor: CellRef | { line: number; column: number }, text: string) {
  const layout = layOut(formOf(MOF_2023, table)!, MOF_2023.definitions[table], filing.tables[table]);
  const at = 'line' in anchor ? anchor : positionOf(layout, anchor)!;
  const targets = layout.lines
    .slice(at.line)
    .map(({ cells }, i) => cells.slice(at.column).map((_, j) => cellAt(layout, at.line + i, at.column + j)));
  const block = text.split('\n').map((line) => line.split('\t'));
  const plan = planPaste({ filing, edition: MOF_2023, table, targets, block });
  return { ...plan, filing: plan.transaction ? apply(filing, ...plan.transaction.changes) : filing };
}

describe('pasting by position', () => {
  it('writes a block of figures from the anchor', () => {
    const result = paste(twoRows, 'EXP', cell('EXP', '2010301', BASIC), '1.00\t2.00\n3.00\t4.00');
    expect(result.transaction?.label).toBe('粘贴到《支出决算表》');
    expect(result.summary).toEqual({ written: 4, skipped: 0, unreadable: 0, rowsAdded: 0, messages: [] });
    expect(shown(result.filing, cell('EXP', '2010302', PROJECT))).toBe(400);
  });

  it('writes a single value into the anchor only', () => {
    const result = paste(twoRows, 'EXP', cell('EXP', '2010301', BASIC), '5');
    expect(result.summary.written).toBe(1);
    expect(result.filing.tables.EXP?.cells).toEqual({ 2010301: { [BASIC]: figure(500) } });
  });

  it('does not take figures for codes', () => {
    const result = paste(twoRows, 'EXP', cell('EXP', '2010301', BASIC), '215\n301');
    expect(result.summary.rowsAdded).toBe(0);
    expect(shown(result.filing, cell('EXP', '2010302', BASIC))).toBe(30_100);
  });

  it('clears where a blank or a dash is pasted, and keeps what cannot be read', () => {
    const filled = apply(twoRows, { kind: 'setCell', cell: cell('EXP', '2010301', BASIC), value: figure(1) });
    expect(paste(filled, 'EXP', cell('EXP', '2010301', BASIC), '—').filing.tables.EXP?.cells).toEqual({});
    const result = paste(filled, 'EXP', cell('EXP', '2010301', BASIC), '约5');
    expect(shown(result.filing, cell('EXP', '2010301', BASIC))).toBe('约5');
    expect(result.summary).toMatchObject({
      unreadable: 1,
      messages: ['读不出数字，原文保留：《支出决算表》2010301 行政运行·基本支出“约5”'],
    });
  });

  it('counts what has no cell to go to', () => {
    const result = paste(blank, 'IES', { line: 0, column: 0 }, '一、收入\t1\t8.00\t标题\t\t\t多的');
    expect(result.summary).toMatchObject({
      written: 1,
      skipped: 4,
      messages: [
        '没有对应的数字单元格，已跳过：第 1 行第 1 列“一、收入”；第 1 行第 2 列“1”；第 1 行第 4 列“标题”',
        '超出了表格，没有粘贴：第 1 行第 7 列“多的”',
      ],
    });
  });

  it('changes nothing where all is there already', () => {
    const filled = apply(twoRows, {
      kind: 'setCell',
      cell: cell('EXP', '2010301', BASIC),
      value: figure(1, 'derived'),
    });
    expect(paste(filled, 'EXP', cell('EXP', '2010301', BASIC), '0.01').transaction).toBeUndefined();
  });

  it('takes back the declaration of an empty table', () => {
    const declared = apply(twoRows, { kind: 'declareEmpty', table: 'EXP', declaredEmpty: true });
    const result = paste(declared, 'EXP', cell('EXP', '2010301', BASIC), '5');
    expect(result.filing.tables.EXP?.declaredEmpty).toBe(false);
  });
});

describe('pasting rows with codes', () => {
  const SHEET = [
    '科目编码\t科目名称\t合计\t基本支出\t项目支出',
    '合计\t\t7.00\t3.00\t4.00',
    '201\t一般公共服务支出\t7.00\t3.00\t4.00',
    '20103\t政府办公厅（室）及相关机构事务\t7.00\t3.00\t4.00',
    '2010301\t行政运行\t3.00\t3.00\t',
    '2010302\t一般行政管理事务\t4.00\t\t4.00',
  ].join('\n');

  it('adds the missing rows wherever the block is dropped, and marks totals that add up as derived', () => {
    const result = paste(blank, 'EXP', cell('EXP', 'total', 'expenditureThisYear'), SHEET);
    expect(openRows(result.filing, 'EXP')).toEqual([
      '201 一般公共服务支出',
      '20103 政府办公厅（室）及相关机构事务',
      '2010301 行政运行',
      '2010302 一般行政管理事务',
    ]);
    expect(cellValue(result.filing, cell('EXP', 'total', BASIC))).toEqual(figure(300, 'derived'));
    expect(cellValue(result.filing, cell('EXP', '2010301', BASIC))).toEqual(figure(300));
    expect(result.summary).toMatchObject({
      rowsAdded: 4,
      unreadable: 0,
      messages: ['没有科目代码的行已跳过：第 1 行“科目编码”'],
    });
  });

  it('matches rows that are there, in any order, and fills in missing parents', () => {
    const result = paste(twoRows, 'EXP', { line: 1, column: 0 }, '2010302\t别名\t4\t\t4\n2080501\t新行\t1\t1');
    expect(shown(result.filing, cell('EXP', '2010302', PROJECT))).toBe(400);
    expect(openRows(result.filing, 'EXP')).toContain('2010302 一般行政管理事务');
    expect(openRows(result.filing, 'EXP').slice(2)).toEqual([
      '208 社会保障和就业支出',
      '20805 行政事业单位养老支出',
      '2080501 新行',
    ]);
  });

  it('takes codes without names where they are dropped on the code column', () => {
    const result = paste(blank, 'EXP', { line: 1, column: 0 }, '2080501\t1.00\t1.00');
    expect(shown(result.filing, cell('EXP', '2080501', BASIC))).toBe(100);
  });

  it('skips a code that comes twice, and says where', () => {
    const result = paste(blank, 'EXP', { line: 0, column: 0 }, '201\t甲\t1\n201\t乙\t2');
    expect(shown(result.filing, cell('EXP', '201', 'expenditureThisYear'))).toBe(100);
    expect(result.summary.messages).toEqual(['科目代码在这一块里重复，没有粘贴，请核对是否应当相加：第 2 行 201（2）']);
  });

  it('reads the three columns of economic codes side by side, closing lines included', () => {
    const text = [
      '301\t工资福利支出\t5.00\t302\t商品和服务支出\t2.00\t307\t债务利息及费用支出\t',
      '30101\t基本工资\t5.00\t30201\t办公费\t2.00\t30701\t国内债务付息\t',
      '人员经费合计\t\t5.00\t公用经费合计\t\t\t\t\t2.00',
    ].join('\n');
    const result = paste(blank, 'BAS', { line: 0, column: 0 }, text);
    const column = MOF_2023.definitions.BAS.columns[0]!.id;
    const idOf = (code: string): string => MOF_2023.definitions.BAS.rows.find((each) => each.code === code)!.id;
    expect(shown(result.filing, cell('BAS', idOf('30101'), column))).toBe(500);
    expect(shown(result.filing, cell('BAS', idOf('30201'), column))).toBe(200);
    expect(result.summary).toMatchObject({ rowsAdded: 0, skipped: 1 });
  });
});
