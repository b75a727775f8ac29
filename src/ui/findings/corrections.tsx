import { For, Show } from 'solid-js';
import type { Correction } from '../../core/check/suggestion';
import { panel } from '../text-findings.zh';
import { figureText } from './figure-text';
import type { CardContext } from './finding-cards';

/** A long shift is told by its first rows. */
const MOST_SHOWN = 6;

interface CorrectionsProps {
  readonly corrections: readonly Correction[];
  readonly context: CardContext;
}

const valueText = (context: CardContext, { cell }: Correction, value: Correction['from']): string =>
  value === undefined ? '' : figureText(value, context.scaleOf(cell.table));

/** Which cells change, from what to what. */
export function Corrections(props: CorrectionsProps & { readonly nameOf: (correction: Correction) => string }) {
  const show = (correction: Correction, value: Correction['from']): string =>
    valueText(props.context, correction, value) || panel.suggestion.blank;
  return (
    <ul class="corrections">
      <For each={props.corrections.slice(0, MOST_SHOWN)}>
        {(correction) => (
          <li>
            <span class="correction-cell">{props.nameOf(correction)}</span>
            <span class="correction-values">
              <s>{show(correction, correction.from)}</s> → <b>{show(correction, correction.to)}</b>
            </span>
          </li>
        )}
      </For>
      <Show when={props.corrections.length > MOST_SHOWN}>
        <li class="muted">{panel.suggestion.moreCells(props.corrections.length - MOST_SHOWN)}</li>
      </Show>
    </ul>
  );
}

/** The button that makes the corrections; it says what it writes. */
export function ApplyButton(
  props: CorrectionsProps & {
    readonly class?: string;
    /** Whether rows come, go or change their code as well. */
    readonly changesRows?: boolean;
    readonly onApply: () => void;
  },
) {
  const label = (): string => {
    const [first] = props.corrections;
    const { apply, applyAll, applyRows, fill } = panel.suggestion;
    if (!first || props.changesRows) return applyRows;
    if (props.corrections.some(({ to }) => to !== first.to)) return applyAll(props.corrections.length);
    const value = valueText(props.context, first, first.to);
    return first.from === undefined ? fill(value) : apply(value);
  };
  return (
    <button type="button" class={`button button-small ${props.class ?? ''}`} onClick={() => props.onApply()}>
      {label()}
    </button>
  );
}
