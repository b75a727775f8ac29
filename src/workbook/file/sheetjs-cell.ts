import { numberText } from '../recognise/number-text';
import type { RawCell } from '../workbook';

/** A cell as SheetJS hands it out, as far as we read it. */
export interface SheetJsCell {
  readonly t?: string;
  readonly v?: unknown;
  /** The displayed text. */
  readonly w?: string;
  /** The number format. */
  readonly z?: unknown;
  readonly f?: string;
}

/** The wall-clock date of a serial number under a format, or undefined where the format shows no date. */
export type DateOf = (serial: number, format: string) => string | undefined;

type Draft = { -readonly [Key in keyof RawCell]: RawCell[Key] };

/** Our cell for one of SheetJS, or undefined where it holds nothing. Runs for every cell: no spreading of objects. */
export function rawCell(cell: SheetJsCell, dateOf: DateOf): RawCell | undefined {
  const format = typeof cell.z === 'string' && cell.z !== 'General' ? cell.z : undefined;
  const draft = draftOf(cell, format, dateOf);
  if (!draft) return undefined;
  if (format !== undefined) draft.format = format;
  if (cell.f) draft.formula = cell.f;
  return draft;
}

function draftOf({ t, v, w, f }: SheetJsCell, format: string | undefined, dateOf: DateOf): Draft | undefined {
  if (t === 'n' && typeof v === 'number') {
    if (!Number.isFinite(v)) return { kind: 'error', value: '#NUM!', text: w ?? '#NUM!' };
    const date = format === undefined ? undefined : dateOf(v, format);
    const value = date ?? numberText(v);
    return { kind: date === undefined ? 'number' : 'date', value, text: w ?? value };
  }
  if (t === 's' && (v !== '' || f)) {
    const value = String(v ?? '');
    return { kind: 'text', value, text: w ?? value };
  }
  if (t === 'b') {
    const value = v ? 'TRUE' : 'FALSE';
    return { kind: 'boolean', value, text: w ?? value };
  }
  if (t === 'd' && v instanceof Date) {
    const value = v.toISOString().slice(0, 19);
    return { kind: 'date', value, text: w ?? value };
  }
  if (t === 'e') return { kind: 'error', value: w ?? '#VALUE!', text: w ?? '#VALUE!' };
  return f ? { kind: 'blank', value: '', text: '', uncached: true } : undefined;
}
