import { couldFollow } from '../../core/derive/could-follow';
import type { CellRef } from '../../core/filing/cell';
import { cellValue } from '../../core/filing/filing';
import { cellLabel } from '../../core/edition/labels';
import { followAgain } from '../../session/figure-edits';
import type { Session } from '../../session/session';
import type { Notices } from '../notices';
import { gridText } from '../text-grid.zh';
import type { Edits } from './edits';
import { STEP } from './steps';

/** 恢复自动: a total that was typed over, and its way back. */
export interface Following {
  readonly restore: (cell: CellRef) => void;
  /** As `Edits.editCell`; says of a total that it follows no longer. */
  readonly editCell: Edits['editCell'];
}

export function makeFollowing(session: Session, edits: Edits, { notify }: Pick<Notices, 'notify'>): Following {
  const { edition, filing } = session;
  const isDerived = (cell: CellRef): boolean => {
    const value = cellValue(filing(), cell);
    return value?.kind === 'amount' && value.origin === 'derived';
  };
  const restore = (cell: CellRef): void => edits.runAnnounced(followAgain(filing(), edition, cell));
  return {
    restore,
    editCell(cell, typed) {
      const followed = isDerived(cell);
      const isTaken = edits.editCell(cell, typed);
      if (followed && couldFollow(edition, filing(), cell))
        notify({
          message: gridText.followsNoLonger(cellLabel(edition, filing(), cell)),
          action: { label: gridText.followAgain, perform: () => restore(cell) },
          topic: STEP,
        });
      return isTaken;
    },
  };
}
