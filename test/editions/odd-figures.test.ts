import { describe, expect, test } from 'vitest';
import { amount } from '../../src/core/money/amount';
import type { TableId } from '../../src/core/filing/cell';
import type { Change } from '../../src/core/filing/change';
import { check } from '../../src/core/check/check';
import type { Filing } from '../../src/core/filing/filing';
import type { Finding } from '../../src/core/check/finding';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { apply, cell, deriveEverything, figureOf, fullFiling, raise, setFigure } from '../support/full-filing';

const filing = fullFiling();

const found = (changed: Filing, rule: string): Finding[] =>
  check(changed, MOF_2023).findings.filter((each) => each.rule === rule);

describe('negative amounts', () => {
  const at = cell('EXP', '2011302', 'projectExpenditure');
  const negative = deriveEverything(apply(filing, setFigure(at, -3000)));

  test('are to be verified where they were entered, not where they follow', () => {
    expect(figureOf(negative, cell('EXP', 'total', 'projectExpenditure'))).toBeLessThan(0);
    expect(found(negative, 'B-NEGATIVE')).toMatchObject([
      { severity: 'verify', key: 'B-NEGATIVE:EXP/2011302/projectExpenditure', cells: [at] },
    ]);
    expect(found(negative, 'B-NEGATIVE')[0]!.message).toContain('项目支出为 -3000 万元，是负数');
  });

  test('are explained as they stand: another amount asks again', () => {
    expect(found(negative, 'B-NEGATIVE')[0]!.difference).toBe(-3_000_000_000);
  });
});

describe('figures with more decimals than their table', () => {
  const finer = (table: TableId, row: string, column: string, fen: number): Change => ({
    kind: 'setCell',
    cell: cell(table, row, column),
    value: { kind: 'amount', amount: amount(fen), origin: 'entered', decimals: 6 },
  });

  test('are one hint for a table, with the first of them', () => {
    const changed = apply(
      filing,
      finer('INC', '2011301', 'fiscalAppropriation', 482_364_123),
      finer('INC', '2011302', 'fiscalAppropriation', 182_500_001),
    );
    const [finding, ...others] = found(changed, 'B-DECIMALS');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'notice', outcome: 'inconsistent' });
    expect(finding!.cells).toHaveLength(2);
    expect(finding!.message).toBe(
      '《收入决算表》有 2 个数的小数多于 2 位，印出的数不是所存的数：如《收入决算表》2011301 行政运行·财政拨款收入' +
        '存的是 482.364123，印出 482.36（万元）。',
    );
  });
});

describe('元 taken for 万元', () => {
  const times = (of: Filing, table: TableId, factor: number): Filing =>
    apply(
      of,
      ...Object.entries(of.tables[table]!.cells).flatMap(([row, figures]) =>
        Object.keys(figures).map((column) =>
          setFigure(cell(table, row, column), figureOf(of, cell(table, row, column)) * factor),
        ),
      ),
    );
  const slips = (of: Filing): string[] => found(of, 'B-UNIT').map(({ message }) => message);

  test.each(['IES', 'INC', 'EXP', 'FAS', 'GPB', 'BAS', 'GMF', 'SCO'] as const)(
    'is found in %s, in no other',
    (table) => {
      const larger = found(times(filing, table, 10_000), 'B-UNIT');
      expect(larger.map(({ key }) => key)).toEqual([`B-UNIT:${table}`]);
      expect(larger[0]!.cells.every((each) => each.table === table)).toBe(true);
    },
  );

  test('and the other way round', () => {
    const scale = { unit: '元', decimals: 2 } as const;
    const inYuan = apply(times(filing, 'INC', 1 / 10_000), { kind: 'setRecordedScale', table: 'INC', scale });
    const smaller = found(inYuan, 'B-UNIT');
    expect(smaller.map(({ key }) => key)).toEqual(['B-UNIT:INC']);
  });

  test('is one finding for each table', () => {
    expect(slips(times(times(filing, 'GMF', 10_000), 'BAS', 10_000))).toHaveLength(2);
    expect(slips(times(filing, 'GMF', 10_000))).toEqual([
      '《政府性基金预算财政拨款收入支出决算表》有 5 处与《财政拨款收入支出决算总表》正好相差 1 万倍，请核对各表的金额单位是元还是万元。',
    ]);
  });

  test('is not what another factor or a single figure is', () => {
    expect(slips(times(filing, 'GMF', 1000))).toEqual([]);
    expect(slips(times(filing, 'GMF', 10_100))).toEqual([]);
    const at = cell('FAS', 'expenditure.201', 'generalPublicBudget');
    expect(slips(apply(filing, setFigure(at, figureOf(filing, at) * 10_000)))).toEqual([]);
  });
});

describe('other money of earlier years', () => {
  /** So much of the other income becomes surplus of earlier years that is used. */
  const surplusUsed = (value: number): Filing =>
    deriveEverything(
      apply(
        filing,
        raise(filing, cell('INC', '2011399', 'otherIncome'), -value),
        raise(filing, cell('IES', 'income.otherIncome', 'amount'), -value),
        setFigure(cell('IES', 'income.nonFiscalSurplusUsed', 'amount'), value),
      ),
    );

  test('needs no word while this year’s other income covers what it paid for', () => {
    expect(found(surplusUsed(2), 'R-OTHER')).toEqual([]);
  });

  test('comes with the sentence that explains it', () => {
    const [finding] = found(surplusUsed(7), 'R-OTHER');
    expect(finding).toMatchObject({ severity: 'notice', difference: 4_500_000 });
    expect(finding!.message).toBe(
      '《支出决算表》本年支出合计比《财政拨款收入支出决算总表》的本年支出多 9.50 万元，其中 4.50 万元也不是本年的其他收入。' +
        '说明中可写：“本年支出中有 4.50 万元是使用以前年度非财政拨款结转和结余安排的支出。”',
    );
  });

  test('is not named where there was none: other rules say what is wrong', () => {
    const noSurplus = apply(surplusUsed(7), setFigure(cell('IES', 'income.nonFiscalSurplusUsed', 'amount'), 0));
    expect(found(noSurplus, 'R-OTHER')).toEqual([]);
  });
});
