import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { publish } from '../check/publish';
import type { Edition } from '../edition/edition';
import type { CellValue, RowId, TableId } from './cell';
import { type Filing, type RowCells, type TableData, tableState } from './filing';

/** What a digest is made of; another way of writing figures down needs another name. */
const NOTATION = 'mingzhang-1';
/** No two that are mistaken for each other: no 0 O Q D, 1 I L, 2 Z, 5 S, 8 B, no G beside 6, no U W beside V. */
const CHARACTERS = '34679ACEFHJKMNPRTVXY';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/**
 * The 校验码 of what is published about a filing, such as `3K7M-AX4P-9RTC-HJ6N`, to print and to read out: of unit,
 * year, edition, and every figure, row name and declared empty table as the 公开稿 has them. Two filings that publish
 * the same have the same one, whoever wrote the figures and in which order the rows stand; any other figure gives
 * another one (by chance the same once in 20^16).
 */
export function fingerprint(filing: Filing, edition: Edition): string {
  let known = cache.get(filing);
  if (known === undefined) {
    known = printedFingerprint(publish(filing, edition), edition);
    cache.set(filing, known);
  }
  return known;
}

/** A filing is asked for its own several times after each edit; it never changes its edition. */
const cache = new WeakMap<Filing, string>();

/** The same of a filing whose figures are as they were printed already: one that was read from a 公开稿. */
export function printedFingerprint(printed: Filing, edition: Edition): string {
  const { unit, year, tables } = printed;
  const lines = [JSON.stringify([NOTATION, printed.edition.id, year, plain(unit.name)])];
  const ids = edition.forms.map(({ table }) => table);
  for (const id of [...ids].sort()) {
    const table = tables[id];
    if (table) lines.push(tableText(id, table));
  }
  return shorten(sha256(utf8ToBytes(lines.join('\n'))));
}

const textCache = new WeakMap<TableData, string>();

/** An edit leaves most tables as they are. */
function tableText(id: TableId, table: TableData): string {
  let text = textCache.get(table);
  if (text === undefined) {
    text = writeTable(id, table);
    textCache.set(table, text);
  }
  return text;
}

/** What is in a table, one line for each row, in an order that does not depend on how it is kept. */
function writeTable(id: TableId, table: TableData): string {
  const open = new Set<RowId>(table.rows.map((row) => row.id));
  const lines = table.rows.map(({ id: row, code, name }) => [id, code, plain(name), figures(table.cells[row])]);
  for (const row of Object.keys(table.cells))
    if (!open.has(row) && Object.keys(table.cells[row]!).length > 0) lines.push([id, row, figures(table.cells[row])]);
  if (tableState(table) === 'declaredEmpty') lines.push([id]);
  return lines
    .map((line) => JSON.stringify(line))
    .sort()
    .join('\n');
}

const figures = (cells: RowCells = {}): unknown[] =>
  Object.keys(cells)
    .sort()
    .map((column) => [column, figure(cells[column]!)]);

/** Fen as a number; what cannot be read as the text it is. */
const figure = (value: CellValue): unknown => (value.kind === 'amount' ? value.amount : value.text);

/** Spaces are for the eye: a printed name may be set with others. */
const plain = (text: string): string => text.replace(/\s/g, '');

function shorten(digest: Uint8Array): string {
  let rest = BigInt(`0x${bytesToHex(digest)}`);
  const base = BigInt(CHARACTERS.length);
  const groups: string[] = [];
  for (let i = 0; i < GROUPS; i++) {
    let group = '';
    for (let j = 0; j < GROUP_LENGTH; j++) {
      group += CHARACTERS[Number(rest % base)];
      rest /= base;
    }
    groups.push(group);
  }
  return groups.join('-');
}

/** What was meant by a 校验码 as somebody typed it: `3k7m ax4p…`; undefined where it is none. */
export function readFingerprint(typed: string): string | undefined {
  const characters = typed.toUpperCase().replace(/[\s－—–-]/g, '');
  if (characters.length !== GROUPS * GROUP_LENGTH) return undefined;
  if ([...characters].some((each) => !CHARACTERS.includes(each))) return undefined;
  return characters.match(/.{4}/g)!.join('-');
}
