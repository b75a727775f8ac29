import { type CellRef, isSameValue, type TableId } from './cell';
import type { Change } from './change';
import type { Edition } from './edition';
import { readPastedFigure } from './figure-input';
import { cellValue, emptyTable, type Filing } from './filing';
import { cellLabel } from './labels';
import type { Scale } from './scale';

export interface PasteRequest {
  readonly filing: Filing;
  readonly edition: Edition;
  readonly table: TableId;
  /** The printed positions from the anchor to the right and down: figures, and undefined for labels, codes, blanks. */
  readonly targets: readonly (readonly (CellRef | undefined)[])[];
  /** The clipboard as rows of texts. */
  readonly block: readonly (readonly string[])[];
}

/** Collects what a paste does, one text at a time. */
export class PasteNotes {
  /** Texts on labels and blanks of the form. */
  skipped = 0;
  /** Texts outside the form. */
  beyond = 0;
  rowsAdded = 0;
  readonly unreadable: string[] = [];
  readonly rounded: string[] = [];
  readonly withoutCode: string[] = [];
  readonly repeated: string[] = [];
  readonly unnamed: string[] = [];

  /** One Chinese sentence per kind of surprise; of a kind, only the first few are named. */
  messages(): string[] {
    return [
      count(this.skipped, '个单元格的内容没有对应的数字单元格，已跳过'),
      count(this.beyond, '个单元格的内容超出了表格，没有粘贴'),
      mention('没有科目代码的行已跳过', this.withoutCode),
      mention('科目代码重复的行已跳过', this.repeated),
      mention('读不出数字，原文保留', this.unreadable),
      mention('', this.rounded),
      mention('新增的科目没有名称，待填', this.unnamed),
    ].filter((message) => message !== '');
  }
}

const MOST_MENTIONED = 3;

const count = (number: number, what: string): string => (number > 0 ? `${number} ${what}` : '');

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

export const recordedScale = (filing: Filing, table: TableId): Scale =>
  (filing.tables[table] ?? emptyTable(filing.reportingScale)).recordedScale;

/** The changes that write texts into cells; nothing for a cell that already holds the same. */
export function setCells(
  { filing, edition }: PasteRequest,
  placements: readonly Placement[],
  notes: PasteNotes,
): Change[] {
  return placements.flatMap(({ cell, text }): Change[] => {
    const { value, note } = readPastedFigure(text, recordedScale(filing, cell.table));
    if (value?.kind === 'unreadable') notes.unreadable.push(`${cellLabel(edition, filing, cell)}“${value.text}”`);
    if (note) notes.rounded.push(note);
    const current = cellValue(filing, cell);
    const isSame =
      current?.kind === 'amount' && value?.kind === 'amount'
        ? isSameValue({ ...value, origin: current.origin }, current)
        : isSameValue(value, current);
    return isSame ? [] : [{ kind: 'setCell', cell, value }];
  });
}
