import type { CellValue } from '../../core/filing/cell';
import { parseFigure, toDecimalText } from '../../core/money/decimal-text';
import { exactDecimals, type MoneyUnit, type Scale } from '../../core/money/scale';
import type { RawCell } from '../workbook';

/** What a figure cell of a sheet turned out to be, before its table's scale is known. */
export type ReadFigure =
  | { readonly kind: 'blank' }
  | { readonly kind: 'dash' }
  /** A formula saved without a result. */
  | { readonly kind: 'uncached' }
  | { readonly kind: 'unreadable'; readonly text: string }
  | {
      readonly kind: 'amount';
      readonly amount: Extract<CellValue, { kind: 'amount' }>['amount'];
      /** As stored or, where a format shows more, as displayed. */
      readonly decimals: number;
      /** As the spreadsheet displays it. */
      readonly shown: number;
      /** Digits finer than a fen were rounded away. */
      readonly inexact: boolean;
      /** A unit written behind the number. */
      readonly suffix?: MoneyUnit;
    };

/** Reads a figure cell in the unit of its sheet. */
export function readFigure(raw: RawCell | undefined, unit: MoneyUnit): ReadFigure {
  if (!raw) return { kind: 'blank' };
  if (raw.uncached) return { kind: 'uncached' };
  if (raw.kind !== 'number' && raw.kind !== 'text')
    return raw.kind === 'blank' ? { kind: 'blank' } : { kind: 'unreadable', text: raw.text || raw.value };
  const parsed = parseFigure(raw.value, unit);
  if (parsed.kind !== 'amount') return parsed;
  const { amount, inexact } = parsed;
  if (raw.kind === 'text') {
    const suffix = /(万元|元)\s*$/.exec(raw.value)?.[1] as MoneyUnit | undefined;
    return { ...parsed, shown: parsed.decimals, ...(suffix && { suffix }) };
  }
  // Beyond a fen a double carries noise of its arithmetic: what is left of it after rounding is what was meant.
  const stored = inexact ? decimalsOf(toDecimalText(amount, unit)) : parsed.decimals;
  const displayed = raw.format === undefined ? stored : displayedDecimals(raw.text);
  const decimals = Math.min(Math.max(stored, displayed), Math.max(exactDecimals(unit), displayed));
  return { kind: 'amount', amount, decimals, shown: displayed, inexact: inexact && !isNoise(raw.value, amount, unit) };
}

const decimalsOf = (text: string): number => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0);

const displayedDecimals = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

/** Whether a stored number differs from whole fen by no more than the error of a sum of doubles. */
const isNoise = (stored: string, amount: number, unit: MoneyUnit): boolean =>
  Math.abs(Number(stored) * 10 ** exactDecimals(unit) - amount) <= Math.max(1e-4, Math.abs(amount) * 1e-12);

/** The decimals a table was written with: two, unless most of its figures show more. */
export function tableScale(unit: MoneyUnit, figures: readonly ReadFigure[]): Scale {
  const counts = new Map<number, number>();
  let all = 0;
  for (const figure of figures) {
    if (figure.kind !== 'amount' || figure.amount === 0) continue;
    all++;
    counts.set(figure.shown, (counts.get(figure.shown) ?? 0) + 1);
  }
  const finer = [...counts].filter(([decimals]) => decimals > 2);
  const isFiner = finer.reduce((sum, [, count]) => sum + count, 0) * 2 > all;
  const decimals = isFiner ? Math.max(...finer.map(([each]) => each)) : 2;
  return { unit, decimals: Math.min(decimals, exactDecimals(unit)) };
}
