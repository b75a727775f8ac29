import { For, Show, createMemo, createSignal } from 'solid-js';
import { compareFilings } from '../../core/compare/compare-filings';
import { isSameState } from '../../core/compare/same-state';
import { takeDifferences } from '../../core/compare/take-differences';
import { formOf } from '../../core/edition/edition';
import { EMPTY_DOSSIER } from '../../core/filing/dossier';
import { followsBoth } from '../../session/merge-edits';
import { differingParts, takeParts } from '../../session/restore-edits';
import { Choices } from '../choices';
import { Dialog } from '../dialog';
import { DifferenceList } from '../history/difference-list';
import { restore as words, type RestoreWay } from '../text-restore.zh';
import type { DifferentFiling } from './incoming';
import { type Decision, dossierChanges, editionOf } from './take-in';

import '../styles/history.css';

const WAYS: readonly RestoreWay[] = ['copy', 'merge', 'replace'];

/** Asks what becomes of a filing of a backup that is here in another state, and shows in what they differ. */
export default function RestoreDialog(props: {
  readonly incoming: DifferentFiling;
  /** How many more filings of the backup wait for an answer. */
  readonly others: number;
  readonly onDecide: (decision: Decision, isForRest: boolean) => void;
  readonly onSkip: (isForRest: boolean) => void;
}) {
  // The dialog lives for one filing.
  // oxlint-disable-next-line solid/reactivity
  const { record, kept, backedUpAt, wasRemoved, relation, preparers, missingSnapshots } = props.incoming;
  const edition = editionOf(kept);
  const differences = compareFilings(kept.filing, record.filing, edition);
  const parts = differingParts(kept.filing, record.filing);
  const hasDossiers = [kept, record].some(({ filing }) => !isSameState(filing, { ...filing, ...EMPTY_DOSSIER }));
  const [way, setWay] = createSignal<RestoreWay>(relation === 'newer' ? 'replace' : 'copy');
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set());
  const [takesParts, setTakesParts] = createSignal(false);
  const [isForRest, setIsForRest] = createSignal(false);
  /** Totals that both sides derive follow what is taken, while 自动合计 is on afterwards. */
  const followsUp = (): boolean => (takesParts() && parts.includes('settings') ? record : kept).filing.autoTotal;
  const offered = createMemo(() => (followsUp() ? differences.filter((each) => !followsBoth(each)) : differences));
  const counts = createMemo(() => {
    const byTable = new Map<string, number>();
    for (const { table } of differences) {
      const name = formOf(edition, table)?.title ?? table;
      byTable.set(name, (byTable.get(name) ?? 0) + 1);
    }
    return [...byTable];
  });
  const choose = (keys: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen());
    for (const key of keys) {
      if (isChosen) next.add(key);
      else next.delete(key);
    }
    setChosen(next);
  };
  const taken = createMemo(() => offered().filter(({ key }) => chosen().has(key)));
  /** What a merge brings along without being asked. */
  const comesAlong = missingSnapshots > 0 || dossierChanges(kept.filing, record.filing, 'ours').length > 0;
  const isNothing = (): boolean => way() === 'merge' && taken().length === 0 && !takesParts() && !comesAlong;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isNothing()) return;
    const wanted = way();
    if (wanted !== 'merge') return props.onDecide({ way: wanted }, isForRest());
    const changes = takeDifferences(kept.filing, edition, taken());
    const ownParts = takesParts() ? takeParts(record.filing, parts) : [];
    props.onDecide({ way: 'merge', changes: [...changes, ...ownParts] }, false);
  };
  return (
    <Dialog title={words.title} class="restore-dialog" onClose={() => props.onSkip(false)}>
      <form onSubmit={submit}>
        <div class="dialog-body">
          <p class="restore-which">{words.which(kept.filing.unit.name, kept.filing.year)}</p>
          <For
            each={words.sides(
              { preparer: preparers.theirs, at: backedUpAt },
              { preparer: preparers.ours, at: kept.savedAt },
            )}
          >
            {(side) => <p>{side}</p>}
          </For>
          <Show when={words.relation[relation]}>
            <p class="restore-relation">{words.relation[relation]}</p>
          </Show>
          <Show when={wasRemoved}>
            <p>{words.wasRemoved}</p>
          </Show>
          <p class="restore-counts">
            {words.differing(counts())}
            <Show when={parts.length > 0}> {words.parts(parts)}</Show>{' '}
            {words.snapshots(way(), record.snapshots?.length ?? 0, missingSnapshots)}
          </p>
          <Choices
            legend={words.ask}
            hint={words.hints[way()]}
            name="way"
            options={WAYS.map((value) => ({ value, label: words.ways[value] }))}
            value={way()}
            onChange={setWay}
          />
          <Show when={hasDossiers && way() !== 'copy'}>
            <p class="field-hint restore-dossier">{way() === 'merge' ? words.dossier : words.dossierOfBackup}</p>
          </Show>
          <Show when={way() === 'merge' && (differences.length > 0 || parts.length > 0)}>
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
        </div>
        <div class="dialog-actions">
          <Show when={props.others > 0 && way() !== 'merge'}>
            <label class="restore-rest">
              <input
                type="checkbox"
                checked={isForRest()}
                onChange={(event) => setIsForRest(event.currentTarget.checked)}
              />{' '}
              {words.rest(props.others)}
            </label>
          </Show>
          <button type="button" class="button" onClick={() => props.onSkip(isForRest() && way() !== 'merge')}>
            {words.skip}
          </button>
          <button
            type="submit"
            class="button button-primary"
            disabled={isNothing()}
            title={isNothing() ? words.nothingChosen : undefined}
          >
            {words.submit}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
