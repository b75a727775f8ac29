import type { Change } from '../filing/change';
import { deriveAnew } from '../derive/derive';
import { cellValue } from '../filing/filing';
import { figureValue } from '../money/figure-input';
import { cellLabel, tableTitle } from '../edition/labels';
import { recordedScale } from '../paste/paste-cells';
import type { Candidate, FixContext } from './fix';
import { amountText } from './words';

/** A blank total over filled parts: its sum, or the sums of all blank totals of the table. */
export function blankTotalFixes({ finding, filing, edition, result }: FixContext): Candidate[] {
  if (!finding.proposal) return [];
  const { cell, amount } = finding.proposal;
  const { table } = cell;
  const value = figureValue(amount, recordedScale(filing, table), 'derived');
  const label = `${cellLabel(edition, filing, cell)}填入 ${amountText(filing, table, amount)}`;
  const one: Candidate = { id: 'fillTotal', label, changes: [{ kind: 'setCell', cell, value }] };
  const { plan, unfilledTotals } = result.evaluated;
  const blank = [...unfilledTotals.keys()].map((at) => plan.cells[at]!).filter((each) => each.table === table);
  const changes = deriveAnew(edition, filing, blank).filter(
    (each): each is Extract<Change, { kind: 'setCell' }> =>
      each.kind === 'setCell' && each.cell.table === table && cellValue(filing, each.cell) === undefined,
  );
  if (changes.length < 2) return [one];
  return [
    one,
    { id: 'fillTotals', label: `${tableTitle(edition, table)}空着的 ${changes.length} 个合计全部填入`, changes },
  ];
}
