import { For, Match, Show, Switch } from 'solid-js';
import type { CellRelation } from '../../core/finding';
import type { CellValue } from '../../core/cell';
import { formatAmount, toDecimalText } from '../../core/decimal-text';
import type { Scale } from '../../core/scale';
import { Icon } from '../icons';
import { OUTCOME_ICONS } from '../outcome-icons';
import { gridText } from '../text-grid.zh';
import { text } from '../text.zh';

/** More would not fit; the rest is named by its number. */
const MOST_RULES = 12;

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
  /** In book-title marks, as formulas name the table; left out of them here. */
  readonly tableTitle: string;
  readonly onRelation: (key: string) => void;
}) {
  return (
    <div class="formula-bar">
      <Show when={props.place} fallback={<p class="formula-nowhere">{text.formulaBar.nowhere}</p>}>
        {(place) => (
          <>
            <p class="formula-line">
              <For each={place()}>{(part) => <span class="formula-part">{part}</span>}</For>
              <Value value={props.value} scale={props.scale} autoTotal={props.autoTotal} />
            </p>
            <Relations relations={props.relations} tableTitle={props.tableTitle} onRelation={props.onRelation} />
          </>
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

function Relations(props: {
  readonly relations: readonly CellRelation[];
  readonly tableTitle: string;
  readonly onRelation: (key: string) => void;
}) {
  return (
    <div class="formula-rules">
      <Show when={props.relations.length > 0} fallback={<span class="muted">{text.formulaBar.noRules}</span>}>
        <For each={props.relations.slice(0, MOST_RULES)}>
          {(relation) => (
            <button
              type="button"
              class={`rule-mark rule-${relation.outcome}`}
              title={`${relation.rule} ${relation.ruleName}\n${relation.formula}`}
              aria-label={`${text.formulaBar.outcome[relation.outcome]}：${relation.rule} ${relation.formula}`}
              onClick={() => props.onRelation(relation.key)}
            >
              <Icon name={OUTCOME_ICONS[relation.outcome]} />
              <span>{relation.formula.split(props.tableTitle).join('')}</span>
            </button>
          )}
        </For>
        <Show when={props.relations.length > MOST_RULES}>
          <span class="muted">{text.formulaBar.more(props.relations.length - MOST_RULES)}</span>
        </Show>
      </Show>
    </div>
  );
}
