import { describe, expect, test } from 'vitest';
import { amount } from '../../../src/core/money/amount';
import { TEN_THOUSAND_YUAN } from '../../../src/core/money/scale';
import { compareTable, type ComparedLine } from '../../../src/core/references/compare-table';
import { changeRate } from '../../../src/core/references/change-rate';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { startNextYear } from '../../../src/session/last-year';
import { comparisonText, isMarked, oneSided } from '../../../src/ui/last-year/comparison-text';
import { nextYearSummary } from '../../../src/ui/last-year/next-year-summary';
import { referenceFacts } from '../../../src/ui/last-year/reference-facts';
import { apply, cell, figureOf, fullFiling, setFigure } from '../../support/full-filing';
import { attachLastYear, referenceTo } from '../../support/last-year';

const last = fullFiling();
const line = (now: number | undefined, before: number | undefined): ComparedLine => {
  const change = amount((now ?? 0) - (before ?? 0));
  const rate = changeRate(amount(now ?? 0), amount(before ?? 0));
  const base = {
    key: '',
    code: '201',
    label: '一般\t公共服务支出',
    level: 0,
    cell: undefined,
    isTotal: true,
    isUnfilled: false,
  };
  const fen = (value: number | undefined) => (value === undefined ? undefined : amount(value));
  return { ...base, now: fen(now), before: fen(before), change, rate, share: undefined };
};

describe('a line of the comparison', () => {
  test('is marked from the share on that was chosen, in both directions', () => {
    expect(isMarked(line(120, 100), 20)).toBe(true);
    expect(isMarked(line(119, 100), 20)).toBe(false);
    expect(isMarked(line(80, 100), 20)).toBe(true);
    expect(isMarked(line(100, 100), 5)).toBe(false);
    expect(isMarked(line(500, 100), 0)).toBe(false);
  });

  test('with nothing before is marked, and says so instead of a percentage', () => {
    expect(isMarked(line(1, undefined), 50)).toBe(true);
    expect(isMarked(line(1, 0), 50)).toBe(true);
    expect(isMarked(line(0, undefined), 5)).toBe(false);
    expect(oneSided(line(1, undefined), 'lastYear')).toBe('上年没有');
    expect(oneSided(line(undefined, 1), 'lastYear')).toBe('本年没有');
    expect(oneSided(line(1, 2), 'lastYear')).toBeUndefined();
  });

  test('is copied as tab text that a spreadsheet reads as numbers', () => {
    const text = comparisonText(
      [line(12_345_600_000, 10_000_000_000), line(1_000_000, undefined)],
      TEN_THOUSAND_YUAN,
      'lastYear',
    );
    expect(text.split('\n')).toEqual([
      '科目编码\t项目\t本年\t上年\t增减\t增减率',
      '201\t一般 公共服务支出\t12345.60\t10000.00\t2345.60\t23.46%',
      '201\t一般 公共服务支出\t1.00\t\t1.00\t—',
    ]);
  });

  test('that is not filled says so, and is no change', () => {
    const unfilled = { ...line(undefined, 1), change: undefined, rate: undefined, isUnfilled: true };
    expect(comparisonText([unfilled], TEN_THOUSAND_YUAN, 'lastYear').split('\n')[1]!.split('\t').slice(2)).toEqual([
      '未填',
      '0.00',
      '',
      '',
    ]);
    expect(isMarked(unfilled, 5)).toBe(false);
    expect(oneSided(unfilled, 'lastYear')).toBeUndefined();
  });

  test('is copied without a column of codes where the table has none', () => {
    const lines = compareTable(
      last,
      referenceTo(last),
      MOF_2023,
      'IES',
      { column: 'amount', label: '' },
      TEN_THOUSAND_YUAN,
    );
    expect(comparisonText(lines, TEN_THOUSAND_YUAN, 'budget').split('\n')[0]).toBe(
      '项目\t决算数\t预算数\t差额\t完成率',
    );
  });
});

describe('what a reference says of a cell', () => {
  const at = cell('GPB', '2080505', 'basicExpenditure');
  const filing = apply(last, attachLastYear(referenceTo(last), { ...referenceTo(last), kind: 'budget' }));
  const facts = (of = filing, where = at) => referenceFacts(of, MOF_2023, where, TEN_THOUSAND_YUAN);

  test('is the figure, the change and the rate, of the budget the share', () => {
    const more = apply(filing, setFigure(at, 70));
    expect(facts(more)).toMatchObject([
      { name: '上年', figure: '64.12', change: '+5.88', rate: { name: '增减率', text: '9.17%' } },
      { name: '预算', figure: '64.12', change: '+5.88', rate: { name: '完成率', text: '109.17%' } },
    ]);
  });

  test('is the figure alone where the cell is not filled', () => {
    const blank = apply(filing, { kind: 'setCell', cell: at, value: undefined });
    expect(facts(blank)[0]).toMatchObject({ figure: '64.12', change: undefined, rate: undefined });
  });

  test('of an opening figure is what last year closed with, too', () => {
    const opening = cell('GMF', '2121999', 'openingCarryOver');
    const more = apply(filing, setFigure(opening, 21.5));
    expect(facts(more, opening)).toMatchObject([
      { name: '上年年末', figure: '20.00', change: '+1.50', rate: undefined },
      { name: '上年年初', figure: '10.00', change: '+11.50', rate: { text: '115.00%' } },
      { name: '预算' },
    ]);
    const line = cell('FAS', 'income.openingCarryOver.governmentManagedFunds', 'amount');
    expect(facts(filing, line)[0]).toMatchObject({ name: '上年年末', figure: '20.00' });
  });

  test('is “—” over nothing, and says where the table is not there', () => {
    expect(facts(filing, cell('GPB', '2011302', 'basicExpenditure'))[0]).toMatchObject({ figure: '空' });
    const fresh = apply(filing, setFigure(cell('GPB', '2011302', 'basicExpenditure'), 5));
    expect(facts(fresh, cell('GPB', '2011302', 'basicExpenditure'))[0]).toMatchObject({
      change: '+5.00',
      rate: { text: '—' },
    });
    const without = apply(filing, attachLastYear({ ...referenceTo(last), tables: {} }));
    expect(facts(without)).toMatchObject([{ figure: '没有这张表', change: undefined }]);
    expect(facts(last)).toEqual([]);
  });
});

test('the summary of a new year tells all that was done and all that is left', () => {
  const changed = apply(
    last,
    { kind: 'replaceTable', table: 'TPE', data: undefined },
    { kind: 'setSwitchedOffRules', switchedOffRules: [{ rule: 'W-TPE-2', reason: '不适用' }] },
  );
  const closing = figureOf(last, cell('IES', 'expenditure.closingCarryOver', 'amount'));
  const made = startNextYear(changed, MOF_2023, '上年', 1);
  const { done, left } = nextYearSummary(changed, made, MOF_2023, MOF_2023);
  expect(done.join('')).toContain(`${made.report.keptRows} 行科目`);
  expect(done.join('')).toContain(`总数 ${closing.toFixed(2)} 万元`);
  expect(done.join('')).toContain('停用的 1 条规则照旧停用');
  expect(done.join('')).not.toContain('版式换为');
  expect(left).toEqual(['上年没有填：《财政拨款“三公”经费支出决算表》。这些表没有上年数。']);
});
