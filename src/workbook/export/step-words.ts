import { amount } from '../../core/money/amount';
import { formatAmount, parseFigure } from '../../core/money/decimal-text';

/**
 * Beside a table, and beside a figure that is otherwise: how exact figures are that were written in another unit. Only
 * where there are such; other files, and those of former programs, do not have it.
 */
export const STEP_HEAD = '数字精确到';

/** `100 元` of a step of 10 000 fen. */
export const stepText = (step: number): string =>
  `${formatAmount(amount(step), { unit: '元', decimals: step % 100 === 0 ? 0 : 2 })} 元`;

/** The step, in fen, that such a text says; undefined where it says none. */
export function readStep(text: string): number | undefined {
  const parsed = parseFigure(text, '元');
  return parsed.kind === 'amount' && parsed.amount > 0 && Number.isInteger(Math.log10(parsed.amount))
    ? parsed.amount
    : undefined;
}
