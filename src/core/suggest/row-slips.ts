import { amount } from '../amount';
import type { ColumnId, RowId, TableId } from '../cell';
import { insertRows } from '../open-rows';
import { fenPerStep, roundTo } from '../scale';
import type { RowCorrection, Slip } from '../suggestion';
import { isClassificationCode, TOTAL_ROW } from '../table-definition';
import type { Hypothesis } from './hypothesis';
import type { SearchContext } from './search-context';
import { settle } from './settled';
import { suggestionChanges } from './suggestion-changes';
import { figureOf, type TwinRow, twinRows } from './twin-rows';

/** A parent whose rows do not add up: what is missing below it (or, negative, too much), by column. */
interface Gap {
  readonly parent: RowId;
  readonly relations: ReadonlyMap<ColumnId, number>;
}

/** How many rows may be tried in a table: each is a check of the whole filing. */
const MOST_TRIED = 6;

/** Rows that are missing in one table, stand there twice or carry a wrong code, where the sums above them say so. */
export function* rowSlips(context: SearchContext): Generator<void, Hypothesis[]> {
  const { filing, edition, evaluated } = context;
  const found: Hypothesis[] = [];
  for (const { table } of edition.forms) {
    const gaps = gapsIn(context, table);
    if (gaps.length === 0 || !edition.definitions[table].openRows) continue;
    const twins = twinRows(filing, edition, table);
    const tried: { slip: Slip; rows: RowCorrection[]; echoes: number }[] = [
      ...repeatedRows(context, table, gaps),
      ...missingRows(context, table, gaps, twins),
      ...recodedRows(context, table, gaps, twins),
    ];
    yield;
    for (const { slip, rows, echoes } of tried.slice(0, MOST_TRIED)) {
      const changes = suggestionChanges(filing, { corrections: [], alternatives: [], rows });
      const settled = settle(filing, edition, evaluated, changes);
      const { net, broken } = settled;
      if (net > 0 && broken.length === 0) found.push({ slip, changes: [], rows, settled, net, echoes, residual: 0 });
      yield;
    }
  }
  return found;
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

/** Whether rows of these figures, more (sign 1) or fewer (-1), would close the gap in every column that has one. */
const closes = (
  { workings }: SearchContext,
  gap: Gap,
  sign: 1 | -1,
  figure: (column: ColumnId) => number | undefined,
): boolean =>
  [...gap.relations].every(([column, relation]) => {
    const by = figure(column);
    return by === undefined || workings.wouldAgree(relation, workings.difference(relation) - sign * by);
  }) && [...gap.relations.keys()].some((column) => (figure(column) ?? 0) !== 0);

function repeatedRows({ filing, evaluated, ...context }: SearchContext, table: TableId, gaps: readonly Gap[]) {
  const index = evaluated.plan.indexes[table];
  return [...index.nodesByCode.values()].flatMap((nodes) =>
    nodes.slice(1).flatMap((node) => {
      const parent = node.parent?.row ?? TOTAL_ROW;
      const gap = gaps.find((each) => each.parent === parent);
      if (!gap) return [];
      const figure = (column: ColumnId): number => figureOf(filing, table, node.row, column);
      if (!closes({ filing, evaluated, ...context }, gap, -1, figure)) return [];
      return [{ slip: 'rowRepeated' as const, rows: [{ kind: 'remove' as const, table, row: node.row }], echoes: 1 }];
    }),
  );
}

function missingRows(context: SearchContext, table: TableId, gaps: readonly Gap[], twins: readonly TwinRow[]) {
  const { filing, edition, evaluated } = context;
  const known = evaluated.plan.indexes[table].nodesByCode;
  const scale = filing.tables[table]!.recordedScale;
  const seen = new Set<string>();
  const found: { slip: 'rowMissing'; rows: RowCorrection[]; echoes: number }[] = [];
  for (const twin of twins) {
    if (known.has(twin.code) || !isClassificationCode(twin.code)) continue;
    const gap = gaps.find((each) => each.parent === nearestParent(context, table, twin.code));
    if (!gap || !closes(context, gap, 1, (column) => twin.figures.get(column))) continue;
    // A column without a twin (本年收入合计) takes what the sum above demands, and repeats what it equals.
    const likeColumn = new Map<ColumnId, ColumnId>();
    const demanded = new Map<ColumnId, number>();
    for (const [column, relation] of gap.relations) {
      if (twin.figures.has(column)) continue;
      const demand = context.workings.difference(relation);
      const near = [...twin.figures].find(([, figure]) => Math.abs(figure - demand) <= 2 * fenPerStep(scale));
      if (near) likeColumn.set(column, near[0]);
      else demanded.set(column, demand);
    }
    const figuresOf = (row: TwinRow): Record<ColumnId, ReturnType<typeof amount>> => {
      const figures: Record<ColumnId, ReturnType<typeof amount>> = {};
      const put = (column: ColumnId, figure: number): void => {
        if (figure > 0) figures[column] = roundTo(amount(figure), scale, filing.rounding);
      };
      for (const [column, figure] of row.figures) put(column, figure);
      for (const [column, like] of likeColumn) put(column, row.figures.get(like) ?? 0);
      if (row === twin) for (const [column, figure] of demanded) put(column, figure);
      return figures;
    };
    const below = twins.filter(
      (each, at) =>
        each.code.startsWith(twin.code) &&
        each.code !== twin.code &&
        !known.has(each.code) &&
        twins.findIndex(({ code }) => code === each.code) === at,
    );
    const wanted = [twin, ...below].map((row) => ({ row, code: row.code, name: row.name }));
    const { changes } = insertRows(filing, edition, table, wanted);
    const rows = changes.flatMap((change): RowCorrection[] => {
      if (change.kind !== 'insertRow') return [];
      const from = wanted.find(({ code }) => code === change.row.code);
      return [
        { kind: 'insert', table, index: change.index, row: change.row, figures: from ? figuresOf(from.row) : {} },
      ];
    });
    const key = JSON.stringify(rows);
    if (seen.has(key)) continue;
    seen.add(key);
    const echoes = [...gap.relations.keys()].filter((column) => (twin.figures.get(column) ?? 0) !== 0).length;
    found.push({ slip: 'rowMissing', rows, echoes });
  }
  return found;
}

/** Rows whose code no twin table has, with the figures of a code that is missing here. */
function recodedRows(
  { filing, evaluated }: SearchContext,
  table: TableId,
  _: readonly Gap[],
  twins: readonly TwinRow[],
) {
  const known = evaluated.plan.indexes[table].nodesByCode;
  const codes = new Set(twins.map(({ code }) => code));
  const step = fenPerStep(filing.tables[table]!.recordedScale);
  const found: { slip: 'codeMistyped'; rows: RowCorrection[]; echoes: number }[] = [];
  for (const row of filing.tables[table]!.rows) {
    const isRepeated = (known.get(row.code)?.length ?? 0) > 1;
    if (codes.has(row.code) && !isRepeated) continue;
    for (const { code, name, figures } of twins) {
      if (known.has(code) || code.length !== row.code.length) continue;
      const same = [...figures].filter(([column, figure]) => {
        const own = figureOf(filing, table, row.id, column);
        return own !== 0 && Math.abs(own - figure) <= 2 * step;
      });
      const isOther = [...figures].some(
        ([column, figure]) => Math.abs(figureOf(filing, table, row.id, column) - figure) > 2 * step,
      );
      if (
        same.length === 0 ||
        isOther ||
        found.some(({ rows: [first] }) => first?.kind === 'recode' && first.row === row.id && first.to.code === code)
      )
        continue;
      const to = { id: filing.tables[table]!.rows.some(({ id }) => id === code) ? row.id : code, code, name };
      found.push({ slip: 'codeMistyped', rows: [{ kind: 'recode', table, row: row.id, to }], echoes: same.length });
    }
  }
  return found;
}

function nearestParent({ evaluated }: SearchContext, table: TableId, code: string): RowId {
  const { nodesByCode } = evaluated.plan.indexes[table];
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const parent = nodesByCode.get(code.slice(0, length))?.[0];
    if (parent) return parent.row;
  }
  return TOTAL_ROW;
}
