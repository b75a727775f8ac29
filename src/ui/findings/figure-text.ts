import type { Amount } from '../../core/money/amount';
import { formatAmount, toDecimalText } from '../../core/money/decimal-text';
import { fenPerStep, type Scale } from '../../core/money/scale';

/** As printed; exact where the printed form would hide digits. */
export const figureText = (value: Amount, scale: Scale): string =>
  value % fenPerStep(scale) === 0 ? formatAmount(value, scale) : toDecimalText(value, scale.unit);
