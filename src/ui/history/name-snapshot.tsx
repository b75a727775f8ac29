import { Show, createSignal } from 'solid-js';
import { STORED_ENTRIES } from '../../session/session';
import { SNAPSHOT_BOUNDS, type SnapshotHead } from '../../storage/snapshots';
import { reasonOf } from '../reason-of';
import { history as words } from '../text-history.zh';

/** Keeps the present state under a name, and says how much is kept. */
export function NameSnapshot(props: {
  readonly snapshots: readonly SnapshotHead[];
  readonly onTake: (name: string) => Promise<void>;
}) {
  const [name, setName] = createSignal('');
  const [said, setSaid] = createSignal('');
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const wanted = name().trim();
    if (wanted === '') return;
    if (props.snapshots.filter(({ reason }) => reason === 'named').length >= SNAPSHOT_BOUNDS.named)
      return void setSaid(words.tooMany(SNAPSHOT_BOUNDS.named));
    try {
      await props.onTake(wanted);
      setName('');
      setSaid(words.taken(wanted));
    } catch (error) {
      setSaid(reasonOf(error));
    }
  };
  return (
    <form class="history-name" onSubmit={(event) => void submit(event)}>
      <input
        class="input"
        aria-label={words.name}
        placeholder={words.namePlaceholder}
        maxlength={40}
        value={name()}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="button" disabled={name().trim() === ''}>
        {words.take}
      </button>
      <p class="field-hint" role="status">
        <Show when={said()} fallback={words.bounds(STORED_ENTRIES, SNAPSHOT_BOUNDS.automatic, SNAPSHOT_BOUNDS.named)}>
          {said()}
        </Show>
      </p>
    </form>
  );
}
