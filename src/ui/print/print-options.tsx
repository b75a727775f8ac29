import { For, Show, createUniqueId } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import type { TableId } from '../../core/filing/cell';
import { type Filing, tableState } from '../../core/filing/filing';
import type { ExportKind } from '../../workbook/export/export';
import { printing as words } from '../text-print.zh';

const KINDS: readonly ExportKind[] = ['published', 'working'];
const ZOOMS: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5];

/** What can be chosen about a print, beside its preview. */
export function PrintOptions(props: {
  readonly filing: Filing;
  readonly edition: Edition;
  readonly kind: ExportKind;
  readonly onKind: (kind: ExportKind) => void;
  readonly tables: ReadonlySet<TableId>;
  readonly onTables: (tables: ReadonlySet<TableId>) => void;
  readonly hasCover: boolean;
  readonly onCover: (hasCover: boolean) => void;
  readonly isTurned: boolean;
  /** The browser may print upright and lying sheets in one go. */
  readonly canMix: boolean;
  readonly onTurned: (isTurned: boolean) => void;
  /** Undefined: as wide as there is room. */
  readonly zoom: number | undefined;
  readonly onZoom: (zoom: number | undefined) => void;
  readonly pageCount: number;
  readonly onPrint: () => void;
  readonly onClose: () => void;
}) {
  const zoomId = createUniqueId();
  const stateOf = (table: TableId): string => {
    const state = tableState(props.filing.tables[table]);
    if (state === 'filled') return '';
    return state === 'declaredEmpty' ? words.empty : words.unfilled;
  };
  const toggle = (table: TableId, isChosen: boolean): void => {
    const chosen = new Set(props.tables);
    if (isChosen) chosen.add(table);
    else chosen.delete(table);
    props.onTables(chosen);
  };
  return (
    <aside class="print-options">
      <h2>{words.title}</h2>
      <div class="print-actions">
        <button
          type="button"
          class="button button-primary"
          ref={(element) => queueMicrotask(() => element.focus())}
          disabled={props.pageCount === 0}
          onClick={() => props.onPrint()}
        >
          {words.print}
        </button>
        <button type="button" class="button" title={words.closeHint} onClick={() => props.onClose()}>
          {words.close}
        </button>
      </div>
      <p class="print-count" aria-live="polite">
        {words.pageCount(props.pageCount, props.hasCover && props.pageCount > 0)}
      </p>
      <fieldset>
        <legend>{words.figures}</legend>
        <div class="choices">
          <For each={KINDS}>
            {(each) => (
              <label class="choice">
                <input
                  type="radio"
                  name="print-kind"
                  checked={props.kind === each}
                  onChange={() => props.onKind(each)}
                />
                <span>{words.kinds[each]}</span>
              </label>
            )}
          </For>
        </div>
        <p class="field-hint">
          {props.kind === 'published'
            ? words.kindHints.published(props.filing.reportingScale.unit)
            : words.kindHints.working}
        </p>
      </fieldset>
      <fieldset>
        <legend>{words.tables}</legend>
        <div class="print-all">
          <button
            type="button"
            class="link"
            onClick={() => props.onTables(new Set(props.edition.forms.map(({ table }) => table)))}
          >
            {words.all}
          </button>
          <button type="button" class="link" onClick={() => props.onTables(new Set())}>
            {words.none}
          </button>
        </div>
        <For each={props.edition.forms}>
          {(form) => (
            <label class="print-table" title={form.title}>
              <input
                type="checkbox"
                checked={props.tables.has(form.table)}
                onChange={(event) => toggle(form.table, event.currentTarget.checked)}
              />
              <span>{form.title}</span>
              <small>{stateOf(form.table)}</small>
            </label>
          )}
        </For>
      </fieldset>
      <fieldset>
        <legend>{words.paper}</legend>
        <label class="print-check" title={words.coverHint}>
          <input
            type="checkbox"
            checked={props.hasCover}
            onChange={(event) => props.onCover(event.currentTarget.checked)}
          />
          {words.cover}
        </label>
        <Show when={props.canMix} fallback={<p class="field-hint">{words.turnedHere}</p>}>
          <label class="print-check">
            <input
              type="checkbox"
              checked={props.isTurned}
              onChange={(event) => props.onTurned(event.currentTarget.checked)}
            />
            {words.turned}
          </label>
          <p class="field-hint">{words.turnedHint}</p>
        </Show>
      </fieldset>
      <label class="print-zoom" for={zoomId}>
        {words.zoom}
        <select
          id={zoomId}
          class="input"
          onChange={(event) => props.onZoom(Number(event.currentTarget.value) || undefined)}
        >
          <option value="">{words.fit}</option>
          <For each={ZOOMS}>
            {(each) => (
              <option value={each} selected={props.zoom === each}>
                {each * 100}%
              </option>
            )}
          </For>
        </select>
      </label>
      <p class="field-hint print-advice">{words.dialogHint}</p>
    </aside>
  );
}
