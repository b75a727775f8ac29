import { Index, Show } from 'solid-js';
import { formOf } from '../../core/edition/edition';
import type { SheetProposal } from '../../workbook/import/import-proposal';
import { importText } from '../text-import.zh';
import type { ReviewState } from './review-state';

const words = importText.sheets;

/** The sheets of the workbook: what each was taken for, and whether it comes in. */
export function SheetList(props: {
  readonly state: ReviewState;
  /** The key of the sheet that is shown beside. */
  readonly shown: string | undefined;
  readonly onShow: (sheet: SheetProposal) => void;
}) {
  const tables = () => props.state.proposal().sheets.filter(({ table }) => table !== undefined);
  /** Up and down go from sheet to sheet. */
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !(event.target instanceof HTMLButtonElement)) return;
    const list = event.currentTarget as HTMLElement;
    const buttons = [...list.querySelectorAll<HTMLElement>('.import-sheet-open')];
    const next = buttons[buttons.indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.click();
  };
  return (
    <nav class="import-sheets" aria-label={words.title}>
      <div class="import-sheets-head">
        <button type="button" class="link" onClick={() => props.state.take(tables(), true)}>
          {words.all}
        </button>
        <button type="button" class="link" onClick={() => props.state.take(tables(), false)}>
          {words.none}
        </button>
      </div>
      <ul onKeyDown={onKey}>
        <Index each={props.state.proposal().sheets}>
          {(sheet) => (
            <SheetEntry
              sheet={sheet()}
              state={props.state}
              isShown={props.shown === sheet().key}
              onShow={() => props.onShow(sheet())}
            />
          )}
        </Index>
      </ul>
    </nav>
  );
}

function SheetEntry(props: {
  readonly sheet: SheetProposal;
  readonly state: ReviewState;
  readonly isShown: boolean;
  readonly onShow: () => void;
}) {
  const number = (): string => {
    const { table } = props.sheet;
    return (table && formOf(props.state.edition, table)?.number) || '';
  };
  const isTable = (): boolean => props.sheet.table !== undefined;
  const isUnsure = (): boolean => props.sheet.confidence !== 'sure' || props.state.doubtOf(props.sheet) !== undefined;
  const comparison = () => (props.state.into() ? props.state.comparisonOf(props.sheet) : undefined);
  const standing = (): string => {
    const { standing: is, differences, finer } = comparison()!;
    if (is === 'differs') return words.differing(differences.length + finer.length);
    return is === 'new' ? words.new : words.same;
  };
  return (
    <li
      class="import-sheet"
      classList={{ 'import-sheet-out': !props.state.isTaken(props.sheet), 'import-sheet-shown': props.isShown }}
    >
      <input
        type="checkbox"
        aria-label={words.takeTable(props.sheet.title)}
        checked={props.state.isTaken(props.sheet)}
        disabled={!isTable()}
        onChange={(event) => props.state.take([props.sheet], event.currentTarget.checked)}
      />
      <button
        type="button"
        class="import-sheet-open"
        aria-current={props.isShown}
        title={props.sheet.key}
        onClick={() => props.onShow()}
      >
        <span class="import-sheet-line">
          <span class="import-sheet-title">
            <Show when={isTable()} fallback={props.sheet.withoutCounterpart ? words.noCounterpart : words.unknown}>
              <span class="import-sheet-number">{number()}</span> {props.sheet.title}
            </Show>
          </span>
          <Show when={isTable()}>
            <span class="tag" classList={{ 'tag-consistent': !isUnsure(), 'tag-verify': isUnsure() }}>
              {isUnsure() ? words.unsure : words.sure}
            </span>
          </Show>
        </span>
        <span class="import-sheet-line import-sheet-about">
          <span class="import-sheet-title">
            {props.sheet.sheetName}
            <Show when={props.sheet.region}>{(region) => ` ${region()}`}</Show>
          </span>
          <Show when={props.sheet.visibility !== 'visible'}>
            <span class="tag">{words.hidden}</span>
          </Show>
          <Show when={isTable()}>
            <span>
              {props.sheet.isProposedEmpty ? words.empty : words.figures(props.sheet.figures)}
              <Show when={comparison()}>
                {(each) => (
                  <span classList={{ 'import-sheet-differs': each().standing === 'differs' }}> · {standing()}</span>
                )}
              </Show>
            </span>
          </Show>
        </span>
      </button>
    </li>
  );
}
