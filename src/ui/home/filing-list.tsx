import { For, Show } from 'solid-js';
import type { StageName } from '../../core/filing/stage';
import type { FilingCard } from '../library';
import { StageTag } from '../life/stage-tag';
import { formatRoute } from '../router';
import { stageText } from '../text-stage.zh';
import { lastYearText } from '../text-last-year.zh';
import { homeText } from '../text-home.zh';
import { text } from '../text.zh';

export interface FilingActions {
  readonly onRename: (card: FilingCard) => void;
  /** 新建自上年: the year after this one. */
  readonly onNextYear: (card: FilingCard) => void;
  readonly onDuplicate: (card: FilingCard) => void;
  readonly onBackup: (card: FilingCard) => void;
  readonly onDelete: (card: FilingCard) => void;
}

interface UnitGroup {
  readonly unit: string;
  readonly cards: readonly FilingCard[];
}

/** The kept filings by unit, the newest year first; the unit last worked on leads. */
function groupByUnit(cards: readonly FilingCard[]): UnitGroup[] {
  const groups = new Map<string, FilingCard[]>();
  for (const card of [...cards].sort((a, b) => b.savedAt - a.savedAt)) {
    const group = groups.get(card.unit);
    if (group) group.push(card);
    else groups.set(card.unit, [card]);
  }
  return [...groups].map(([unit, group]) => ({ unit, cards: group.sort((a, b) => b.year - a.year) }));
}

export function FilingList(props: { readonly cards: readonly FilingCard[]; readonly actions: FilingActions }) {
  return (
    <For each={groupByUnit(props.cards)}>
      {(group) => (
        <section class="unit-group">
          <h2 class="unit-name">{group.unit}</h2>
          <ul class="filing-list">
            <For each={group.cards}>
              {(card) => (
                <FilingRow
                  card={card}
                  hasNextYear={group.cards.some(({ year }) => year === card.year + 1)}
                  actions={props.actions}
                />
              )}
            </For>
          </ul>
        </section>
      )}
    </For>
  );
}

function FilingRow(props: {
  readonly card: FilingCard;
  readonly hasNextYear: boolean;
  readonly actions: FilingActions;
}) {
  const copied = (): string => (props.card.copied ? homeText.copied(props.card.copied) : '');
  return (
    <li class="filing-row">
      <h3 class="filing-year">
        <a
          href={formatRoute({ page: 'filing', id: props.card.id })}
          aria-label={homeText.open(props.card.unit, props.card.year, copied())}
        >
          {text.yearLabel(props.card.year)}
        </a>
      </h3>
      <span class="filing-edition">
        {props.card.editionName}
        <Show when={copied()}>
          <br />
          <span class="filing-copied">{copied()}</span>
        </Show>
      </span>
      <FilingState card={props.card} />
      <span class="filing-times">
        {homeText.changed(props.card.savedAt)}
        <br />
        {homeText.backedUp(props.card.backedUpAt)}
      </span>
      <div class="filing-tools">
        <Show when={!props.hasNextYear}>
          <Tool
            label={lastYearText.start.ofCard(props.card.year + 1)}
            title={lastYearText.start.ofCardTitle(props.card.year + 1)}
            onPress={() => props.actions.onNextYear(props.card)}
          />
        </Show>
        <Tool label={homeText.rename} onPress={() => props.actions.onRename(props.card)} />
        <Tool label={homeText.duplicate} onPress={() => props.actions.onDuplicate(props.card)} />
        <Tool label={homeText.backup} onPress={() => props.actions.onBackup(props.card)} />
        <Tool label={homeText.delete} danger onPress={() => props.actions.onDelete(props.card)} />
      </div>
    </li>
  );
}

function FilingState(props: { readonly card: FilingCard }) {
  const stage = (): StageName | undefined =>
    props.card.stage && props.card.stage in stageText.names && props.card.stage !== 'drafting'
      ? props.card.stage
      : undefined;
  const unchecked = (): number => props.card.uncheckedTables ?? 0;
  return (
    <span>
      <Show when={stage()}>
        {(name) => (
          <StageTag
            stage={name()}
            title={props.card.submittedAt === undefined ? undefined : stageText.sentOn(props.card.submittedAt)}
          />
        )}
      </Show>
      <Show when={props.card.errors > 0}>
        <span class="tag tag-error">{text.state.error(props.card.errors)}</span>
      </Show>
      <Show when={props.card.toVerify > 0}>
        <span class="tag tag-verify">{text.state.verify(props.card.toVerify)}</span>
      </Show>
      <Show when={props.card.errors + props.card.toVerify === 0}>
        <Show when={props.card.isFilled} fallback={<span class="tag">{text.state.unfilled}</span>}>
          <span class="tag tag-consistent" title={unchecked() > 0 ? homeText.uncheckedHint(unchecked()) : undefined}>
            {text.state.consistent}
            <Show when={unchecked() > 0}>{homeText.unchecked(unchecked())}</Show>
          </span>
        </Show>
      </Show>
    </span>
  );
}

function Tool(props: {
  readonly label: string;
  readonly title?: string;
  readonly danger?: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      class="button button-quiet button-small"
      classList={{ 'button-danger': props.danger === true }}
      title={props.title}
      onClick={() => props.onPress()}
    >
      {props.label}
    </button>
  );
}
