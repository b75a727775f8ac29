import type { RowId, TableId } from './cell';
import type { Change } from './change';
import { parentsOfCode } from '../edition/classification';
import { halfWidth } from '../money/decimal-text';
import type { Edition } from '../edition/edition';
import type { Filing, OpenRow, RowCells } from './filing';
import { nameForRow } from '../edition/row-name';
import { freeRowId, takenRowIds } from './row-ids';
import { CODE_LENGTHS, type Classification } from '../edition/table-definition';

/** A row that is to be added; without a name, it takes what `nameForRow` has. */
export interface NewRow {
  readonly code: string;
  readonly name?: string;
  readonly cells?: RowCells;
}

export interface RowInsertion {
  readonly changes: readonly Change[];
  /** The added rows, parents included, in the order of `changes`. */
  readonly added: readonly OpenRow[];
  /** Codes of added rows that nobody has a name for: 待填. */
  readonly unnamed: readonly string[];
}

export type RowText =
  | { readonly kind: 'row'; readonly code: string; readonly name?: string }
  | { readonly kind: 'refused'; readonly message: string };

const LEVELS: Record<Classification, { readonly name: string; readonly longest: number; readonly lengths: string }> = {
  functional: { name: '功能分类', longest: 7, lengths: '3、5、7 位数字（类、款、项）' },
  economic: { name: '经济分类', longest: 5, lengths: '3、5 位数字（类、款）' },
};

/** Whether the text is a code of the classification by its length: 3, 5, 7 digits; economic codes stop at 5. */
export const isCodeOf = (classification: Classification, text: string): boolean =>
  /^\d+$/.test(text) &&
  CODE_LENGTHS.some((length) => length === text.length && length <= LEVELS[classification].longest);

/** Reads what a person types for a row: a code, a code and a name, or a name that exactly one code of the list has. */
export function readRowText(edition: Edition, classification: Classification, text: string): RowText {
  const body = halfWidth(text).trim();
  const { name: kind, lengths } = LEVELS[classification];
  const [, digits = '', rest = ''] = /^(\d*)\s*(.*)$/s.exec(body)!;
  if (isCodeOf(classification, digits))
    return { kind: 'row', code: digits, ...(rest ? { name: text.trim().slice(digits.length).trim() } : {}) };
  if (digits !== '' || rest === '')
    return { kind: 'refused', message: `“${text.trim()}”不是${kind}代码：应为 ${lengths}` };
  const named = edition.codes[classification].filter((entry) => entry.name === text.trim() && !entry.isSuspect);
  const codes = [...new Set(named.map((entry) => entry.code))];
  if (codes.length === 1) return { kind: 'row', code: codes[0]!, name: text.trim() };
  if (codes.length === 0)
    return { kind: 'refused', message: `科目表里没有名称“${text.trim()}”，请输入${kind}代码：${lengths}` };
  const shown = codes.slice(0, 6).join('、') + (codes.length > 6 ? ' 等' : '');
  return { kind: 'refused', message: `有 ${codes.length} 个科目叫“${text.trim()}”（${shown}），请输入代码` };
}

/** The row of either kind that stands for a code. */
export function rowOfCode(filing: Filing, edition: Edition, table: TableId, code: string): RowId | undefined {
  const fixed = edition.definitions[table].rows.find((row) => row.code === code);
  return (fixed ?? filing.tables[table]?.rows.find((row) => row.code === code))?.id;
}

/**
 * What adds open rows to a table that takes them, each in code order and under its parents, which are added where
 * they are missing. Codes that the table has already are left out: ask `rowOfCode` first.
 */
export function insertRows(filing: Filing, edition: Edition, table: TableId, wanted: readonly NewRow[]): RowInsertion {
  const definition = edition.definitions[table];
  const rows = [...(filing.tables[table]?.rows ?? [])];
  const codes = new Set([...definition.rows, ...rows].map((row) => row.code));
  const ids = takenRowIds(filing, edition, table);
  const changes: Change[] = [];
  const added: OpenRow[] = [];
  const insert = ({ code, name, cells }: NewRow): void => {
    if (codes.has(code)) return;
    const row: OpenRow = {
      id: freeRowId(ids, code),
      code,
      name: name ?? nameForRow(filing, edition, table, code) ?? '',
    };
    const index = indexForCode(rows, code);
    rows.splice(index, 0, row);
    codes.add(code);
    ids.add(row.id);
    added.push(row);
    changes.push({ kind: 'insertRow', table, index, row, ...(cells ? { cells } : {}) });
  };
  for (const row of wanted) {
    for (const code of parentsOfCode(row.code)) if (!wanted.some((each) => each.code === code)) insert({ code });
    insert(row);
  }
  return { changes, added, unnamed: added.filter((row) => row.name === '').map((row) => row.code) };
}

/** Where a code belongs: at the end of its parent's rows that precede it, else before the first greater code. */
export function indexForCode(rows: readonly OpenRow[], code: string): number {
  for (const parent of parentsOfCode(code).reverse()) {
    let index = rows.findIndex((row) => row.code === parent) + 1;
    if (index === 0) continue;
    while (index < rows.length && rows[index]!.code.startsWith(parent) && rows[index]!.code < code) index++;
    return index;
  }
  const greater = rows.findIndex((row) => row.code > code);
  return greater < 0 ? rows.length : greater;
}
