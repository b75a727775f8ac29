import type { RowId, TableId } from '../core/filing/cell';
import type { Change } from '../core/filing/change';
import type { Edition } from '../core/edition/edition';
import type { Filing, OpenRow, TableData } from '../core/filing/filing';
import { rowLabel, tableTitle } from '../core/edition/labels';
import { insertRows, readRowText, type RowInsertion, rowOfCode } from '../core/filing/open-rows';
import { undeclareEmpty } from '../core/paste/paste-cells';
import { nameForRow } from '../core/edition/row-name';
import { moveAnchors } from '../core/remarks/move-anchors';
import { type ConfirmEdit, type Edit, type ReadyEdit, ready, refused, type RefusedEdit } from './edit';

/** A row edit that can be committed. */
export interface ReadyRowEdit extends ReadyEdit {
  /** Where the cursor should go. */
  readonly row: RowId;
  /** Codes of rows that were added without a name: 待填. */
  readonly unnamed: readonly string[];
}

/**
 * Adds the row of a code, of a code and a name, or of a name that one code has, in code order, with the parents that
 * are missing. Refused: text that is no code, a code the table has already.
 */
export function addOpenRow(
  filing: Filing,
  edition: Edition,
  table: TableId,
  text: string,
): ReadyRowEdit | RefusedEdit | PresentRow {
  const classification = edition.definitions[table].openRows?.classification;
  if (!classification) return refused(`${tableTitle(edition, table)}的行是固定的，不能增加`);
  const read = readRowText(edition, classification, text);
  if (read.kind === 'refused') return read;
  const taken = presentRow(filing, edition, table, read.code);
  if (taken) return taken;
  const insertion = insertRows(filing, edition, table, [read]);
  const row = insertion.added.find((each) => each.code === read.code)!;
  const label = `在${tableTitle(edition, table)}增加 ${`${row.code} ${row.name}`.trim()}`;
  const edit = ready(label, [...undeclareEmpty(filing, table), ...insertion.changes], unnamedNotes(insertion));
  return { ...edit, row: row.id, unnamed: insertion.unnamed };
}

/** The row that is asked for is there already: the cursor may go to it. */
export interface PresentRow {
  readonly kind: 'present';
  readonly message: string;
  readonly row: RowId;
}

/** Removes rows with their figures; asks first where rows beneath them would go too. */
export function removeOpenRows(filing: Filing, edition: Edition, table: TableId, ids: readonly RowId[]): Edit {
  const rows = filing.tables[table]?.rows ?? [];
  const chosen = rows.filter((row) => ids.includes(row.id));
  const [first] = chosen;
  if (!first) return refused('选中的行是固定的，不能删除');
  const beneath = rows.filter((row) => !chosen.includes(row) && chosen.some((each) => isBeneath(row, each)));
  const removed = [...chosen, ...beneath];
  const what = removed.length === 1 ? `${first.code} ${first.name}`.trim() : `${removed.length} 行`;
  const label = `删除${tableTitle(edition, table)}${what}`;
  const changes = removed.map((row): Change => ({ kind: 'removeRow', table, row: row.id }));
  if (beneath.length === 0) return ready(label, changes);
  const message = `下面还有 ${beneath.length} 行（${shortList(beneath)}），会一起删除。确定删除吗？`;
  return { kind: 'confirm', message, transaction: { label, changes } };
}

/** Gives an open row another name; its code and figures stay. */
export function renameOpenRow(
  filing: Filing,
  edition: Edition,
  table: TableId,
  id: RowId,
  text: string,
): ReadyEdit | RefusedEdit {
  const row = openRow(filing, table, id);
  if (!row) return refusedFixed(filing, edition, table, id);
  const name = text.trim();
  const label = `修改${tableTitle(edition, table)}${row.code} 的名称`;
  return ready(label, name === row.name ? [] : [{ kind: 'setRow', table, row: id, to: { ...row, name } }]);
}

/**
 * Gives an open row another code: it moves to its place with its figures, missing parents are added, and the name
 * follows where it was the old code's own or the text brings one.
 */
export function recodeOpenRow(
  filing: Filing,
  edition: Edition,
  table: TableId,
  id: RowId,
  text: string,
): ReadyRowEdit | RefusedEdit | ConfirmEdit {
  const row = openRow(filing, table, id);
  const classification = edition.definitions[table].openRows?.classification;
  if (!row || !classification) return refusedFixed(filing, edition, table, id);
  const label = `修改${tableTitle(edition, table)}${rowLabel(edition.definitions[table], filing.tables[table], id)} 的代码`;
  const read = readRowText(edition, classification, text);
  if (read.kind === 'refused') return read;
  if (read.code === row.code) return { ...ready(label, []), row: id, unnamed: [] };
  const taken = presentRow(filing, edition, table, read.code);
  if (taken) return refused(taken.message);
  const data = filing.tables[table]!;
  const without: TableData = { ...data, rows: data.rows.filter((each) => each.id !== id) };
  const rest: Filing = { ...filing, tables: { ...filing.tables, [table]: without } };
  const nameOf = (code: string): string => nameForRow(filing, edition, table, code) ?? '';
  const isOwnName = row.name === '' || row.name === nameOf(row.code);
  const name = read.name ?? (isOwnName ? nameOf(read.code) : row.name);
  const cells = data.cells[id];
  const insertion = insertRows(rest, edition, table, [{ code: read.code, name, ...(cells ? { cells } : {}) }]);
  const changes: Change[] = [{ kind: 'removeRow', table, row: id }, ...insertion.changes];
  const added = insertion.added.find((each) => each.code === read.code)!;
  const anchors = moveAnchors(filing, table, id, added.id);
  if (anchors) changes.push({ kind: 'setDossier', dossier: anchors });
  const beneath = data.rows.filter((each) => isBeneath(each, row));
  if (beneath.length > 0) {
    const message = `${row.code} 下面还有 ${beneath.length} 行（${shortList(beneath)}），改了代码，它们就没有这个上级科目了。照样修改吗？`;
    return { kind: 'confirm', message, transaction: { label, changes } };
  }
  return { ...ready(label, changes, unnamedNotes(insertion)), row: added.id, unnamed: insertion.unnamed };
}

const openRow = (filing: Filing, table: TableId, id: RowId): OpenRow | undefined =>
  filing.tables[table]?.rows.find((row) => row.id === id);

function shortList(rows: readonly OpenRow[]): string {
  const shown = rows.slice(0, 3).map((row) => `${row.code} ${row.name}`.trim());
  return shown.join('、') + (rows.length > shown.length ? ' 等' : '');
}

const isBeneath = (row: OpenRow, above: OpenRow): boolean =>
  above.code !== '' && row.code !== above.code && row.code.startsWith(above.code);

function presentRow(filing: Filing, edition: Edition, table: TableId, code: string): PresentRow | undefined {
  const existing = rowOfCode(filing, edition, table, code);
  if (existing === undefined) return undefined;
  const label = rowLabel(edition.definitions[table], filing.tables[table], existing);
  return { kind: 'present', message: `${tableTitle(edition, table)}里已经有“${label}”这一行`, row: existing };
}

function refusedFixed(filing: Filing, edition: Edition, table: TableId, id: RowId): RefusedEdit {
  const label = rowLabel(edition.definitions[table], filing.tables[table], id);
  return refused(`${tableTitle(edition, table)}的“${label}”是固定的行，不能修改代码或名称`);
}

const unnamedNotes = ({ unnamed }: RowInsertion): string[] =>
  unnamed.length === 0 ? [] : [`没有查到名称，待填：${unnamed.join('、')}`];
