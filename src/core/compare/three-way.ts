import type { Edition } from '../edition/edition';
import type { RowId, TableId } from '../filing/cell';
import type { Filing, OpenRow, RowCells, TableData } from '../filing/filing';
import { isSameScale } from '../money/scale';
import { compareTables, rowsByIdentity, saysTheSame } from './compare-filings';
import type { Difference, EmptyDifference, RowDifference, TableDifference } from './difference';

/** Which side is no longer as both were: ours, theirs, or both, each in its own way. */
export type ChangedBy = 'ours' | 'theirs' | 'both';

/** A difference between ours and theirs, seen from a state that both have gone through. */
export interface AttributedDifference {
  readonly difference: Difference;
  readonly changedBy: ChangedBy;
  /** The difference with that state in the place of ours. */
  readonly before: Difference;
}

/** Three states of a filing; `base` is one that ours and theirs have gone through. */
export interface ThreeStates {
  readonly base: Filing;
  readonly ours: Filing;
  readonly theirs: Filing;
}

/** Says of each difference between ours and theirs whose it is; nothing is called changed by a side that kept it. */
export function attributeDifferences(
  { base, ours, theirs }: ThreeStates,
  edition: Edition,
  differences: readonly Difference[],
): AttributedDifference[] {
  const tables = new Map<TableId, TableStates>();
  const statesOf = (table: TableId): TableStates => {
    let states = tables.get(table);
    if (!states) {
      states = tableStates(edition, base.tables[table], ours.tables[table], theirs.tables[table]);
      tables.set(table, states);
    }
    return states;
  };
  return differences.map((difference) => ({ difference, ...attribute(statesOf(difference.table), difference) }));
}

export const byUntouched = (isOursUntouched: boolean, isTheirsUntouched: boolean): ChangedBy =>
  isOursUntouched ? 'theirs' : isTheirsUntouched ? 'ours' : 'both';

interface TableStates {
  readonly edition: Edition;
  readonly base: TableData | undefined;
  readonly ours: TableData | undefined;
  readonly theirs: TableData | undefined;
  readonly baseRows: ReadonlyMap<string, OpenRow>;
  /** What tells the open rows of ours apart, by their ids. */
  readonly identities: ReadonlyMap<RowId, string>;
}

function tableStates(
  edition: Edition,
  base: TableData | undefined,
  ours: TableData | undefined,
  theirs: TableData | undefined,
): TableStates {
  const identities = new Map([...rowsByIdentity(ours?.rows ?? [])].map(([identity, { id }]) => [id, identity]));
  return { edition, base, ours, theirs, baseRows: rowsByIdentity(base?.rows ?? []), identities };
}

type Attributed = Omit<AttributedDifference, 'difference'>;

function attribute(states: TableStates, difference: Difference): Attributed {
  switch (difference.kind) {
    case 'figure': {
      const { ours, theirs } = difference;
      const { row, column } = difference.cell;
      const identity = states.identities.get(row);
      const id = identity === undefined ? row : states.baseRows.get(identity)?.id;
      const was = id === undefined ? undefined : states.base?.cells[id]?.[column];
      const changedBy = byUntouched(saysTheSame(was, ours), saysTheSame(was, theirs));
      return { before: { ...difference, ours: was }, changedBy };
    }
    case 'name': {
      const was = states.baseRows.get(states.identities.get(difference.row) ?? '')?.name;
      const isSame = (name: string): boolean => was?.trim() === name.trim();
      const changedBy = byUntouched(isSame(difference.ours), isSame(difference.theirs));
      return { before: { ...difference, ours: was ?? '' }, changedBy };
    }
    case 'row':
      return attributeRow(states, difference);
    case 'declaredEmpty':
      return attributeEmpty(states, difference);
    case 'table':
      return attributeTable(states, difference);
  }
}

/** Who added a row, or removed it; both where one removed what the other has changed. */
function attributeRow({ base, baseRows }: TableStates, difference: RowDifference): Attributed {
  const { isIn, identity, row, cells } = difference;
  const was = baseRows.get(identity);
  if (!was) return { before: { ...difference, isIn: 'theirs' }, changedBy: isIn };
  const before: RowDifference = { ...difference, isIn: 'ours', row: was, cells: base?.cells[was.id] ?? {} };
  const isUntouched = was.name.trim() === row.name.trim() && hasSameFigures(before.cells, cells);
  return { before, changedBy: isUntouched ? (isIn === 'ours' ? 'theirs' : 'ours') : 'both' };
}

/** Derived figures follow the others, and do not count by themselves. */
function hasSameFigures(a: RowCells, b: RowCells): boolean {
  const follows = (cells: RowCells, column: string): boolean => {
    const value = cells[column];
    return value === undefined || (value.kind === 'amount' && value.origin === 'derived');
  };
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (column) => saysTheSame(a[column], b[column]) || (follows(a, column) && follows(b, column)),
  );
}

/** Who declares a table empty contradicts who fills it. */
function attributeEmpty({ edition, base, ours, theirs }: TableStates, difference: EmptyDifference): Attributed {
  const was = base?.declaredEmpty ?? false;
  const before = { ...difference, ours: was };
  if (was) return { before, changedBy: difference.ours ? 'theirs' : 'ours' };
  const [declaring, other] = difference.ours ? (['ours', theirs] as const) : (['theirs', ours] as const);
  const isFilled = compareTables(edition, difference.table, base, other).length > 0;
  return { before, changedBy: isFilled ? 'both' : declaring };
}

function attributeTable({ edition, base, ours, theirs }: TableStates, difference: TableDifference): Attributed {
  const { table, reason } = difference;
  const isUntouched = (data: TableData | undefined): boolean =>
    compareTables(edition, table, base, data).length === 0 &&
    (reason !== 'scale' ||
      (base !== undefined && data !== undefined && isSameScale(base.recordedScale, data.recordedScale)));
  return { before: { ...difference, ours: base }, changedBy: byUntouched(isUntouched(ours), isUntouched(theirs)) };
}
