import type { AmountValue, CellValue, TableId } from '../../core/filing/cell';
import { parseFigure } from '../../core/money/decimal-text';
import type { ReferenceFigures } from '../../core/filing/dossier';
import type { Edition } from '../../core/edition/edition';
import type { OpenRow, TableData, Unit, UnitKind } from '../../core/filing/filing';
import type { Scale } from '../../core/money/scale';
import { referenceColumns } from '../export/export-references';
import { definitionOf, tableOfName } from '../export/place-names';
import type { SettingProblem } from './settings-list';
import { readTag, TAG_HEAD } from '../export/system-tag';
import * as words from '../export/working-format';
import { cellAt, type RawCell, type Sheet, type Workbook } from '../workbook';
import { isKey } from './working-places';

type Kind = ReferenceFigures['kind'];
type Tag = ReadonlyMap<string, string>;

const { REFERENCE, SETTING_OF_TABLE } = words;

/** The figures of other documents that a working workbook carries. */
export const readReferences = (workbook: Workbook, edition: Edition, problems: SettingProblem[]): ReferenceFigures[] =>
  (Object.entries(words.REFERENCE_SHEETS) as [Kind, string][]).flatMap(([kind, name]) => {
    const sheet = workbook.sheets.find((each) => each.name === name);
    return sheet ? readReference(sheet, kind, edition, problems) : [];
  });

function readReference(
  sheet: Sheet,
  kind: Kind,
  edition: Edition,
  problems: SettingProblem[],
): readonly ReferenceFigures[] {
  const top = sheet.rows.findIndex((cells) => cells?.[0]?.value.trim() === REFERENCE.table);
  const facts = top < 0 ? sheet.rows : sheet.rows.slice(0, top);
  const fact = (name: string): string | undefined => {
    const parts = facts.flatMap((cells) => (cells?.[0]?.value.trim() === name ? [cells[1]?.value ?? ''] : []));
    return parts.length > 0 ? parts.join('') : undefined;
  };
  const year = (fact(REFERENCE.year) ?? '').trim();
  if (!/^\d{4}$/.test(year)) {
    const row = facts.findIndex((cells) => cells?.[0]?.value.trim() === REFERENCE.year);
    problems.push({
      place: { sheet, row: Math.max(0, row), column: 1 },
      text: `年度应为四位数字，实为“${year}”，这一页没有读入。`,
    });
    return [];
  }
  const tables: Partial<Record<TableId, TableData>> = {};
  for (const { id, data } of readTables(sheet, top, edition, problems)) tables[id] = data;
  return [{ kind, year: Number(year), unit: readUnit(fact), source: fact(REFERENCE.source) ?? '', tables }];
}

function readUnit(fact: (name: string) => string | undefined): Unit {
  const code = fact(REFERENCE.unitCode);
  const kind = words.UNIT_KINDS.find((each: UnitKind) => each === fact(REFERENCE.unitKind));
  return { name: fact(REFERENCE.unitName) ?? '', ...(code !== undefined && { code }), ...(kind && { kind }) };
}

/** The tables one below the other; each begins with a line that names it. */
function* readTables(
  sheet: Sheet,
  top: number,
  edition: Edition,
  problems: SettingProblem[],
): Generator<{ id: TableId; data: TableData }> {
  if (top < 0) return;
  const starts = sheet.rows.flatMap((cells, row) =>
    row >= top && cells?.[0]?.value.trim() === REFERENCE.table && cellAt(sheet, row + 1, 0)?.value === REFERENCE.code
      ? [row]
      : [],
  );
  const tagColumn = tagColumnOf(sheet);
  for (const [index, start] of starts.entries()) {
    const name = cellAt(sheet, start, 1)?.value ?? '';
    const tagged = readTag(cellAt(sheet, start, tagColumn)?.value ?? '').get('table') ?? '';
    const id = tableOfName(edition, name) ?? (definitionOf(edition, tagged) && (tagged as TableId));
    const scale = readScale(sheet, start);
    if (id && scale) {
      const end = starts[index + 1] ?? sheet.rows.length;
      yield { id, data: readTable(sheet, { start, end, tagColumn }, edition, id, scale) };
    } else
      problems.push({
        place: { sheet, row: start, column: 1 },
        text: `应为表名、金额单位和小数位数，实为“${name}”，这张表没有读入。`,
      });
  }
}

const tagColumnOf = (sheet: Sheet): number => {
  for (const cells of sheet.rows) {
    const column = cells?.findIndex((cell) => cell?.value.trim() === TAG_HEAD) ?? -1;
    if (column >= 0) return column;
  }
  return -1;
};

/** What the line that begins a table says of it: `金额单位：万元`. */
function said(sheet: Sheet, row: number, name: string): string {
  const texts = sheet.rows[row]?.map((cell) => cell?.value.replace(/\s/g, '') ?? '') ?? [];
  return texts.find((text) => text?.startsWith(`${name}：`))?.slice(name.length + 1) ?? '';
}

function readScale(sheet: Sheet, row: number): Scale | undefined {
  const unit = words.MONEY_UNITS.find((each) => each === said(sheet, row, SETTING_OF_TABLE.unit));
  const decimals = said(sheet, row, SETTING_OF_TABLE.decimals);
  return unit && /^[0-8]$/.test(decimals) ? { unit, decimals: Number(decimals) } : undefined;
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly tagColumn: number;
}

function readTable(
  sheet: Sheet,
  { start, end, tagColumn }: Range,
  edition: Edition,
  id: TableId,
  recordedScale: Scale,
): TableData {
  const known = new Map(referenceColumns(edition, id).map(({ id: column, head }) => [head, column]));
  const heads = sheet.rows[start + 1] ?? [];
  const columns = heads.flatMap((cell, column) => {
    const head = cell?.value ?? '';
    const found = known.get(head) ?? head;
    return column > 1 && column !== tagColumn && isKey(found) ? [{ column, id: found }] : [];
  });
  const rows: OpenRow[] = [];
  const cells: Record<string, Record<string, CellValue>> = {};
  for (let row = start + 2; row < end; row++) {
    const tag = readTag(cellAt(sheet, row, tagColumn)?.value ?? '');
    const place = rowAt(sheet, row, tag, edition, id);
    if (!place || cells[place.id] || rows.some((each) => each.id === place.id)) continue;
    if (place.open) rows.push(place.open);
    const figures: Record<string, CellValue> = {};
    for (const { column, id: columnId } of columns) {
      const value = readValue(cellAt(sheet, row, column), columnId, tag, recordedScale);
      if (value) figures[columnId] = value;
    }
    if (Object.keys(figures).length > 0) cells[place.id] = figures;
  }
  const empty = said(sheet, start, SETTING_OF_TABLE.empty);
  const isEmpty = empty === words.EMPTY.contradicted || (empty === words.EMPTY.yes && Object.keys(cells).length === 0);
  return { rows, cells, declaredEmpty: isEmpty, recordedScale };
}

/** The row by its tag; an open row's code and name as a person reads them. Undefined where nothing stands there. */
function rowAt(
  sheet: Sheet,
  row: number,
  tag: Tag,
  edition: Edition,
  table: TableId,
): { readonly id: string; readonly open?: OpenRow } | undefined {
  const [code, name] = [0, 1].map((column) => cellAt(sheet, row, column)?.value ?? '') as [string, string];
  const fixed = tag.get('row');
  if (fixed !== undefined) return isKey(fixed) ? { id: fixed } : undefined;
  if (tag.size === 0 && code === '' && name === '') return undefined;
  const id = tag.get('open');
  if (id !== undefined) return isKey(id) ? { id, open: { id, code, name } } : undefined;
  const definition = definitionOf(edition, table);
  const line = definition?.rows.find((each) => (each.code ?? '') === code.trim() && each.label === name.trim());
  if (line) return { id: line.id };
  const made = code.trim() === '' ? `row-${row + 1}` : code.trim();
  return isKey(made) ? { id: made, open: { id: made, code, name } } : undefined;
}

function readValue(cell: RawCell | undefined, column: string, tag: Tag, scale: Scale): CellValue | undefined {
  if (!cell || cell.value === '') return undefined;
  const parsed = parseFigure(cell.value, scale.unit);
  if (parsed.kind === 'blank') return undefined;
  if (parsed.kind !== 'amount') return { kind: 'unreadable', text: cell.value };
  const marked = listOf(tag, 'decimals').find((each) => each.startsWith(`${column}=`));
  const noted = /=([1-8])$/.exec(marked ?? '')?.[1];
  const usual = parsed.decimals > scale.decimals ? parsed.decimals : undefined;
  const decimals = marked === undefined ? usual : noted === undefined ? undefined : Number(noted);
  const origin: AmountValue['origin'] = listOf(tag, 'derived').includes(column) ? 'derived' : 'entered';
  const step = listOf(tag, 'steps').find((each) => each.startsWith(`${column}=`));
  const written = /=(10{0,8})$/.exec(step ?? '')?.[1];
  return {
    kind: 'amount',
    amount: parsed.amount,
    origin,
    ...(decimals !== undefined && { decimals }),
    ...(written !== undefined && parsed.amount % Number(written) === 0 && { writtenStep: Number(written) }),
  };
}

const listOf = (tag: Tag, name: string): string[] => (tag.get(name) ?? '').split(',');
