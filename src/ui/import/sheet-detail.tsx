import { For, Match, Show, Switch, createMemo } from 'solid-js';
import type { TableId } from '../../core/filing/cell';
import type { MoneyUnit } from '../../core/money/scale';
import type { SheetCorrection, SheetProposal } from '../../workbook/import/import-proposal';
import { importText } from '../text-import.zh';
import type { SheetView } from './decisions';
import { DifferenceList } from './difference-list';
import { LeftoverList } from './leftover-list';
import { leftoversOf } from './leftovers-of';
import type { ReviewState } from './review-state';
import { SourceSheet } from './source-sheet';
import { TablePreview } from './table-preview';
import { unitKnowledge } from './unit-knowledge';

const words = importText.detail;
const UNITS: readonly MoneyUnit[] = ['万元', '元'];

/** A sheet: what it was taken for and how to correct that, what it changes, and what it brings. */
export function SheetDetail(props: {
  readonly sheet: SheetProposal;
  readonly state: ReviewState;
  readonly view: SheetView;
  readonly onView: (view: SheetView) => void;
}) {
  const comparison = () => props.state.comparisonOf(props.sheet);
  const differences = (): number => (comparison()?.differences.length ?? 0) + (comparison()?.finer.length ?? 0);
  const leftovers = createMemo(() => leftoversOf(props.state.proposal(), props.sheet));
  const views = (): readonly (readonly [SheetView, string])[] => [
    ...(props.state.into() && comparison() && comparison()!.standing !== 'new'
      ? ([['differences', words.views.differences(differences())]] as const)
      : []),
    ...(props.sheet.table ? ([['preview', words.views.preview]] as const) : []),
    ['source', words.views.source],
    ['leftovers', words.views.leftovers(leftovers().length)],
  ];
  const view = (): SheetView => (views().some(([id]) => id === props.view) ? props.view : views()[0]![0]);
  /** A correction may bring other views; the user goes on in this one. */
  const stay = (): void => props.onView(view());
  return (
    <section class="import-detail" aria-label={props.sheet.key}>
      <SheetChoices sheet={props.sheet} state={props.state} onCorrect={stay} />
      <div class="import-tabs" role="tablist">
        <For each={views()}>
          {([id, label]) => (
            <button
              type="button"
              role="tab"
              class="import-tab"
              aria-selected={view() === id}
              onClick={() => props.onView(id)}
            >
              {label}
            </button>
          )}
        </For>
      </div>
      <div class="import-pane" role="tabpanel" tabindex="0">
        <Show when={props.sheet.withoutCounterpart}>
          {(reason) => <p class="import-hint">{words.noCounterpart(props.sheet.title, reason())}</p>}
        </Show>
        <Switch>
          <Match when={view() === 'differences' && comparison()}>
            {(each) => <DifferenceList comparison={each()} state={props.state} />}
          </Match>
          <Match when={view() === 'preview' && props.sheet.table}>
            {(table) => <TablePreview proposal={props.state.proposal()} table={table()} />}
          </Match>
          <Match when={view() === 'source'}>
            <SourceSheet sheet={props.sheet} state={props.state} onCorrect={stay} />
          </Match>
          <Match when={view() === 'leftovers'}>
            <LeftoverList unplaced={leftovers()} texts={props.sheet.texts} />
          </Match>
        </Switch>
      </div>
    </section>
  );
}

/** Which table it is, in which unit, and how that is known. */
function SheetChoices(props: {
  readonly sheet: SheetProposal;
  readonly state: ReviewState;
  readonly onCorrect: () => void;
}) {
  const correct = (how: SheetCorrection): void => {
    props.onCorrect();
    props.state.correct([props.sheet], how);
  };
  const correction = () => props.state.of(props.sheet);
  const table = (): TableId | null => {
    const said = correction().table;
    return said === undefined ? (props.sheet.table ?? null) : said;
  };
  const known = () => unitKnowledge(props.state.proposal(), props.sheet, correction());
  return (
    <div class="import-choices">
      <label class="import-fact import-fact-table">
        {words.table}
        <select
          class="input"
          aria-label={words.tableOf(props.sheet.key)}
          onChange={(event) => correct({ table: (event.currentTarget.value || null) as TableId | null })}
        >
          <option value="" selected={table() === null}>
            {importText.sheets.notTaken}
          </option>
          <For each={props.state.edition.forms}>
            {(form) => (
              <option value={form.table} selected={table() === form.table}>
                {`${form.number ?? ''} ${form.title}`.trim()}
              </option>
            )}
          </For>
        </select>
      </label>
      <Show
        when={props.sheet.table}
        fallback={
          <Show when={table()}>
            <span class="tag tag-error">{importText.sheets.noHeads}</span>
          </Show>
        }
      >
        <label class="import-fact">
          {words.unit}
          <select
            class="input"
            aria-label={words.unitOf(props.sheet.key)}
            onChange={(event) => correct({ unit: event.currentTarget.value as MoneyUnit })}
          >
            <For each={UNITS}>
              {(unit) => (
                <option value={unit} selected={props.sheet.unit === unit}>
                  {unit}
                </option>
              )}
            </For>
          </select>
          <small classList={{ 'import-doubtful': known() === 'inferred' || known() === 'assumed' }}>
            {words.known[known()]}
          </small>
        </label>
        <span class="muted">
          {words.counts(props.sheet.figures, props.sheet.unreadables, props.sheet.blanks, props.sheet.dashes)}
        </span>
      </Show>
      <Show when={Object.keys(correction()).length > 0}>
        <button type="button" class="link" onClick={() => props.state.restore(props.sheet)}>
          {words.restore}
        </button>
      </Show>
    </div>
  );
}
