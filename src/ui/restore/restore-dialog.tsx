import { For, Show, createMemo, createSignal } from 'solid-js';
import { compareFilings } from '../../core/compare/compare-filings';
import { isSameState } from '../../core/compare/same-state';
import { formOf } from '../../core/edition/edition';
import { EMPTY_DOSSIER } from '../../core/filing/dossier';
import { differingParts } from '../../session/restore-edits';
import { Choices } from '../choices';
import { Dialog } from '../dialog';
import { merge } from '../text-restore-merge.zh';
import { restore as words, type RestoreWay } from '../text-restore.zh';
import type { DifferentFiling } from './incoming';
import { type Decision, editionOf } from './take-in';
import { createThreeWayMerge } from './three-way-merge';
import { createTickedMerge } from './ticked-merge';

import '../styles/history.css';
import '../styles/restore.css';

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
  const { incoming } = props;
  const { record, kept, backedUpAt, wasRemoved, relation, common, preparers, missingSnapshots } = incoming;
  const hasDossiers = [kept, record].some(({ filing }) => !isSameState(filing, { ...filing, ...EMPTY_DOSSIER }));
  const merging = common ? createThreeWayMerge(incoming, common) : createTickedMerge(incoming);
  const [way, setWay] = createSignal<RestoreWay>(
    relation === 'newer' ? 'replace' : relation === 'both' && common ? 'merge' : 'copy',
  );
  const [isForRest, setIsForRest] = createSignal(false);
  const isMerge = (): boolean => way() === 'merge';
  /** Snapshots come along with a merge without being asked. */
  const isNothing = (): boolean => isMerge() && missingSnapshots === 0 && merging.isNothing();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isNothing()) return;
    const wanted = way();
    props.onDecide(wanted === 'merge' ? merging.decision() : { way: wanted }, isForRest() && wanted !== 'merge');
  };
  const dossierHint = (): string | undefined => {
    if (!hasDossiers || way() === 'copy') return undefined;
    return isMerge() ? merging.dossierHint : words.dossierOfBackup;
  };
  return (
    <Dialog
      title={words.title}
      class={isMerge() && common ? 'restore-dialog restore-wide' : 'restore-dialog'}
      onClose={() => props.onSkip(false)}
    >
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
          <Show when={kept.filing.edition.id !== record.filing.edition.id}>
            <p>{words.editions(editionOf(kept).name, editionOf(record).name)}</p>
          </Show>
          <Show when={wasRemoved}>
            <p>{words.wasRemoved}</p>
          </Show>
          <p class="restore-counts">
            <Show when={isMerge() && merging.counts()} fallback={<TableCounts incoming={incoming} />}>
              {(counted) => counted()}
            </Show>{' '}
            {words.snapshots(way(), record.snapshots?.length ?? 0, missingSnapshots)}
          </p>
          <Choices
            legend={words.ask}
            hint={isMerge() ? merging.hint : words.hints[way()]}
            name="way"
            options={WAYS.map((value) => ({ value, label: words.ways[value] }))}
            value={way()}
            onChange={setWay}
          />
          <Show when={dossierHint()}>
            <p class="field-hint restore-dossier">{dossierHint()}</p>
          </Show>
          <Show when={isMerge()}>{merging.view()}</Show>
        </div>
        <div class="dialog-actions">
          <Show when={isMerge() && merging.undecided() > 0}>
            <p class="restore-undecided" role="status">
              {merge.undecided(merging.undecided())}
            </p>
          </Show>
          <Show when={props.others > 0 && !isMerge()}>
            <label class="restore-rest">
              <input
                type="checkbox"
                checked={isForRest()}
                onChange={(event) => setIsForRest(event.currentTarget.checked)}
              />{' '}
              {words.rest(props.others)}
            </label>
          </Show>
          <button type="button" class="button" onClick={() => props.onSkip(isForRest() && !isMerge())}>
            {words.skip}
          </button>
          <button
            type="submit"
            class="button button-primary"
            disabled={isNothing()}
            title={isNothing() ? merging.nothing : undefined}
          >
            {words.submit}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** In how many places of which table both differ, and in what beside the tables. */
function TableCounts(props: { readonly incoming: DifferentFiling }) {
  const counted = createMemo(() => {
    const { kept, record } = props.incoming;
    const edition = editionOf(kept);
    const byTable = new Map<string, number>();
    for (const { table } of compareFilings(kept.filing, record.filing, edition)) {
      const name = formOf(edition, table)?.title ?? table;
      byTable.set(name, (byTable.get(name) ?? 0) + 1);
    }
    return { tables: [...byTable], parts: differingParts(kept.filing, record.filing) };
  });
  return (
    <>
      {words.differing(counted().tables)}
      <Show when={counted().parts.length > 0}> {words.parts(counted().parts)}</Show>
    </>
  );
}
