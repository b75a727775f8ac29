import type { CellValue, TableId } from '../../core/filing/cell';
import { applyChanges, type Change, type Transaction } from '../../core/filing/change';
import { markDerived } from '../../core/derive/derive';
import type { Edition } from '../../core/edition/edition';
import { blankTablesIn, commonUnit } from '../../core/filing/common-unit';
import { cellValue, type Filing, hasFigures, type TableData } from '../../core/filing/filing';
import type { MoneyUnit } from '../../core/money/scale';
import { withFreeRowIds } from './free-row-ids';
import { compareImport, type TableComparison } from './import-differences';
import { factChanges, type FactChoices } from './import-fact-changes';
import { fillTotals, follow, unchanged } from './import-follow';
import { mergeTable, type Sides, sidesOf, statedFigures } from './import-merge';
import type { ImportProposal } from './import-proposal';
import { addParents } from './add-parents';
import { nameRows } from './name-rows';

/** What a person takes from a proposal. */
export interface AcceptChoices extends FactChoices {
  /** The tables to take in; all that were recognised unless told. */
  readonly tables?: readonly TableId[];
  /** By the key of a difference, or `finerKey`: whose word counts, where it is not as proposed. */
  readonly sides?: Sides;
  /** Tables whose finer figures are rounded to the filing's scale. */
  readonly converted?: ReadonlySet<TableId>;
  /**
   * Lines of 类 and 款 that the draft leaves out are added, as they are where a code is typed; and where 自动合计 is on, blank totals of the tables that come in are filled from their parts. Never those of a 工作稿,
   * which comes back as it was. Off unless told: who checks a workbook wants it as it is.
   */
  readonly fillsTotals?: boolean;
}

/** What an import did, in numbers. */
export interface ImportSummary {
  /** Tables in which there was nothing before, and the figures that came with them. */
  readonly newTables: number;
  readonly newFigures: number;
  /** Those in which there is nothing now either. */
  readonly emptyTables: number;
  /** Tables that differed, and in how many things the draft's word or the filing's own was taken. */
  readonly mergedTables: number;
  readonly taken: number;
  readonly kept: number;
  readonly sameTables: number;
  /** The unit that the tables without figures take: it is that of all the others. */
  readonly unitTaken?: MoneyUnit;
  /** Lines of 类 and 款 that were added above those that came in. */
  readonly parents: number;
  /** Totals that followed. */
  readonly followed: number;
  /** Blank totals, and blank lines beneath totals, that were filled. */
  readonly filled: number;
}

export interface PreparedImport {
  readonly transaction: Transaction;
  readonly summary: ImportSummary;
}

/**
 * One transaction that brings a proposal into a filing; undoing it takes everything back. A table that has content is
 * not replaced: its differences are settled one by one, and lines that only the filing has stay unless a person says
 * otherwise. Figures that came in and equal what follows from others become derived (a 工作稿 says itself which are);
 * derived figures of the filing follow what came in. Without a filing the draft makes one.
 */
export function prepareImport(
  proposal: ImportProposal,
  current: Filing | undefined,
  choices: AcceptChoices = {},
): PreparedImport {
  const { filing: draft, edition, fileName, isWorkingCopy } = proposal;
  const base = current ?? { ...draft, tables: {} };
  const comparisons = compareImport(proposal, current, choices.converted).filter(
    ({ table }) => choices.tables?.includes(table) ?? true,
  );
  const replaced = comparisons.flatMap((comparison): Change[] => {
    const { table } = comparison;
    const data = mergeTable(base, edition, comparison, choices.sides);
    if (!data || data === base.tables[table]) return [];
    // The notes of a 工作稿 speak of its rows by their ids.
    const taken = isWorkingCopy ? data : nameRows(edition, table, withFreeRowIds(base, edition, table, data));
    return [{ kind: 'replaceTable', table, data: taken }];
  });
  const fills = choices.fillsTotals === true && !isWorkingCopy;
  const parents = fills ? addParents(edition, applyChanges(base, replaced).filing, replaced) : [];
  const merged = applyChanges(base, [...replaced, ...parents]).filing;
  const stated = statedFigures(comparisons, edition, isWorkingCopy, choices.sides);
  const followed = current && replaced.length > 0 ? follow(edition, merged, stated, fills) : unchanged(merged);
  const coming = new Set(comparisons.filter(({ standing }) => standing !== 'same').map(({ table }) => table));
  const filled = fills ? fillTotals(edition, followed.filing, coming) : unchanged(followed.filing);
  const settled = isWorkingCopy ? filled.filing : mark(edition, base, filled.filing);
  const united = takenUnit(proposal, settled, comparisons);
  const marked = { ...settled, tables: { ...settled.tables, ...Object.fromEntries(united) } };
  // What follows comes last: undoing leads to what came in.
  const order = [...edition.forms].sort((a, b) => Number(coming.has(b.table)) - Number(coming.has(a.table)));
  const changes = order.flatMap(({ table }): Change[] =>
    marked.tables[table] === base.tables[table] ? [] : [{ kind: 'replaceTable', table, data: marked.tables[table] }],
  );
  return {
    transaction: { label: `导入“${fileName}”`, changes: [...changes, ...factChanges(proposal, current, choices)] },
    summary: {
      ...summariseImport(comparisons, choices.sides),
      ...(united.size > 0 && { unitTaken: commonUnit(settled.tables)! }),
      parents: parents.length,
      followed: followed.moved + filled.moved,
      filled: followed.filled + filled.filled,
    },
  };
}

/** The transaction of `prepareImport`. */
export const acceptImport = (
  proposal: ImportProposal,
  current: Filing | undefined,
  choices: AcceptChoices = {},
): Transaction => prepareImport(proposal, current, choices).transaction;

/** Among the figures that are not as they were. */
function mark(edition: Edition, before: Filing, after: Filing): Filing {
  const marks = markDerived(edition, after).filter(
    (change) => change.kind === 'setCell' && cellValue(before, change.cell) !== cellValue(after, change.cell),
  );
  return marks.length === 0 ? after : applyChanges(after, marks).filing;
}

/** Tables without figures, in the unit of all that have some. A 工作稿 says the unit of each. */
const takenUnit = (
  { edition, isWorkingCopy }: ImportProposal,
  merged: Pick<Filing, 'tables' | 'reportingScale'>,
  comparisons: readonly TableComparison[],
): ReadonlyMap<TableId, TableData> =>
  isWorkingCopy || !comparisons.some(({ draft }) => hasFigures(draft))
    ? new Map()
    : blankTablesIn(
        merged,
        edition.forms.map(({ table }) => table),
      );

/** The unit that tables without figures would take, before anything follows. */
export function unitTakenBy(
  proposal: ImportProposal,
  current: Filing | undefined,
  comparisons: readonly TableComparison[],
  sides: Sides | undefined,
): MoneyUnit | undefined {
  const base = current ?? { ...proposal.filing, tables: {} };
  const tables = { ...base.tables };
  for (const comparison of comparisons) {
    const data = mergeTable(base, proposal.edition, comparison, sides);
    if (data) tables[comparison.table] = data;
  }
  return takenUnit(proposal, { ...base, tables }, comparisons).size > 0 ? commonUnit(tables) : undefined;
}

/** What taking tables would do, before anything follows. */
export function summariseImport(
  comparisons: readonly TableComparison[],
  sides: Sides | undefined,
): Omit<ImportSummary, 'followed' | 'filled' | 'parents'> {
  const of = (standing: TableComparison['standing']): readonly TableComparison[] =>
    comparisons.filter((each) => each.standing === standing);
  const added = of('new');
  const empty = added.filter(({ draft }) => Object.keys(draft.cells).length === 0 && draft.rows.length === 0);
  const words = of('differs').flatMap((comparison) => sidesOf(comparison, sides));
  return {
    newTables: added.length - empty.length,
    newFigures: added.reduce((sum, { draft }) => sum + countFigures(draft), 0),
    emptyTables: empty.length,
    mergedTables: of('differs').length,
    taken: words.filter((side) => side === 'draft').length,
    kept: words.filter((side) => side === 'ours').length,
    sameTables: of('same').length,
  };
}

const countFigures = ({ cells }: TableComparison['draft']): number =>
  Object.values(cells).reduce((sum, row) => sum + Object.values(row).filter(isAmount).length, 0);

const isAmount = ({ kind }: CellValue): boolean => kind === 'amount';

/** The filing that a proposal makes by itself, for a workbook that is opened as a new one. */
export function filingFromImport(proposal: ImportProposal, id: string): Filing {
  const { changes } = acceptImport(proposal, undefined);
  return applyChanges({ ...proposal.filing, id, tables: {} }, changes).filing;
}
