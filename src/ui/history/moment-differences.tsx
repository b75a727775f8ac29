import { For, Show, createMemo, createResource, createSignal, createEffect, on } from 'solid-js';
import type { TableId } from '../../core/filing/cell';
import { compareFilings } from '../../core/compare/compare-filings';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import type { Timeline } from '../../core/filing/timeline';
import { differingParts } from '../../session/restore-edits';
import type { SnapshotStorage } from '../../storage/snapshots';
import { useApp } from '../app-context';
import { reasonOf } from '../reason-of';
import { history as words } from '../text-history.zh';
import { DifferenceList } from './difference-list';
import { type Moment, stateAt, titleOf } from './moments';

/** With what a state is compared: the present one, the one before its step, or any other by its key. */
const NOW = 'now';
const BEFORE = 'before';

/** What differs between the chosen state and another, and the ways to bring it back. */
export function MomentDifferences(props: {
  readonly moment: Moment;
  readonly moments: readonly Moment[];
  readonly timeline: Timeline;
  readonly present: Filing;
  readonly edition: Edition;
  readonly canEdit: boolean;
  /** Without a table: everything. */
  readonly onRestore: (moment: Moment, table?: TableId) => void;
}) {
  const app = useApp();
  const [other, setOther] = createSignal(NOW);
  const usual = (): string => (props.moment.kind === 'step' ? BEFORE : NOW);
  // Another moment begins with what is asked of its kind most.
  createEffect(
    on(
      () => props.moment.key,
      () => void setOther(usual()),
    ),
  );

  const asked = createMemo(
    (): Asked => ({
      moment: props.moment,
      against: props.moments.find(({ key }) => key === other()),
      isAgainstBefore: other() === BEFORE,
      timeline: props.timeline,
      present: props.present,
      storage: app.storage,
    }),
  );
  const [compared] = createResource(asked, compare);
  const differences = createMemo(() => {
    const found = compared.latest;
    return found?.ours ? compareFilings(found.ours, found.theirs, props.edition) : [];
  });
  const parts = createMemo(() => {
    const found = compared.latest;
    return found?.ours ? differingParts(found.ours, found.theirs) : [];
  });
  const tables = (): number => new Set(differences().map(({ table }) => table)).size;
  const isAgainstNow = (): boolean => other() === NOW;
  const dated = (moment: Moment): string => `${words.moment(moment.at)} ${titleOf(moment)}`;
  const titles = (): readonly [string, string] => {
    if (other() === BEFORE) return [words.before, words.after];
    const against = props.moments.find(({ key }) => key === other());
    return [words.atThatTime, against ? words.moment(against.at) : words.now];
  };
  return (
    <section class="history-main" aria-busy={compared.loading}>
      <header class="history-head">
        <h3 title={dated(props.moment)}>{dated(props.moment)}</h3>
        <label>
          {words.compareWith}{' '}
          <select class="input" value={other()} onChange={(event) => setOther(event.currentTarget.value)}>
            <Show when={props.moment.kind === 'step'}>
              <option value={BEFORE}>{words.stepBefore}</option>
            </Show>
            <option value={NOW}>{words.now}</option>
            <For each={props.moments.filter(({ key }) => key !== props.moment.key)}>
              {(moment) => <option value={moment.key}>{dated(moment)}</option>}
            </For>
          </select>
        </label>
        <button
          type="button"
          class="button"
          disabled={!props.canEdit}
          title={props.canEdit ? undefined : words.readOnly}
          onClick={() => props.onRestore(props.moment)}
        >
          {words.restoreAll}
        </button>
      </header>
      <Show when={compared.latest?.ours && compared.latest} fallback={<p>{compared.latest?.error ?? words.reading}</p>}>
        {(found) => (
          <div class="history-differences" tabindex="0" role="region" aria-label={words.compareWith}>
            <p class="muted">
              {words.summary(differences().length, tables())}
              <Show when={parts().length > 0}> {words.parts(parts())}</Show>
            </p>
            <DifferenceList
              compared={{ edition: props.edition, ours: found().ours!, theirs: found().theirs! }}
              differences={differences()}
              oursTitle={titles()[0]}
              theirsTitle={titles()[1]}
              action={
                isAgainstNow() && props.canEdit
                  ? { label: words.restoreTable, perform: (table) => props.onRestore(props.moment, table) }
                  : undefined
              }
            />
          </div>
        )}
      </Show>
    </section>
  );
}

interface Asked {
  readonly moment: Moment;
  /** Another state; undefined: the present one, or the one before the step. */
  readonly against: Moment | undefined;
  readonly isAgainstBefore: boolean;
  readonly timeline: Timeline;
  readonly present: Filing;
  readonly storage: SnapshotStorage;
}

/** Both states, or why they cannot be read. */
async function compare({ moment, against, isAgainstBefore, timeline, present, storage }: Asked) {
  try {
    const state = await stateAt(moment, timeline, storage);
    if (isAgainstBefore && moment.kind === 'step')
      return { ours: timeline.stateAfter(moment.steps - 1), theirs: state, error: undefined };
    return { ours: state, theirs: against ? await stateAt(against, timeline, storage) : present, error: undefined };
  } catch (error) {
    return { error: reasonOf(error) };
  }
}
