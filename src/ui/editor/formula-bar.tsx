import { For, Match, Show, Switch } from 'solid-js';
import type { CellRelation, Outcome } from '../../core/finding';
import type { CellValue } from '../../core/cell';
import { formatAmount, toDecimalText } from '../../core/decimal-text';
import type { Scale } from '../../core/scale';
import { Icon } from '../icons';
import { OUTCOME_ICONS } from '../outcome-icons';
import { gridText } from '../text-grid.zh';
import { text } from '../text.zh';

/** What is worth a word, the worst first: a rule that has nothing to compare here is not. */
const TOLD: readonly Outcome[] = ['inconsistent', 'notEvaluated', 'roundingDifference', 'consistent'];

/** Where the cursor is, what is there and where it came from, and how every rule that touches it stands. */
export function FormulaBar(props: {
  /** Form number, row and column; undefined while no cell is selected. */
  readonly place: readonly string[] | undefined;
  readonly value: CellValue | undefined;
  /** The scale figures are seen at. */
  readonly scale: Scale;
  /** Whether derived figures follow just now. */
  readonly autoTotal: boolean;
  readonly relations: readonly CellRelation[];
  /** Shows the rules of the cell one by one. */
  readonly onInspect: () => void;
}) {
  return (
    <div class="formula-bar">
      <Show when={props.place} fallback={<p class="formula-nowhere">{text.formulaBar.nowhere}</p>}>
        {(place) => (
          <p class="formula-line">
            <For each={place()}>{(part) => <span class="formula-part">{part}</span>}</For>
            <Value value={props.value} scale={props.scale} autoTotal={props.autoTotal} />
            <span class="formula-space" />
            <Tally relations={props.relations} onInspect={props.onInspect} />
          </p>
        )}
      </Show>
    </div>
  );
}

function Value(props: { readonly value: CellValue | undefined; readonly scale: Scale; readonly autoTotal: boolean }) {
  const exact = (): string | undefined => {
    const value = props.value;
    if (value?.kind !== 'amount') return undefined;
    const printed = formatAmount(value.amount, props.scale, false);
    const full = toDecimalText(value.amount, props.scale.unit);
    return Number(printed) === Number(full) ? undefined : text.formulaBar.exact(full, props.scale.unit);
  };
  return (
    <Switch fallback={<span class="formula-blank">{text.formulaBar.blank}</span>}>
      <Match when={props.value?.kind === 'amount' ? props.value : undefined}>
        {(value) => (
          <>
            <b class="formula-value">{formatAmount(value().amount, props.scale)}</b>
            <span class="tag" classList={{ 'tag-consistent': value().origin === 'derived' && props.autoTotal }}>
              {value().origin === 'derived' && !props.autoTotal ? gridText.frozen : text.formulaBar[value().origin]}
            </span>
            <Show when={exact()}>{(full) => <span class="muted">{full()}</span>}</Show>
          </>
        )}
      </Match>
      <Match when={props.value?.kind === 'unreadable' ? props.value : undefined}>
        {(value) => (
          <>
            <b class="formula-value">{value().text}</b>
            <span class="tag tag-error">{text.formulaBar.unreadable}</span>
          </>
        )}
      </Match>
    </Switch>
  );
}

/** How the rules that touch the cell stand, the worst first; a click lists them. */
function Tally(props: { readonly relations: readonly CellRelation[]; readonly onInspect: () => void }) {
  const counts = (): readonly (readonly [Outcome, number])[] =>
    TOLD.map((outcome) => [outcome, props.relations.filter((each) => each.outcome === outcome).length] as const).filter(
      ([, count]) => count > 0,
    );
  const isFailing = (): boolean => counts()[0]?.[0] === 'inconsistent';
  return (
    <Show when={counts().length > 0} fallback={<span class="formula-blank">{text.formulaBar.noRules}</span>}>
      <button
        type="button"
        class="rule-tally"
        classList={{ 'rule-tally-failing': isFailing() }}
        title={text.formulaBar.inspect}
        onClick={() => props.onInspect()}
      >
        <For each={counts()}>
          {([outcome, count]) => (
            <span class={`rule-count rule-${outcome}`}>
              <Icon name={OUTCOME_ICONS[outcome]} />
              {text.formulaBar.tally(text.formulaBar.outcome[outcome], count)}
            </span>
          )}
        </For>
      </button>
    </Show>
  );
}
