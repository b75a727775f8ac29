import type { RowId } from '../filing/cell';
import { parentsOfCode } from './classification';
import type { OpenRow, TableData } from '../filing/filing';
import { isClassificationCode, type TableDefinition, TOTAL_ROW } from './table-definition';

/** A coded row in the tree of its table. A parent is the nearest row above whose code is a prefix. */
export interface CodeNode {
  readonly row: RowId;
  readonly code: string;
  readonly parent: CodeNode | undefined;
  readonly children: readonly CodeNode[];
}

/** The rows of one table by code. Built once per set of rows. */
export interface TableIndex {
  /** The rows that `forEach rows: 'all'` means: 合计 and every open row. */
  readonly totalAndOpenRows: readonly RowId[];
  /** Coded rows without a parent: the classes, or the nearest level there is. */
  readonly roots: readonly CodeNode[];
  readonly nodes: readonly CodeNode[];
  readonly nodesByCode: ReadonlyMap<string, readonly CodeNode[]>;
  /** The topmost rows beneath each 类 and 款 above them that has no row of its own between. */
  readonly topmostBelow: ReadonlyMap<string, readonly CodeNode[]>;
}

const cache = new WeakMap<readonly OpenRow[], { definition: TableDefinition; index: TableIndex }>();

/** Built once per definition and rows: an added row leaves the other tables as they are. */
export function indexTable(definition: TableDefinition, table: TableData | undefined): TableIndex {
  if (!table) return indexRows(definition, []);
  const cached = cache.get(table.rows);
  if (cached?.definition === definition) return cached.index;
  const index = indexRows(definition, table.rows);
  cache.set(table.rows, { definition, index });
  return index;
}

function indexRows(definition: TableDefinition, open: readonly OpenRow[]): TableIndex {
  const coded = [...definition.rows, ...open].filter((row) => row.code !== undefined && isClassificationCode(row.code));
  const nodesByCode = new Map<
    string,
    { row: RowId; code: string; parent: CodeNode | undefined; children: CodeNode[] }[]
  >();
  const nodes = coded.map((row) => ({
    row: row.id,
    code: row.code!,
    parent: undefined as CodeNode | undefined,
    children: [] as CodeNode[],
  }));
  for (const node of nodes) {
    const same = nodesByCode.get(node.code);
    if (same) same.push(node);
    else nodesByCode.set(node.code, [node]);
  }
  for (const node of nodes) {
    for (let length = node.code.length - 2; length >= 3 && !node.parent; length -= 2) {
      const parent = nodesByCode.get(node.code.slice(0, length))?.[0];
      if (!parent) continue;
      node.parent = parent;
      parent.children.push(node);
    }
  }
  const hasTotal = definition.rows.some((row) => row.id === TOTAL_ROW);
  return {
    totalAndOpenRows: [...(hasTotal ? [TOTAL_ROW] : []), ...open.map((row) => row.id)],
    roots: nodes.filter((node) => !node.parent),
    nodes,
    nodesByCode,
    topmostBelow: findTopmost(nodes),
  };
}

function findTopmost(nodes: readonly CodeNode[]): Map<string, CodeNode[]> {
  const topmost = new Map<string, CodeNode[]>();
  for (const node of nodes)
    for (const above of parentsOfCode(node.code)) {
      if (node.parent && node.parent.code.length >= above.length) continue;
      const known = topmost.get(above);
      if (known) known.push(node);
      else topmost.set(above, [node]);
    }
  return topmost;
}

/** The rows that stand for a code: those that carry it, else the topmost rows beneath it. */
export const nodesOfCode = (index: TableIndex, code: string): readonly CodeNode[] =>
  index.nodesByCode.get(code) ?? index.topmostBelow.get(code) ?? [];

/** The sums that skip levels: one level below the nodes, and the leaves, each only where it differs. */
export function lowerLevels(nodes: readonly CodeNode[]): CodeNode[][] {
  if (nodes.every((node) => node.children.length === 0)) return [];
  const once = nodes.flatMap((node) => (node.children.length === 0 ? [node] : node.children));
  if (once.every((node) => node.children.length === 0)) return [once];
  const leaves: CodeNode[] = [];
  addLeaves(once, leaves);
  return [once, leaves];
}

function addLeaves(nodes: readonly CodeNode[], leaves: CodeNode[]): void {
  for (const node of nodes)
    if (node.children.length === 0) leaves.push(node);
    else addLeaves(node.children, leaves);
}
