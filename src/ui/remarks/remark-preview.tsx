import { For, Show, createSignal } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { placeInTable, tableName } from '../../core/remarks/anchor-state';
import { type ReadRemark, textOf } from '../../core/remarks/take-remarks';
import { Dialog } from '../dialog';
import { remarksText } from '../text-remarks.zh';
import { text } from '../text.zh';

const words = remarksText.reading;

/** What a file says, remark by remark with the cell each means, before any of it counts. */
export function RemarkPreview(props: {
  readonly read: readonly ReadRemark[];
  /** What speaks against the file being about this filing. */
  readonly doubts: readonly string[];
  readonly filing: Filing;
  readonly edition: Edition;
  readonly onTake: (taken: readonly ReadRemark[]) => void;
  readonly onClose: () => void;
}) {
  // It lives for this file.
  // oxlint-disable-next-line solid/reactivity
  const { read } = props;
  const isOffered = ({ standing }: ReadRemark): boolean => standing !== 'known';
  const offered = read.filter(isOffered);
  const [taken, setTaken] = createSignal<ReadonlySet<ReadRemark>>(new Set(offered.filter(({ line }) => !line.isQuiet)));
  const take = (each: ReadRemark, isTaken: boolean): void => {
    const next = new Set(taken());
    if (isTaken) next.add(each);
    else next.delete(each);
    setTaken(next);
  };
  const count = (isCounted: (each: ReadRemark) => boolean): number => read.filter(isCounted).length;
  const tied = count(({ placement }) => placement.cell !== undefined);
  const toTable = count(({ placement }) => placement.cell === undefined && placement.table !== undefined);
  const known = read.length - offered.length;
  const again = count(({ standing }) => standing === 'again');
  const quiet = offered.filter(({ line }) => line.isQuiet).length;
  const notes = [
    words.counts(read.length, tied, toTable, read.length - tied - toTable),
    ...(known > 0 ? [words.knownCount(known)] : []),
    ...(again > 0 ? [words.againCount(again)] : []),
    ...(quiet > 0 ? [words.quietCount(quiet)] : []),
  ];
  const placeOf = ({ placement: { table, cell } }: ReadRemark): string => {
    if (!table) return remarksText.card.whole;
    const name = tableName(props.edition, table);
    return cell ? `${name} ${placeInTable(props.edition, props.filing, cell)}` : name;
  };
  const tagOf = ({ standing, line }: ReadRemark): string =>
    words.standings[standing] || (line.isQuiet ? words.quiet : '');
  return (
    <Dialog title={words.title} class="remark-preview" onClose={() => props.onClose()}>
      <div class="dialog-body remark-preview-body">
        <For each={props.doubts}>{(doubt) => <p class="remark-doubt">{doubt}</p>}</For>
        <p class="remark-preview-notes">{notes.join('')}</p>
        <div class="remark-preview-scroll">
          <table class="remark-preview-table">
            <thead>
              <tr>
                <th>
                  <label class="remark-preview-all">
                    <input
                      type="checkbox"
                      checked={offered.length > 0 && offered.every((each) => taken().has(each))}
                      disabled={offered.length === 0}
                      aria-label={words.takeAll}
                      onChange={(event) => setTaken(new Set(event.currentTarget.checked ? offered : []))}
                    />
                    {words.columns.take}
                  </label>
                </th>
                <th>{words.columns.place}</th>
                <th>{words.columns.text}</th>
              </tr>
            </thead>
            <tbody>
              <For each={read}>
                {(each) => (
                  <tr classList={{ 'remark-preview-known': !isOffered(each) }}>
                    <td>
                      <input
                        type="checkbox"
                        checked={taken().has(each)}
                        disabled={!isOffered(each)}
                        aria-label={words.columns.take}
                        onChange={(event) => take(each, event.currentTarget.checked)}
                      />
                      <Show when={tagOf(each) !== ''}>
                        <span class="tag">{tagOf(each)}</span>
                      </Show>
                    </td>
                    <td classList={{ muted: each.placement.cell === undefined }}>{placeOf(each)}</td>
                    <td class="remark-preview-text">{textOf(each.line, each.placement)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </div>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={() => props.onClose()}>
          {text.cancel}
        </button>
        <button
          type="button"
          class="button button-primary"
          autofocus
          disabled={taken().size === 0}
          onClick={() => props.onTake(read.filter((each) => taken().has(each)))}
        >
          {words.submit(taken().size)}
        </button>
      </div>
    </Dialog>
  );
}
