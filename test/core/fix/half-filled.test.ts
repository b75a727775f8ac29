import { describe, expect, test } from 'vitest';
import { check } from '../../../src/core/check/check';
import type { CellRef, TableId } from '../../../src/core/filing/cell';
import { isOpenFinding } from '../../../src/core/filing/explanation';
import type { Filing } from '../../../src/core/filing/filing';
import type { Fix } from '../../../src/core/fix/fix';
import { fixesOf } from '../../../src/core/fix/fixes-of';
import { amount } from '../../../src/core/money/amount';
import { YUAN } from '../../../src/core/money/scale';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { newFiling } from '../../../src/session/new-filing';
import { apply, cell } from '../../support/full-filing';
import { typed, withItems } from '../../support/typing';

const enter = (filing: Filing, at: CellRef, yuan: number): Filing =>
  typed(filing, {
    kind: 'setCell',
    cell: at,
    value: { kind: 'amount', amount: amount(Math.round(yuan * 100)), origin: 'entered' },
  });

/** In 元, typed table by table as a clerk does; 01 last, and not yet finished. */
function halfFilled(): Filing {
  const unit = { name: '示例单位', kind: '行政' } as const;
  let filing: Filing = newFiling({ edition: MOF_2023, unit, year: 2023, recordedScale: YUAN });
  const fill = (table: TableId, items: Record<string, Record<string, number>>): void => {
    filing = withItems(filing, table, ...Object.keys(items));
    for (const [row, columns] of Object.entries(items))
      for (const [column, yuan] of Object.entries(columns)) filing = enter(filing, cell(table, row, column), yuan);
  };
  fill('EXP', {
    '2011301': { basicExpenditure: 11_000_000.1, projectExpenditure: 500_000 },
    '2080505': { basicExpenditure: 789_265 },
    '2120899': { projectExpenditure: 340_000 },
  });
  fill('INC', {
    '2011301': { fiscalAppropriation: 11_400_000.1, otherIncome: 80_000 },
    '2080505': { fiscalAppropriation: 749_265 },
    '2120899': { fiscalAppropriation: 500_000 },
  });
  fill('GPB', {
    '2011301': { basicExpenditure: 10_950_000.1, projectExpenditure: 480_000 },
    '2080505': { basicExpenditure: 749_265 },
  });
  fill('GMF', { '2120899': { incomeThisYear: 500_000, projectExpenditure: 340_000 } });
  return filing;
}

const closing = cell('GMF', '2120899', 'closingCarryOver');
const general = cell('IES', 'income.generalPublicBudget', 'amount');

/** With the slip 1214926510 for 12149265.10. */
function slipped(): Filing {
  const filled = enter(
    enter(halfFilled(), closing, 160_000),
    cell('FAS', 'income.generalPublicBudget', 'amount'),
    12_149_265.1,
  );
  return enter(filled, general, 1_214_926_510);
}

interface Offer {
  readonly on: string;
  readonly fix: Fix;
}

/** Every fix that any finding is offered. */
function offers(filing: Filing): Offer[] {
  const result = check(filing, MOF_2023);
  return result.findings
    .filter(isOpenFinding)
    .flatMap((finding) => fixesOf(finding, filing, MOF_2023, result).map((fix) => ({ on: finding.key, fix })));
}

const errorsOf = (filing: Filing): number => check(filing, MOF_2023).counts.error;

describe('while tables are half filled', () => {
  const filing = slipped();
  const all = offers(filing);

  test('a fix leaves fewer 错误 than there were', () => {
    expect(all.length).toBeGreaterThan(0);
    for (const { fix } of all.filter(({ fix: { id } }) => !id.startsWith('rename')))
      expect([fix.label, errorsOf(typed(filing, ...fix.changes)) < errorsOf(filing)]).toEqual([fix.label, true]);
  });

  test('no total is forced by the other side, and none written over by what its own parts deny', () => {
    const written = all.flatMap(({ fix }) =>
      fix.changes.flatMap((each) => (each.kind === 'setCell' ? [each.cell] : [])),
    );
    expect(written.filter(({ row }) => /^(income|expenditure)\.(thisYear|grandTotal)$/.test(row))).toEqual([]);
  });

  test('nothing is copied from a figure that is merely blank', () => {
    expect(all.filter(({ fix }) => fix.label.includes('改为 0.00'))).toEqual([]);
  });

  test('several figures at once are named with their tables and values', () => {
    for (const { fix } of all.filter(({ fix: { id } }) => /^fill(Summary|Detail)/.test(id)))
      expect(fix.label).toMatch(
        /^《[^》]+》的 \d+ 个数改成与《[^》]+》一样：.*一般公共预算财政拨款收入改为 12,149,265\.10 元/,
      );
  });

  test('the figure that is wrong is put right', () => {
    const [first] = all.filter(({ on }) => on === 'X-INC-FAS#2');
    const cells = first!.fix.changes.flatMap((each) => (each.kind === 'setCell' ? [[each.cell, each.value]] : []));
    expect(cells).toContainEqual([general, expect.objectContaining({ amount: 1_214_926_510 })]);
  });

  test('what two comparisons ask of the same part is offered on the sum it stands in', () => {
    const funds = enter(filing, cell('IES', 'income.governmentManagedFunds', 'amount'), 500_000);
    const [first] = offers(funds).filter(({ on }) => on === 'W-IES-1');
    expect(first!.fix.label).toBe(
      '《收入支出决算总表》一般公共预算财政拨款收入改为 12,149,265.10 元（取自《财政拨款收入支出决算总表》）',
    );
    expect(first!.fix.effect!.settles).toEqual(expect.arrayContaining(['W-IES-1', 'X-IES-INC#2', 'X-INC-FAS#2']));
  });
});

test('a missing 年末结转 is filled in the lowest row, never in totals over blank rows', () => {
  const all = offers(halfFilled()).filter(({ on }) => on.startsWith('W-GMF-1'));
  expect(all.map(({ on }) => on)).toEqual(['W-GMF-1#2:2120899']);
  const mended = typed(halfFilled(), ...all[0]!.fix.changes);
  const open = check(mended, MOF_2023).findings.filter(isOpenFinding);
  expect(open.filter(({ rule }) => rule.startsWith('W-GMF'))).toEqual([]);
  expect(apply(mended).tables.GMF!.cells.total!.closingCarryOver).toMatchObject({ amount: 16_000_000 });
});
