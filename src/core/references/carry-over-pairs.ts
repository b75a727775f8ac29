import type { CellRef, ColumnId, TableId } from '../filing/cell';
import type { Edition } from '../edition/edition';
import type { OpenRow, TableData } from '../filing/filing';
import type { Form } from '../edition/form';
import { figureColumns, shownForm } from '../layout/shown-form';
import { lowestCodes } from '../edition/lowest-codes';
import { type TableDefinition, TOTAL_ROW } from '../edition/table-definition';
import { indexTable, nodesOfCode, type TableIndex } from '../edition/table-index';
import { type CarryOvers, carryOverForms, carryOverLines } from './carry-over';

type Tables = Readonly<Partial<Record<TableId, TableData>>>;

/** Figures of two years that must be the same: those of each side are added up. */
export interface CarryOverPair {
  /** Stable from check to check. */
  readonly subject: string;
  readonly table: TableId;
  /** For a pair of code rows. */
  readonly code?: string;
  /** This year's; none where no row of this year has the code. */
  readonly opening: readonly CellRef[];
  /** Last year's. */
  readonly closing: readonly CellRef[];
  /** The subject of the pair that adds this one up with others. */
  readonly partOf?: string;
}

/** What of two years can be compared. */
export interface CarryOverComparison {
  readonly pairs: readonly CarryOverPair[];
  /** Tables of which last year's form printed no closing carry-over. */
  readonly withoutClosing: readonly TableId[];
}

/**
 * The pairs of this year's tables and last year's: the lines, and of each table that prints its opening carry-over this
 * year 合计 and the codes furthest down at which both years can be compared.
 */
export function carryOverPairs(
  carryOvers: CarryOvers,
  edition: Edition,
  now: Tables,
  last: Tables,
): CarryOverComparison {
  const lines = carryOverLines(carryOvers, edition).map(
    ({ id, table, opening, closing, partOf }): CarryOverPair => ({
      subject: id,
      table,
      opening: [{ table, ...opening }],
      closing: [{ table, ...closing }],
      ...(partOf === undefined ? {} : { partOf }),
    }),
  );
  const { columns } = carryOvers;
  const pairs: CarryOverPair[] = [];
  const withoutClosing: TableId[] = [];
  for (const form of carryOverForms(carryOvers, edition)) {
    const { table } = form;
    if (!prints(form, now[table], columns.opening)) continue;
    // A table declared empty has nothing left at its end.
    if (!last[table]?.declaredEmpty && !prints(form, last[table], columns.closing)) withoutClosing.push(table);
    else pairs.push(...codePairs(carryOvers, edition, table, now[table], last[table]));
  }
  return { pairs: [...lines, ...pairs], withoutClosing };
}

const prints = (form: Form, table: TableData | undefined, column: ColumnId): boolean =>
  figureColumns(shownForm(form, table)).has(column);

interface KnownPairs {
  readonly carryOvers: CarryOvers;
  readonly definition: TableDefinition;
  readonly last: TableData | undefined;
  readonly pairs: readonly CarryOverPair[];
}

/** Rows come and go less often than figures change. */
const cache = new WeakMap<readonly OpenRow[], KnownPairs>();

function codePairs(
  carryOvers: CarryOvers,
  edition: Edition,
  table: TableId,
  now: TableData | undefined,
  last: TableData | undefined,
): readonly CarryOverPair[] {
  const definition = edition.definitions[table];
  const known = now && cache.get(now.rows);
  if (known?.carryOvers === carryOvers && known.definition === definition && known.last === last) return known.pairs;
  const pairs = findCodePairs(carryOvers, edition, table, now, last);
  if (now) cache.set(now.rows, { carryOvers, definition, last, pairs });
  return pairs;
}

function findCodePairs(
  { columns }: CarryOvers,
  edition: Edition,
  table: TableId,
  now: TableData | undefined,
  last: TableData | undefined,
): CarryOverPair[] {
  const definition = edition.definitions[table];
  const indexes = [indexTable(definition, now), indexTable(definition, last)] as const;
  const cellsOf = (index: TableIndex, code: string, column: ColumnId): CellRef[] =>
    nodesOfCode(index, code).map(({ row }) => ({ table, row, column }));
  const total: CarryOverPair = {
    subject: `${table}:${TOTAL_ROW}`,
    table,
    opening: [{ table, row: TOTAL_ROW, column: columns.opening }],
    closing: [{ table, row: TOTAL_ROW, column: columns.closing }],
    ...partOf(columns.partOf[table]),
  };
  const codes = lowestCodes(indexes).map(
    (code): CarryOverPair => ({
      subject: `${table}:${code}`,
      table,
      code,
      opening: cellsOf(indexes[0], code, columns.opening),
      closing: cellsOf(indexes[1], code, columns.closing),
      partOf: total.subject,
    }),
  );
  return [total, ...codes];
}

const partOf = (subject: string | undefined) => (subject === undefined ? {} : { partOf: subject });
