import { Show, createMemo, createSignal } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import { finerKey, type Side } from '../../workbook/import/import-differences';
import type { ImportProposal, SheetProposal } from '../../workbook/import/import-proposal';
import type { Workbook } from '../../workbook/workbook';
import { Dialog } from '../dialog';
import { importDifferences } from '../text-import-differences.zh';
import { importText } from '../text-import.zh';
import { text } from '../text.zh';
import { DecisionList } from './decision-list';
import { decisionsOf, type SheetView } from './decisions';
import type { AcceptedImport, ImportTarget } from './import-target';
import { ReviewFacts } from './review-facts';
import { createReviewState, type ReviewState } from './review-state';
import { SheetDetail } from './sheet-detail';
import { SheetList } from './sheet-list';
import type { TypedFacts } from './typed-facts';

import '../styles/import-review.css';
import '../styles/import-tables.css';

/** What a workbook would bring, table by table, to be decided, corrected and accepted or passed over. */
export function ImportReview(props: {
  readonly workbook: Workbook;
  /** What it would bring with nothing corrected. */
  readonly proposal: ImportProposal;
  readonly target: ImportTarget;
  readonly typed: TypedFacts;
  /** Which of several files this is; empty for one. */
  readonly step: string;
  /** Recognises the workbook anew as one of another edition. */
  readonly onEdition: (edition: Edition) => void;
  readonly onAccept: (accepted: AcceptedImport) => void;
  readonly onCancel: () => void;
}) {
  // One review is of one workbook.
  // oxlint-disable-next-line solid/reactivity
  const { workbook, target, typed } = props;
  // oxlint-disable-next-line solid/reactivity
  const state = createReviewState(workbook, props.proposal, target, typed);
  const [shown, setShown] = createSignal(firstToSee(state)?.key);
  const [view, setView] = createSignal<SheetView>('differences');
  const shownSheet = (): SheetProposal | undefined => state.proposal().sheets.find(({ key }) => key === shown());
  const decisions = createMemo(() =>
    decisionsOf(state, (sheet, wanted) => {
      setShown(sheet.key);
      setView(wanted);
    }),
  );
  const differing = (): number =>
    state.comparisons().reduce((sum, { differences, finer }) => sum + differences.length + finer.length, 0);
  return (
    <Dialog title={titleOf(target, workbook) + props.step} class="import-review" onClose={() => props.onCancel()}>
      <ReviewFacts state={state} target={target} onEdition={(edition) => props.onEdition(edition)} />
      <DecisionList decisions={decisions()} differing={differing()} />
      <div class="import-body">
        <div class="import-side-list">
          <SheetList state={state} shown={shown()} onShow={({ key }) => setShown(key)} />
          <EverywhereChoice state={state} />
        </div>
        <Show when={shownSheet()} fallback={<p class="import-none">{importText.detail.choose}</p>}>
          {(sheet) => <SheetDetail sheet={sheet()} state={state} view={view()} onView={setView} />}
        </Show>
      </div>
      <div class="dialog-actions">
        <p class="import-outcome" role="status" classList={{ 'import-problem': state.problem() !== undefined }}>
          {state.problem() ?? outcomeOf(target, state)}
        </p>
        <button type="button" class="button" onClick={() => props.onCancel()}>
          {text.cancel}
        </button>
        <button
          type="button"
          class="button button-primary"
          autofocus
          disabled={state.problem() !== undefined}
          onClick={() => props.onAccept(state.accepted())}
        >
          {target.reference === undefined ? importText.accept : words.accept(target.reference)}
        </button>
      </div>
    </Dialog>
  );
}

const words = importText.reference;

const titleOf = ({ reference }: ImportTarget, { fileName }: Workbook): string =>
  reference === undefined ? importText.title(fileName) : words.title(reference, fileName);

function outcomeOf({ reference }: ImportTarget, state: ReviewState): string {
  const summary = state.summary();
  return reference === undefined ? importText.outcome(summary) : words.outcome(summary.newTables, summary.newFigures);
}

/** The first table to take that differs, else the first that was found, else the first sheet. */
function firstToSee(state: ReviewState): SheetProposal | undefined {
  const { sheets } = state.proposal();
  return (
    sheets.find((sheet) => state.isTaken(sheet) && state.comparisonOf(sheet)?.standing === 'differs') ??
    sheets.find(({ table }) => table !== undefined) ??
    sheets[0]
  );
}

/** One word for the differences of all tables. */
function EverywhereChoice(props: { readonly state: ReviewState }) {
  const keys = (): string[] =>
    props.state
      .comparisons()
      .flatMap(({ table, differences, finer }) => [
        ...differences.map(({ difference }) => difference.key),
        ...(finer.length > 0 ? [finerKey(table)] : []),
      ]);
  const words = importDifferences;
  const button = (side: Side, label: string) => (
    <button
      type="button"
      class="button button-small"
      aria-label={words.everywhere + label}
      onClick={() => props.state.setSide(keys(), side)}
    >
      {label}
    </button>
  );
  return (
    <Show when={keys().length > 0}>
      <div class="import-everywhere">
        {words.everywhere}
        {button('draft', words.allDraft)}
        {button('ours', words.allOurs)}
      </div>
    </Show>
  );
}
