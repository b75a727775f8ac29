import { For, Show, createMemo, createSignal } from 'solid-js';
import { formOf } from '../../core/edition/edition';
import { columnName } from '../../workbook/address';
import type { SheetProposal } from '../../workbook/import/import-proposal';
import { cellAt } from '../../workbook/workbook';
import { importText } from '../text-import.zh';
import { columnOptions, meaningKey, otherOptions } from './column-options';
import type { ReviewState } from './review-state';
import { sourceWindow } from './source-window';

const words = importText.source;
const PAGE = 20;

/** The top of the sheet as the file has it: the user says which row ends the heads, and what each column is. */
export function SourceSheet(props: {
  readonly sheet: SheetProposal;
  readonly state: ReviewState;
  /** Before each correction. */
  readonly onCorrect: () => void;
}) {
  const [limit, setLimit] = createSignal(PAGE);
  const source = () => props.state.workbook.sheets.find(({ name }) => name === props.sheet.sheetName);
  const window = createMemo(() => sourceWindow(source(), props.sheet, limit()));
  const table = () => props.state.of(props.sheet).table ?? props.sheet.table;
  const form = () => {
    const id = table();
    return id ? formOf(props.state.edition, id) : undefined;
  };
  const options = createMemo(() => {
    const found = form();
    if (!found) return [];
    const printed = columnOptions(found);
    const definition = props.state.edition.definitions[found.table];
    return [...printed, ...otherOptions(definition, props.sheet.columns, printed)];
  });
  const takenFor = (column: number): string => {
    const said = props.state.of(props.sheet).columns?.[column];
    if (said !== undefined) return said === null ? '' : meaningKey(said);
    const found = props.sheet.columns.find(({ index }) => index === column)?.takenFor;
    return found ? meaningKey(found) : '';
  };
  const headRow = () => props.state.of(props.sheet).headerRow ?? props.sheet.headerRow;
  const hint = (): string => {
    if (!form()) return words.chooseTable;
    return headRow() === undefined ? words.chooseHead : words.hint;
  };
  const textAt = (row: number, column: number): string => {
    const sheet = source();
    const cell = sheet && cellAt(sheet, row, column);
    return cell ? cell.text || cell.value : '';
  };
  return (
    <>
      <p class="import-hint">{hint()}</p>
      <div class="import-source">
        <table>
          <thead>
            <tr>
              <th />
              <For each={window().columns}>
                {(column) => (
                  <th>
                    {columnName(column)}
                    <Show when={form() && headRow() !== undefined}>
                      <select
                        class="input"
                        aria-label={words.column(columnName(column))}
                        classList={{ 'import-column-taken': takenFor(column) !== '' }}
                        onChange={(event) => {
                          const { value } = event.currentTarget;
                          const meaning = options().find(({ key }) => key === value)?.meaning ?? null;
                          props.onCorrect();
                          props.state.correctColumn(props.sheet, column, meaning);
                        }}
                      >
                        <option value="" selected={takenFor(column) === ''}>
                          {words.nothing}
                        </option>
                        <For each={options()}>
                          {({ key, label }) => (
                            <option value={key} selected={takenFor(column) === key}>
                              {label}
                            </option>
                          )}
                        </For>
                      </select>
                    </Show>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={window().rows}>
              {(row) => (
                <tr classList={{ 'import-head-row': headRow() === row + 1 }}>
                  <th>
                    <button
                      type="button"
                      class="import-row-number"
                      aria-label={words.headRow(row + 1)}
                      aria-pressed={headRow() === row + 1}
                      disabled={!form()}
                      onClick={() => {
                        props.onCorrect();
                        props.state.correct([props.sheet], { headerRow: row + 1 });
                      }}
                    >
                      {row + 1}
                      <Show when={headRow() === row + 1}>
                        <small>{words.isHead}</small>
                      </Show>
                    </button>
                  </th>
                  <For each={window().columns}>{(column) => <td>{textAt(row, column)}</td>}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <Show when={window().hasMore}>
        <button type="button" class="button button-small import-more" onClick={() => setLimit((limit) => limit + PAGE)}>
          {words.more}
        </button>
      </Show>
    </>
  );
}
