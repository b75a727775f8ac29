import { amount } from '../money/amount';
import type { ColumnId, RowId, TableId } from '../filing/cell';
import { insertRows } from '../filing/open-rows';
import { fenPerStep, roundTo } from '../money/scale';
import type { RowCorrection } from '../check/suggestion';
import { isClassificationCode } from '../edition/table-definition';
import { AMOUNT } from '../rules/width';
import type { Hypothesis } from './hypothesis';
import { rowSums, withSums } from './row-columns';
import { judgeRows, missingAbove, nearestParent } from './row-judgement';
import { rowRelations } from './row-relations';
import type { SearchContext } from './search-context';
import type { TwinRow, TwinRows } from './twin-rows';

/** A parent whose rows do not add up: what is missing below it (or, negative, too much), by column. */
interface Gap {
  readonly parent: RowId;
  readonly relations: ReadonlyMap<ColumnId, number>;
}

/**
 * Rows of the twin tables that are missing here, where that leaves a gap in the sums above, or where those have
 * followed and the gap shows elsewhere.
 */
export function missingRows(context: SearchContext, table: TableId, { missing }: TwinRows): Hypothesis[] {
  const { filing, evaluated } = context;
  const known = evaluated.plan.indexes[table].nodesByCode;
  const gaps = gapsIn(context, table);
  const sums = rowSums(context, table);
  const scale = filing.tables[table]!.recordedScale;
  const seen = new Set<string>();
  const found: Hypothesis[] = [];
  for (const twin of missing) {
    if (!isClassificationCode(twin.code)) continue;
    const parent = nearestParent(known, twin.code);
    const gap = gaps.find((each) => each.parent === parent);
    if (gap ? !closes(context, gap, (column) => twin.figures.get(column)) : !follows(context, table, parent)) continue;
    // A column without a twin (本年收入合计) takes what the sum above demands, and repeats what it equals.
    const likeColumn = new Map<ColumnId, ColumnId>();
    const demanded = new Map<ColumnId, number>();
    for (const [column, relation] of gap?.relations ?? []) {
      if (twin.figures.has(column)) continue;
      const demand = context.workings.balances.difference(relation);
      const near = [...twin.figures].find(([, figure]) => Math.abs(figure - demand) <= 2 * fenPerStep(scale));
      if (near) likeColumn.set(column, near[0]);
      else demanded.set(column, demand);
    }
    const figuresOf = (row: TwinRow): Map<ColumnId, number> => {
      const figures = new Map<ColumnId, number>();
      const put = (column: ColumnId, figure: number): void => {
        if (figure > 0 && !sums.has(column)) figures.set(column, roundTo(amount(figure), scale, filing.rounding));
      };
      for (const [column, figure] of row.figures) put(column, figure);
      for (const [column, like] of likeColumn) put(column, row.figures.get(like) ?? 0);
      if (row === twin) for (const [column, figure] of demanded) put(column, figure);
      return figures;
    };
    const own = figuresOf(twin);
    if (own.size === 0) continue;
    const all = withSums(own, sums);
    const likeness = [...all].filter(([column, figure]) => figure !== 0 && twin.figures.get(column) === figure).length;
    const coming = { table, code: twin.code, figures: all, above: missingAbove(known, twin.code) };
    const judged = judgeRows(context, 'rowMissing', [], likeness, coming);
    if (judged.net <= 0) continue;
    const rows = rowsFor(context, table, missing, twin, figuresOf);
    const key = JSON.stringify(rows);
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({ ...judged, rows });
  }
  return found;
}

/** The row with what is missing above and below it, as they would be put in; sums that follow are left to that. */
function rowsFor(
  { filing, edition }: SearchContext,
  table: TableId,
  missing: readonly TwinRow[],
  twin: TwinRow,
  figuresOf: (row: TwinRow) => ReadonlyMap<ColumnId, number>,
): RowCorrection[] {
  const wanted = [twin];
  for (const each of missing)
    if (each.code.startsWith(twin.code) && !wanted.some(({ code }) => code === each.code)) wanted.push(each);
  const { changes } = insertRows(filing, edition, table, wanted);
  return changes.flatMap((change): RowCorrection[] => {
    if (change.kind !== 'insertRow') return [];
    const { row, index } = change;
    const from = wanted.find(({ code }) => code === row.code);
    const isFollowing = filing.autoTotal && wanted.some(({ code }) => code !== row.code && code.startsWith(row.code));
    const figures = from && !isFollowing ? [...figuresOf(from)] : [];
    const entered = Object.fromEntries(figures.map(([column, figure]) => [column, amount(figure)]));
    return [{ kind: 'insert', table, index, row, figures: entered }];
  });
}

/** Whether the sums of the rows below a row follow these. */
function follows({ workings }: SearchContext, table: TableId, parent: RowId): boolean {
  const { plan, followers, states } = workings;
  const sums = rowRelations(plan).sumsOf(table, parent);
  if (!sums) return true;
  return [...sums.values()].some((relation) => {
    const target = plan.relations[relation]!.left[0]!.cell;
    return states[target] === AMOUNT && followers.followed[target] === plan.relations[relation];
  });
}

function gapsIn({ workings }: SearchContext, table: TableId): Gap[] {
  const gaps = new Map<RowId, Map<ColumnId, number>>();
  for (const relation of workings.failing) {
    const { statement, left } = workings.plan.relations[relation]!;
    if (statement.kind !== 'tree' || statement.table !== table) continue;
    const { row, column } = workings.plan.cells[left[0]!.cell]!;
    gaps.set(row, (gaps.get(row) ?? new Map<ColumnId, number>()).set(column, relation));
  }
  return [...gaps].map(([parent, relations]) => ({ parent, relations }));
}

/** Whether a row of these figures would close the gap in every column that has one. */
const closes = ({ workings }: SearchContext, gap: Gap, figure: (column: ColumnId) => number | undefined): boolean =>
  [...gap.relations].every(([column, relation]) => {
    const by = figure(column);
    return by === undefined || workings.balances.wouldAgree(relation, workings.balances.difference(relation) - by);
  }) && [...gap.relations.keys()].some((column) => (figure(column) ?? 0) !== 0);
