import { Show, createMemo, createSignal } from 'solid-js';
import type { KnownState } from '../../core/compare/common-state';
import type { ChangedBy } from '../../core/compare/three-way';
import { merge } from '../text-restore-merge.zh';
import { restore as words } from '../text-restore.zh';
import type { DifferentFiling } from './incoming';
import { MergeGroups } from './merge-groups';
import {
  dossierChoices,
  type Merging,
  mergeChanges,
  mergeItems,
  offeredItems,
  preselected,
  type Side,
} from './merge-items';
import type { MergeWay } from './merge-way';
import { dossierChanges, editionOf } from './take-in';

/** What each side has changed since both had the same: preselected where one has, asked where both have. */
export function createThreeWayMerge({ record, kept, preparers }: DifferentFiling, common: KnownState): MergeWay {
  const merging: Merging = {
    edition: editionOf(kept),
    base: common.filing,
    ours: kept.filing,
    theirs: record.filing,
  };
  const items = mergeItems(merging);
  const [choice, setChoice] = createSignal(preselected(items));
  const offered = createMemo(() => offeredItems(merging, items, choice()));
  const dossier = createMemo(() => dossierChoices(merging, offered(), choice()));
  const choose = (keys: readonly string[], side: Side): void =>
    void setChoice((before) => new Map([...before, ...keys.map((key) => [key, side] as const)]));
  const countOf = (by: ChangedBy): number => offered().filter(({ changedBy }) => changedBy === by).length;
  return {
    hint: merge.hint,
    dossierHint: undefined,
    counts: () => merge.counts(countOf('both'), countOf('theirs'), countOf('ours')),
    undecided: () => offered().filter(({ key }) => !choice().has(key)).length,
    nothing: merge.nothing,
    isNothing: () =>
      offered().every(({ key }) => choice().get(key) !== 'theirs') &&
      dossierChanges(kept.filing, record.filing, 'ours', dossier()).length === 0,
    decision: () => ({ way: 'merge', changes: mergeChanges(merging, offered(), choice()), dossier: dossier() }),
    view: () => (
      <div class="restore-differences restore-groups" tabindex="0" role="region" aria-label={words.ways.merge}>
        <MergeGroups
          merging={merging}
          items={offered()}
          names={preparers}
          since={common.at}
          choice={choice()}
          onChoose={choose}
        />
        <Show when={offered().length < items.length}>
          <p class="muted">{merge.following(items.length - offered().length)}</p>
        </Show>
      </div>
    ),
  };
}
