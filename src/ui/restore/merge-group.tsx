import { For, Show, createMemo, createSignal } from 'solid-js';
import type { ChangedBy } from '../../core/compare/three-way';
import { merge as words, type SideNames } from '../text-restore-merge.zh';
import type { Choice, MergeItem, Merging, Side } from './merge-items';
import { type MergeLine, mergeLine } from './merge-words';

/** More in one group would be scrolled past; the rest comes on demand. */
const FIRST_LINES = 60;

const SIDES: readonly Side[] = ['ours', 'theirs'];

/** What one side, or both, have changed: line by line what stood there before, and on each side, to be chosen. */
export function MergeGroup(props: {
  readonly by: ChangedBy;
  readonly items: readonly MergeItem[];
  readonly merging: Merging;
  readonly names: SideNames;
  readonly choice: Choice;
  readonly onChoose: (keys: readonly string[], side: Side) => void;
}) {
  const [showsAll, setShowsAll] = createSignal(false);
  const sections = createMemo(() => {
    const shown = showsAll() ? props.items : props.items.slice(0, FIRST_LINES);
    const found = new Map<string, MergeLine[]>();
    for (const item of shown) {
      const line = mergeLine(props.merging, item);
      found.set(line.section, [...(found.get(line.section) ?? []), line]);
    }
    return [...found];
  });
  const hidden = (): number => (showsAll() ? 0 : Math.max(0, props.items.length - FIRST_LINES));
  const keepsBothTexts = (): boolean =>
    props.by === 'both' &&
    props.items.some(
      ({ kind, of }) => kind === 'fact' && 'part' in of && ['cellNotes', 'returnRemarks'].includes(of.part),
    );
  const sideName = (side: Side): string => words[side](props.names);
  return (
    <section class="differences merge-group" classList={{ 'merge-conflicts': props.by === 'both' }}>
      <div class="differences-head">
        <h3>
          {words.group(props.by, props.names)}
          <small>
            {words.count(props.items.length)} · {words.groupHint[props.by]}
            <Show when={keepsBothTexts()}>{words.bothTexts}</Show>
          </small>
        </h3>
        <span class="merge-all">
          <For each={SIDES}>
            {(side) => (
              <button
                type="button"
                class="button button-small"
                onClick={() =>
                  props.onChoose(
                    props.items.map(({ key }) => key),
                    side,
                  )
                }
              >
                {side === 'ours' ? words.allOurs : words.allTheirs}
              </button>
            )}
          </For>
        </span>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.before}</th>
            <For each={SIDES}>{(side) => <th scope="col">{sideName(side)}</th>}</For>
          </tr>
        </thead>
        <For each={sections()}>
          {([title, lines]) => (
            <tbody>
              <tr class="merge-section">
                <th colspan="4" scope="rowgroup">
                  {title}
                </th>
              </tr>
              <For each={lines}>
                {(line) => (
                  <tr classList={{ 'difference-figure': line.isFigure }}>
                    <th scope="row">{line.place}</th>
                    <td class="merge-before">{line.before}</td>
                    <For each={SIDES}>
                      {(side) => (
                        <td classList={{ 'merge-taken': props.choice.get(line.key) === side }}>
                          <label>
                            <input
                              type="radio"
                              name={line.key}
                              aria-label={words.choice(sideName(side), line.place, line[side])}
                              checked={props.choice.get(line.key) === side}
                              onChange={() => props.onChoose([line.key], side)}
                            />
                            <span>{line[side]}</span>
                          </label>
                        </td>
                      )}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          )}
        </For>
      </table>
      <Show when={hidden() > 0}>
        <button type="button" class="button button-quiet button-small" onClick={() => setShowsAll(true)}>
          {words.more(hidden())}
        </button>
      </Show>
    </section>
  );
}
