import { createSignal, For, Show } from 'solid-js';
import { ConfirmDialog } from '../confirm-dialog';
import type { RemovedCard } from '../library';
import { text } from '../text.zh';

/** 回收站: what was deleted, until the clerk deletes it for good. */
export function Trash(props: {
  readonly cards: readonly RemovedCard[];
  readonly onTakeBack: (card: RemovedCard) => void;
  readonly onPurge: (cards: readonly RemovedCard[]) => void;
}) {
  const [doomed, setDoomed] = createSignal<readonly RemovedCard[]>();
  const question = (cards: readonly RemovedCard[]): string => {
    const [only] = cards;
    return only && cards.length === 1
      ? text.home.confirmPurge(only.unit, only.year)
      : text.home.confirmPurgeAll(cards.length);
  };
  return (
    <details class="trash">
      <summary>{text.home.trash(props.cards.length)}</summary>
      <p class="trash-hint">
        {text.home.trashHint}
        <Show when={props.cards.length > 1}>
          <button
            type="button"
            class="button button-quiet button-small button-danger"
            onClick={() => setDoomed(props.cards)}
          >
            {text.home.purgeAll}
          </button>
        </Show>
      </p>
      <ul class="filing-list">
        <For each={props.cards}>
          {(card) => (
            <li class="trash-row">
              <span class="trash-name">
                {card.unit} {text.yearLabel(card.year)}
              </span>
              <Show when={card.copied}>
                {(copied) => <span class="filing-times">{text.home.copied(copied())}</span>}
              </Show>
              <span class="filing-times">{text.home.removedAt(card.removedAt)}</span>
              <button
                type="button"
                class="button button-quiet button-small"
                aria-label={`${text.home.takeBack} ${card.unit} ${text.yearLabel(card.year)}`}
                onClick={() => props.onTakeBack(card)}
              >
                {text.home.takeBack}
              </button>
              <button
                type="button"
                class="button button-quiet button-small button-danger"
                aria-label={`${text.home.purge} ${card.unit} ${text.yearLabel(card.year)}`}
                onClick={() => setDoomed([card])}
              >
                {text.home.purge}
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={doomed()} keyed>
        {(cards) => (
          <ConfirmDialog
            message={question(cards)}
            onAgree={() => {
              setDoomed(undefined);
              props.onPurge(cards);
            }}
            onDecline={() => setDoomed(undefined)}
          />
        )}
      </Show>
    </details>
  );
}
