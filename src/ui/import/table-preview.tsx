import { For, Show, createMemo, createSignal } from 'solid-js';
import { type CellRef, cellKey, isSameCell, type TableId } from '../../core/filing/cell';
import { formOf } from '../../core/edition/edition';
import { cellValue } from '../../core/filing/filing';
import { layOut, type LayoutCell } from '../../core/layout/layout';
import type { ImportProposal } from '../../workbook/import/import-proposal';
import { importText } from '../text-import.zh';
import { valueText } from './difference-rows';

const words = importText.preview;

/** A recognised table as its form prints it; a figure that is chosen says which cell of the file it came from. */
export function TablePreview(props: { readonly proposal: ImportProposal; readonly table: TableId }) {
  const [chosen, setChosen] = createSignal<CellRef>();
  const form = () => formOf(props.proposal.edition, props.table)!;
  const scale = () => props.proposal.filing.tables[props.table]!.recordedScale;
  const layout = createMemo(() =>
    layOut(form(), props.proposal.edition.definitions[props.table], props.proposal.filing.tables[props.table]),
  );
  const origin = (cell: CellRef): string | undefined => props.proposal.provenance.get(cellKey(cell));
  const figure = (cell: CellRef): string => {
    const value = cellValue(props.proposal.filing, cell);
    if (!value) return '';
    return value.kind === 'unreadable' ? value.text : valueText(value, scale());
  };
  const isUnreadable = (cell: CellRef): boolean => cellValue(props.proposal.filing, cell)?.kind === 'unreadable';
  /** One figure takes part in the order of Tab: the chosen one, else the first. */
  const isReachable = (cell: CellRef): boolean => {
    const one =
      chosen()?.table === props.table
        ? chosen()
        : layout()
            .lines.flatMap((line) => line.cells)
            .find((each) => each.cell)?.cell;
    return one !== undefined && isSameCell(one, cell);
  };
  const said = (): string => {
    const cell = chosen();
    const at = cell?.table === props.table ? origin(cell) : undefined;
    if (!cell || at === undefined) return words.hint;
    const value = figure(cell);
    return value === '' ? words.blankFrom(at) : words.from(value, at);
  };
  return (
    <>
      <p class="import-hint" role="status">
        {said()}
      </p>
      <table class="import-preview" onKeyDown={moveFocus}>
        <caption>{words.caption(form().title, scale().unit)}</caption>
        <thead>
          <For each={layout().head}>
            {(heads) => (
              <tr>
                <For each={heads}>
                  {({ text, columnSpan, rowSpan }) => (
                    <th colSpan={columnSpan} rowSpan={rowSpan}>
                      {text}
                    </th>
                  )}
                </For>
              </tr>
            )}
          </For>
        </thead>
        <tbody>
          <For each={layout().lines}>
            {({ cells }) => (
              <tr>
                <For each={cells.filter(({ kind }) => kind !== 'covered')}>
                  {(cell: LayoutCell) => (
                    <Show when={cell.cell} fallback={<PlainCell cell={cell} />}>
                      {(ref) => (
                        <td
                          class="import-figure"
                          classList={{
                            'import-total': cell.isTotal === true,
                            'import-unreadable': isUnreadable(ref()),
                            'import-figure-chosen': chosen() !== undefined && isSameCell(chosen()!, ref()),
                          }}
                          tabindex={isReachable(ref()) ? 0 : -1}
                          title={origin(ref())}
                          onFocus={() => setChosen(ref())}
                        >
                          {figure(ref())}
                        </td>
                      )}
                    </Show>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </>
  );
}

function PlainCell(props: { readonly cell: LayoutCell }) {
  return (
    <td
      class={`import-cell-${props.cell.kind}`}
      classList={{ 'import-total': props.cell.isTotal === true }}
      colSpan={props.cell.columnSpan ?? 1}
      style={{ 'padding-left': `${6 + 12 * (props.cell.indent ?? 0)}px` }}
    >
      {props.cell.text}
    </td>
  );
}

/** The arrow keys go from figure to figure. */
function moveFocus(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  const at = event.target;
  if (!step || !(at instanceof HTMLTableCellElement)) return;
  const figures = [...event.currentTarget.querySelectorAll<HTMLTableCellElement>('.import-figure')];
  const isAcross = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
  const next = isAcross ? figures[figures.indexOf(at) + step] : below(at, step);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The figure in the next line that stands in the same place of its line. */
function below(at: HTMLTableCellElement, step: number): HTMLTableCellElement | undefined {
  const figuresOf = (row: Element | null): HTMLTableCellElement[] =>
    row ? [...row.querySelectorAll<HTMLTableCellElement>('.import-figure')] : [];
  const place = figuresOf(at.parentElement).indexOf(at);
  let row = at.parentElement as Element | null;
  do row = step > 0 ? row!.nextElementSibling : row!.previousElementSibling;
  while (row && figuresOf(row).length <= place);
  return figuresOf(row)[place];
}
