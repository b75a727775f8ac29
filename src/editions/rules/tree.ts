import type { ColumnId, TableId } from '../../core/filing/cell';
import type { Rule } from '../../core/rules/rule';
import { PUBLIC_CHECKER } from './terms';

/** W-…-TREE: the code tree of one table. */
export const tree = (id: string, table: TableId, columns: readonly ColumnId[]): Rule => ({
  id,
  name: '上级科目等于下级科目之和',
  severity: 'error',
  source: PUBLIC_CHECKER,
  why: '合计等于各类之和，类等于所属款之和，款等于所属项之和。',
  statements: [{ kind: 'tree', table, columns }],
});
