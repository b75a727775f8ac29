import { For, Show, createMemo, createSignal } from 'solid-js';
import type { CellRef } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import type { HandPlace, HandPlaceKind } from '../../core/remarks/place-by-hand';
import { placedAt, type ReadRemark } from '../../core/remarks/take-remarks';
import { remarksText } from '../text-remarks.zh';
import { placeText } from './place-text';
import type { RemarkActions } from './remark-actions';
import { WordsEditor } from './words-editor';

const words = remarksText.composer;

/** A remark written by hand, or several pasted. Of one it says where it will go: at the selected cell, unless told else. */
export function RemarkComposer(props: {
  readonly filing: Filing;
  readonly edition: Edition;
  readonly actions: RemarkActions;
  readonly selected: CellRef | undefined;
  readonly onRead: (read: readonly ReadRemark[]) => void;
  readonly onClose: () => void;
}) {
  const [message, setMessage] = createSignal('');
  const [kind, setKind] = createSignal<HandPlaceKind>();
  const read = createMemo(() => props.actions.readTyped(message()));
  const isOne = (): boolean => read().length <= 1;
  const places = createMemo(() => props.actions.placesOf(read()[0]?.line ?? { text: '' }, props.selected));
  const place = () => places().all.find((each) => each.kind === kind()) ?? places().meant;
  const textOf = ({ placement }: HandPlace): string => placeText(props.edition, props.filing, placement);
  /** The list may be too narrow for it. */
  const fullPlace = (): string => (place().placement.cell ? textOf(place()) : '');
  return (
    <div class="remark-composer">
      <WordsEditor
        initial=""
        rows={5}
        label={words.label}
        hint={words.hint}
        saveLabel={(typed) => words.save(props.actions.countIn(typed))}
        onInput={setMessage}
        onClose={() => props.onClose()}
        onSave={(typed) => {
          const found = props.actions.readTyped(typed);
          const [only, ...others] = found;
          props.onRead(only && others.length === 0 ? [placedAt(only, place().placement)] : found);
        }}
        option={
          <Show when={isOne()}>
            <label class="remark-where">
              <span>{words.where}</span>
              <select class="input" onChange={(event) => setKind(event.currentTarget.value as HandPlaceKind)}>
                <For each={places().all}>
                  {(each) => (
                    <option value={each.kind} selected={each.kind === place().kind}>
                      {words.places[each.kind](textOf(each))}
                    </option>
                  )}
                </For>
              </select>
              <span class="remark-where-full">{fullPlace()}</span>
            </label>
          </Show>
        }
      />
    </div>
  );
}
