import { For, Show } from 'solid-js';
import { type Edition, formOf } from '../../core/edition/edition';
import type { TableId } from '../../core/filing/cell';
import type { MoneyUnit } from '../../core/money/scale';
import type { FormCorrection, FormCorrections } from '../../storage/own-forms';
import type { TemplateReading, TemplateSheet } from '../../workbook/template/read-template';
import { missingLines } from '../../workbook/template/template-gaps';
import { ownForms } from '../text-forms.zh';

const words = ownForms.review;
const UNITS: readonly MoneyUnit[] = ['万元', '元'];

interface Line {
  readonly key: string;
  readonly sheetName: string;
  readonly taken: TemplateSheet | undefined;
}

/** The sheets of a form in their order: what each was taken for, its unit, and what it lacks. */
export function FormSheets(props: {
  readonly reading: TemplateReading;
  /** The names of the sheets, as in the file. */
  readonly order: readonly string[];
  readonly edition: Edition;
  readonly corrections: FormCorrections;
  readonly onCorrect: (key: string, correction: FormCorrection) => void;
}) {
  const lines = (): readonly Line[] => {
    const { sheets, others } = props.reading;
    const order = new Map(props.order.map((name, index) => [name, index]));
    const all: Line[] = [
      ...sheets.map((taken) => ({ key: taken.key, sheetName: taken.sheetName, taken })),
      ...others.map((each) => ({ ...each, taken: undefined })),
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
            {({ key, sheetName, taken }) => (
              <tr classList={{ 'form-sheet-other': !taken }}>
                <th scope="row" title={key}>
                  {key === sheetName ? sheetName : key.replace('!', ' ')}
                </th>
                <td>
                  <select
                    class="input"
                    aria-label={words.tableOf(key)}
                    onChange={(event) =>
                      props.onCorrect(key, { table: (event.currentTarget.value || null) as TableId | null })
                    }
                  >
                    <option value="" selected={!taken}>
                      {words.notTable}
                    </option>
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
                        onChange={(event) => props.onCorrect(key, { unit: event.currentTarget.value as MoneyUnit })}
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
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
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
      <Show when={isComplete()}>
        <span class="muted">{codeLines() ?? words.complete}</span>
      </Show>
    </>
  );
}
