import { For, Show, createEffect, createSignal, on } from 'solid-js';
import type { TableId } from '../../core/filing/cell';
import type { Correction, Suggestion } from '../../core/check/suggestion';
import { Icon } from '../icons';
import { panel } from '../text-findings.zh';
import type { SuggestedGroup } from './arrange-findings';
import { ApplyButton, Corrections } from './corrections';
import { type CardContext, FindingCards } from './finding-cards';
import { isChosen } from './spotlight';

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
  /** Which of several equally good corrections is right, the figures do not tell: none comes before the others. */
  const isTie = (): boolean => suggestion().alternatives.length > 0;
  const choices = (): readonly (readonly Correction[])[] => [suggestion().corrections, ...suggestion().alternatives];
  const tables = (): Set<TableId> => new Set(choices().flatMap((each) => each.map(({ cell }) => cell.table)));
  const message = (): string =>
    isTie()
      ? panel.suggestion.tie(choices().length, props.group.findings.length)
      : props.context.shorten(suggestion().message);
  /** Where the sentence has named the table, its rows and columns are enough. */
  const nameOf = (correction: Correction): string => {
    const label = props.labelOf(correction);
    return tables().size === 1 && !isTie() ? label.replace(/^《[^》]*》/, '') : props.context.shorten(label);
  };
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
          {message()}
        </button>
        <Show
          when={isTie()}
          fallback={
            <>
              <Show when={suggestion().corrections.length > 1}>
                <Corrections corrections={suggestion().corrections} nameOf={nameOf} context={props.context} />
              </Show>
              <Show when={props.context.canEdit}>
                <p class="suggestion-actions">
                  <ApplyButton
                    class="button-primary"
                    changesRows={(suggestion().rows?.length ?? 0) > 0}
                    corrections={suggestion().corrections}
                    context={props.context}
                    onApply={() => props.context.actions.applySuggestion(suggestion())}
                  />
                </p>
              </Show>
            </>
          }
        >
          <ul class="alternatives">
            <For each={choices()}>
              {(corrections, index) => (
                <li>
                  <Corrections corrections={corrections} nameOf={nameOf} context={props.context} />
                  <Show when={props.context.canEdit}>
                    <ApplyButton
                      corrections={corrections}
                      context={props.context}
                      onApply={() =>
                        props.context.actions.applySuggestion(suggestion(), index() === 0 ? undefined : index() - 1)
                      }
                    />
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
