import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/core/layout/layout';
import { formOf } from '../../../src/core/edition/edition';
import { planPaste } from '../../../src/core/paste/paste';
import type { TableId } from '../../../src/core/filing/cell';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { parseTabText } from '../../../src/workbook/file/tab-text';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, blankFiling, cell, shown } from '../../support/ledgers';

function paste(filing: Filing, table: TableId, line: number, column: number, text: string) {
  const layout = layOut(formOf(MOF_2023, table)!, MOF_2023.definitions[table], filing.tables[table]);
  const targets = layout.lines.slice(line).map(({ cells }) => cells.slice(column).map((each) => each.cell));
  const plan = planPaste({ filing, edition: MOF_2023, table, targets, block: parseTabText(text) });
  return { ...plan, filing: apply(filing, ...(plan.transaction?.changes ?? [])) };
}

const blank = blankFiling();

describe('a block with the labels of the form', () => {
  it.each(['行', '行次'])('goes by them, on both sides, wherever it is dropped, heads and %s left out', (lineNo) => {
    const block = [
      '收入\t\t\t支出',
      `项目\t${lineNo}\t金额\t项目\t${lineNo}\t金额`,
      '栏次\t\t1\t栏次\t\t2',
      '一般公共预算财政拨款收入\t1\t10\t一、一般公共服务支出\t32\t3',
      '八、其他收入\t8\t8\t八、社会保障和就业支出\t39\t4',
    ].join('\n');
    const result = paste(blank, 'IES', 5, 2, block);
    expect(shown(result.filing, cell('IES', 'income.generalPublicBudget', 'amount'))).toBe(1000);
    expect(shown(result.filing, cell('IES', 'income.otherIncome', 'amount'))).toBe(800);
    expect(shown(result.filing, cell('IES', 'expenditure.201', 'amount'))).toBe(300);
    expect(shown(result.filing, cell('IES', 'expenditure.208', 'amount'))).toBe(400);
    expect(result.summary.messages).toEqual([]);
    expect(result.isByPosition).toBe(false);
  });

  it('names what stands beside a label it does not know', () => {
    const block = '合计\t1\t2\n没有这一项\t3\t4\n2、公务接待费\t5\t6';
    const result = paste(blank, 'TPE', 0, 0, block);
    expect(shown(result.filing, cell('TPE', 'hospitality', 'finalAmount'))).toBe(600);
    expect(result.summary.messages).toEqual([
      '没有对应的数字单元格，已跳过：第 2 行第 1 列“没有这一项”；第 2 行第 2 列“3”；第 2 行第 3 列“4”',
    ]);
  });

  it('leaves heads out of figures that go by position', () => {
    const result = paste(blank, 'TPE', 0, 1, '预算数\t决算数\n1\t2');
    expect(shown(result.filing, cell('TPE', 'total', 'finalAmount'))).toBe(200);
    expect(result.summary.messages).toEqual(['开头 1 行是表头，没有粘贴']);
    expect(result.isByPosition).toBe(true);
  });
});

describe('pasted rows with codes', () => {
  it('say which rows they replaced, and by what', () => {
    const filing = chaoyangFiling();
    const { summary } = paste(filing, 'GPB', 26, 0, '2080502\t事业单位离退休\t3\t3\t0.00\n2080801\t死亡抚恤\t105.08');
    expect(summary.messages).toEqual([
      '替换了原有的行：2080502 事业单位离退休（小计 2.48 → 3.00，基本支出 2.48 → 3.00）',
    ]);
  });

  it('name the totals they bring, changed or not', () => {
    const { named } = paste(chaoyangFiling(), 'GPB', 26, 0, '合计\t\t1413.38\n2080801\t死亡抚恤\t105.08');
    expect(named.size).toBe(2);
  });
});
