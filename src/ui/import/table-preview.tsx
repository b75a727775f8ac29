import { For, Show, createMemo } from 'solid-js';
import { type CellRef, cellKey, type TableId } from '../../core/cell';
import { formatAmount, toDecimalText } from '../../core/decimal-text';
import { formOf } from '../../core/edition';
import { cellValue } from '../../core/filing';
import { layOut, type LayoutCell } from '../../core/layout';
import { fenPerStep } from '../../core/scale';
import type { ImportProposal } from '../../workbook/import-proposal';
import { exchange } from '../text-exchange.zh';

/** A recognised table as its form prints it; each figure says as its tooltip which cell of the file it came from. */
export function TablePreview(props: { readonly proposal: ImportProposal; readonly table: TableId }) {
  const form = () => formOf(props.proposal.edition, props.table)!;
  const scale = () => props.proposal.filing.tables[props.table]!.recordedScale;
  const layout = createMemo(() =>
    layOut(form(), props.proposal.edition.definitions[props.table], props.proposal.filing.tables[props.table]),
  );
  const figure = (cell: CellRef): string => {
    const value = cellValue(props.proposal.filing, cell);
    if (!value) return '';
    if (value.kind === 'unreadable') return value.text;
    const isExact = value.amount % fenPerStep(scale()) === 0;
    return isExact ? formatAmount(value.amount, scale()) : toDecimalText(value.amount, scale().unit);
  };
  const isUnreadable = (cell: CellRef | undefined): boolean =>
    cell !== undefined && cellValue(props.proposal.filing, cell)?.kind === 'unreadable';
  return (
    <table class="import-preview">
      <caption>{exchange.review.previewCaption(form().title, scale().unit)}</caption>
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
                  <Show
                    when={cell.cell}
                    fallback={
                      <td
                        class={`import-cell-${cell.kind}`}
                        classList={{ 'import-total': cell.isTotal === true }}
                        colSpan={cell.columnSpan ?? 1}
                        style={{ 'padding-left': `${6 + 12 * (cell.indent ?? 0)}px` }}
                      >
                        {cell.text}
                      </td>
                    }
                  >
                    {(ref) => (
                      <td
                        class="import-figure"
                        classList={{
                          'import-total': cell.isTotal === true,
                          'import-unreadable': isUnreadable(ref()),
                        }}
                        title={props.proposal.provenance.get(cellKey(ref()))}
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
  );
}
