import { For, Show, createMemo } from 'solid-js';
import type { CellRef, TableId } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { tableName } from '../../core/remarks/anchor-state';
import type { Place } from '../../core/remarks/place-by-hand';
import { placeLines } from '../../core/remarks/place-options';
import { remarksText } from '../text-remarks.zh';

const words = remarksText.place;

/** Table, line and column of a remark, each to be chosen from what the edition prints. */
export function PlacePicker(props: {
  readonly place: Place;
  readonly filing: Filing;
  readonly edition: Edition;
  /** The cell that is selected in the grid. */
  readonly selected: CellRef | undefined;
  readonly onPlace: (place: Place) => void;
}) {
  const table = (): TableId | undefined => props.place.cell?.table ?? props.place.table;
  const lines = createMemo(() => {
    const chosen = table();
    return chosen === undefined ? [] : placeLines(props.edition, props.filing, chosen);
  });
  const line = () => lines().find(({ row }) => row === props.place.cell?.row);
  const nameOf = (each: TableId): string => {
    const title = props.edition.forms.find((form) => form.table === each)?.title ?? '';
    const name = tableName(props.edition, each);
    return name === title ? name : `${name} ${title}`;
  };
  const chooseLine = (row: string): void => {
    const chosen = table()!;
    const cells = lines().find((each) => each.row === row)?.cells ?? [];
    const cell = cells.find((each) => each.cell.column === props.place.cell?.column) ?? cells[0];
    props.onPlace(cell ? { table: chosen, cell: cell.cell } : { table: chosen });
  };
  return (
    <div class="place-picker">
      <select
        class="input"
        aria-label={words.table}
        ref={(element) => queueMicrotask(() => element.focus())}
        onChange={({ currentTarget: { value } }) => props.onPlace(value === '' ? {} : { table: value as TableId })}
      >
        <option value="" selected={table() === undefined}>
          {remarksText.card.whole}
        </option>
        <For each={props.edition.forms}>
          {(form) => (
            <option value={form.table} selected={form.table === table()}>
              {nameOf(form.table)}
            </option>
          )}
        </For>
      </select>
      <Show when={table()}>
        <select class="input" aria-label={words.line} onChange={(event) => chooseLine(event.currentTarget.value)}>
          <option value="" selected={line() === undefined}>
            {words.wholeTable}
          </option>
          <For each={lines()}>
            {(each) => (
              <option value={each.row} selected={each.row === line()?.row}>
                {each.label}
              </option>
            )}
          </For>
        </select>
      </Show>
      <Show when={(line()?.cells.length ?? 0) > 1}>
        <select
          class="input"
          aria-label={words.column}
          onChange={({ currentTarget: { value } }) => {
            const chosen = line()!.cells.find(({ cell }) => cell.column === value);
            if (chosen) props.onPlace({ table: chosen.cell.table, cell: chosen.cell });
          }}
        >
          <For each={line()!.cells}>
            {({ cell, label }) => (
              <option value={cell.column} selected={cell.column === props.place.cell?.column}>
                {label}
              </option>
            )}
          </For>
        </select>
      </Show>
      <Show when={props.selected}>
        {(selected) => (
          <button
            type="button"
            class="finding-toggle"
            onClick={() => props.onPlace({ table: selected().table, cell: selected() })}
          >
            {words.toSelected}
          </button>
        )}
      </Show>
    </div>
  );
}
