import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellKey, type CellRef } from '../../../src/core/filing/cell';
import type { Change } from '../../../src/core/filing/change';
import { derivationsByTarget } from '../../../src/core/derive/derivations';
import { deriveChanges } from '../../../src/core/derive/derive';
import { cellValue, type Filing } from '../../../src/core/filing/filing';
import { planRelations } from '../../../src/core/rules/plan-relations';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { correctExampleFiling } from '../../../src/editions/mof-2023/example';
import { setAutoTotal } from '../../../src/session/table-edits';
import { randomLedger } from '../../support/ledger';
import { apply, cell, figure, shown } from '../../support/ledgers';
import { Random } from '../../support/random';

const clear = (at: CellRef): Change => ({ kind: 'setCell', cell: at, value: undefined });

/** The filing with every total and every repeated line blank. */
function onlyDetails(filing: Filing): Filing {
  const plan = planRelations(MOF_2023, filing);
  return apply(filing, ...[...derivationsByTarget(plan).keys()].map((at) => clear(plan.cells[at]!)));
}

function edit(filing: Filing, ...changes: readonly Change[]): Filing {
  return apply(filing, ...changes, ...deriveChanges(MOF_2023, filing, changes).changes);
}

const example = correctExampleFiling('a');
const details = onlyDetails(example);
const detail = cell('EXP', '2011301', 'basicExpenditure');
const total = cell('EXP', 'total', 'expenditureThisYear');

describe('the first figure of a blank total', () => {
  it('is the sum of all parts, also of columns and rows that were not touched', () => {
    const filing = edit(details, { kind: 'setCell', cell: detail, value: cellValue(example, detail) });
    expect(cellValue(details, total)).toBeUndefined();
    for (const at of [
      total,
      cell('EXP', '208', 'expenditureThisYear'),
      cell('EXP', 'total', 'basicExpenditure'),
      cell('IES', 'expenditure.208', 'amount'),
      cell('IES', 'expenditure.thisYear', 'amount'),
    ])
      expect([cellKey(at), shown(filing, at)]).toEqual([cellKey(at), shown(example, at)]);
  });

  it('is what the whole ledger comes to, whichever detail is typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const random = new Random(seed);
        const ledger = randomLedger(MOF_2023, random, { items: 8, funds: true, carryOver: true, nonFiscal: true });
        const blank = onlyDetails(ledger);
        const [row, cells] = random.pick(Object.entries(blank.tables.EXP!.cells));
        const at = cell('EXP', row, random.pick(Object.keys(cells)));
        const filing = edit(blank, { kind: 'setCell', cell: at, value: cellValue(ledger, at) });
        const figures = Object.entries(filing.tables.EXP!.cells.total ?? {});
        expect(figures.length).toBeGreaterThan(1);
        for (const [column, value] of figures) expect(value).toEqual(cellValue(ledger, cell('EXP', 'total', column)));
      }),
      { numRuns: 15 },
    );
  });

  it('does not come of blanks', () => {
    const filing = edit(details, { kind: 'setCell', cell: detail, value: figure(1) });
    expect(cellValue(filing, cell('EXP', 'total', 'businessExpenditure'))).toBeUndefined();
    expect(cellValue(filing, cell('IES', 'expenditure.202', 'amount'))).toBeUndefined();
  });

  it('leaves alone what is declared empty', () => {
    const filing = edit(details, { kind: 'setCell', cell: detail, value: figure(1) });
    expect(filing.tables.GMF).toBe(details.tables.GMF);
  });
});

describe('a derived total of some of its parts only', () => {
  const chain = ['2011301', '20113', '201', 'total'].map((row) => cell('EXP', row, 'expenditureThisYear'));
  const wrong = apply(
    details,
    ...chain.map((at): Change => ({ kind: 'setCell', cell: at, value: figure(4530, 'derived') })),
  );

  it('is put right when 自动合计 is switched off and on', () => {
    const off = apply(wrong, ...setAutoTotal(wrong, MOF_2023, false).transaction.changes);
    const on = apply(off, ...setAutoTotal(off, MOF_2023, true).transaction.changes);
    expect(shown(on, total)).toBe(shown(example, total));
  });

  it('is put right by the next edit beneath it', () => {
    const filing = edit(wrong, { kind: 'setCell', cell: detail, value: cellValue(example, detail) });
    expect(shown(filing, total)).toBe(shown(example, total));
  });
});

it('a derived figure that equals none of its relations follows the first of them when its parts change', () => {
  const line = cell('FAS', 'expenditure.208', 'generalPublicBudget');
  const stuck = apply(example, { kind: 'setCell', cell: line, value: figure(1, 'derived') });
  const part = cell('GPB', '2080505', 'basicExpenditure');
  const filing = edit(stuck, { kind: 'setCell', cell: part, value: figure(5000) });
  expect(shown(filing, line)).toBe(shown(filing, cell('GPB', '208', 'expenditureThisYear')));
});
