import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amount } from '../../../src/core/money/amount';
import type { CellRef } from '../../../src/core/filing/cell';
import { applyChanges, type Change } from '../../../src/core/filing/change';
import { check } from '../../../src/core/check/check';
import { deriveChanges } from '../../../src/core/derive/derive';
import { filledCells } from '../../../src/core/filing/empty-table';
import { isOpenFinding } from '../../../src/core/filing/explanation';
import { cellValue, type Filing } from '../../../src/core/filing/filing';
import type { Finding } from '../../../src/core/check/finding';
import type { Fix } from '../../../src/core/fix/fix';
import { fixesOf } from '../../../src/core/fix/fixes-of';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { exampleFiling } from '../../../src/editions/mof-2023/example';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import {
  apply,
  cell,
  clearFigure,
  deriveEverything,
  figureOf,
  fullFiling,
  raise,
  setFigure,
} from '../../support/full-filing';
import { randomLedger } from '../../support/ledger';
import { Random } from '../../support/random';
import { typed } from '../../support/typing';

const full = fullFiling();

const offered = (filing: Filing, finding: Finding): Fix[] =>
  fixesOf(finding, filing, MOF_2023, check(filing, MOF_2023));

const find = (filing: Filing, rule: string): Finding => {
  const found = check(filing, MOF_2023).findings.find((each) => each.rule === rule && isOpenFinding(each));
  if (!found) throw new Error(`${rule} found nothing`);
  return found;
};

/** As a commit applies it: with what follows. */
function fixed(filing: Filing, { changes }: Pick<Fix, 'changes'>): Filing {
  const derived = deriveChanges(MOF_2023, filing, changes).changes;
  return applyChanges(filing, [...changes, ...derived]).filing;
}

const openKeys = (filing: Filing): string[] =>
  check(filing, MOF_2023)
    .findings.filter(isOpenFinding)
    .map(({ key }) => key);

const labels = (fixes: readonly Fix[]): string[] => fixes.map(({ label }) => label);

describe('a figure that should repeat another', () => {
  const total = cell('IES', 'income.thisYear', 'amount');
  const wrong = apply(full, raise(full, total, 3));

  test('is offered the other table’s figure first, and says what is written', () => {
    const fixes = offered(wrong, find(wrong, 'X-IES-INC'));
    const value = figureOf(full, total).toLocaleString('en-US', { minimumFractionDigits: 2 });
    expect(labels(fixes)[0]).toBe(`《收入支出决算总表》本年收入合计改为 ${value} 万元（取自《收入决算表》）`);
    expect(openKeys(fixed(wrong, fixes[0]!))).toEqual([]);
    expect(fixes[0]!.effect).toMatchObject({ isSettled: true, opens: [] });
  });

  test('is not offered the other direction, which the parts of the other total deny', () => {
    const fixes = offered(wrong, find(wrong, 'X-IES-INC'));
    expect(labels(fixes).filter((label) => label.startsWith('《收入决算表》合计'))).toEqual([]);
  });

  test('follows from then on', () => {
    const [fix] = offered(wrong, find(wrong, 'X-IES-INC'));
    expect(cellValue(fixed(wrong, fix!), total)).toMatchObject({ origin: 'derived' });
  });

  test('is brought in line with all its neighbours where several disagree', () => {
    const slips = ['income.otherIncome', 'income.publicServiceIncome'].map((row) =>
      raise(full, cell('IES', row, 'amount'), 2),
    );
    const filing = apply(full, ...slips);
    const fixes = offered(filing, find(filing, 'X-IES-INC'));
    expect(labels(fixes)[0]).toBe(
      '《收入支出决算总表》的 2 个数改成与《收入决算表》一样：事业收入改为 0.00 万元，其他收入改为 12.00 万元',
    );
    expect(openKeys(fixed(filing, fixes[0]!))).toEqual([]);
  });

  test('that stands where the other table has no row is cleared only after asking', () => {
    const filing = apply(full, setFigure(cell('IES', 'expenditure.202', 'amount'), 4));
    const fix = offered(filing, find(filing, 'X-IES-EXP')).find(({ id }) => id === 'clearFigure')!;
    expect(fix.label).toContain('（《支出决算表》没有这个科目）');
    expect(fix.asks).toContain('4.00 万元');
    expect(cellValue(fixed(filing, fix), cell('IES', 'expenditure.202', 'amount'))).toBeUndefined();
  });
});

describe('a total', () => {
  test('follows its parts, by itself where that is enough', () => {
    const filing = chaoyangFiling();
    const total = cell('GPB', 'total', 'basicExpenditure');
    const slipped = apply(filing, raise(filing, total, -100));
    const fixes = offered(slipped, find(slipped, 'W-GPB-TREE'));
    expect(labels(fixes)).toEqual(['《一般公共预算财政拨款支出决算表》合计·基本支出改为 1,163.01 万元（按各类之和）']);
    expect([...fixes[0]!.effect!.settles].sort()).toEqual([
      'W-GPB-1:total',
      'W-GPB-TREE:total/basicExpenditure',
      'X-GPB-BAS',
    ]);
  });

  test('is recomputed with all of its table where one level is not enough', () => {
    const leaf = cell('EXP', '2011301', 'basicExpenditure');
    const total = cell('EXP', 'total', 'expenditureThisYear');
    const filing = typed(
      apply(full, raise(full, leaf, 5)),
      raise(full, cell('IES', 'income.openingCarryOver', 'amount'), 5),
    );
    const [best] = offered(filing, find(filing, 'W-EXP-1'));
    expect(best!.label).toMatch(/^《支出决算表》不等于明细之和的合计都按明细重算，共改 \d+ 个数$/);
    const after = fixed(filing, best!);
    expect(figureOf(after, total)).toBeCloseTo(figureOf(full, total) + 5);
    expect(openKeys(after).filter((key) => key.startsWith('W-EXP'))).toEqual([]);
  });

  test('that is blank is filled, alone or with all blank totals of its table', () => {
    const filing = apply(
      { ...full, autoTotal: false },
      clearFigure(cell('EXP', '201', 'basicExpenditure')),
      clearFigure(cell('EXP', '208', 'basicExpenditure')),
    );
    const finding = check(filing, MOF_2023).findings.find(({ proposal }) => proposal?.cell.row === '201')!;
    const fixes = offered(filing, finding);
    expect(labels(fixes).sort()).toEqual(
      [expect.stringContaining('填入'), '《支出决算表》空着的 2 个合计全部填入'].sort(),
    );
    for (const fix of fixes) expect(openKeys(fixed(filing, fix))).not.toContain(finding.key);
  });

  test('that balances the others becomes what they leave, unless that is negative', () => {
    const opening = cell('GMF', '2121999', 'openingCarryOver');
    const both = ['income.openingCarryOver', 'expenditure.closingCarryOver'].map((row) => cell('IES', row, 'amount'));
    const more = deriveEverything(apply(full, ...[opening, ...both].map((each) => raise(full, each, 7))));
    const closing = '政府性基金';
    const lowest = check(more, MOF_2023).findings.find(({ key }) => /^W-GMF-1.*:2121999$/.test(key))!;
    const fixes = offered(more, lowest);
    expect(
      fixes.some(
        ({ label }) => label.includes('年末结转和结余改为 27.00 万元（按收支平衡）') && label.includes(closing),
      ),
    ).toBe(true);
    const less = apply(full, setFigure(cell('GMF', '2121999', 'incomeThisYear'), 0), setFigure(opening, 0));
    for (const finding of check(less, MOF_2023).findings.filter(isOpenFinding))
      for (const fix of offered(less, finding)) expect(fix.label).not.toMatch(/改为 -/);
  });
});

describe('a part that two comparisons ask for the same value of', () => {
  const example = exampleFiling('example');
  const part = cell('GPB', '2011302', 'projectExpenditure');

  test.each(['W-GPB-1', 'W-GPB-TREE'])('is offered on %s, and settles both', (rule) => {
    const [first] = offered(example, find(example, rule));
    expect(first!.label).toMatch(
      /^《一般公共预算财政拨款支出决算表》2011302 一般行政管理事务·项目支出改为 182\.50 万元（/,
    );
    expect(first!.effect!.opens).toEqual([]);
    const after = fixed(example, first!);
    expect(figureOf(after, part)).toBe(182.5);
    expect(openKeys(after).filter((key) => key.startsWith('W-GPB'))).toEqual([]);
  });
});

describe('a table that is empty or not', () => {
  test('declared empty with figures: the declaration is taken back, or the figures go after asking', () => {
    const filing = apply(full, { kind: 'declareEmpty', table: 'GMF', declaredEmpty: true });
    const fixes = offered(filing, find(filing, 'X-EMPTY'));
    expect(fixes[0]).toMatchObject({ id: 'takeBackEmpty', effect: { isSettled: true, opens: [] } });
    expect(openKeys(fixed(filing, fixes[0]!))).toEqual([]);
  });

  test('declared empty though the summary has its money: a first step, or clearing the summary', () => {
    const filing = apply(full, ...emptied('SCO'));
    const fixes = offered(filing, find(filing, 'X-EMPTY'));
    expect(fixes.map(({ id, effect }) => [id, effect!.isSettled])).toContainEqual(['takeBackEmpty', false]);
    for (const fix of fixes.filter(({ id }) => id === 'clearFund')) expect(fix.asks).toContain('可以撤销');
  });

  test('left blank: a check that waits for it is answered by declaring it empty', () => {
    const noFunds = chaoyangFiling();
    const filing = apply(noFunds, { kind: 'declareEmpty', table: 'GMF', declaredEmpty: false });
    const finding = check(filing, MOF_2023).findings.find(
      ({ rule, outcome }) => rule === 'X-FAS-GMF' && outcome === 'notEvaluated',
    )!;
    const [fix] = offered(filing, finding);
    expect(fix!.label).toBe('声明《政府性基金预算财政拨款收入支出决算表》为空表');
    expect(fixed(filing, fix!).tables.GMF!.declaredEmpty).toBe(true);
  });

  const emptied = (table: 'SCO'): Change[] => [
    ...full.tables[table]!.rows.map((row): Change => ({ kind: 'removeRow', table, row: row.id })),
    ...filledCells(full, table)
      .filter((each) => each.row === 'total')
      .map(clearFigure),
    { kind: 'declareEmpty', table, declaredEmpty: true },
  ];
});

test('nothing is offered on a rounding difference that rounding explains', () => {
  const filing = chaoyangFiling();
  const findings = check(filing, MOF_2023).findings.filter((each) => each.outcome === 'roundingDifference');
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) expect(offered(filing, finding)).toEqual([]);
});

describe('every rule that compares one figure with others', () => {
  const { plan } = check(full, MOF_2023).evaluated;
  const rules = MOF_2023.rules.flatMap((rule) => {
    const relation = plan.relations.find(
      ({ rule: of, comparison, left, right, statement }) =>
        of === rule &&
        comparison === '=' &&
        left.length === 1 &&
        right.length > 0 &&
        !('onlyWhen' in statement && statement.onlyWhen) &&
        figureOf(full, plan.cells[left[0]!.cell]!) > 0,
    );
    return relation ? [{ id: rule.id, relation }] : [];
  });

  test('is most of them', () => {
    expect(rules.length).toBeGreaterThan(20);
  });

  test.each(rules)('$id is offered a fix that settles it', ({ relation }) => {
    const slipped = apply(full, raise(full, plan.cells[relation.left[0]!.cell]!, 30));
    const finding = check(slipped, MOF_2023).findings.find(({ key }) => key === relation.key)!;
    const [best] = offered(slipped, finding);
    expect(best?.effect).toMatchObject({ isSettled: true });
    expect(openKeys(fixed(slipped, best!))).not.toContain(relation.key);
  });
});

describe('every fix that is offered', () => {
  const baseOf = (seed: number): Filing =>
    seed % 4 === 0
      ? chaoyangFiling()
      : seed % 4 === 1
        ? full
        : randomLedger(MOF_2023, new Random(seed), { items: 8, funds: true, carryOver: true, nonFiscal: true });
  const slip = fc.record({ at: fc.nat(), by: fc.integer({ min: -50_000, max: 50_000 }), kind: fc.nat(4) });

  /** A figure raised, its sign turned, doubled, or cleared. */
  function misprint(filing: Filing, { at, by, kind }: { at: number; by: number; kind: number }): Change {
    const cells = Object.keys(filing.tables).flatMap((table) => filledCells(filing, table as CellRef['table']));
    const ref = cells[at % cells.length]!;
    const value = cellValue(filing, ref);
    if (value?.kind !== 'amount' || kind === 0) return clearFigure(ref);
    const fen = kind === 1 ? -value.amount : kind === 2 ? value.amount * 2 : value.amount + by * 10_000;
    return { kind: 'setCell', cell: ref, value: { ...value, amount: amount(fen), origin: 'entered' } };
  }

  test('clears its finding, does what its effect says, and makes nothing negative', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(slip, { minLength: 1, maxLength: 3 }), fc.nat(), (seed, slips, pick) => {
        const filing = slips.reduce((current, each) => apply(current, misprint(current, each)), baseOf(seed));
        const result = check(filing, MOF_2023);
        const open = result.findings.filter(isOpenFinding);
        if (open.length === 0) return;
        const finding = open[pick % open.length]!;
        const before = openKeys(filing);
        for (const fix of fixesOf(finding, filing, MOF_2023, result)) {
          const after = openKeys(fixed(filing, fix));
          expect(after.includes(finding.key)).toBe(!fix.effect!.isSettled);
          expect(fix.effect!.isSettled || fix.id === 'takeBackEmpty').toBe(true);
          for (const key of after.filter((each) => !before.includes(each))) expect(fix.effect!.opens).toContain(key);
          for (const key of before.filter((each) => !after.includes(each))) expect(fix.effect!.settles).toContain(key);
          expect(fix.label).not.toBe('');
          const written = fix.changes.flatMap((each) => (each.kind === 'setCell' ? [each] : []));
          const negative = written.filter(
            ({ cell: at }) => figureOf(filing, at) >= 0 && figureOf(fixed(filing, fix), at) < 0,
          );
          expect(negative).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
