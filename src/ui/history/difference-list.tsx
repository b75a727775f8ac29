import { For, Show, createMemo, createSignal } from 'solid-js';
import type { TableId } from '../../core/filing/cell';
import type { Difference } from '../../core/compare/difference';
import { formOf } from '../../core/edition/edition';
import { history as words } from '../text-history.zh';
import { type ComparedFilings, differenceLine } from './difference-words';

/** More in one table would be scrolled past; the rest comes on demand. */
const FIRST_LINES = 60;

/** What differs between two states, table by table in printed order, each side under its title. */
export function DifferenceList(props: {
  readonly compared: ComparedFilings;
  readonly differences: readonly Difference[];
  readonly oursTitle: string;
  readonly theirsTitle: string;
  /** A button in the head of each table. */
  readonly action?: { readonly label: string; readonly perform: (table: TableId) => void } | undefined;
  /** The keys of what is ticked, where lines can be chosen. */
  readonly chosen?: ReadonlySet<string> | undefined;
  readonly onChoose?: (keys: readonly string[], isChosen: boolean) => void;
}) {
  const groups = createMemo(() => {
    const byTable = new Map<TableId, Difference[]>();
    for (const each of props.differences) {
      const group = byTable.get(each.table);
      if (group) group.push(each);
      else byTable.set(each.table, [each]);
    }
    return [...byTable];
  });
  return (
    <For each={groups()}>
      {([table, differences]) => (
        <TableDifferences
          table={table}
          differences={differences}
          compared={props.compared}
          oursTitle={props.oursTitle}
          theirsTitle={props.theirsTitle}
          action={props.action}
          chosen={props.chosen}
          onChoose={(keys, isChosen) => props.onChoose?.(keys, isChosen)}
        />
      )}
    </For>
  );
}

function TableDifferences(props: {
  readonly table: TableId;
  readonly differences: readonly Difference[];
  readonly compared: ComparedFilings;
  readonly oursTitle: string;
  readonly theirsTitle: string;
  readonly action: { readonly label: string; readonly perform: (table: TableId) => void } | undefined;
  readonly chosen: ReadonlySet<string> | undefined;
  readonly onChoose: (keys: readonly string[], isChosen: boolean) => void;
}) {
  const [showsAll, setShowsAll] = createSignal(false);
  const title = (): string => {
    const form = formOf(props.compared.edition, props.table);
    return `${form?.number ?? ''} ${form?.title ?? ''}`.trim();
  };
  const lines = createMemo(() =>
    (showsAll() ? props.differences : props.differences.slice(0, FIRST_LINES)).map((each) =>
      differenceLine(props.compared, each),
    ),
  );
  const keys = (): string[] => props.differences.map(({ key }) => key);
  const allChosen = (): boolean => keys().every((key) => props.chosen?.has(key));
  return (
    <section class="differences">
      <div class="differences-head">
        <h3>
          <Show when={props.chosen} fallback={title()}>
            <label>
              <input
                type="checkbox"
                checked={allChosen()}
                onChange={(event) => props.onChoose(keys(), event.currentTarget.checked)}
              />{' '}
              {title()}
            </label>
          </Show>
          <small>{words.count(props.differences.length)}</small>
        </h3>
        <Show when={props.action}>
          {(action) => (
            <button type="button" class="button button-small" onClick={() => action().perform(props.table)}>
              {action().label}
            </button>
          )}
        </Show>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col">{props.oursTitle}</th>
            <th scope="col">{props.theirsTitle}</th>
          </tr>
        </thead>
        <tbody>
          <For each={lines()}>
            {(line) => (
              <tr classList={{ 'difference-figure': line.isFigure }}>
                <th scope="row">
                  <Show when={props.chosen} fallback={line.place}>
                    {(chosen) => (
                      <label>
                        <input
                          type="checkbox"
                          checked={chosen().has(line.key)}
                          onChange={(event) => props.onChoose([line.key], event.currentTarget.checked)}
                        />{' '}
                        {line.place}
                      </label>
                    )}
                  </Show>
                </th>
                <td>{line.ours}</td>
                <td>{line.theirs}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={lines().length < props.differences.length}>
        <button type="button" class="button button-quiet button-small" onClick={() => setShowsAll(true)}>
          {words.showAll(props.differences.length - lines().length)}
        </button>
      </Show>
    </section>
  );
}
