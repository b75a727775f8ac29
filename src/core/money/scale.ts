import { type Amount, amount } from './amount';

/** The money unit in which figures are written. The names are those the forms print. */
export type MoneyUnit = '元' | '万元';

/** A unit and the number of decimals figures are written with: {万元, 2} prints 1,413.38. */
export interface Scale {
  readonly unit: MoneyUnit;
  readonly decimals: number;
}

/** How an office drops digits: 四舍五入 or 截尾. */
export type Rounding = 'halfUp' | 'truncate';

/** 元 with two decimals: exact, since the ledger knows nothing smaller than a fen. */
export const YUAN: Scale = { unit: '元', decimals: 2 };
/** 万元 with two decimals: what the published forms print. */
export const TEN_THOUSAND_YUAN: Scale = { unit: '万元', decimals: 2 };

const FEN_PER_UNIT: Record<MoneyUnit, number> = { 元: 100, 万元: 1_000_000 };
const FEN_DIGITS: Record<MoneyUnit, number> = { 元: 2, 万元: 6 };
const POWERS_OF_TEN = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000] as const;

export const fenPerUnit = (unit: MoneyUnit): number => FEN_PER_UNIT[unit];

/** How many decimals of `unit` make exactly one fen: 2 for 元, 6 for 万元. */
export const exactDecimals = (unit: MoneyUnit): number => FEN_DIGITS[unit];

/** The fen that one step of the last printed digit stands for; 1 where the scale is exact (or finer than a fen). */
export function fenPerStep(scale: Scale): number {
  // Asked for every figure of a filing: `**` would be a good part of a check.
  return POWERS_OF_TEN[Math.max(0, FEN_DIGITS[scale.unit] - scale.decimals)]!;
}

/** The scale of figures with such a step: 10 000 fen are hundreds of 元, the decimals −2. Not for printing. */
export const scaleOfStep = (step: number): Scale => ({ unit: '元', decimals: FEN_DIGITS.元 - Math.log10(step) });

/** How figures recorded at a scale are shown in a unit: as they are in their own, with two decimals in the other. */
export const viewScale = (recorded: Scale, unit: MoneyUnit | undefined): Scale =>
  unit === undefined || unit === recorded.unit ? recorded : { unit, decimals: 2 };

export const isSameScale = (a: Scale, b: Scale): boolean => a.unit === b.unit && a.decimals === b.decimals;

/** The amount as `scale` can write it: half away from zero, or cut off. */
export function roundTo(value: Amount, scale: Scale, rounding: Rounding = 'halfUp'): Amount {
  const step = fenPerStep(scale);
  const rest = value % step;
  if (rest === 0) return value;
  const cut = value - rest;
  if (rounding === 'truncate' || Math.abs(rest) * 2 < step) return amount(cut);
  return amount(cut + Math.sign(value) * step);
}
