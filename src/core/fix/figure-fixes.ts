import { amount } from '../money/amount';
import { type AmountValue, cellKey, type CellRef, type CellValue } from '../filing/cell';
import { cellValue } from '../filing/filing';
import { figureValue } from '../money/figure-input';
import { cellLabel } from '../edition/labels';
import { recordedScale } from '../paste/paste-cells';
import { roundTo } from '../money/scale';
import type { Candidate, FixContext } from './fix';
import { relationOf } from './relation-of';
import { amountText, writesText } from './words';

/** What people write where there is no amount. */
const MEANS_NOTHING = /^(无|零|没有|未发生|不涉及|不适用|空|\/|\\|N\/?A)$/i;
/** A finding about more cells than this is not about one figure. */
const MOST_CELLS = 3;

/**
 * For a finding about single figures: its sign, its hidden decimals, the text in its place. Where figures are compared,
 * a negative one among them may have the wrong sign.
 */
export function figureFixes(context: FixContext): Candidate[] {
  const { finding } = context;
  if (finding.outcome !== 'inconsistent') return [];
  const cells = [...new Map(finding.cells.map((cell) => [cellKey(cell), cell])).values()];
  if (relationOf(context)) return cells.flatMap((cell) => signFix(context, cell));
  if (cells.length > MOST_CELLS) return [];
  return cells.flatMap((cell) => [...signFix(context, cell), ...textFix(context, cell), ...decimalsFix(context, cell)]);
}

function signFix({ edition, filing }: FixContext, cell: CellRef): Candidate[] {
  const value = cellValue(filing, cell);
  if (value?.kind !== 'amount' || value.amount >= 0) return [];
  const to: AmountValue = { ...value, amount: amount(-value.amount), origin: 'entered' };
  return [set(`sign:${cellKey(cell)}`, cell, to, writesText(edition, filing, cell, to.amount, '去掉负号'))];
}

function textFix({ edition, filing }: FixContext, cell: CellRef): Candidate[] {
  const value = cellValue(filing, cell);
  if (value?.kind !== 'unreadable' || !MEANS_NOTHING.test(value.text.trim())) return [];
  const label = `${cellLabel(edition, filing, cell)}的“${value.text.trim()}”改为空白`;
  return [set(`clearText:${cellKey(cell)}`, cell, undefined, label)];
}

function decimalsFix({ edition, filing }: FixContext, cell: CellRef): Candidate[] {
  const value = cellValue(filing, cell);
  if (value?.kind !== 'amount' || value.decimals === undefined) return [];
  const scale = recordedScale(filing, cell.table);
  const rounded = roundTo(value.amount, scale, filing.rounding);
  const was = `原为 ${amountText(filing, cell.table, value.amount)}`;
  const label = writesText(edition, filing, cell, rounded, was);
  return [set(`round:${cellKey(cell)}`, cell, figureValue(rounded, scale, value.origin), label)];
}

const set = (id: string, cell: CellRef, value: CellValue | undefined, label: string): Candidate => ({
  id,
  label,
  changes: [{ kind: 'setCell', cell, value }],
});
