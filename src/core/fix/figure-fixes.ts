import { amount } from '../amount';
import { type AmountValue, cellKey, type CellRef } from '../cell';
import { cellValue } from '../filing';
import { figureValue } from '../figure-input';
import { cellLabel } from '../labels';
import { recordedScale } from '../paste-cells';
import { roundTo } from '../scale';
import type { Candidate, FixContext } from './fix';
import { relationOf } from './relation-of';
import { amountText, writesText } from './words';

/** What people write where there is no amount. */
const MEANS_NOTHING = /^(无|零|没有|未发生|不涉及|不适用|空|\/|\\|N\/?A)$/i;
/** A finding about more cells than this is not about one figure. */
const MOST_CELLS = 3;

/** For a finding about single figures: its sign, its hidden decimals, the text in its place. */
export function figureFixes(context: FixContext): Candidate[] {
  const { finding } = context;
  if (relationOf(context) || finding.outcome !== 'inconsistent' || finding.cells.length > MOST_CELLS) return [];
  const cells = new Map(finding.cells.map((cell) => [cellKey(cell), cell]));
  return [...cells.values()].flatMap((cell) => fixesOfFigure(context, cell));
}

function fixesOfFigure({ edition, filing }: FixContext, cell: CellRef): Candidate[] {
  const value = cellValue(filing, cell);
  const key = cellKey(cell);
  const label = cellLabel(edition, filing, cell);
  if (value?.kind === 'unreadable') {
    if (!MEANS_NOTHING.test(value.text.trim())) return [];
    return [
      {
        id: `clearText:${key}`,
        label: `${label}的“${value.text.trim()}”改为空白`,
        changes: [{ kind: 'setCell', cell, value: undefined }],
      },
    ];
  }
  if (!value) return [];
  const scale = recordedScale(filing, cell.table);
  const set = (id: string, to: AmountValue, why: string): Candidate => ({
    id: `${id}:${key}`,
    label: writesText(edition, filing, cell, to.amount, why),
    changes: [{ kind: 'setCell', cell, value: to }],
  });
  const fixes: Candidate[] = [];
  if (value.amount < 0)
    fixes.push(set('sign', { ...value, amount: amount(-value.amount), origin: 'entered' }, '去掉负号'));
  const rounded = roundTo(value.amount, scale, filing.rounding);
  if (rounded !== value.amount || value.decimals !== undefined) {
    const was = `原为 ${amountText(filing, cell.table, value.amount)}`;
    fixes.push(set('round', figureValue(rounded, scale, value.origin), was));
  }
  return fixes;
}
