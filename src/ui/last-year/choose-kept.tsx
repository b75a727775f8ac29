import { For, Show, createMemo } from 'solid-js';
import type { SummaryRecord } from '../../storage/storage';
import { lastYearText } from '../text-last-year.zh';
import { homeText } from '../text-home.zh';
import { text } from '../text.zh';

const words = lastYearText.start;

/** The kept filings that figures can be taken from, those of the same unit first. */
export function ChooseKept(props: {
  readonly cards: readonly SummaryRecord[];
  /** Whose filings come first. */
  readonly unit?: string;
  readonly none: string;
  readonly onChoose: (card: SummaryRecord) => void;
}) {
  const ordered = createMemo(() => {
    const own = props.cards.filter(({ unit }) => unit === props.unit);
    const others = props.cards.filter(({ unit }) => unit !== props.unit);
    return [own, others].flatMap((each) => [...each].sort((a, b) => b.year - a.year || b.savedAt - a.savedAt));
  });
  return (
    <Show when={props.cards.length > 0} fallback={<p class="muted">{props.none}</p>}>
      <ul class="kept-years">
        <For each={ordered()}>
          {(card) => (
            <li>
              <button type="button" class="kept-year" onClick={() => props.onChoose(card)}>
                <b>{text.yearLabel(card.year)}</b>
                <span>
                  {card.unit}
                  <Show when={card.copied}>
                    {(copied) => <span class="muted">（{homeText.copied(copied())}）</span>}
                  </Show>
                </span>
                <span class="muted">{card.isFilled ? words.keptFilled : words.keptUnfilled}</span>
                <span class="muted">{homeText.changed(card.savedAt)}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
