import { For, Show, createEffect, createSignal, on } from 'solid-js';
import { cellKey, type TableId } from '../../core/cell';
import type { Scale } from '../../core/scale';
import type { Correction, Suggestion } from '../../core/suggestion';
import { Icon } from '../icons';
import { panel } from '../text-findings.zh';
import type { SuggestedGroup } from './arrange-findings';
import { figureText } from './figure-text';
import { type CardContext, FindingCards } from './finding-cards';
import type { Shorten } from './shorten';
import { isChosen } from './spotlight';

/** A long shift is told by its first rows. */
const MOST_CORRECTIONS = 6;

/** A misprint as it looks: what would mend it with one click, and the findings it has brought about, folded. */
export default function SuggestionCard(props: {
  readonly group: SuggestedGroup;
  readonly labelOf: (correction: Correction) => string;
  readonly context: CardContext;
}) {
  const [isOpen, setIsOpen] = createSignal(false);
  const suggestion = (): Suggestion => props.group.suggestion;
  const holdsChosen = (): boolean =>
    props.context.chosen?.kind === 'finding' &&
    props.group.findings.some(({ key }) => key === props.context.chosen?.key);
  const isCurrent = (): boolean => isChosen(props.context.chosen, 'suggestion', suggestion().key);
  let card!: HTMLLIElement;
  createEffect(
    on([isCurrent, holdsChosen], ([current, holds]) => {
      if (holds) setIsOpen(true);
      if (current) card.scrollIntoView({ block: 'nearest' });
    }),
  );
  return (
    <li
      ref={(element) => (card = element)}
      class="suggestion"
      classList={{ 'finding-current': isCurrent() }}
      data-key={suggestion().key}
    >
      <div class="finding-head">
        <span class="suggestion-title">{panel.suggestion.title}</span>
      </div>
      <div class="suggestion-body">
        <button
          type="button"
          class="finding-message"
          aria-current={isCurrent()}
          onClick={() => props.context.actions.chooseSuggestion(suggestion())}
        >
          {props.context.shorten(suggestion().message)}
        </button>
        <Show when={suggestion().corrections.length > 1}>
          <Corrections
            corrections={suggestion().corrections}
            scaleOf={props.context.scaleOf}
            labelOf={props.labelOf}
            shorten={props.context.shorten}
          />
        </Show>
        <Show when={props.context.canEdit}>
          <p class="suggestion-actions">
            <button
              type="button"
              class="button button-primary button-small"
              onClick={() => props.context.actions.applySuggestion(suggestion())}
            >
              <ApplyLabel corrections={suggestion().corrections} scaleOf={props.context.scaleOf} />
            </button>
          </p>
        </Show>
        <Show when={suggestion().alternatives.length > 0}>
          <p class="suggestion-else">{panel.suggestion.orElse}</p>
          <ul class="alternatives">
            <For each={suggestion().alternatives}>
              {(corrections, index) => (
                <li>
                  <Corrections
                    corrections={corrections}
                    scaleOf={props.context.scaleOf}
                    labelOf={props.labelOf}
                    shorten={props.context.shorten}
                  />
                  <Show when={props.context.canEdit}>
                    <button
                      type="button"
                      class="button button-small"
                      onClick={() => props.context.actions.applySuggestion(suggestion(), index())}
                    >
                      <ApplyLabel corrections={corrections} scaleOf={props.context.scaleOf} />
                    </button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
      <button
        type="button"
        class="suggestion-fold"
        classList={{ 'suggestion-fold-open': isOpen() }}
        aria-expanded={isOpen()}
        onClick={() => setIsOpen((open) => !open)}
      >
        <Icon name="down" />
        {panel.suggestion.settles(props.group.findings.length)}
      </button>
      <Show when={isOpen()}>
        <FindingCards class="suggestion-findings" findings={props.group.findings} context={props.context} />
      </Show>
    </li>
  );
}

interface CorrectionsProps {
  readonly corrections: readonly Correction[];
  readonly scaleOf: (table: TableId) => Scale;
}

const valueText = (value: Correction['from'], scale: Scale): string =>
  value === undefined ? '' : figureText(value, scale);

/** Which cells change, from what to what. */
function Corrections(
  props: CorrectionsProps & { readonly labelOf: (correction: Correction) => string; readonly shorten: Shorten },
) {
  /** The sentence above has named the table. */
  const isOneTable = (): boolean => new Set(props.corrections.map(({ cell }) => cell.table)).size === 1;
  const label = (correction: Correction): string =>
    isOneTable() ? props.labelOf(correction).replace(/^《[^》]*》/, '') : props.shorten(props.labelOf(correction));
  const show = (correction: Correction, value: Correction['from']): string =>
    valueText(value, props.scaleOf(correction.cell.table)) || panel.suggestion.blank;
  return (
    <ul class="corrections">
      <For each={props.corrections.slice(0, MOST_CORRECTIONS)}>
        {(correction) => (
          <li data-cell={cellKey(correction.cell)}>
            <span class="correction-cell">{label(correction)}</span>
            <span class="correction-values">
              <s>{show(correction, correction.from)}</s> → <b>{show(correction, correction.to)}</b>
            </span>
          </li>
        )}
      </For>
      <Show when={props.corrections.length > MOST_CORRECTIONS}>
        <li class="muted">{panel.suggestion.moreCells(props.corrections.length - MOST_CORRECTIONS)}</li>
      </Show>
    </ul>
  );
}

function ApplyLabel(props: CorrectionsProps) {
  const label = (): string => {
    const [first] = props.corrections;
    const { apply, applyAll, fill } = panel.suggestion;
    if (props.corrections.some(({ to }) => to !== first!.to)) return applyAll(props.corrections.length);
    const value = valueText(first!.to, props.scaleOf(first!.cell.table));
    return first!.from === undefined ? fill(value) : apply(value);
  };
  return <>{label()}</>;
}
