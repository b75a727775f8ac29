import { For, Show, createEffect, createMemo, createSignal, on } from 'solid-js';
import { finerKey, type Side, type TableComparison } from '../../workbook/import/import-differences';
import { sidesOf, takesFiner } from '../../workbook/import/import-merge';
import { importDifferences } from '../text-import-differences.zh';
import { DIFFERENCE_GROUPS, type DifferenceGroup, type DifferenceRow, differenceRows } from './difference-rows';
import type { ReviewState } from './review-state';

const words = importDifferences;
/** So many lines at a time: more would make every choice slow. */
const PAGE = 100;

/** In what a table of the draft differs from the filing's own, with a choice for each, for a kind, and for all. */
export function DifferenceList(props: { readonly comparison: TableComparison; readonly state: ReviewState }) {
  const rows = createMemo(() => differenceRows(props.state.edition, props.comparison));
  const [limit, setLimit] = createSignal(PAGE);
  createEffect(
    on(
      () => props.comparison.table,
      () => setLimit(PAGE),
      { defer: true },
    ),
  );
  const shown = createMemo(() => rows().slice(0, limit()));
  const groups = () => DIFFERENCE_GROUPS.filter((group) => shown().some((row) => row.group === group));
  const keysOf = (group: DifferenceGroup): string[] => rows().flatMap((row) => (row.group === group ? [row.key] : []));
  const setAll = (side: Side): void => {
    const { finer, table } = props.comparison;
    props.state.setSide([...rows().map(({ key }) => key), ...(finer.length > 0 ? [finerKey(table)] : [])], side);
  };
  const rest = (): number => rows().length - shown().length;
  return (
    <Show
      when={props.comparison.standing === 'differs'}
      fallback={
        <p class="import-none">
          {words.same}
          {props.comparison.coarser > 0 && words.coarser(props.comparison.coarser)}
        </p>
      }
    >
      <div class="import-all">
        <span class="muted">{words.unit(props.comparison.draft.recordedScale.unit)}</span>
        <button type="button" class="button button-small" onClick={() => setAll('draft')}>
          {words.allDraft}
        </button>
        <button type="button" class="button button-small" onClick={() => setAll('ours')}>
          {words.allOurs}
        </button>
      </div>
      <FinerChoice comparison={props.comparison} state={props.state} />
      <Show when={rows().length > 0}>
        <table class="import-differences">
          <thead>
            <tr>
              <th>{words.subject}</th>
              <th>{words.column}</th>
              <th>{words.ours}</th>
              <th>{words.draft}</th>
              <th>{words.gap}</th>
              <th>{words.at}</th>
            </tr>
          </thead>
          <For each={groups()}>
            {(group) => (
              <tbody>
                <tr class="import-group">
                  <th colSpan={6} scope="rowgroup">
                    {words.groups[group]} {keysOf(group).length}
                    <small>{words.groupNotes[group]}</small>
                    <button
                      type="button"
                      class="link"
                      aria-label={words.allDraftOf(words.groups[group])}
                      onClick={() => props.state.setSide(keysOf(group), 'draft')}
                    >
                      {words.allDraft}
                    </button>
                    <button
                      type="button"
                      class="link"
                      aria-label={words.allOursOf(words.groups[group])}
                      onClick={() => props.state.setSide(keysOf(group), 'ours')}
                    >
                      {words.allOurs}
                    </button>
                  </th>
                </tr>
                <For each={shown().filter((row) => row.group === group)}>
                  {(row) => <DifferenceLine row={row} state={props.state} />}
                </For>
              </tbody>
            )}
          </For>
        </table>
      </Show>
      <Show when={rest() > 0}>
        <button type="button" class="button import-more" onClick={() => setLimit((limit) => limit + PAGE)}>
          {words.more(rest())}
        </button>
      </Show>
    </Show>
  );
}

/** Figures that are the same once rounded are one choice. */
function FinerChoice(props: { readonly comparison: TableComparison; readonly state: ReviewState }) {
  /** Where the table is recorded as fine as the draft, although figures of the filing stay in it. */
  const mixedScale = () => {
    const { scale } = props.comparison;
    const sides = sidesOf(props.comparison, props.state.sides());
    return scale && !scale.isConverted && sides.includes('draft') && sides.includes('ours') ? scale : undefined;
  };
  const takes = (): boolean => takesFiner(props.comparison, props.state.sides());
  const choice = (side: Side, label: string) => (
    <label>
      <input
        type="radio"
        name={finerKey(props.comparison.table)}
        checked={takes() === (side === 'draft')}
        onChange={() => props.state.setSide([finerKey(props.comparison.table)], side)}
      />
      {label}
    </label>
  );
  return (
    <>
      <Show when={props.comparison.finer.length > 0}>
        <div class="import-finer" role="radiogroup" aria-label={words.finer(props.comparison.finer.length)}>
          {words.finer(props.comparison.finer.length)}
          {choice('draft', words.finerDraft)}
          {choice('ours', words.finerOurs)}
        </div>
      </Show>
      <Show when={props.comparison.coarser > 0}>
        <p class="import-finer">{words.coarser(props.comparison.coarser)}</p>
      </Show>
      <Show when={mixedScale()}>{(scale) => <p class="import-finer">{words.keptCoarse(scale().filing)}</p>}</Show>
    </>
  );
}

function DifferenceLine(props: { readonly row: DifferenceRow; readonly state: ReviewState }) {
  const side = (): Side => props.state.side(props.row.source);
  const choice = (own: Side, value: string, heading: string) => (
    <td classList={{ 'import-chosen': side() === own }}>
      <label class="import-side">
        <input
          type="radio"
          name={props.row.key}
          aria-label={`${props.row.subject} ${props.row.column} ${heading} ${value}`}
          checked={side() === own}
          onChange={() => props.state.setSide([props.row.key], own)}
        />
        <span>{value}</span>
      </label>
    </td>
  );
  return (
    <tr>
      <th scope="row">{props.row.subject}</th>
      <td>{props.row.column}</td>
      {choice('ours', props.row.ours, words.ours)}
      {choice('draft', props.row.draft, words.draft)}
      <td class="import-gap">{props.row.gap}</td>
      <td class="import-at" title={props.row.source.at}>
        {props.row.source.at?.replace(/^.*!/, '')}
      </td>
    </tr>
  );
}
