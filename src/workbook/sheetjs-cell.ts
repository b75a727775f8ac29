import { numberText } from './number-text';
import type { RawCell } from './workbook';

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

/** Our cell for one of SheetJS, or undefined where it holds nothing. */
export function rawCell(cell: SheetJsCell, dateOf: DateOf): RawCell | undefined {
  const format = typeof cell.z === 'string' && cell.z !== 'General' ? cell.z : undefined;
  const shared = {
    ...(format === undefined ? undefined : { format }),
    ...(cell.f ? { formula: cell.f } : undefined),
  };
  const value = valueOf(cell, format, dateOf);
  if (value) return { ...value, text: cell.w ?? value.value, ...shared };
  return cell.f ? { kind: 'blank', value: '', text: '', ...shared, uncached: true } : undefined;
}

function valueOf(
  cell: SheetJsCell,
  format: string | undefined,
  dateOf: DateOf,
): Pick<RawCell, 'kind' | 'value'> | undefined {
  const { t, v } = cell;
  if (t === 'n' && typeof v === 'number') {
    if (!Number.isFinite(v)) return { kind: 'error', value: '#NUM!' };
    const date = format === undefined ? undefined : dateOf(v, format);
    return date === undefined ? { kind: 'number', value: numberText(v) } : { kind: 'date', value: date };
  }
  if (t === 's') return v === '' && !cell.f ? undefined : { kind: 'text', value: String(v ?? '') };
  if (t === 'b') return { kind: 'boolean', value: v ? 'TRUE' : 'FALSE' };
  if (t === 'd' && v instanceof Date) return { kind: 'date', value: v.toISOString().slice(0, 19) };
  if (t === 'e') return { kind: 'error', value: cell.w ?? '#VALUE!' };
  return undefined;
}
