import { For, Index, Show, createMemo, createSignal } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import type { CellRef } from '../../core/filing/cell';
import type { Place } from '../../core/remarks/place-by-hand';
import { isRemark } from '../../core/remarks/remark-line';
import { placedAt, type ReadRemark, textOf } from '../../core/remarks/take-remarks';
import { Dialog } from '../dialog';
import { remarksText } from '../text-remarks.zh';
import { PlacePicker } from './place-picker';
import { placeText } from './place-text';

const words = remarksText.reading;
/** How many 汉字 stand side by side in the column of the words. */
const WIDTH = 36;

/** What a file or a message says, remark by remark with the cell each means, before any of it counts. */
export function RemarkPreview(props: {
  readonly title: string;
  readonly read: readonly ReadRemark[];
  /** What speaks against the file being about this filing. */
  readonly doubts: readonly string[];
  readonly filing: Filing;
  readonly edition: Edition;
  /** The cell that is selected in the grid. */
  readonly selected: CellRef | undefined;
  /** What the button that takes nothing says. */
  readonly backLabel: string;
  /** The remark with other words; undefined where the words are not for the clerk to change. */
  readonly onReword?: (read: ReadRemark, words: string) => ReadRemark;
  readonly onTake: (taken: readonly ReadRemark[]) => void;
  readonly onClose: () => void;
}) {
  // It lives for this file.
  // oxlint-disable-next-line solid/reactivity
  const [read, setRead] = createSignal(props.read);
  const isOffered = ({ standing }: ReadRemark): boolean => standing !== 'known';
  const isMeant = (each: ReadRemark): boolean => isOffered(each) && !each.line.isQuiet && isRemark(each.line);
  const indexesOf = (isWanted: (each: ReadRemark) => boolean): ReadonlySet<number> =>
    new Set(read().flatMap((each, index) => (isWanted(each) ? [index] : [])));
  const [ticked, setTicked] = createSignal(indexesOf(isMeant));
  const take = (index: number, isTaken: boolean): void => {
    const next = new Set(ticked());
    if (isTaken) next.add(index);
    else next.delete(index);
    setTicked(next);
  };
  const taken = createMemo(() => read().filter((each, index) => isOffered(each) && ticked().has(index)));
  const offered = () => read().filter(isOffered);
  const reword = (index: number, field: HTMLTextAreaElement): void => {
    const before = read()[index]!;
    const said = field.value.trim();
    if (said === '') {
      field.value = textOf(before.line, before.placement);
      take(index, false);
      return;
    }
    const after = props.onReword!(before, said);
    replace(index, moved.has(index) ? placedAt(after, before.placement) : after);
    take(index, true);
  };
  /** Remarks whose place the clerk chose: other words do not move them again. */
  const moved = new Set<number>();
  const [picking, setPicking] = createSignal<number>();
  const replace = (index: number, after: ReadRemark): void =>
    void setRead(read().map((each, at) => (at === index ? after : each)));
  const move = (index: number, place: Place): void => {
    moved.add(index);
    replace(index, placedAt(read()[index]!, place));
    take(index, true);
  };
  const notes = () => {
    const remarks = read().filter(({ line }) => isRemark(line));
    const count = (isCounted: (each: ReadRemark) => boolean): number => remarks.filter(isCounted).length;
    const tied = count(({ placement }) => placement.cell !== undefined);
    const toTable = count(({ placement }) => placement.cell === undefined && placement.table !== undefined);
    const known = count((each) => !isOffered(each));
    const again = count(({ standing }) => standing === 'again');
    const quiet = count((each) => isOffered(each) && each.line.isQuiet === true);
    const asides = read().length - remarks.length;
    return [
      words.counts(remarks.length, tied, toTable, remarks.length - tied - toTable),
      ...(known > 0 ? [words.knownCount(known)] : []),
      ...(again > 0 ? [words.againCount(again)] : []),
      ...(quiet > 0 ? [words.quietCount(quiet)] : []),
      ...(asides > 0 ? [words.asideCount(asides)] : []),
    ];
  };
  const tagOf = ({ standing, line }: ReadRemark): string =>
    words.standings[standing] || (line.isQuiet ? words.quiet : isRemark(line) ? '' : words.aside);
  return (
    <Dialog title={props.title} class="remark-preview" onClose={() => props.onClose()}>
      <div class="dialog-body remark-preview-body">
        <For each={props.doubts}>{(doubt) => <p class="remark-doubt">{doubt}</p>}</For>
        <p class="remark-preview-notes">{notes().join('')}</p>
        <div class="remark-preview-scroll">
          <table class="remark-preview-table">
            <thead>
              <tr>
                <th>
                  <label class="remark-preview-all">
                    <input
                      type="checkbox"
                      checked={offered().length > 0 && taken().length === offered().length}
                      disabled={offered().length === 0}
                      aria-label={words.takeAll}
                      onChange={(event) => setTicked(event.currentTarget.checked ? indexesOf(isOffered) : new Set())}
                    />
                    {words.columns.take}
                  </label>
                </th>
                <th>{words.columns.place}</th>
                <th>{words.columns.text}</th>
              </tr>
            </thead>
            <tbody>
              <Index each={read()}>
                {(each, index) => (
                  <tr classList={{ 'remark-preview-known': !isOffered(each()) || !isRemark(each().line) }}>
                    <td>
                      <input
                        type="checkbox"
                        checked={isOffered(each()) && ticked().has(index)}
                        disabled={!isOffered(each())}
                        aria-label={words.columns.take}
                        onChange={(event) => take(index, event.currentTarget.checked)}
                      />
                      <Show when={tagOf(each()) !== ''}>
                        <span class="tag">{tagOf(each())}</span>
                      </Show>
                    </td>
                    <td>
                      <Show
                        when={picking() === index}
                        fallback={
                          <>
                            <span classList={{ muted: each().placement.cell === undefined }}>
                              {placeText(props.edition, props.filing, each().placement)}
                            </span>
                            <Show when={each().standing === 'new'}>
                              <button
                                type="button"
                                class="finding-toggle remark-preview-move"
                                title={remarksText.place.changeHint}
                                onClick={() => setPicking(index)}
                              >
                                {remarksText.place.change}
                              </button>
                            </Show>
                          </>
                        }
                      >
                        <PlacePicker
                          place={each().placement}
                          filing={props.filing}
                          edition={props.edition}
                          selected={props.selected}
                          onPlace={(place) => move(index, place)}
                        />
                      </Show>
                    </td>
                    <td class="remark-preview-text">
                      <Show when={props.onReword && isOffered(each())} fallback={textOf(each().line, each().placement)}>
                        <textarea
                          class="input remark-preview-field"
                          aria-label={words.columns.text}
                          rows={linesIn(textOf(each().line, each().placement))}
                          value={textOf(each().line, each().placement)}
                          onChange={(event) => reword(index, event.currentTarget)}
                        />
                      </Show>
                    </td>
                  </tr>
                )}
              </Index>
            </tbody>
          </table>
        </div>
      </div>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={() => props.onClose()}>
          {props.backLabel}
        </button>
        <button
          type="button"
          class="button button-primary"
          autofocus
          disabled={taken().length === 0}
          onClick={() => props.onTake(taken())}
        >
          {words.submit(taken().length)}
        </button>
      </div>
    </Dialog>
  );
}

/** How many lines a text takes in the column for it. */
const linesIn = (text: string): number =>
  text.split('\n').reduce((lines, each) => lines + Math.max(1, Math.ceil([...each].length / WIDTH)), 0);
