import { Show } from 'solid-js';
import type { Amount } from '../../core/amount';
import { formatAmount, toDecimalText } from '../../core/decimal-text';
import type { Finding } from '../../core/finding';
import { fenPerStep, type Scale } from '../../core/scale';
import { text } from '../text.zh';
import { kindOf } from './finding-kinds';

/** One finding: what is wrong, the relation, both values, and on demand why it must hold. */
export function FindingCard(props: {
  readonly finding: Finding;
  readonly scale: Scale;
  readonly isCurrent: boolean;
  readonly canEdit: boolean;
  readonly onJump: () => void;
  readonly onFill: () => void;
}) {
  /** As printed; exact where the printed form would hide digits. */
  const figure = (value: Amount): string =>
    value % fenPerStep(props.scale) === 0 ? formatAmount(value, props.scale) : toDecimalText(value, props.scale.unit);
  return (
    <li class={`finding finding-${kindOf(props.finding)}`} classList={{ 'finding-current': props.isCurrent }}>
      <div class="finding-head">
        <span class="finding-kind">{text.findings.kinds[kindOf(props.finding)]}</span>
        <span class="finding-rule" title={props.finding.ruleName}>
          {props.finding.ruleName}
        </span>
        <span class="finding-id">{props.finding.rule}</span>
      </div>
      <button type="button" class="finding-message" aria-current={props.isCurrent} onClick={() => props.onJump()}>
        {props.finding.message}
      </button>
      <Show when={props.finding.formula}>
        <p class="finding-formula">{props.finding.formula}</p>
      </Show>
      <Show when={props.finding.difference !== undefined}>
        <dl class="finding-figures">
          <Figure term={text.findings.left} value={props.finding.left} print={figure} />
          <Figure term={text.findings.right} value={props.finding.right} print={figure} />
          <Figure term={text.findings.difference} value={props.finding.difference} print={figure} />
          <Figure term={text.findings.bound} value={props.finding.bound} print={figure} />
        </dl>
      </Show>
      <div class="finding-foot">
        <details class="finding-why">
          <summary>{text.findings.why}</summary>
          <p>{props.finding.why}</p>
        </details>
        <Show when={props.canEdit && props.finding.proposal}>
          {(proposal) => (
            <button type="button" class="button button-small finding-fill" onClick={() => props.onFill()}>
              {text.findings.fill(figure(proposal().amount))}
            </button>
          )}
        </Show>
      </div>
    </li>
  );
}

function Figure(props: {
  readonly term: string;
  readonly value: Amount | undefined;
  readonly print: (value: Amount) => string;
}) {
  return (
    <Show when={props.value !== undefined}>
      <div>
        <dt>{props.term}</dt>
        <dd>{props.print(props.value!)}</dd>
      </div>
    </Show>
  );
}
