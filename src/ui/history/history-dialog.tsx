import { Show, createMemo, createResource, createSignal } from 'solid-js';
import type { TableId } from '../../core/filing/cell';
import type { Transaction } from '../../core/filing/change';
import { tableTitle } from '../../core/edition/labels';
import { createTimeline } from '../../core/filing/timeline';
import { restoreState } from '../../session/restore-edits';
import type { Session } from '../../session/session';
import type { SnapshotReason } from '../../storage/snapshots';
import { useApp } from '../app-context';
import { ConfirmDialog } from '../confirm-dialog';
import { Dialog } from '../dialog';
import { createSessionSignals } from '../editor/session-signals';
import { reasonOf } from '../reason-of';
import { history as words } from '../text-history.zh';
import { text } from '../text.zh';
import { HistorySize } from './history-size';
import { MomentDifferences } from './moment-differences';
import { MomentList } from './moment-list';
import { type Moment, momentsOf, stateAt, titleOf } from './moments';
import { NameSnapshot } from './name-snapshot';

import '../styles/history.css';

/** 历史: the states the open filing went through and was kept in, what differs between any two, and the way back. */
export default function HistoryDialog(props: {
  readonly session: Session;
  readonly canEdit: boolean;
  readonly keepState: (reason: SnapshotReason, name?: string) => Promise<void>;
  /** Commits, and says what was done with the way back. */
  readonly onRestore: (transaction: Transaction, done: string) => void;
  readonly onClose: () => void;
}) {
  const app = useApp();
  // oxlint-disable-next-line solid/reactivity
  const { session } = props;
  const { edition } = session;
  const { filing } = createSessionSignals(session);
  const { id } = session.filing();
  const [snapshots, { refetch }] = createResource(() => app.storage.listSnapshots(id).catch(() => []));
  const timeline = createMemo(() => createTimeline(filing(), session.history()));
  const moments = createMemo(() => momentsOf((filing(), session.history()), snapshots.latest ?? []));
  const [chosenKey, setChosenKey] = createSignal<string>();
  const [doomed, setDoomed] = createSignal<Moment>();
  const chosen = (): Moment | undefined => moments().find(({ key }) => key === chosenKey()) ?? moments()[0];

  const restore = async (moment: Moment, only?: TableId): Promise<void> => {
    const state = await stateAt(moment, timeline(), app.storage);
    const when = words.moment(moment.at);
    const label = only ? words.restoreTableLabel(tableTitle(edition, only), when) : words.restoreLabel(when);
    const { transaction } = restoreState(filing(), state, edition, label, only && [only]);
    props.onClose();
    // What cannot be kept aside can still be undone.
    await props.keepState('restore').catch(() => undefined);
    props.onRestore(transaction, words.restored(label));
  };
  const keepNamed = async (name: string): Promise<void> => {
    await props.keepState('named', name);
    await refetch();
  };
  const remove = async (key: string): Promise<void> => {
    await app.storage.removeSnapshot(key);
    await refetch();
  };
  const attempt = (work: Promise<void>): void => {
    work.catch((error: unknown) => app.notify({ message: reasonOf(error) }));
  };
  return (
    <Dialog title={words.title} class="history-dialog" onClose={() => props.onClose()}>
      <div class="history-body">
        <div class="history-side">
          <NameSnapshot snapshots={snapshots.latest ?? []} onTake={keepNamed} />
          <MomentList
            moments={moments()}
            isReading={snapshots.loading && !snapshots.latest}
            timeline={timeline()}
            edition={edition}
            chosen={chosen()?.key}
            onChoose={setChosenKey}
            sent={new Set(filing().submissions.map(({ snapshot }) => snapshot))}
            onRemove={setDoomed}
          />
        </div>
        <Show when={chosen()} fallback={<p class="history-none">{words.empty}</p>}>
          {(moment) => (
            <MomentDifferences
              moment={moment()}
              moments={moments()}
              timeline={timeline()}
              present={filing()}
              edition={edition}
              canEdit={props.canEdit}
              onRestore={(state, only) => attempt(restore(state, only))}
            />
          )}
        </Show>
      </div>
      <div class="dialog-actions">
        <HistorySize session={session} snapshots={snapshots.latest ?? []} />
        <button type="button" class="button" onClick={() => props.onClose()}>
          {text.close}
        </button>
      </div>
      <Show when={doomed()} keyed>
        {(snapshot) => (
          <ConfirmDialog
            message={words.confirmRemove(titleOf(snapshot), words.moment(snapshot.at))}
            onAgree={() => {
              setDoomed(undefined);
              attempt(remove(snapshot.key));
            }}
            onDecline={() => setDoomed(undefined)}
          />
        )}
      </Show>
    </Dialog>
  );
}
