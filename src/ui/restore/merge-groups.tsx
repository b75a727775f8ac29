import { For, Show, createMemo } from 'solid-js';
import type { ChangedBy } from '../../core/compare/three-way';
import { merge as words, type SideNames } from '../text-restore-merge.zh';
import { MergeGroup } from './merge-group';
import type { Choice, MergeItem, Merging, Side } from './merge-items';

/** What has to be decided stands in sight first. */
const GROUPS: readonly ChangedBy[] = ['both', 'theirs', 'ours'];

/** In what both sides differ, by who has changed it since they had the same; the clerk says whose stands. */
export function MergeGroups(props: {
  readonly merging: Merging;
  readonly items: readonly MergeItem[];
  readonly names: SideNames;
  /** Since when both had the same, in milliseconds since the epoch; -Infinity where that is not known. */
  readonly since: number;
  readonly choice: Choice;
  readonly onChoose: (keys: readonly string[], side: Side) => void;
}) {
  const groups = createMemo(() =>
    GROUPS.map((by) => ({ by, items: props.items.filter(({ changedBy }) => changedBy === by) })).filter(
      ({ items }) => items.length > 0,
    ),
  );
  return (
    <Show when={groups().length > 0} fallback={<p class="muted">{words.same}</p>}>
      <p class="muted merge-since">{words.since(props.since)}</p>
      <For each={groups()}>
        {({ by, items }) => (
          <MergeGroup
            by={by}
            items={items}
            merging={props.merging}
            names={props.names}
            choice={props.choice}
            onChoose={(keys, side) => props.onChoose(keys, side)}
          />
        )}
      </For>
    </Show>
  );
}
