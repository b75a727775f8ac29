import { Show, createMemo, createResource } from 'solid-js';
import { type Session, STORED_ENTRIES } from '../../session/session';
import { SNAPSHOT_BOUNDS, type SnapshotHead } from '../../storage/snapshots';
import { history as words } from '../text-history.zh';

/** How much room the history and the snapshots of the open filing take, within which bounds, and what is left. */
export function HistorySize(props: { readonly session: Session; readonly snapshots: readonly SnapshotHead[] }) {
  const taken = createMemo(() => props.snapshots.reduce((sum, { size }) => sum + size, 0));
  const history = createMemo(() => {
    const kept = props.session.storedHistory();
    return { steps: kept.done.length + kept.undone.length, size: JSON.stringify(kept).length };
  });
  const [room] = createResource(roomLeft);
  return (
    <p class="history-size">
      {words.snapshotSize(props.snapshots.length, taken(), SNAPSHOT_BOUNDS.size)}
      {words.historySize(history().steps, history().size, STORED_ENTRIES)}
      <Show when={room()}>{(found) => words.room(found().used, found().left)}</Show>
    </p>
  );
}

/** In bytes, for all that the browser keeps of this page; undefined where it does not say. */
async function roomLeft(): Promise<{ readonly used: number; readonly left: number } | undefined> {
  try {
    // There is none on a page of http://.
    const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
    return usage === undefined || quota === undefined ? undefined : { used: usage, left: Math.max(0, quota - usage) };
  } catch {
    return undefined;
  }
}
