import { For, type JSX, Match, Show, Switch, createMemo } from 'solid-js';
import type { CellRef, CellValue, TableId } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import { cellValue, type Filing } from '../../core/filing/filing';
import type { CheckResult } from '../../core/check/finding';
import { tableTitle } from '../../core/edition/labels';
import type { Scale } from '../../core/money/scale';
import { Icon } from '../icons';
import { referenceFacts } from '../last-year/reference-facts';
import { ReferenceBox } from '../last-year/reference-line';
import { MARK_NAMES, markOf, OUTCOME_ICONS } from '../outcome-icons';
import { panel } from '../text-findings.zh';
import { gridText } from '../text-grid.zh';
import { text } from '../text.zh';
import { figureText } from './figure-text';
import { type InspectedRelation, inspectCell, type Part } from './inspect-cell';
import type { Shorten } from './shorten';

import '../styles/inspector.css';

/** Of a long sum the first ones stand for all: the sum says what they come to. */
const MOST_PARTS = 14;

/** 本格: every rule that touches the selected cell, how it stands, and the figures it is compared with. */
export default function CellInspector(props: {
  readonly cell: CellRef | undefined;
  readonly place: readonly string[] | undefined;
  readonly filing: Filing;
  readonly edition: Edition;
  readonly results: CheckResult;
  readonly scaleOf: (table: TableId) => Scale;
  readonly shorten: Shorten;
  /** The key of the relation or finding that the sheet outlines. */
  readonly chosen: string | undefined;
  readonly onRelation: (relation: InspectedRelation) => void;
  readonly onCell: (cell: CellRef) => void;
  /** Lets what was typed over a total follow again; undefined where nothing would. */
  readonly onFollow: (() => void) | undefined;
  /** What is written beside the cell. */
  readonly papers: JSX.Element;
}) {
  const relations = createMemo(() =>
    props.cell ? inspectCell(props.cell, props.results, props.edition, props.filing) : [],
  );
  /** In book-title marks, as formulas name the table; left out of them here. */
  const title = (): string => (props.cell ? tableTitle(props.edition, props.cell.table) : '');
  const failing = (): number => relations().filter((each) => markOf(each) === 'inconsistent').length;
  const byKey = createMemo(() => new Map(relations().map((relation) => [relation.key, relation])));
  const keys = createMemo(() => [...byKey().keys()]);
  return (
    <div class="findings-list inspector">
      <Show when={props.place} fallback={<p class="findings-none">{panel.cell.nowhere}</p>}>
        {(place) => (
          <>
            <h3 class="inspector-place">{place().slice(1).join(' › ')}</h3>
            <p class="inspector-value">
              <Show when={props.cell}>
                {(cell) => <Value value={cellValue(props.filing, cell())} scale={props.scaleOf(cell().table)} />}
              </Show>
              <Show when={props.onFollow}>
                {(follow) => (
                  <button
                    type="button"
                    class="button button-small"
                    title={gridText.followAgainHint}
                    onClick={() => follow()()}
                  >
                    {gridText.followAgain}
                  </button>
                )}
              </Show>
            </p>
            {props.papers}
            <Show when={props.cell}>
              {(cell) => (
                <ReferenceBox
                  facts={referenceFacts(props.filing, props.edition, cell(), props.scaleOf(cell().table))}
                />
              )}
            </Show>
            <p class="inspector-standing">
              {relations().length === 0 ? panel.cell.none : panel.cell.standing(relations().length, failing())}
            </p>
            <ul>
              <For each={keys()}>
                {(key) => (
                  <Show when={byKey().get(key)}>
                    {(relation) => (
                      <RelationItem
                        relation={relation()}
                        tableTitle={title()}
                        scaleOf={props.scaleOf}
                        shorten={props.shorten}
                        isChosen={props.chosen === key}
                        onChoose={() => props.onRelation(relation())}
                        onCell={props.onCell}
                      />
                    )}
                  </Show>
                )}
              </For>
            </ul>
          </>
        )}
      </Show>
    </div>
  );
}

function Value(props: { readonly value: CellValue | undefined; readonly scale: Scale }) {
  return (
    <Switch fallback={<span class="muted">{text.formulaBar.blank}</span>}>
      <Match when={props.value?.kind === 'amount' ? props.value : undefined}>
        {(value) => (
          <>
            <b>{figureText(value().amount, props.scale)}</b> {props.scale.unit}
            <span class="tag" classList={{ 'tag-consistent': value().origin === 'derived' }}>
              {text.formulaBar[value().origin]}
            </span>
          </>
        )}
      </Match>
      <Match when={props.value?.kind === 'unreadable' ? props.value : undefined}>
        {(value) => (
          <>
            <b>{value().text}</b>
            <span class="tag tag-error">{text.formulaBar.unreadable}</span>
          </>
        )}
      </Match>
    </Switch>
  );
}

function RelationItem(props: {
  readonly relation: InspectedRelation;
  readonly tableTitle: string;
  readonly scaleOf: (table: TableId) => Scale;
  readonly shorten: Shorten;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onCell: (cell: CellRef) => void;
}) {
  const parts = (): readonly Part[] => props.relation.parts.slice(0, MOST_PARTS);
  const scale = (): Scale | undefined => {
    const first = props.relation.parts[0];
    return first && props.scaleOf(first.cell.table);
  };
  return (
    <li class={`inspected inspected-${markOf(props.relation)}`} classList={{ 'inspected-chosen': props.isChosen }}>
      <button
        type="button"
        class="inspected-rule"
        title={`${props.relation.rule} ${props.relation.ruleName}`}
        aria-current={props.isChosen}
        onClick={() => props.onChoose()}
      >
        <Icon name={OUTCOME_ICONS[markOf(props.relation)]} />
        <span class="inspected-outcome">{MARK_NAMES[markOf(props.relation)]}</span>
        <span class="finding-id">{props.relation.rule}</span>
        <span class="inspected-formula">{props.shorten(props.relation.formula.split(props.tableTitle).join(''))}</span>
      </button>
      <ul class="parts">
        <For each={parts()}>
          {(part) => (
            <li>
              <button
                type="button"
                class="part"
                title={panel.cell.goTo(part.label)}
                onClick={() => props.onCell(part.cell)}
              >
                <span class="part-label">
                  {part.sign === -1 ? panel.cell.minus : ''}
                  {props.shorten(part.label)}
                </span>
                <span class="part-amount">
                  {part.amount === undefined
                    ? panel.cell.blank
                    : figureText(part.amount, props.scaleOf(part.cell.table))}
                </span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.relation.parts.length > MOST_PARTS}>
        <p class="parts-more">{panel.cell.morePoints(props.relation.parts.length - MOST_PARTS)}</p>
      </Show>
      <Show when={scale()}>
        {(scale) => (
          <dl class="parts-sum">
            <Show when={props.relation.parts.length > 1 && props.relation.sum !== undefined}>
              <div>
                <dt>{panel.cell.sum}</dt>
                <dd>{figureText(props.relation.sum!, scale())}</dd>
              </div>
            </Show>
            <Show when={props.relation.difference !== undefined}>
              <div class="parts-difference">
                <dt>{panel.cell.difference}</dt>
                <dd>{figureText(props.relation.difference!, scale())}</dd>
              </div>
            </Show>
          </dl>
        )}
      </Show>
    </li>
  );
}
