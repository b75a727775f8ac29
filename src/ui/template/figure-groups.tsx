import { For, Show } from 'solid-js';
import { ownForms } from '../text-forms.zh';
import type { LeftOutGroup } from './left-out-groups';

const words = ownForms.fill;
/** The list is for looking, not for reading to the end. */
const MOST_LISTED = 200;

/** Figures by table, to be looked at. */
export function FigureGroups(props: {
  readonly groups: readonly LeftOutGroup[];
  /** What a table is called that is not lacking as a whole, with the number of its figures. */
  readonly summary: (title: string, count: number) => string;
}) {
  return (
    <ul class="before-saving-list">
      <For each={props.groups}>
        {({ title, isWhole, lines }) => (
          <li>
            <details open={!isWhole && props.groups.length <= 3}>
              <summary>{isWhole ? words.whole(title, lines.length) : props.summary(title, lines.length)}</summary>
              <ul>
                <For each={lines.slice(0, MOST_LISTED)}>{(line) => <li>{line}</li>}</For>
                <Show when={lines.length > MOST_LISTED}>
                  <li>{words.more(lines.length - MOST_LISTED)}</li>
                </Show>
              </ul>
            </details>
          </li>
        )}
      </For>
    </ul>
  );
}
