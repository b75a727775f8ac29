import type { Severity } from '../../core/rules/rule';
import { cellAddress } from '../address';
import type { ImportIssue, ImportIssueKind } from './import-proposal';
import { cellAt, type Sheet } from '../workbook';

export interface Place {
  readonly sheet: Sheet;
  /** The part of the sheet that is meant: `A1:H30`. */
  readonly region?: string | undefined;
  /** Counted from 0; absent for the sheet as a whole. */
  readonly row?: number;
  readonly column?: number;
}

/** Sheets of one set that do not agree on what they are. */
const SET_KINDS: readonly ImportIssueKind[] = [
  'yearConflict',
  'unitNameConflict',
  'moneyUnitConflict',
  'unitMixed',
  'tableNumberConflict',
];

/** Collects what a person should know, each as one Chinese sentence that begins with file, sheet and cell. */
export class IssueLog {
  readonly issues: ImportIssue[] = [];

  constructor(private readonly fileName: string) {}

  add(severity: Severity, kind: ImportIssueKind, text: string, place?: Place): void {
    const cell =
      place?.row === undefined || place.column === undefined ? undefined : cellAddress(place.row, place.column);
    const where = `“${this.fileName}”${place ? `工作表“${place.sheet.name}”` : ''}${cell ? `单元格 ${cell}` : (place?.region ?? '')}`;
    this.issues.push({
      severity,
      kind,
      ...(SET_KINDS.includes(kind) && { rule: 'B-SET' }),
      message: `${where}：${text}`,
      ...(place && { sheet: place.sheet.name }),
      ...(place?.region && { region: place.region }),
      ...(cell && { cell }),
    });
  }
}

/** `Sheet!D12`; row and column count from 0. */
export const placeName = (sheet: Sheet, row: number, column: number): string =>
  `${sheet.name}!${cellAddress(row, column)}`;

/** What a cell says, shortened for a message. */
export function quoted(sheet: Sheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  const text = (cell?.text || cell?.value || '').replace(/\s+/g, ' ').trim();
  return text.length > 30 ? `“${text.slice(0, 30)}…”` : `“${text}”`;
}
