import { For, Match, Show, Switch, createSignal } from 'solid-js';
import type { ImportProposal } from '../../workbook/import-proposal';
import type { Workbook } from '../../workbook/workbook';
import { Dialog } from '../dialog';
import { exchange } from '../text-exchange.zh';
import { text } from '../text.zh';
import type { AcceptedImport, ImportTarget } from './import-target';
import { IssueList } from './issue-list';
import { LeftoverList } from './leftover-list';
import { ReviewFacts } from './review-facts';
import { createReviewState } from './review-state';
import { SheetList } from './sheet-list';
import { TablePreview } from './table-preview';

type Pane = 'issues' | 'leftovers' | 'preview';

/** What a workbook would bring, sheet by sheet, to be corrected and accepted or passed over. */
export function ImportReview(props: {
  readonly workbook: Workbook;
  /** What it would bring with nothing corrected. */
  readonly proposal: ImportProposal;
  readonly target: ImportTarget;
  /** Which of several files this is; empty for one. */
  readonly step: string;
  readonly onAccept: (accepted: AcceptedImport) => void;
  readonly onCancel: () => void;
}) {
  // One review is of one workbook.
  // oxlint-disable-next-line solid/reactivity
  const { workbook, target } = props;
  const { remarks = [] } = workbook;
  const words = exchange.review;
  // oxlint-disable-next-line solid/reactivity
  const state = createReviewState(workbook, props.proposal, target);
  const { proposal } = state;
  const [pane, setPane] = createSignal<Pane>(
    remarks.length > 0 || proposal().issues.some(({ severity }) => severity !== 'notice') ? 'issues' : 'preview',
  );
  const [shown, setShown] = createSignal(proposal().sheets.find(({ table }) => table)?.key);
  const shownSheet = () => proposal().sheets.find(({ key }) => key === shown());
  const panes = (): readonly (readonly [Pane, string])[] => [
    ['issues', words.issues(proposal().issues.length + remarks.length)],
    ['leftovers', words.leftovers(proposal().unplaced.length)],
    ['preview', words.preview],
  ];
  return (
    <Dialog title={words.title(workbook.fileName) + props.step} class="import-review" onClose={() => props.onCancel()}>
      <ReviewFacts state={state} target={target} />
      <SheetList
        state={state}
        edition={target.edition}
        shown={pane() === 'preview' ? shown() : undefined}
        onPreview={(sheet) => {
          setShown(sheet.key);
          setPane('preview');
        }}
      />
      <div class="import-tabs" role="tablist">
        <For each={panes()}>
          {([id, label]) => (
            <button
              type="button"
              role="tab"
              class="import-tab"
              aria-selected={pane() === id}
              onClick={() => setPane(id)}
            >
              {label}
            </button>
          )}
        </For>
      </div>
      <div class="import-pane" role="tabpanel" tabindex="0">
        <Switch>
          <Match when={pane() === 'issues'}>
            <IssueList issues={proposal().issues} remarks={remarks} />
          </Match>
          <Match when={pane() === 'leftovers'}>
            <LeftoverList unplaced={proposal().unplaced} texts={proposal().sheets.flatMap(({ texts }) => texts)} />
          </Match>
          <Match when={pane() === 'preview'}>
            <Show
              when={shownSheet()?.table && shownSheet()}
              fallback={<p class="import-none">{words.nothingToPreview}</p>}
            >
              {(sheet) => <TablePreview proposal={proposal()} table={sheet().table!} />}
            </Show>
          </Match>
        </Switch>
      </div>
      <div class="dialog-actions">
        <p class="import-problem" role="status">
          {state.problem()}
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
          {words.accept}
        </button>
      </div>
    </Dialog>
  );
}
