import { createMemo, createSignal, For, Show } from 'solid-js';
import type { CellRef } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { findInFiling } from '../../core/filing/find-in-filing';
import { PINYIN_INITIALS } from '../../editions/codes/pinyin-initials';
import { Dialog } from '../dialog';
import { text } from './text-search.zh';

import '../styles/search.css';

const MOST_MATCHES = 60;

/** What was looked for last, so that a second search goes on from there. */
let remembered = '';

/** Finds tables, lines and figures of the whole filing as the clerk types; Enter goes there. */
export default function FindDialog(props: {
  readonly filing: Filing;
  readonly edition: Edition;
  readonly onGo: (cell: CellRef) => void;
  readonly onClose: () => void;
}) {
  const [wanted, setWanted] = createSignal(remembered);
  const [chosen, setChosen] = createSignal(0);
  const matches = createMemo(() =>
    findInFiling(props.filing, props.edition, wanted(), { initials: PINYIN_INITIALS, limit: MOST_MATCHES + 1 }),
  );
  const shown = createMemo(() => matches().slice(0, MOST_MATCHES));
  const optionId = (index: number): string => `match-${index}`;
  const choose = (index: number): void => {
    if (shown().length === 0) return;
    setChosen((index + shown().length) % shown().length);
    document.getElementById(optionId(chosen()))?.scrollIntoView({ block: 'nearest' });
  };
  const go = (index: number): void => {
    const match = shown()[index];
    if (!match) return;
    props.onClose();
    // The dialog gives the keyboard back to where it was before the jump takes it.
    setTimeout(() => props.onGo(match.cell));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    choose(chosen() + step);
  };
  return (
    <Dialog title={text.title} wide onClose={() => props.onClose()}>
      <form
        class="dialog-body find"
        onSubmit={(event) => {
          event.preventDefault();
          go(chosen());
        }}
      >
        <input
          class="input"
          autofocus
          autocomplete="off"
          role="combobox"
          aria-label={text.field}
          aria-expanded={shown().length > 0}
          aria-controls="matches"
          aria-activedescendant={shown().length > 0 ? optionId(chosen()) : undefined}
          placeholder={text.field}
          value={wanted()}
          ref={(element) => queueMicrotask(() => element.select())}
          onKeyDown={onKey}
          onInput={(event) => {
            remembered = event.currentTarget.value;
            setWanted(remembered);
            setChosen(0);
          }}
        />
        <p class="field-hint">{text.hint}</p>
        <ul id="matches" class="find-matches" role="listbox" aria-label={text.results}>
          <For each={shown()}>
            {(match, index) => (
              <li
                id={optionId(index())}
                class="find-match"
                role="option"
                aria-selected={index() === chosen()}
                onMouseMove={() => setChosen(index())}
                onClick={() => go(index())}
              >
                <span class="find-kind">{text.kinds[match.kind]}</span>
                <span class="find-place">{match.label}</span>
                <span class="find-figure">{match.figure}</span>
              </li>
            )}
          </For>
        </ul>
        <p class="find-note" role="status">
          <Show when={wanted().trim() !== '' && shown().length === 0}>{text.none}</Show>
          <Show when={matches().length > MOST_MATCHES}>{text.more(MOST_MATCHES)}</Show>
        </p>
      </form>
    </Dialog>
  );
}
