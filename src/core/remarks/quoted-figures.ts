import type { Amount } from '../money/amount';
import { parseFigure } from '../money/decimal-text';
import { type MoneyUnit, roundTo, TEN_THOUSAND_YUAN, YUAN } from '../money/scale';

/** An amount that a text quotes, in fen, as it may have been printed. */
export type QuotedFigure = Amount;

const FIGURE = /(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(万元|万|元)?(?![\d.]|%)/g;

/**
 * The amounts that a text quotes: 4.13万元, 41,250.00元; a decimal figure without a unit may be of either. Codes, years and
 * numbers of tables are none, and neither is zero.
 */
export function quotedFigures(plain: string): readonly QuotedFigure[] {
  const found = new Set<QuotedFigure>();
  for (const [token, decimals, said] of plain.matchAll(FIGURE)) {
    const digits = token.replace(/[万元]+$/, '');
    const units: readonly MoneyUnit[] = said ? [said === '元' ? '元' : '万元'] : decimals ? ['万元', '元'] : [];
    for (const unit of units) {
      const figure = parseFigure(digits, unit);
      if (figure.kind === 'amount' && figure.amount !== 0) found.add(figure.amount);
    }
  }
  return [...found];
}

/** Whether a figure is one of those quoted: exactly, or as it is published in 万元 or in whole 元. */
export const isQuoted = (figure: Amount, quoted: readonly QuotedFigure[]): boolean =>
  quoted.some(
    (each) =>
      each === figure ||
      each === roundTo(figure, TEN_THOUSAND_YUAN) ||
      each === roundTo(figure, { ...YUAN, decimals: 0 }),
  );
