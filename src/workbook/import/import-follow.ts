import type { CellRef, TableId } from '../../core/filing/cell';
import { applyChanges, type Change } from '../../core/filing/change';
import { fillBlankTotals } from '../../core/derive/blank-totals';
import { refreshDerived } from '../../core/derive/derive';
import type { Edition } from '../../core/edition/edition';
import { cellValue, type Filing } from '../../core/filing/filing';

/** A filing with what follows in it. */
export interface Settled {
  readonly filing: Filing;
  /** Blank cells that got a figure, and figures that are others now. */
  readonly filled: number;
  readonly moved: number;
}

export const unchanged = (filing: Filing): Settled => ({ filing, filled: 0, moved: 0 });

/**
 * While 自动合计 is on, derived figures follow what came in; those that are stated are entered, and marked again where
 * they follow anyway. `fills`: the blank parts of a derived figure are filled too.
 */
export function follow(edition: Edition, filing: Filing, stated: readonly CellRef[], fills: boolean): Settled {
  if (!filing.autoTotal) return unchanged(filing);
  const settled = stated.flatMap((cell): Change[] => {
    const value = cellValue(filing, cell);
    const isDerived = value?.kind === 'amount' && value.origin === 'derived';
    return isDerived ? [{ kind: 'setCell', cell, value: { ...value, origin: 'entered' } }] : [];
  });
  const before = applyChanges(filing, settled).filing;
  return settle(
    before,
    refreshDerived(edition, before, () => fills),
  );
}

/** While 自动合计 is on, the blank totals of the tables are filled where their parts are. */
export const fillTotals = (edition: Edition, filing: Filing, tables: ReadonlySet<TableId>): Settled =>
  filing.autoTotal ? settle(filing, fillBlankTotals(edition, filing, tables)) : unchanged(filing);

function settle(filing: Filing, changes: readonly Change[]): Settled {
  const filled = changes.filter((change) => change.kind === 'setCell' && !cellValue(filing, change.cell)).length;
  return { filing: applyChanges(filing, changes).filing, filled, moved: changes.length - filled };
}
