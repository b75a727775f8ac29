import { onCleanup } from 'solid-js';
import { cellsBeneath } from '../../core/derive/beneath';
import { deriveAnew } from '../../core/derive/derive';
import type { CellRef } from '../../core/filing/cell';
import type { Session } from '../../session/session';
import { text } from '../text.zh';
import { overriddenText } from './edit-words';
import type { Steps } from './steps';
import type { WhenTrusted } from './when-trusted';

/**
 * Offers to update the entered totals that an edit has left behind. A total that follows a slip spreads it: the offer
 * waits until what was typed into it or beneath it is beyond suspicion, and lapses with the next step.
 */
export function createTotalsOffer(
  session: Session,
  canEdit: () => boolean,
  { notifyOfStep, announce }: Pick<Steps, 'notifyOfStep' | 'announce'>,
  whenTrusted: WhenTrusted,
  /** Whether it is still asked if one of the cells (by key) is 元. */
  isUnitDoubted: (cells: ReadonlySet<string>) => boolean,
): (totals: readonly CellRef[]) => void {
  const { edition, filing } = session;
  let callOff = (): void => undefined;
  onCleanup(session.subscribe(() => callOff()));
  onCleanup(() => callOff());
  const update = (totals: readonly CellRef[]): void => {
    const changes = canEdit() ? deriveAnew(edition, filing(), totals) : [];
    announce(session.commit({ label: text.editor.updatedTotals, changes }));
  };
  return (totals) => {
    if (totals.length === 0) return;
    const typed = new Set(totals.flatMap((total) => [...cellsBeneath(edition, filing(), total)]));
    const offer = (): void =>
      notifyOfStep({
        message: overriddenText(edition, filing(), totals),
        action: { label: text.editor.updateTotals, perform: () => update(totals) },
      });
    callOff = whenTrusted(typed, offer, () => isUnitDoubted(typed));
  };
}
