import { cellKey } from '../filing/cell';
import { cellValue } from '../filing/filing';
import type { Candidate, FixContext } from './fix';
import { relationOf } from './relation-of';
import { figureFor, writesText } from './words';

/** For a figure that is held against one of last year's rather than against others of the filing: what last year says. */
export function referenceFixes(context: FixContext): Candidate[] {
  const { finding, filing, edition } = context;
  const [cell] = finding.cells;
  if (finding.outcome !== 'inconsistent' || finding.right === undefined || !cell || relationOf(context)) return [];
  const own = cellValue(filing, cell);
  if (own?.kind === 'unreadable' || (own?.amount ?? 0) !== finding.left) return [];
  const value = figureFor(filing, cell, finding.right, 'entered');
  const label = writesText(edition, filing, cell, value.amount, '取自上年数');
  return [{ id: `reference:${cellKey(cell)}`, label, changes: [{ kind: 'setCell', cell, value }] }];
}
