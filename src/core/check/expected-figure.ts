import type { Amount } from '../money/amount';
import { cellKey, type CellRef } from '../filing/cell';
import { deriveAnew } from '../derive/derive';
import type { Edition } from '../edition/edition';
import type { Filing } from '../filing/filing';

/** What an entered total left behind should say by the figures beneath it: what `deriveAnew` would write. */
export function expectedFigure(edition: Edition, filing: Filing, cell: CellRef): Amount | undefined {
  const [change] = deriveAnew(edition, filing, [cell]).filter(
    (each) => each.kind === 'setCell' && cellKey(each.cell) === cellKey(cell),
  );
  return change?.kind === 'setCell' && change.value?.kind === 'amount' ? change.value.amount : undefined;
}
