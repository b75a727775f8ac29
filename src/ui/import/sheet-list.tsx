import { For, Index, Show } from 'solid-js';
import type { TableId } from '../../core/cell';
import type { Edition } from '../../core/edition';
import type { MoneyUnit } from '../../core/scale';
import type { SheetProposal } from '../../workbook/import-proposal';
import { exchange } from '../text-exchange.zh';
import type { ReviewState } from './review-state';

const UNITS: readonly MoneyUnit[] = ['万元', '元'];
const words = exchange.review;

/** The sheets of the workbook: what each was taken for, and how the user corrects that. */
export function SheetList(props: {
  readonly state: ReviewState;
  readonly edition: Edition;
  /** The key of the sheet previewed below. */
  readonly shown: string | undefined;
  readonly onPreview: (sheet: SheetProposal) => void;
}) {
  return (
    <div class="import-sheets">
      <table>
        <thead>
          <tr>
            <th>{words.head.take}</th>
            <th>{words.head.sheet}</th>
            <th>{words.head.table}</th>
            <th>{words.head.confidence}</th>
            <th>{words.head.unit}</th>
            <th class="import-number">{words.head.figures}</th>
            <th class="import-number">{words.head.blanks}</th>
            <Show when={props.state.into()}>
              <th class="import-number">{words.head.differs}</th>
            </Show>
            <th />
          </tr>
        </thead>
        <tbody>
          <Index each={props.state.proposal().sheets}>
            {(sheet) => (
              <SheetRow
                sheet={sheet()}
                state={props.state}
                edition={props.edition}
                isShown={props.shown === sheet().key}
                onPreview={() => props.onPreview(sheet())}
              />
            )}
          </Index>
        </tbody>
      </table>
    </div>
  );
}

function SheetRow(props: {
  readonly sheet: SheetProposal;
  readonly state: ReviewState;
  readonly edition: Edition;
  readonly isShown: boolean;
  readonly onPreview: () => void;
}) {
  const differs = (): string => {
    if (props.sheet.table === undefined) return '';
    const count = props.state.differences(props.sheet);
    if (count === undefined) return words.nothingThere;
    return count === 0 ? words.same : words.differing(count);
  };
  return (
    <tr
      classList={{
        'import-row-out': !props.state.isTaken(props.sheet),
        'import-row-shown': props.isShown,
      }}
    >
      <td>
        <input
          type="checkbox"
          aria-label={words.takeTable(props.sheet.title)}
          checked={props.state.isTaken(props.sheet)}
          disabled={props.sheet.table === undefined}
          onChange={(event) => props.state.take(props.sheet, event.currentTarget.checked)}
        />
      </td>
      <td class="import-sheet-name" title={props.sheet.key}>
        {props.sheet.sheetName}
        <Show when={props.sheet.region}>{(region) => <span class="tag">{region()}</span>}</Show>
        <Show when={props.sheet.visibility !== 'visible'}>
          <span class="tag">{words.hidden}</span>
        </Show>
      </td>
      <td>
        <TableChoice sheet={props.sheet} state={props.state} edition={props.edition} />
      </td>
      <td>
        <Confidence sheet={props.sheet} wasAskedFor={props.state.tableOf(props.sheet) !== null} />
      </td>
      <td>
        <Show when={props.sheet.table !== undefined}>
          <select
            class="input"
            aria-label={words.unitOf(props.sheet.key)}
            onChange={(event) => props.state.correctUnit(props.sheet, event.currentTarget.value as MoneyUnit)}
          >
            <For each={UNITS}>
              {(unit) => (
                <option value={unit} selected={props.sheet.unit === unit}>
                  {unit}
                </option>
              )}
            </For>
          </select>
        </Show>
      </td>
      <td class="import-number">
        <Show when={props.sheet.table !== undefined}>
          {props.sheet.isProposedEmpty ? <span class="tag">{words.empty}</span> : props.sheet.figures}
        </Show>
      </td>
      <td class="import-number">{props.sheet.table === undefined ? '' : props.sheet.blanks}</td>
      <Show when={props.state.into()}>
        <td class="import-number">{differs()}</td>
      </Show>
      <td>
        <Show when={props.sheet.table !== undefined}>
          <button
            type="button"
            class="button button-quiet button-small"
            aria-label={words.previewOf(props.sheet.key)}
            aria-pressed={props.isShown}
            onClick={() => props.onPreview()}
          >
            {words.preview}
          </button>
        </Show>
      </td>
    </tr>
  );
}

function TableChoice(props: { readonly sheet: SheetProposal; readonly state: ReviewState; readonly edition: Edition }) {
  return (
    <select
      class="input"
      aria-label={words.tableOf(props.sheet.key)}
      onChange={(event) => props.state.correctTable(props.sheet, (event.currentTarget.value || null) as TableId | null)}
    >
      <option value="" selected={props.state.tableOf(props.sheet) === null}>
        {words.notTaken}
      </option>
      <For each={props.edition.forms}>
        {(form) => (
          <option value={form.table} selected={props.state.tableOf(props.sheet) === form.table}>
            {`${form.number ?? ''} ${form.title}`.trim()}
          </option>
        )}
      </For>
    </select>
  );
}

function Confidence(props: { readonly sheet: SheetProposal; readonly wasAskedFor: boolean }) {
  return (
    <Show
      when={props.sheet.table !== undefined}
      fallback={props.wasAskedFor && <span class="tag tag-error">{words.noHeads}</span>}
    >
      <span
        class="tag"
        classList={{
          'tag-consistent': props.sheet.confidence === 'sure',
          'tag-verify': props.sheet.confidence === 'unsure',
        }}
      >
        {words.confidence[props.sheet.confidence]}
      </span>
    </Show>
  );
}
