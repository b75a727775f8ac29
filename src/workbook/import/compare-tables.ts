import { EMPTY_DOSSIER } from '../../core/filing/dossier';
import type { TableId } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import { DEFAULT_SETTINGS, type Filing, type TableData } from '../../core/filing/filing';
import { planRelations } from '../../core/rules/plan-relations';
import type { SignedCell } from '../../core/rules/relation';
import { TEN_THOUSAND_YUAN } from '../../core/money/scale';
import { readFigure } from './import-figures';
import type { Candidate } from '../recognise/recognise-sheet';
import type { SheetGrid } from '../recognise/sheet-grid';

/** A table as it was read from a part of a sheet. */
export interface ReadTable {
  readonly grid: SheetGrid;
  readonly candidate: Candidate;
}

/** Two sums of different tables that should be one, as their sheets have the digits: 0 where all is blank. */
export interface Equality {
  readonly a: TableId;
  readonly b: TableId;
  readonly sumOfA: number;
  readonly sumOfB: number;
}

/** What the rules between tables would compare, before anything is known of money units. */
export function equalitiesBetween(edition: Edition, tables: readonly ReadTable[]): Equality[] {
  const figures = new Map<string, number>();
  const add = (key: string, figure: number): void => void figures.set(key, (figures.get(key) ?? 0) + figure);
  const data: Partial<Record<TableId, TableData>> = {};
  for (const { grid, candidate } of tables) {
    const { table, reading } = candidate;
    data[table] = { rows: reading.openRows, cells: {}, declaredEmpty: false, recordedScale: TEN_THOUSAND_YUAN };
    for (const { row, column, cell } of reading.placements) {
      const figure = readFigure(grid.raw(row, column), '元');
      if (figure.kind === 'amount' && !figure.suffix) add(`${table}/${cell.row}/${cell.column}`, figure.amount);
    }
  }
  const plan = planRelations(edition, { ...blankFiling(edition), tables: data });
  const side = (terms: readonly SignedCell[]): { table: TableId; sum: number } | undefined => {
    const cells = terms.map(({ cell }) => plan.cells[cell]!);
    const [first] = cells;
    if (!first || !data[first.table] || cells.some(({ table }) => table !== first.table)) return undefined;
    const sum = terms.reduce((total, { sign }, index) => {
      const { table, row, column } = cells[index]!;
      return total + sign * (figures.get(`${table}/${row}/${column}`) ?? 0);
    }, 0);
    return { table: first.table, sum };
  };
  return plan.relations.flatMap(({ comparison, left, right }): Equality[] => {
    if (comparison !== '=') return [];
    const [one, two] = [side(left), side(right)];
    if (!one || !two || one.table === two.table) return [];
    const [a, b] = one.table < two.table ? [one, two] : [two, one];
    return [{ a: a.table, b: b.table, sumOfA: a.sum, sumOfB: b.sum }];
  });
}

const blankFiling = (edition: Edition): Filing => ({
  id: 'compared',
  edition: { id: edition.id, revision: edition.revision },
  year: edition.fiscalYears.to,
  unit: { name: '' },
  tables: {},
  explanations: [],
  switchedOffRules: [],
  ...DEFAULT_SETTINGS,
  ...EMPTY_DOSSIER,
});
