import type { Amount } from './amount';
import type { AmountValue, CellValue, Origin } from '../filing/cell';
import { formatAmount, parseFigure } from './decimal-text';
import { evaluateExpression } from './expression';
import { exactDecimals, fenPerStep, type MoneyUnit, type Scale, viewScale } from './scale';

/** What a text becomes in a figure cell; `note` says, in Chinese, what was not taken literally. */
export type FigureInput =
  | { readonly kind: 'value'; readonly value: CellValue | undefined; readonly note?: string }
  | { readonly kind: 'refused'; readonly message: string };

/** A figure in a table of `scale`; decimals are noted only where finer than the scale. */
export function figureValue(
  value: Amount,
  scale: Scale,
  origin: Origin,
  decimals = neededDecimals(value, scale),
): AmountValue {
  return { kind: 'amount', amount: value, origin, ...(decimals > scale.decimals ? { decimals } : {}) };
}

/** The fewest decimals, from the scale's on, that write the amount exactly. */
function neededDecimals(value: Amount, { unit, decimals }: Scale): number {
  let needed = decimals;
  while (needed < exactDecimals(unit) && value % fenPerStep({ unit, decimals: needed }) !== 0) needed++;
  return needed;
}

/**
 * Reads a pasted text as a figure of a table recorded at `scale`. Blank and dash are blank; what cannot be read is
 * kept as it is. Never refused: arithmetic is for typing only. `unit`: what a bare number is written in, where the
 * clerk sees the table in another unit than its own.
 */
export function readPastedFigure(
  text: string,
  scale: Scale,
  unit: MoneyUnit = scale.unit,
): FigureInput & { readonly kind: 'value' } {
  const parsed = parseFigure(text, unit);
  switch (parsed.kind) {
    case 'blank':
    case 'dash':
      return { kind: 'value', value: undefined };
    case 'unreadable':
      return { kind: 'value', value: { kind: 'unreadable', text: text.trim() } };
    case 'amount': {
      const decimals = unit === scale.unit ? parsed.decimals : undefined;
      const value = figureValue(parsed.amount, scale, 'entered', decimals);
      if (!parsed.inexact) return { kind: 'value', value };
      const kept = formatAmount(parsed.amount, { unit, decimals: exactDecimals(unit) });
      return { kind: 'value', value, note: `“${text.trim()}”比分还细，已四舍五入为 ${kept} ${unit}` };
    }
  }
}

/** The same for a typed text, which may also be arithmetic: see expression.ts. */
export function readTypedFigure(text: string, scale: Scale, unit: MoneyUnit = scale.unit): FigureInput {
  const literal = readPastedFigure(text, scale, unit);
  if (literal.value?.kind !== 'unreadable') return literal;
  const seen = viewScale(scale, unit);
  const result = evaluateExpression(text, seen);
  switch (result.kind) {
    case 'notAnExpression':
      return literal;
    case 'divisionByZero':
      return { kind: 'refused', message: `“${text.trim()}”除以零，没有结果` };
    case 'tooLarge':
      return { kind: 'refused', message: `“${text.trim()}”的结果太大，超出了可以记录的范围` };
    case 'amount': {
      const value = figureValue(result.amount, scale, 'entered');
      if (!result.isRounded) return { kind: 'value', value };
      const shown = formatAmount(result.amount, seen);
      return { kind: 'value', value, note: `“${text.trim()}”的结果已四舍五入为 ${shown} ${unit}` };
    }
  }
}
