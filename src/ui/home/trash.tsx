import { createSignal, For, Show } from 'solid-js';
import { ConfirmDialog } from '../confirm-dialog';
import type { RemovedCard } from '../library';
import { homeText } from '../text-home.zh';
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
      ? homeText.confirmPurge(only.unit, only.year)
      : homeText.confirmPurgeAll(cards.length);
  };
  return (
    <details class="trash">
      <summary>{homeText.trash(props.cards.length)}</summary>
      <p class="trash-hint">
        {homeText.trashHint}
        <Show when={props.cards.length > 1}>
          <button
            type="button"
            class="button button-quiet button-small button-danger"
            onClick={() => setDoomed(props.cards)}
          >
            {homeText.purgeAll}
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
                {(copied) => <span class="filing-times">{homeText.copied(copied())}</span>}
              </Show>
              <span class="filing-times">{homeText.removedAt(card.removedAt)}</span>
              <button
                type="button"
                class="button button-quiet button-small"
                aria-label={`${homeText.takeBack} ${card.unit} ${text.yearLabel(card.year)}`}
                onClick={() => props.onTakeBack(card)}
              >
                {homeText.takeBack}
              </button>
              <button
                type="button"
                class="button button-quiet button-small button-danger"
                aria-label={`${homeText.purge} ${card.unit} ${text.yearLabel(card.year)}`}
                onClick={() => setDoomed([card])}
              >
                {homeText.purge}
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
