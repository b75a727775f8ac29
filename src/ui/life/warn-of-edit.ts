import { stageOf } from '../../core/filing/stage';
import type { Session } from '../../session/session';
import { stageText } from '../text-stage.zh';

/**
 * Says once, at the first edit after which a filing that was sent publishes something else, that it was sent. Nothing
 * is held up. `say` offers the way back. Returns the way to stop.
 */
export function warnOfEdit(session: Session, say: (message: string) => void): () => void {
  let isTold = false;
  return session.subscribe(({ origin, filing, transaction }) => {
    if (isTold || origin !== 'edit' || filing.submissions.length === 0) return;
    if (transaction.changes.every(({ kind }) => kind === 'setDossier')) return;
    const stage = stageOf(filing, session.edition);
    if (stage.kind !== 'submitted' || !stage.isChanged) return;
    isTold = true;
    say(stageText.editedAfterSending(stage.submission.at));
  });
}
