import { For, Show } from 'solid-js';
import type { Rule } from '../../core/rules/rule';
import { rulesPage } from '../text-rules.zh';
import type { RuleFacts, RuleStanding } from './rule-facts';

/** One rule: a line, and beneath it on demand what it compares, why, and by what evidence. */
export function RuleEntry(props: {
  readonly facts: RuleFacts;
  /** Undefined where no filing is open. */
  readonly standing: RuleStanding | 'nothing' | undefined;
  readonly canSwitch: boolean;
  readonly onSwitchOff: () => void;
  readonly onShowFinding: () => void;
}) {
  const rule = (): Rule => props.facts.rule;
  const ifNothing = () => (rule().isCheckedAtImport ? 'atImport' : rule().custom ? 'noTrouble' : 'nothing');
  return (
    <li class="rule-entry">
      <details>
        <summary class="rule-line">
          <span class="rule-id">{rule().id}</span>
          <span class="rule-name">{rule().name}</span>
          <span class="rule-level">{rulesPage.levelOf(rulesPage.severities[rule().severity])}</span>
        </summary>
        <dl class="rule-facts">
          <dt>{rulesPage.formulas}</dt>
          <dd>
            <Show when={props.facts.sentences.length > 0}>
              <ul>
                <For each={props.facts.sentences}>{(sentence) => <li>{sentence}</li>}</For>
              </ul>
            </Show>
            <Show when={rule().custom}>
              <p class="muted">{rulesPage.byProgram}</p>
            </Show>
            <Show when={rule().isCheckedAtImport}>
              <p class="muted">{rulesPage.atImport}</p>
            </Show>
          </dd>
          <dt>{rulesPage.why}</dt>
          <dd>{rule().why}</dd>
          <dt>{rulesPage.source}</dt>
          <dd>
            {rule().source.document}
            {rule().source.clause ?? ''}
            <span class="rule-evidence">{rulesPage.evidence[rule().source.evidence]}</span>
          </dd>
        </dl>
      </details>
      <p class="rule-standing">
        <Show when={props.standing}>
          {(standing) => (
            <Standing
              standing={standing()}
              name={rule().name}
              ifNothing={ifNothing()}
              onShowFinding={props.onShowFinding}
            />
          )}
        </Show>
      </p>
      <Show when={props.canSwitch}>
        <button
          type="button"
          class="button button-quiet button-small rule-switch"
          aria-label={`${rulesPage.switchOff} ${rule().id}`}
          onClick={() => props.onSwitchOff()}
        >
          {rulesPage.switchOff}
        </button>
      </Show>
    </li>
  );
}

function Standing(props: {
  readonly standing: RuleStanding | 'nothing';
  readonly name: string;
  readonly ifNothing: 'nothing' | 'noTrouble' | 'atImport';
  readonly onShowFinding: () => void;
}) {
  const counts = (): RuleStanding | undefined => (props.standing === 'nothing' ? undefined : props.standing);
  return (
    <Show when={counts()} fallback={<span class="muted">{rulesPage.standing[props.ifNothing]}</span>}>
      {(counts) => (
        <>
          <Show when={counts().inconsistent > 0}>
            <button
              type="button"
              class="link rule-failing"
              title={rulesPage.showFinding(props.name)}
              onClick={() => props.onShowFinding()}
            >
              {rulesPage.standing.inconsistent(counts().inconsistent)}
            </button>
          </Show>
          <Show when={counts().notice > 0}>
            <button
              type="button"
              class="link"
              title={rulesPage.showNotice(props.name)}
              onClick={() => props.onShowFinding()}
            >
              {rulesPage.standing.notice(counts().notice)}
            </button>
          </Show>
          <Show when={counts().consistent > 0}>
            <span class="rule-passing">{rulesPage.standing.consistent(counts().consistent)}</span>
          </Show>
          <Show when={counts().rounding > 0}>
            <span>{rulesPage.standing.rounding(counts().rounding)}</span>
          </Show>
          <Show when={counts().notEvaluated > 0}>
            <span>{rulesPage.standing.notEvaluated(counts().notEvaluated)}</span>
          </Show>
        </>
      )}
    </Show>
  );
}
