import type { CellRef, ColumnId, RowId, TableId } from '../../core/cell';
import type { TableData } from '../../core/filing';
import { cellLabel } from '../../core/labels';
import type { CustomCheck } from '../../core/finding';
import type { Rule } from '../../core/rule';

type Unreadable = { readonly row: RowId; readonly column: ColumnId; readonly text: string };

/** An edit leaves most tables as they are. */
const unreadableCache = new WeakMap<TableData, readonly Unreadable[]>();

function unreadableCells(table: TableData): readonly Unreadable[] {
  const cached = unreadableCache.get(table);
  if (cached) return cached;
  const found: Unreadable[] = [];
  for (const [row, figures] of Object.entries(table.cells))
    for (const [column, value] of Object.entries(figures))
      if (value.kind === 'unreadable') found.push({ row, column, text: value.text });
  unreadableCache.set(table, found);
  return found;
}

const checkText: CustomCheck = (filing, edition) =>
  (Object.entries(filing.tables) as [TableId, TableData][]).flatMap(([table, data]) =>
    unreadableCells(data).map(({ row, column, text }) => {
      const cell: CellRef = { table, row, column };
      const label = cellLabel(edition, filing, cell);
      return {
        subject: `${table}/${row}/${column}`,
        outcome: 'inconsistent' as const,
        message: `${label}应填金额，现为“${text}”，无法识别。`,
        formula: `${label} 为金额`,
        cells: [cell],
      };
    }),
  );

/** B-: what must hold before anything can be compared. */
export const BASICS: readonly Rule[] = [
  {
    id: 'B-TEXT',
    name: '金额栏内不能是文字',
    severity: 'error',
    source: { evidence: 'P', document: '公开发布的部门决算核对工具所用核对关系' },
    why: '文字无法参与核对，含有文字的关系都无法判断。',
    statements: [],
    custom: checkText,
  },
];
