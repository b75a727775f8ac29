import { type Amount, amount } from './amount';
import { exactDecimals, fenPerStep, fenPerUnit, type MoneyUnit, roundTo, type Scale } from './scale';

/** What a text in a figure column turned out to be. Blank, dash, zero and unreadable stay apart. */
export type ParsedFigure =
  | { readonly kind: 'blank' }
  /** A dash that stands for "nothing": -, —, –, ―, －, ─. */
  | { readonly kind: 'dash' }
  /** `decimals`: as written. `inexact`: digits finer than a fen were rounded away. */
  | { readonly kind: 'amount'; readonly amount: Amount; readonly decimals: number; readonly inexact: boolean }
  | { readonly kind: 'unreadable'; readonly text: string };

const FULL_WIDTH_OFFSET = 0xfee0;
const BEYOND_ASCII = /[^\0-\x7f]/;
/** As spreadsheets store a number. */
const STORED = /^(-?)(\d+)(?:\.(\d+))?$/;
const DASH = /^-+$/;
const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/**
 * Full-width digits and signs to half width, dashes of every kind to `-`; currency signs, invisible marks and spaces
 * away. Undefined where a space or line break parts digits that are not groups of three: two figures, not one.
 */
function normalise(text: string): string | undefined {
  const plain = halfWidth(text)
    .replace(/[\u200b-\u200f\ufeff¥￥]/g, '')
    .trim()
    .replace(/(\d)[ \u00a0\u2009\u202f\u3000](?=\d{3}(?!\d))/g, '$1,');
  return /[\d.]\s+[\d.]/.test(plain) ? undefined : plain.replace(/\s/g, '');
}

/** Full-width digits, letters and signs as half-width ones, and any kind of dash or minus as `-`. */
export function halfWidth(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/[\u2010-\u2015\u2212\u2500\ufe63]/g, '-');
}

/**
 * Reads a figure as people write it (1,413.38 · （25.00） · １２．５ · -3 · 12.5万元 · 5万) in the given unit.
 * A unit written behind the number wins over `unit`. Digits finer than a fen are rounded half away from zero
 * and flagged `inexact`.
 */
export function parseFigure(text: string, unit: MoneyUnit): ParsedFigure {
  const stored = STORED.exec(text);
  if (stored) return figureOf(stored, unit, unit) ?? { kind: 'unreadable', text };
  const unreadable: ParsedFigure = { kind: 'unreadable', text };
  let body = normalise(text);
  if (body === undefined) return unreadable;
  if (body === '') return { kind: 'blank' };
  if (DASH.test(body)) return { kind: 'dash' };
  let written = unit;
  const suffix = /(?:(万)元?|元)$/.exec(body);
  if (suffix) {
    written = suffix[1] ? '万元' : '元';
    body = body.slice(0, suffix.index);
  }
  const bracketed = /^\((.*)\)$/.exec(body);
  if (bracketed) body = `-${bracketed[1]}`;
  if (body.includes(',')) {
    if (!GROUPED.test(body)) return unreadable;
    body = body.replace(/,/g, '');
  }
  const parts = PLAIN.exec(body);
  return (parts && figureOf(parts, written, unit)) ?? unreadable;
}

/** The figure of sign, digits and decimals; undefined where there is no digit, or too many. */
function figureOf(
  [, sign, whole = '', fraction = '']: RegExpExecArray,
  written: MoneyUnit,
  unit: MoneyUnit,
): ParsedFigure | undefined {
  if (whole + fraction === '') return undefined;
  const fen = toFen(whole, fraction, written);
  if (fen === undefined) return undefined;
  const significant = Math.max(0, fraction.length + exactDecimals(unit) - exactDecimals(written));
  return {
    kind: 'amount',
    amount: amount(sign === '-' ? -fen.value : fen.value),
    decimals: Math.min(significant, exactDecimals(unit)),
    inexact: fen.inexact,
  };
}

function toFen(whole: string, fraction: string, unit: MoneyUnit): { value: number; inexact: boolean } | undefined {
  const digits = exactDecimals(unit);
  const kept = fraction.slice(0, digits).padEnd(digits, '0');
  const rest = fraction.slice(digits);
  const value = Number(whole + kept) + (rest !== '' && rest[0]! >= '5' ? 1 : 0);
  return Number.isSafeInteger(value) ? { value, inexact: rest !== '' && /[1-9]/.test(rest) } : undefined;
}

/** Prints an amount at a scale, rounding half up where it is finer: `1,413.38`, or `1413.38` without grouping. */
export function formatAmount(value: Amount, scale: Scale, grouping = true): string {
  const steps = roundTo(value, scale) / fenPerStep(scale);
  const padding = Math.max(0, scale.decimals - exactDecimals(scale.unit));
  const decimals = scale.decimals - padding;
  const digits = String(Math.abs(steps)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals) + '0'.repeat(padding);
  const grouped = grouping ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return (steps < 0 ? '-' : '') + grouped + (fraction === '' ? '' : `.${fraction}`);
}

/** The scale, with more decimals only where the amount needs them to be exact. */
export function exactScale(value: Amount, { unit, decimals }: Scale): Scale {
  const needed = toDecimalText(value, unit).split('.')[1]?.length ?? 0;
  return { unit, decimals: Math.max(decimals, needed) };
}

/** `1,413.38 万元`: at the scale, with more decimals only where the amount needs them to be exact. */
export const formatExactly = (value: Amount, scale: Scale): string =>
  `${formatAmount(value, exactScale(value, scale))} ${scale.unit}`;

/** The exact decimal text of an amount in a unit, without grouping or trailing zeros: `1413.38`. */
export function toDecimalText(value: Amount, unit: MoneyUnit): string {
  const perUnit = fenPerUnit(unit);
  const magnitude = Math.abs(value);
  const whole = Math.floor(magnitude / perUnit);
  const fraction = String(magnitude % perUnit)
    .padStart(exactDecimals(unit), '0')
    .replace(/0+$/, '');
  return (value < 0 ? '-' : '') + whole + (fraction === '' ? '' : `.${fraction}`);
}
