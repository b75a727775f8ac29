import { publish } from '../check/publish';
import type { Edition } from '../edition/edition';
import { columnLabel, distinctRowLabel, hasOneColumn } from '../edition/labels';
import type { CellValue, ColumnId, RowId, TableId } from '../filing/cell';
import { type Filing, type TableData, tableRows } from '../filing/filing';
import { compareFilings, saysTheSame } from './compare-filings';
import type { Difference } from './difference';

/** Two states of a filing as each would be printed, and in what they differ. */
export interface PublishedChanges {
  readonly before: Filing;
  readonly after: Filing;
  readonly differences: readonly Difference[];
}

export function publishedChanges(before: Filing, after: Filing, edition: Edition): PublishedChanges {
  const [was, is] = [publish(before, edition), publish(after, edition)];
  return { before: was, after: is, differences: compareFilings(was, is, edition) };
}

/** What stands in one place before and after, as a line of a list. */
export interface ChangeLine {
  /** Absent for what is said of the filing as a whole. */
  readonly table?: TableId;
  readonly row: string;
  readonly column: string;
  readonly before: CellValue | string | undefined;
  readonly after: CellValue | string | undefined;
}

/**
 * Every figure, name and declaration in which two states differ, one line each; a row or a table that only one of them
 * has is told figure by figure.
 */
export function changeLines({ before, after, differences }: PublishedChanges, edition: Edition): ChangeLine[] {
  const ofFiling: ChangeLine[] = [];
  if (before.unit.name !== after.unit.name)
    ofFiling.push({ row: '单位名称', column: '', before: before.unit.name, after: after.unit.name });
  if (before.year !== after.year)
    ofFiling.push({ row: '决算年度', column: '', before: String(before.year), after: String(after.year) });
  const inTables = differences.flatMap((difference) => linesOf(difference, before, after, edition));
  return [...ofFiling, ...inTables];
}

function linesOf(difference: Difference, before: Filing, after: Filing, edition: Edition): ChangeLine[] {
  const { table } = difference;
  const tables = [before.tables[table], after.tables[table]] as const;
  const figureLine = (
    row: RowId,
    column: ColumnId,
    was: CellValue | undefined,
    is: CellValue | undefined,
    own: TableData | undefined = tables[0],
  ): ChangeLine => {
    const definition = edition.definitions[table];
    return {
      table,
      row: distinctRowLabel(definition, own, row),
      column: hasOneColumn(definition, row) ? '' : columnLabel(definition, column),
      before: was,
      after: is,
    };
  };
  switch (difference.kind) {
    case 'figure': {
      const { row, column } = difference.cell;
      return [figureLine(row, column, difference.ours, difference.theirs)];
    }
    case 'row': {
      const { row, cells, isIn } = difference;
      const own = isIn === 'ours' ? tables[0] : tables[1];
      const presence: ChangeLine = {
        table,
        row: `${row.code} ${row.name}`.trim(),
        column: '',
        before: isIn === 'ours' ? '有这一行' : '没有这一行',
        after: isIn === 'ours' ? '没有这一行' : '有这一行',
      };
      const filled = edition.definitions[table].columns.filter(({ id }) => cells[id] !== undefined);
      if (filled.length === 0) return [presence];
      return filled.map(({ id }) =>
        figureLine(row.id, id, isIn === 'ours' ? cells[id] : undefined, isIn === 'theirs' ? cells[id] : undefined, own),
      );
    }
    case 'name':
      return [{ table, row: difference.code, column: '科目名称', before: difference.ours, after: difference.theirs }];
    case 'declaredEmpty': {
      const say = (isDeclared: boolean): string => (isDeclared ? '声明为空表' : '没有声明');
      return [{ table, row: '空表声明', column: '', before: say(difference.ours), after: say(difference.theirs) }];
    }
    case 'table': {
      const lines = wholeTable(tables, edition, table, figureLine);
      const say = (data: TableData | undefined): string => (data?.declaredEmpty ? '空表' : '没有内容');
      return lines.length > 0
        ? lines
        : [{ table, row: '整张表', column: '', before: say(tables[0]), after: say(tables[1]) }];
    }
  }
}

/** Every figure that only one of both has, or that both have and is not the same. */
function wholeTable(
  [was, is]: readonly [TableData | undefined, TableData | undefined],
  edition: Edition,
  table: TableId,
  line: (
    row: RowId,
    column: ColumnId,
    was: CellValue | undefined,
    is: CellValue | undefined,
    own: TableData | undefined,
  ) => ChangeLine,
): ChangeLine[] {
  const definition = edition.definitions[table];
  const rows = tableRows(definition, is ?? was).map(({ id }) => ({ id, own: is ?? was }));
  for (const { id } of is ? (was?.rows ?? []) : []) if (!rows.some((row) => row.id === id)) rows.push({ id, own: was });
  return rows.flatMap(({ id: row, own }) =>
    definition.columns.flatMap(({ id: column }): ChangeLine[] => {
      const [before, after] = [was?.cells[row]?.[column], is?.cells[row]?.[column]];
      return saysTheSame(before, after) ? [] : [line(row, column, before, after, own)];
    }),
  );
}
