import { describe, expect, test } from 'vitest';
import type { TableId } from '../../src/core/filing/cell';
import type { Change } from '../../src/core/filing/change';
import { check } from '../../src/core/check/check';
import type { Filing } from '../../src/core/filing/filing';
import type { Finding } from '../../src/core/check/finding';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { apply, fullFiling, insertCodes } from '../support/full-filing';

const filing = fullFiling();

const found = (changed: Filing): Finding[] =>
  check(changed, MOF_2023).findings.filter((each) => each.rule.endsWith('-CODE'));
const told = (changed: Filing): string[] => found(changed).map((each) => `${each.severity} ${each.message}`);

const rename = (table: TableId, code: string, name: string): Change => ({
  kind: 'setRow',
  table,
  row: code,
  to: { id: code, code, name },
});
const insertRow = (table: TableId, index: number, id: string, code: string, name: string): Change => ({
  kind: 'insertRow',
  table,
  index,
  row: { id, code, name },
});

describe('codes', () => {
  test('have as many digits as their classification has levels', () => {
    expect(told(apply(filing, insertRow('INC', 0, 'row-1', '20', '某类')))).toEqual([
      'error 《收入决算表》第 1 个科目行的科目编码“20”不对，应为 3、5、7 位数字。',
    ]);
    expect(told(apply(filing, insertRow('BAS', 0, 'row-1', '', '某款')))).toEqual([
      'error 《一般公共预算财政拨款基本支出决算表》第 1 个科目行没有科目编码，应为 3、5 位数字。',
    ]);
  });

  test('stand in one row, and both rows are named where they do not', () => {
    const rows = filing.tables.EXP!.rows;
    const at = rows.findIndex((row) => row.code === '2011301') + 1;
    const doubled = apply(filing, insertRow('EXP', at, 'row-1', '2011301', '行政运行（本级）'));
    expect(told(doubled).filter((each) => each.startsWith('error'))).toEqual([
      `error 《支出决算表》的科目编码 2011301 有 2 行：第 ${at} 个科目行“2011301 行政运行”、` +
        `第 ${at + 1} 个科目行“2011301 行政运行（本级）”，应只有一行。`,
    ]);
    expect(found(doubled)[0]!.cells.map((each) => each.row)).toEqual(['2011301', 'row-1']);
    const inForm = apply(filing, insertRow('BAS', 0, 'row-1', '30201', '办公费'));
    expect(told(inForm)).toEqual([
      'error 《一般公共预算财政拨款基本支出决算表》的科目编码 30201 有 2 行：表样所列的“30201 办公费”、' +
        '第 1 个科目行“30201 办公费”，应只有一行。',
    ]);
  });

  test('have the rows above them, one finding for a missing row', () => {
    expect(told(apply(filing, ...insertCodes(filing, 'GPB', ['2130101', '2130104', '213'])))).toEqual([
      'error 《一般公共预算财政拨款支出决算表》有“2130101 行政运行”等 2 行，没有它所属的款 21301 的行。',
    ]);
  });

  test('lack nothing where the table prints a level nowhere', () => {
    const sections = filing.tables.EXP!.rows.filter((row) => row.code.length === 5);
    const without = apply(filing, ...sections.map(({ id }): Change => ({ kind: 'removeRow', table: 'EXP', row: id })));
    expect(told(without)).toEqual([]);
    expect(check(without, MOF_2023).counts.error).toBe(0);
  });

  test('that do not ascend are a hint, once for a table', () => {
    const rows = filing.tables.INC!.rows;
    const [first] = rows;
    const moved = apply(
      filing,
      { kind: 'removeRow', table: 'INC', row: first!.id },
      insertRow('INC', rows.length - 1, first!.id, first!.code, first!.name),
    );
    expect(told(moved)).toEqual([
      'notice 《收入决算表》的科目没有按编码从小到大排列：“201 一般公共服务支出”排在“2230199 其他解决历史遗留问题及改革成本支出”之后。',
    ]);
  });
});

describe('names', () => {
  test('that nobody filled in are one finding for a table, to be settled before it is published', () => {
    const blank = apply(filing, rename('EXP', '2210201', ''), rename('EXP', '2011301', ' '));
    expect(told(blank)).toEqual(['verify 《支出决算表》2011301、2210201的科目名称未填，公开前应填写。']);
    expect(found(blank)[0]!.cells.map((each) => each.row)).toEqual(['2011301', '2210201']);
    const many = filing.tables.EXP!.rows.map(({ code }) => rename('EXP', code, ''));
    expect(told(apply(filing, ...many))[0]).toContain(`等 ${many.length} 行的科目名称未填`);
  });

  test('are told once for all tables that print them', () => {
    const old = apply(
      filing,
      ...(['INC', 'EXP', 'GPB'] as const).map((table) => rename(table, '210', '医疗卫生与计划生育支出')),
    );
    expect(told(old)).toEqual([
      'notice 《收入决算表》210 的科目名称“医疗卫生与计划生育支出”是旧名，现为“卫生健康支出”（还有 2 张表也这样印）。',
    ]);
    expect(found(old)[0]!.cells.map((each) => each.table)).toEqual(['INC', 'EXP', 'GPB']);
  });

  test('that are cut off, another code’s, or simply other are told apart', () => {
    const texts = (code: string, name: string): string => told(apply(filing, rename('EXP', code, name)))[0]!;
    expect(texts('2080505', '机关事业单位基本养老保险缴')).toContain(
      '没有印全，应为“机关事业单位基本养老保险缴费支出”',
    );
    expect(texts('2210201', '公务员医疗补助')).toContain('是 2101103 的名称，与已公开的“住房公积金”不同');
    expect(texts('2210201', '某项支出')).toContain('“某项支出”与已公开的“住房公积金”不同');
  });

  test('are not judged for codes that no list has, nor by brackets and spaces', () => {
    expect(told(apply(filing, ...insertCodes(filing, 'EXP', ['2019988', '20199'])))).toEqual([]);
    expect(told(apply(filing, rename('EXP', '2011399', ' 其他商贸事务 支出')))).toEqual([]);
  });

  test('that are only offered judge nothing', () => {
    const named = apply(filing, ...insertCodes(filing, 'EXP', ['2019901', '20199']));
    expect(named.tables.EXP!.rows.find(({ code }) => code === '2019901')?.name).toBe('国家赔偿费用支出');
    expect(told(apply(named, rename('EXP', '2019901', '另一个名称')))).toEqual([]);
  });
});
