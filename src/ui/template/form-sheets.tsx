import { For, Match, Show, Switch } from 'solid-js';
import { type Edition, formOf } from '../../core/edition/edition';
import type { TableId } from '../../core/filing/cell';
import type { MoneyUnit } from '../../core/money/scale';
import type { FormCorrection, FormCorrections } from '../../storage/own-forms';
import type { OtherSheet } from '../../workbook/template/other-sheets';
import type { TemplateReading, TemplateSheet } from '../../workbook/template/read-template';
import { missingLines } from '../../workbook/template/template-gaps';
import { ownForms } from '../text-forms.zh';

const words = ownForms.review;
const UNITS: readonly MoneyUnit[] = ['万元', '元'];
const CLEAR = '!clear';
const LEAVE_OUT = '!leaveOut';
const MOST_NUMBERS = 3;

interface Line {
  readonly key: string;
  readonly sheetName: string;
  readonly taken: TemplateSheet | undefined;
  readonly other: OtherSheet | undefined;
}

/** The sheets of a form in their order: what each was taken for, its unit, and what it lacks. */
export function FormSheets(props: {
  readonly reading: TemplateReading;
  /** The names of the sheets, as in the file. */
  readonly order: readonly string[];
  readonly edition: Edition;
  readonly corrections: FormCorrections;
  readonly onCorrect: (key: string, change: (before: FormCorrection) => FormCorrection) => void;
}) {
  const lines = (): readonly Line[] => {
    const { sheets, others } = props.reading;
    const order = new Map(props.order.map((name, index) => [name, index]));
    const all: Line[] = [
      ...sheets.map((taken) => ({ key: taken.key, sheetName: taken.sheetName, taken, other: undefined })),
      ...others.map((other) => ({ key: other.key, sheetName: other.sheetName, taken: undefined, other })),
    ];
    return all.sort((a, b) => order.get(a.sheetName)! - order.get(b.sheetName)!);
  };
  const titleOf = (table: TableId): string => {
    const form = formOf(props.edition, table);
    return `${form?.number ?? ''} ${form?.title ?? ''}`.trim();
  };
  return (
    <div class="form-sheets" tabindex="0">
      <table>
        <thead>
          <tr>
            <th>{words.heads.sheet}</th>
            <th>{words.heads.table}</th>
            <th>{words.heads.unit}</th>
            <th>{words.heads.lacks}</th>
          </tr>
        </thead>
        <tbody>
          <For each={lines()}>
            {({ key, sheetName, taken, other }) => (
              <tr classList={{ 'form-sheet-other': !taken }}>
                <th scope="row" title={key}>
                  {key === sheetName ? sheetName : key.replace('!', ' ')}
                </th>
                <td>
                  <select
                    class="input"
                    aria-label={words.tableOf(key)}
                    onChange={(event) => props.onCorrect(key, takenFor(event.currentTarget.value))}
                  >
                    <option value="" selected={other?.treatment === 'keep'}>
                      {words.notTable}
                    </option>
                    <Show when={other?.numbers.length}>
                      <option value={CLEAR} selected={other?.treatment === 'clear'}>
                        {words.clearNumbers}
                      </option>
                    </Show>
                    <Show when={other?.isWhole}>
                      <option value={LEAVE_OUT} selected={other?.treatment === 'leaveOut'}>
                        {words.leaveOut}
                      </option>
                    </Show>
                    <For each={props.edition.forms}>
                      {({ table }) => (
                        <option value={table} selected={taken?.table === table}>
                          {titleOf(table)}
                        </option>
                      )}
                    </For>
                  </select>
                </td>
                <td>
                  <Show when={taken}>
                    {(sheet) => (
                      <select
                        class="input"
                        aria-label={words.unitOf(key)}
                        onChange={(event) => {
                          const unit = event.currentTarget.value as MoneyUnit;
                          props.onCorrect(key, (before) => ({ ...before, unit }));
                        }}
                      >
                        <Show when={sheet().unit === undefined}>
                          <option value="" selected disabled>
                            {words.unitOpen}
                          </option>
                        </Show>
                        <For each={UNITS}>
                          {(unit) => (
                            <option value={unit} selected={sheet().unit === unit}>
                              {unit}
                            </option>
                          )}
                        </For>
                      </select>
                    )}
                  </Show>
                </td>
                <td>
                  <Show when={taken}>{(sheet) => <Lacks sheet={sheet()} edition={props.edition} />}</Show>
                  <Show when={other}>{(sheet) => <Others sheet={sheet()} />}</Show>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

/** What the choice of a table, or of none, says of a sheet. */
const takenFor =
  (value: string) =>
  ({ unit }: FormCorrection): FormCorrection => {
    const said = unit ? { unit } : {};
    if (value === CLEAR) return { ...said, table: null, other: 'clear' };
    if (value === LEAVE_OUT) return { ...said, table: null, other: 'leaveOut' };
    return { ...said, table: value === '' ? null : (value as TableId) };
  };

/** What stays or goes of a sheet that is no table. */
function Others(props: { readonly sheet: OtherSheet }) {
  const some = (): string => {
    const texts = props.sheet.numbers.map(({ text }) => text);
    return texts.slice(0, MOST_NUMBERS).join('、') + (texts.length > MOST_NUMBERS ? '…' : '');
  };
  return (
    <Switch>
      <Match when={props.sheet.treatment === 'leaveOut'}>
        <span class="muted">{words.sheetGoes}</span>
      </Match>
      <Match when={props.sheet.treatment === 'clear'}>
        <span class="muted">{words.numbersGo(props.sheet.numbers.length)}</span>
      </Match>
      <Match when={props.sheet.numbers.length > 0}>
        <p class="form-sheet-lacks">{words.numbersStay(props.sheet.numbers.length, some())}</p>
      </Match>
    </Switch>
  );
}

/** Columns and lines that a sheet does not have, and how many lines for codes it has. */
function Lacks(props: { readonly sheet: TemplateSheet; readonly edition: Edition }) {
  const lines = (): string[] => missingLines(props.sheet, props.edition);
  const isComplete = (): boolean => props.sheet.missingColumns.length === 0 && lines().length === 0;
  const codeLines = (): string | undefined => {
    const { lines: open } = props.sheet;
    return open && words.open(open.end === undefined ? undefined : open.end - open.first);
  };
  return (
    <>
      <Show when={props.sheet.missingColumns.length > 0}>
        <p class="form-sheet-lacks">{words.columns(props.sheet.missingColumns.join('、'))}</p>
      </Show>
      <Show when={lines().length > 0}>
        <p class="form-sheet-lacks">{words.lines(lines().join('、'))}</p>
      </Show>
      <Show when={props.sheet.hidden.sheet}>
        <p class="form-sheet-lacks">{words.hiddenSheet}</p>
      </Show>
      <Show when={props.sheet.hidden.columns.length > 0}>
        <p class="form-sheet-lacks">{words.hiddenColumns(props.sheet.hidden.columns.join('、'))}</p>
      </Show>
      <Show when={props.sheet.hidden.rows.length > 0}>
        <p class="form-sheet-lacks">{words.hiddenRows(props.sheet.hidden.rows.map((row) => row + 1).join('、'))}</p>
      </Show>
      <Show when={isComplete()}>
        <span class="muted">{codeLines() ?? words.complete}</span>
      </Show>
    </>
  );
}
