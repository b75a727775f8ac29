import { For, Match, Show, Switch, createEffect, createResource, createSignal, on } from 'solid-js';
import { isExplainable } from '../../core/filing/explanation';
import type { Finding } from '../../core/check/finding';
import type { Scale } from '../../core/money/scale';
import { panel } from '../text-findings.zh';
import { text } from '../text.zh';
import { ExplanationEditor } from './explanation-editor';
import { figureText } from './figure-text';
import type { FindingActions } from './finding-actions';
import { kindOf, OPEN_KINDS } from './finding-kinds';
import { FixButtons } from './fix-buttons';
import type { Shorten } from './shorten';

type Detail = 'why' | 'rounding' | 'explain' | 'fix';

/** One finding: a sentence that leads to the cells; why it must hold and what can be done, on demand. */
export function FindingCard(props: {
  readonly finding: Finding;
  readonly scale: Scale;
  readonly isCurrent: boolean;
  /** Whether findings of recorded and of published figures stand side by side. */
  readonly showsBasis: boolean;
  readonly canEdit: boolean;
  readonly actions: FindingActions;
  readonly shorten: Shorten;
}) {
  const [detail, setDetail] = createSignal<Detail>();
  const toggle = (asked: Detail): void => void setDetail((shown) => (shown === asked ? undefined : asked));
  let card!: HTMLLIElement;
  createEffect(
    on(
      () => props.isCurrent,
      (isCurrent) => {
        if (isCurrent) card.scrollIntoView({ block: 'nearest' });
      },
    ),
  );
  const message = (): string =>
    props.shorten(props.showsBasis ? props.finding.message.replace(/^公开数：/, '') : props.finding.message);
  /** Looked for only when asked: each costs a check. */
  const mayHaveFixes = (): boolean => props.canEdit && OPEN_KINDS.includes(kindOf(props.finding));
  const canExplain = (): boolean => props.canEdit && isExplainable(props.finding);
  return (
    <li
      ref={(element) => (card = element)}
      class={`finding finding-${kindOf(props.finding)}`}
      classList={{ 'finding-current': props.isCurrent }}
    >
      <div class="finding-head">
        <span class="finding-kind">{text.findings.kinds[kindOf(props.finding)]}</span>
        <Show when={props.showsBasis}>
          <span class="finding-basis">{panel.card[props.finding.basis]}</span>
        </Show>
        <span class="finding-rule" title={props.finding.ruleName}>
          {props.finding.ruleName}
        </span>
        <span class="finding-id">{props.finding.rule}</span>
      </div>
      <button
        type="button"
        class="finding-message"
        aria-current={props.isCurrent}
        onClick={() => props.actions.jump(props.finding)}
      >
        {message()}
      </button>
      <Show when={props.finding.explanation}>
        {(explanation) => (
          <p class="explanation" classList={{ 'explanation-reopened': !explanation().isCurrent }}>
            <Show when={!explanation().isCurrent}>
              <b>{props.finding.about ? panel.explanation.reopenedRows : panel.explanation.reopened}</b>
            </Show>
            {explanation().text}
          </p>
        )}
      </Show>
      <div class="finding-foot">
        <Show when={mayHaveFixes() && !props.isCurrent}>
          <Toggle label={panel.card.howToFix} isOpen={detail() === 'fix'} onClick={() => toggle('fix')} />
        </Show>
        <Toggle label={panel.card.why} isOpen={detail() === 'why'} onClick={() => toggle('why')} />
        <Show when={props.finding.outcome === 'roundingDifference'}>
          <Toggle label={panel.card.rounding} isOpen={detail() === 'rounding'} onClick={() => toggle('rounding')} />
        </Show>
        <Show when={canExplain()}>
          <Toggle
            label={props.finding.explanation ? panel.explanation.change : panel.card.explain}
            isOpen={detail() === 'explain'}
            onClick={() => toggle('explain')}
          />
          <Show when={props.finding.explanation}>
            <Toggle
              label={panel.explanation.withdraw}
              onClick={() => props.actions.withdrawExplanation(props.finding)}
            />
          </Show>
        </Show>
        <Show when={props.isCurrent}>
          <Toggle label={panel.unchoose} onClick={() => props.actions.unchoose()} />
        </Show>
        <Show when={props.canEdit && props.finding.proposal}>
          {(proposal) => (
            <button
              type="button"
              class="button button-small finding-fill"
              onClick={() => props.actions.fill(props.finding)}
            >
              {text.findings.fill(figureText(proposal().amount, props.scale))}
            </button>
          )}
        </Show>
      </div>
      <Show when={props.canEdit && (props.isCurrent || detail() === 'fix')}>
        <FixButtons
          finding={props.finding}
          actions={props.actions}
          shorten={props.shorten}
          isAsked={detail() === 'fix'}
        />
      </Show>
      <Switch>
        <Match when={detail() === 'why'}>
          <Why finding={props.finding} source={props.actions.sourceOf(props.finding.rule)} />
        </Match>
        <Match when={detail() === 'rounding'}>
          <Rounding finding={props.finding} actions={props.actions} />
        </Match>
        <Match when={detail() === 'explain'}>
          <ExplanationEditor
            initial={props.finding.explanation?.text ?? ''}
            reasons={props.actions.reasonsFor(props.finding)}
            onClose={() => setDetail(undefined)}
            onSave={(words) => {
              setDetail(undefined);
              props.actions.explain(props.finding, words);
            }}
          />
        </Match>
      </Switch>
    </li>
  );
}

function Toggle(props: { readonly label: string; readonly isOpen?: boolean; readonly onClick: () => void }) {
  return (
    <button type="button" class="finding-toggle" aria-expanded={props.isOpen} onClick={() => props.onClick()}>
      {props.label}
    </button>
  );
}

function Why(props: { readonly finding: Finding; readonly source: string | undefined }) {
  return (
    <div class="finding-detail">
      <p>{props.finding.why}</p>
      <p class="finding-formula">{props.finding.formula}</p>
      <Show when={props.source}>
        <p class="muted">
          {panel.card.source}：{props.source}
        </p>
      </Show>
    </div>
  );
}

function Rounding(props: { readonly finding: Finding; readonly actions: FindingActions }) {
  const [lines] = createResource(
    () => ({ finding: props.finding, actions: props.actions }),
    ({ finding, actions }) => actions.explainRounding(finding),
  );
  return (
    <div class="finding-detail">
      <For each={lines.latest ?? []}>{(line) => <p>{line}</p>}</For>
    </div>
  );
}
