import { For, Show, createEffect, createMemo, createSignal } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import type { Timeline } from '../../core/filing/timeline';
import { history as words } from '../text-history.zh';
import { type Moment, stepText, titleOf } from './moments';

const FIRST_MOMENTS = 100;

/** The states as a list to walk with the arrow keys, each with what its step did. */
export function MomentList(props: {
  readonly moments: readonly Moment[];
  readonly isReading: boolean;
  readonly timeline: Timeline;
  readonly edition: Edition;
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
  /** Asked of a snapshot. */
  /** The snapshots of what was sent. */
  readonly sent: ReadonlySet<string | undefined>;
  readonly onRemove: (moment: Moment) => void;
}) {
  const [onlySnapshots, setOnlySnapshots] = createSignal(false);
  const [count, setCount] = createSignal(FIRST_MOMENTS);
  const offered = createMemo(() => props.moments.filter(({ kind }) => !onlySnapshots() || kind === 'snapshot'));
  const shown = createMemo(() => offered().slice(0, count()));
  const onKey = (event: KeyboardEvent): void => {
    const last = shown().length - 1;
    const at = shown().findIndex(({ key }) => key === props.chosen);
    const to = { ArrowDown: Math.min(last, at + 1), ArrowUp: Math.max(0, at - 1), Home: 0, End: last }[event.key];
    const moment = to === undefined ? undefined : shown()[to];
    if (!moment) return;
    event.preventDefault();
    props.onChoose(moment.key);
  };
  return (
    <>
      <label class="history-filter">
        <input
          type="checkbox"
          checked={onlySnapshots()}
          onChange={(event) => setOnlySnapshots(event.currentTarget.checked)}
        />{' '}
        {words.onlySnapshots}
      </label>
      <ul
        class="history-list"
        role="listbox"
        aria-label={words.list}
        aria-activedescendant={props.chosen && `moment-${props.chosen}`}
        tabindex="0"
        onKeyDown={onKey}
      >
        <For each={shown()} fallback={<Empty isReading={props.isReading} onlySnapshots={onlySnapshots()} />}>
          {(moment) => (
            <MomentItem
              moment={moment}
              timeline={props.timeline}
              edition={props.edition}
              isChosen={moment.key === props.chosen}
              onChoose={() => props.onChoose(moment.key)}
              sent={props.sent}
              onRemove={() => props.onRemove(moment)}
            />
          )}
        </For>
        <Show when={shown().length < offered().length}>
          <li role="presentation">
            <button
              type="button"
              class="button button-quiet button-small"
              onClick={() => setCount((most) => most + FIRST_MOMENTS)}
            >
              {words.more}
            </button>
          </li>
        </Show>
      </ul>
    </>
  );
}

/** What was sent to the bureau stays for good: the dossier points at it. */
/** What was sent is kept while the filing says that it was. */
const canRemove = (moment: Moment, sent: ReadonlySet<string | undefined>): boolean =>
  moment.kind === 'snapshot' && !sent.has(moment.key);

function Empty(props: { readonly isReading: boolean; readonly onlySnapshots: boolean }) {
  return (
    <li class="history-none" role="presentation">
      {props.isReading ? words.reading : props.onlySnapshots ? words.noSnapshots : words.empty}
    </li>
  );
}

function MomentItem(props: {
  readonly moment: Moment;
  readonly timeline: Timeline;
  readonly edition: Edition;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly sent: ReadonlySet<string | undefined>;
  readonly onRemove: () => void;
}) {
  let item!: HTMLLIElement;
  createEffect(() => {
    if (props.isChosen) item.scrollIntoView({ block: 'nearest' });
  });
  const title = (): string => titleOf(props.moment);
  return (
    <li
      ref={(element) => (item = element)}
      id={`moment-${props.moment.key}`}
      role="option"
      aria-selected={props.isChosen}
      class={`moment moment-${props.moment.kind}`}
      onClick={() => props.onChoose()}
    >
      <span class="moment-title" title={title()}>
        <Show when={props.moment.kind === 'snapshot'}>
          <span class="tag tag-consistent">{words.snapshot}</span>{' '}
        </Show>
        {title()}
      </span>
      <span class="moment-facts">
        <span>{words.moment(props.moment.at)}</span>
        <Show when={props.moment.kind === 'step' && props.moment}>
          {(step) => <span>{stepText(props.edition, props.timeline, step().steps)}</span>}
        </Show>
        <Show when={props.isChosen && canRemove(props.moment, props.sent)}>
          <button
            type="button"
            class="button button-quiet button-small button-danger"
            onClick={(event) => {
              event.stopPropagation();
              props.onRemove();
            }}
          >
            {words.remove}
          </button>
        </Show>
      </span>
    </li>
  );
}
