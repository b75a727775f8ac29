import type { RowId } from './cell';
import type { TableData } from './filing';
import { codeLevel, isClassificationCode, type TableDefinition, TOTAL_ROW } from './table-definition';

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
}

export function indexTable(definition: TableDefinition, table: TableData | undefined): TableIndex {
  const open = table?.rows ?? [];
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
  };
}

/** The rows that stand for a code: those that carry it, else the topmost rows beneath it. */
export function nodesOfCode(index: TableIndex, code: string): readonly CodeNode[] {
  const exact = index.nodesByCode.get(code);
  if (exact) return exact;
  if (codeLevel(code) === 3) return [];
  return index.nodes.filter(
    (node) => node.code.startsWith(code) && (!node.parent || node.parent.code.length < code.length),
  );
}

/** The nodes without children at or below the given ones. */
export function leavesOf(nodes: readonly CodeNode[]): CodeNode[] {
  return nodes.flatMap((node) => (node.children.length === 0 ? [node] : leavesOf(node.children)));
}

/** One level down, where there is one. */
export function expandOnce(nodes: readonly CodeNode[]): CodeNode[] {
  return nodes.flatMap((node) => (node.children.length === 0 ? [node] : node.children));
}
