import { For, Match, Show, Switch } from 'solid-js';
import type { CellRelation } from '../../core/check/finding';
import type { CellValue } from '../../core/filing/cell';
import { formatAmount, toDecimalText } from '../../core/money/decimal-text';
import type { Scale } from '../../core/money/scale';
import { Icon } from '../icons';
import type { ReferenceFact } from '../last-year/reference-facts';
import { ReferenceLine } from '../last-year/reference-line';
import { MARK_NAMES, markOf, OUTCOME_ICONS, type RuleMark } from '../outcome-icons';
import { gridText } from '../text-grid.zh';
import { text } from '../text.zh';

/** What is worth a word, the worst first: a rule that has nothing to compare here is not. */
const TOLD: readonly RuleMark[] = ['inconsistent', 'notice', 'notEvaluated', 'roundingDifference', 'consistent'];

/** Where the cursor is, what is there and where it came from, and how every rule that touches it stands. */
export function FormulaBar(props: {
  /** Form number, row and column; undefined while no cell is selected. */
  readonly place: readonly string[] | undefined;
  /** There is nothing to select. */
  readonly isEmptyTable: boolean;
  readonly value: CellValue | undefined;
  /** The scale figures are seen at. */
  readonly scale: Scale;
  /** Whether derived figures follow just now. */
  readonly autoTotal: boolean;
  readonly relations: readonly CellRelation[];
  /** What last year and the budget have here. */
  readonly facts: readonly ReferenceFact[];
  /** Shows the rules of the cell one by one. */
  readonly onInspect: () => void;
  /** Lets what was typed over a total follow again; undefined where nothing would. */
  readonly onFollow: (() => void) | undefined;
}) {
  return (
    <div class="formula-bar">
      <Show
        when={props.place}
        fallback={<p class="formula-nowhere">{props.isEmptyTable ? '' : text.formulaBar.nowhere}</p>}
      >
        {(place) => (
          <p class="formula-line">
            <For each={place()}>{(part) => <span class="formula-part">{part}</span>}</For>
            <Value value={props.value} scale={props.scale} autoTotal={props.autoTotal} />
            <Show when={props.onFollow}>
              {(follow) => (
                <button
                  type="button"
                  class="button button-quiet button-small"
                  title={gridText.followAgainHint}
                  onClick={() => follow()()}
                >
                  {gridText.followAgain}
                </button>
              )}
            </Show>
            <ReferenceLine facts={props.facts} />
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
  const counts = (): readonly (readonly [RuleMark, number])[] =>
    TOLD.map((mark) => [mark, props.relations.filter((each) => markOf(each) === mark).length] as const).filter(
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
          {([mark, count]) => (
            <span class={`rule-count rule-${mark}`}>
              <Icon name={OUTCOME_ICONS[mark]} />
              {text.formulaBar.tally(MARK_NAMES[mark], count)}
            </span>
          )}
        </For>
      </button>
    </Show>
  );
}
