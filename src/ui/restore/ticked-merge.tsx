import { Show, createMemo, createSignal } from 'solid-js';
import { compareFilings } from '../../core/compare/compare-filings';
import { takeDifferences } from '../../core/compare/take-differences';
import { followsBoth } from '../../session/merge-edits';
import { differingParts, takeParts } from '../../session/restore-edits';
import { DifferenceList } from '../history/difference-list';
import { merge } from '../text-restore-merge.zh';
import { restore as words } from '../text-restore.zh';
import type { DifferentFiling } from './incoming';
import type { MergeWay } from './merge-way';
import { dossierChanges, editionOf } from './take-in';

/** What a backup has and is ticked, where nobody knows who has changed what: what is kept stands otherwise. */
export function createTickedMerge({ record, kept }: DifferentFiling): MergeWay {
  const edition = editionOf(kept);
  const differences = compareFilings(kept.filing, record.filing, edition);
  const parts = differingParts(kept.filing, record.filing);
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set());
  const [takesParts, setTakesParts] = createSignal(false);
  /** Totals that both sides derive follow what is taken, while 自动合计 is on afterwards. */
  const followsUp = (): boolean => (takesParts() && parts.includes('settings') ? record : kept).filing.autoTotal;
  const offered = createMemo(() => (followsUp() ? differences.filter((each) => !followsBoth(each)) : differences));
  const taken = createMemo(() => offered().filter(({ key }) => chosen().has(key)));
  const comesAlong = dossierChanges(kept.filing, record.filing, 'ours').length > 0;
  const choose = (keys: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen());
    for (const key of keys) {
      if (isChosen) next.add(key);
      else next.delete(key);
    }
    setChosen(next);
  };
  return {
    hint: words.hints.merge,
    dossierHint: words.dossier,
    counts: () => undefined,
    undecided: () => 0,
    nothing: words.nothingChosen,
    isNothing: () => taken().length === 0 && !takesParts() && !comesAlong,
    decision: () => {
      const changes = takeDifferences(kept.filing, edition, taken());
      return { way: 'merge', changes: [...changes, ...(takesParts() ? takeParts(record.filing, parts) : [])] };
    },
    view: () => (
      <Show when={differences.length > 0 || parts.length > 0}>
        <p class="restore-unknown">{merge.unknown}</p>
        <div class="restore-differences" tabindex="0" role="region" aria-label={words.ways.merge}>
          <Show when={parts.length > 0}>
            <label>
              <input
                type="checkbox"
                checked={takesParts()}
                onChange={(event) => setTakesParts(event.currentTarget.checked)}
              />{' '}
              {words.takeParts(parts)}
            </label>
          </Show>
          <Show when={offered().length < differences.length}>
            <p class="muted">{words.following(differences.length - offered().length)}</p>
          </Show>
          <DifferenceList
            compared={{ edition, ours: kept.filing, theirs: record.filing }}
            differences={offered()}
            oursTitle={words.ours}
            theirsTitle={words.theirs}
            chosen={chosen()}
            onChoose={choose}
          />
        </div>
      </Show>
    ),
  };
}
