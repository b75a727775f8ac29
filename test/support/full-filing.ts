import { amount } from '../../src/core/money/amount';
import type { CellRef, RowId, TableId } from '../../src/core/filing/cell';
import { applyChanges, type Change } from '../../src/core/filing/change';
import { nameOfCode } from '../../src/core/edition/classification';
import { derivationsByTarget } from '../../src/core/derive/derivations';
import { deriveAnew } from '../../src/core/derive/derive';
import { cellValue, type Filing } from '../../src/core/filing/filing';
import { planRelations } from '../../src/core/rules/plan-relations';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { correctExampleFiling } from '../../src/editions/mof-2023/example';

const FEN_PER_TEN_THOUSAND_YUAN = 1_000_000;

export const cell = (table: TableId, row: RowId, column: string): CellRef => ({ table, row, column });

/** Sets a figure in 万元. */
export const setFigure = (at: CellRef, value: number): Change => ({
  kind: 'setCell',
  cell: at,
  value: { kind: 'amount', amount: amount(Math.round(value * FEN_PER_TEN_THOUSAND_YUAN)), origin: 'entered' },
});

export const clearFigure = (at: CellRef): Change => ({ kind: 'setCell', cell: at, value: undefined });

/** A figure in 万元; 0 where blank. */
export function figureOf(filing: Filing, at: CellRef): number {
  const value = cellValue(filing, at);
  return value?.kind === 'amount' ? value.amount / FEN_PER_TEN_THOUSAND_YUAN : 0;
}

/** Adds to a figure, in 万元. */
export const raise = (filing: Filing, at: CellRef, by: number): Change => setFigure(at, figureOf(filing, at) + by);

export const apply = (filing: Filing, ...changes: readonly Change[]): Filing => applyChanges(filing, changes).filing;

/** Rows with these codes in their place, in ascending order, under the names that lists have for them. */
export function insertCodes(filing: Filing, table: TableId, codes: readonly string[]): Change[] {
  const sorted = [...filing.tables[table]!.rows.map((row) => row.code), ...codes].sort();
  return [...codes].sort().map((code) => ({
    kind: 'insertRow',
    table,
    index: sorted.indexOf(code),
    row: { id: code, code, name: nameOfCode(MOF_2023.codes.functional, code) ?? `科目${code}` },
  }));
}

/** Derives every total and every repeated figure. */
export function deriveEverything(filing: Filing): Filing {
  const plan = planRelations(MOF_2023, filing);
  const targets = [...derivationsByTarget(plan).keys()].map((position) => plan.cells[position]!);
  return apply(filing, ...deriveAnew(MOF_2023, filing, targets));
}

/** The correct example with money in all three funds and a carry-over: every rule has something to compare. */
export function fullFiling(): Filing {
  const example = correctExampleFiling('full');
  const fund = ['212', '21219', '2121999'];
  const capital = ['223', '22301', '2230199'];
  const filing = apply(
    example,
    { kind: 'declareEmpty', table: 'GMF', declaredEmpty: false },
    { kind: 'declareEmpty', table: 'SCO', declaredEmpty: false },
    ...(['INC', 'EXP'] as const).flatMap((table) => insertCodes(example, table, [...fund, ...capital])),
    ...insertCodes(example, 'GMF', fund),
    ...insertCodes(example, 'SCO', capital),
    setFigure(cell('GMF', '2121999', 'openingCarryOver'), 10),
    setFigure(cell('GMF', '2121999', 'incomeThisYear'), 100),
    setFigure(cell('GMF', '2121999', 'projectExpenditure'), 90),
    setFigure(cell('GMF', '2121999', 'closingCarryOver'), 20),
    setFigure(cell('SCO', '2230199', 'projectExpenditure'), 50),
    setFigure(cell('INC', '2121999', 'fiscalAppropriation'), 100),
    setFigure(cell('INC', '2230199', 'fiscalAppropriation'), 50),
    setFigure(cell('EXP', '2121999', 'projectExpenditure'), 90),
    setFigure(cell('EXP', '2230199', 'projectExpenditure'), 50),
    setFigure(cell('IES', 'income.governmentManagedFunds', 'amount'), 100),
    setFigure(cell('IES', 'income.stateCapitalOperations', 'amount'), 50),
    setFigure(cell('IES', 'income.openingCarryOver', 'amount'), 10),
    raise(example, cell('IES', 'expenditure.closingCarryOver', 'amount'), 20),
  );
  return deriveEverything(filing);
}
