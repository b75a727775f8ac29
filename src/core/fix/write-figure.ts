import type { Amount } from '../money/amount';
import { type CellRef, isSameValue, type Origin } from '../filing/cell';
import type { Change } from '../filing/change';
import { deriveChain } from '../derive/derive';
import { cellValue } from '../filing/filing';
import type { Candidate, FixContext } from './fix';
import { changedFigures, figureFor, writesText } from './words';

export interface Writing {
  readonly id: string;
  /** Where the figure comes from, for the label. */
  readonly from: string;
  readonly isDerived: boolean;
}

/** The figure by itself, and with the totals above it, where these would not follow anyway. */
export function writeFigure(
  { edition, filing }: FixContext,
  cell: CellRef,
  value: Amount,
  { id, from, isDerived }: Writing,
): Candidate[] {
  const origin: Origin = isDerived ? 'derived' : 'entered';
  const figure = figureFor(filing, cell, value, origin);
  if (isSameValue(cellValue(filing, cell), figure)) return [];
  const changes: Change[] = [{ kind: 'setCell', cell, value: figure }];
  const label = writesText(edition, filing, cell, figure.amount, from);
  const alone: Candidate = { id, label, changes };
  const above = changedFigures(filing, deriveChain(edition, filing, changes));
  if (above.length === 0) return [alone];
  return [
    alone,
    {
      id: `${id}+above`,
      label: `${label}，并重算由它相加的 ${above.length} 个数`,
      changes: [...changes, ...above],
      widens: id,
    },
  ];
}
