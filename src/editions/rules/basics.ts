import type { CellRef, TableId } from '../../core/cell';
import { cellLabel } from '../../core/labels';
import type { CustomCheck } from '../../core/finding';
import type { Rule } from '../../core/rule';

const checkText: CustomCheck = (filing, edition) =>
  (Object.keys(filing.tables) as TableId[]).flatMap((table) =>
    Object.entries(filing.tables[table]?.cells ?? {}).flatMap(([row, figures]) =>
      Object.entries(figures).flatMap(([column, value]) => {
        if (value.kind !== 'unreadable') return [];
        const cell: CellRef = { table, row, column };
        const label = cellLabel(edition, filing, cell);
        return [
          {
            subject: `${table}/${row}/${column}`,
            outcome: 'inconsistent' as const,
            message: `${label}应填金额，现为“${value.text}”，无法识别。`,
            formula: `${label} 为金额`,
            cells: [cell],
          },
        ];
      }),
    ),
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
