import { type CellRef, showsSame, type TableId } from '../filing/cell';
import type { Change } from '../filing/change';
import type { Edition } from '../edition/edition';
import { readPastedFigure } from '../money/figure-input';
import { cellValue, emptyTable, type Filing } from '../filing/filing';
import { cellLabel } from '../edition/labels';
import type { MoneyUnit, Scale } from '../money/scale';

export interface PasteRequest {
  readonly filing: Filing;
  readonly edition: Edition;
  readonly table: TableId;
  /** The printed positions from the anchor to the right and down: figures, and undefined for labels, codes, blanks. */
  readonly targets: readonly (readonly (CellRef | undefined)[])[];
  /** The clipboard as rows of texts. */
  readonly block: readonly (readonly string[])[];
  /** What bare numbers are written in; the table's own unit where not given. */
  readonly unit?: MoneyUnit | undefined;
}

/** Collects what a paste does, one text at a time. */
export class PasteNotes {
  /** Texts on labels and blanks of the form. */
  readonly skipped: string[] = [];
  /** Texts outside the form. */
  readonly beyond: string[] = [];
  /** Rows of the block that repeat the form's heads. */
  headRows = 0;
  rowsAdded = 0;
  /** Rows that had other figures, with what became of them. */
  readonly replaced: string[] = [];
  readonly unreadable: string[] = [];
  readonly rounded: string[] = [];
  readonly withoutCode: string[] = [];
  readonly repeated: string[] = [];
  readonly unnamed: string[] = [];

  /** One Chinese sentence per kind of surprise; of a kind, only the first few are named. */
  messages(): string[] {
    return [
      this.headRows > 0 ? `开头 ${this.headRows} 行是表头，没有粘贴` : '',
      mention('替换了原有的行', this.replaced),
      mention('没有对应的数字单元格，已跳过', this.skipped),
      mention('超出了表格，没有粘贴', this.beyond),
      mention('没有科目代码的行已跳过', this.withoutCode),
      mention('科目代码在这一块里重复，没有粘贴，请核对是否应当相加', this.repeated),
      mention('读不出数字，原文保留', this.unreadable),
      mention('', this.rounded),
      mention('新增的科目没有名称，待填', this.unnamed),
    ].filter((message) => message !== '');
  }
}

const MOST_MENTIONED = 3;

const HAN = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]';
const BROKEN = new RegExp(`(${HAN})\\s*\\n\\s*(?=${HAN})`, 'g');

/** A text that was broken to fit its cell, on one line: Chinese is written without spaces. */
export const oneLine = (text: string): string => text.replace(BROKEN, '$1').replace(/\s+/g, ' ').trim();

/** Where in the pasted block a text stood, counted from 1, and the text. */
export const placeName = (line: number, column: number, text: string): string =>
  `第 ${line + 1} 行第 ${column + 1} 列“${shortened(text)}”`;

const LONGEST = 20;
const shortened = (text: string): string => {
  const bare = oneLine(text);
  return bare.length > LONGEST ? `${bare.slice(0, LONGEST)}…` : bare;
};

function mention(what: string, places: readonly string[]): string {
  if (places.length === 0) return '';
  const rest = places.length > MOST_MENTIONED ? `等共 ${places.length} 处` : '';
  return (what && `${what}：`) + places.slice(0, MOST_MENTIONED).join('；') + rest;
}

/** A figure on its way into a cell. */
export interface Placement {
  readonly cell: CellRef;
  readonly text: string;
}

/** A table that gets content is no longer an empty one. */
export const undeclareEmpty = (filing: Filing, table: TableId): Change[] =>
  filing.tables[table]?.declaredEmpty ? [{ kind: 'declareEmpty', table, declaredEmpty: false }] : [];

/** What the figures of a table are recorded in; of one that is not there, what they would be. */
export const recordedScale = (filing: Filing, table: TableId): Scale =>
  (filing.tables[table] ?? emptyTable(filing.reportingScale)).recordedScale;

/** The changes that write texts into cells; nothing for a cell that already holds the same. */
export function setCells(
  { filing, edition, unit }: PasteRequest,
  placements: readonly Placement[],
  notes: PasteNotes,
): Change[] {
  return placements.flatMap(({ cell, text }): Change[] => {
    const { value, note } = readPastedFigure(text, recordedScale(filing, cell.table), unit);
    if (value?.kind === 'unreadable') notes.unreadable.push(`${cellLabel(edition, filing, cell)}“${value.text}”`);
    if (note) notes.rounded.push(note);
    return showsSame(value, cellValue(filing, cell)) ? [] : [{ kind: 'setCell', cell, value }];
  });
}
