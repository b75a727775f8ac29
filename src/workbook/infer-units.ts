import type { TableId } from '../core/cell';
import type { Edition } from '../core/edition';
import { DEFAULT_SETTINGS, type Filing, type TableData } from '../core/filing';
import { planRelations } from '../core/plan-relations';
import type { SignedCell } from '../core/relation';
import { type MoneyUnit, TEN_THOUSAND_YUAN } from '../core/scale';
import { readFigure } from './import-figures';
import type { Candidate } from './recognise-sheet';
import type { SheetGrid } from './sheet-grid';

/** A recognised table: where it was read, and the unit that its sheet or a person says, if any. */
export interface TableInSheet {
  readonly grid: SheetGrid;
  readonly candidate: Candidate;
  readonly said: MoneyUnit | undefined;
}

/** 1 万元 is 10 000 元; what rounding and wrong figures leave of it. */
const LEAST_FACTOR = 9_000;
const MOST_FACTOR = 11_000;

/**
 * The unit of tables whose sheets name none, where tables that must agree with them differ by a factor of 10 000 or by
 * none. Only tables whose unit follows from others are returned.
 */
export function inferUnits(edition: Edition, tables: readonly TableInSheet[]): Map<TableId, MoneyUnit> {
  if (tables.length < 2 || tables.every(({ said }) => said !== undefined)) return new Map();
  const factors = factorsBetween(edition, tables);
  const known = new Map(tables.flatMap(({ candidate: { table }, said }) => (said ? [[table, said] as const] : [])));
  const inferred = new Map<TableId, MoneyUnit>();
  const spread = (): void => {
    for (let isNew = true; isNew; ) {
      isNew = false;
      for (const { a, b, isSame, isGreater } of factors) {
        if (known.has(a) === known.has(b)) continue;
        const [from, to] = known.has(a) ? [a, b] : [b, a];
        const unit = known.get(from)!;
        // The table with the greater figures is in 元.
        const other = isSame ? unit : isGreater === (to === a) ? '元' : '万元';
        known.set(to, other);
        inferred.set(to, other);
        isNew = true;
      }
    }
  };
  spread();
  // Where no sheet says anything, the factor alone tells 元 from 万元.
  for (const { a, b, isSame, isGreater } of factors) {
    if (isSame || known.has(a) || known.has(b)) continue;
    known.set(a, isGreater ? '元' : '万元');
    inferred.set(a, isGreater ? '元' : '万元');
    spread();
  }
  return inferred;
}

interface Factor {
  readonly a: TableId;
  readonly b: TableId;
  readonly isSame: boolean;
  /** Whether the figures of `a` are the 10 000 times greater ones. */
  readonly isGreater: boolean;
}

/** How pairs of tables that must agree differ, by the majority of their equalities. */
function factorsBetween(edition: Edition, tables: readonly TableInSheet[]): Factor[] {
  const figures = new Map<string, number>();
  const data: Partial<Record<TableId, TableData>> = {};
  for (const { grid, candidate } of tables) {
    const { table, reading } = candidate;
    data[table] = { rows: reading.openRows, cells: {}, declaredEmpty: false, recordedScale: TEN_THOUSAND_YUAN };
    for (const { row, column, cell } of reading.placements) {
      const figure = readFigure(grid.raw(row, column), '元');
      if (figure.kind === 'amount' && !figure.suffix) figures.set(`${table}/${cell.row}/${cell.column}`, figure.amount);
    }
  }
  const filing = { ...blankFiling(edition), tables: data };
  const plan = planRelations(edition, filing);
  const side = (terms: readonly SignedCell[]): { table: TableId; sum: number } | undefined => {
    const cells = terms.map(({ cell }) => plan.cells[cell]!);
    const [first] = cells;
    if (!first || cells.some(({ table }) => table !== first.table)) return undefined;
    const sum = terms.reduce((total, { sign }, index) => {
      const { table, row, column } = cells[index]!;
      return total + sign * (figures.get(`${table}/${row}/${column}`) ?? 0);
    }, 0);
    return { table: first.table, sum };
  };
  const votes = new Map<string, { a: TableId; b: TableId; same: number; greater: number; less: number }>();
  for (const { comparison, left, right } of plan.relations) {
    if (comparison !== '=') continue;
    const [one, two] = [side(left), side(right)];
    if (!one || !two || one.table === two.table || one.sum === 0 || two.sum === 0) continue;
    const [a, b] = one.table < two.table ? [one, two] : [two, one];
    const key = `${a.table}/${b.table}`;
    const vote = votes.get(key) ?? { a: a.table, b: b.table, same: 0, greater: 0, less: 0 };
    votes.set(key, vote);
    const factor = a.sum / b.sum;
    if (factor > 0.9 && factor < 1.1) vote.same++;
    else if (factor > LEAST_FACTOR && factor < MOST_FACTOR) vote.greater++;
    else if (factor > 1 / MOST_FACTOR && factor < 1 / LEAST_FACTOR) vote.less++;
  }
  return [...votes.values()].flatMap(({ a, b, same, greater, less }): Factor[] => {
    const most = Math.max(same, greater, less);
    if (most === 0 || same + greater + less > most * 2 - 1) return [];
    return [{ a, b, isSame: most === same, isGreater: most === greater }];
  });
}

const blankFiling = (edition: Edition): Filing => ({
  id: 'units',
  edition: { id: edition.id, revision: edition.revision },
  year: edition.fiscalYears.to,
  unit: { name: '' },
  tables: {},
  explanations: [],
  switchedOffRules: [],
  ...DEFAULT_SETTINGS,
});
