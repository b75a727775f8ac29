import { For, Show } from 'solid-js';
import type { PaperPage } from '../../publication/paper';
import type { PrintedCell } from '../../publication/printed-table';
import { printing as words } from '../text-print.zh';

/** One sheet of paper with its part of a table. */
export function PrintedPage(props: {
  readonly page: PaperPage;
  readonly number: number;
  readonly count: number;
  /** What stands at the left of the page number. */
  readonly foot: string | undefined;
  readonly isDraft: boolean;
  /** A lying sheet that is turned onto an upright one, in print: on the screen it is read as it lies. */
  readonly isTurned: boolean;
}) {
  const table = () => props.page.table;
  return (
    <section
      class={`paper paper-${table().orientation}`}
      classList={{ 'paper-turned': props.isTurned }}
      aria-label={`${table().title} ${words.pageOf(props.number, props.count)}`}
    >
      <div class={`paper-face paper-face-${table().orientation}`}>
        <div class="paper-sheet" style={{ 'font-size': `${props.page.fontSize}pt` }}>
          <PageTable page={props.page} />
        </div>
        <footer class="paper-foot">
          <Show when={props.isDraft}>
            <span class="paper-draft">{words.draft}</span>
          </Show>
          <Show when={props.foot}>{(foot) => <span class="paper-code">{foot()}</span>}</Show>
          {words.pageOf(props.number, props.count)}
        </footer>
      </div>
    </section>
  );
}

function PageTable(props: { readonly page: PaperPage }) {
  const table = () => props.page.table;
  return (
    <>
      <h2 class="paper-title">{table().title}</h2>
      <Show when={table().number}>
        <p class="paper-number">{table().number}</p>
      </Show>
      <p class="paper-facts" classList={{ 'paper-facts-long': props.page.hasLongFacts }}>
        <For each={table().facts}>{(fact) => <span>{fact}</span>}</For>
      </p>
      <table class="paper-table">
        <colgroup>
          <For each={props.page.columnShares}>
            {(share) => <col style={{ width: `${(share * 100).toFixed(3)}%` }} />}
          </For>
        </colgroup>
        <thead>
          <For each={table().head}>
            {(cells, level) => (
              <tr style={{ height: `${props.page.headHeights[level()]!}em` }}>
                <For each={cells}>{(cell) => <HeadCell cell={cell} />}</For>
              </tr>
            )}
          </For>
          <Show when={table().columnNos}>
            {(cells) => (
              <tr class="paper-column-nos">
                <For each={cells()}>{(cell) => <Cell cell={cell} />}</For>
              </tr>
            )}
          </Show>
        </thead>
        <tbody>
          <For each={props.page.lines}>
            {(line) => (
              <tr style={{ height: `${line.height}em` }}>
                <For each={line.cells}>{(cell) => <Cell cell={cell} />}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={props.page.hasNotes && table().notes.length > 0}>
        <div class="paper-notes">
          <For each={table().notes}>{(note) => <p>{note}</p>}</For>
        </div>
      </Show>
    </>
  );
}

function HeadCell(props: { readonly cell: PrintedCell }) {
  return (
    <th
      scope={props.cell.columnSpan > 1 ? 'colgroup' : 'col'}
      colspan={props.cell.columnSpan}
      rowspan={props.cell.rowSpan}
    >
      {props.cell.text}
    </th>
  );
}

function Cell(props: { readonly cell: PrintedCell }) {
  return (
    <td
      class={`paper-cell-${props.cell.kind}`}
      classList={{ 'paper-total': props.cell.isTotal }}
      colspan={props.cell.columnSpan}
      style={props.cell.indent > 0 ? { 'padding-left': `${0.35 + props.cell.indent}em` } : undefined}
    >
      {props.cell.text}
    </td>
  );
}
