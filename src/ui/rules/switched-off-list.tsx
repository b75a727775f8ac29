import { For, Show } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import type { SwitchedOffRule } from '../../core/filing/filing';
import { rulesPage } from '../text-rules.zh';

/** The rules that this filing is not judged by, each with the reason and the way back. */
export function SwitchedOffList(props: {
  readonly edition: Edition;
  readonly rules: readonly SwitchedOffRule[];
  readonly canSwitch: boolean;
  readonly onSwitchOn: (rule: string) => void;
  readonly onChangeReason: (rule: string) => void;
}) {
  const nameOf = (id: string): string => props.edition.rules.find((rule) => rule.id === id)?.name ?? '';
  return (
    <section class="rules-off" aria-label={rulesPage.switchedOff(props.rules.length)}>
      <h2>{rulesPage.switchedOff(props.rules.length)}</h2>
      <p class="muted">{rulesPage.switchedOffLine}</p>
      <ul>
        <For each={props.rules}>
          {({ rule, reason }) => (
            <li class="rule-off">
              <p>
                <span class="rule-id">{rule}</span> {nameOf(rule)}
                <span class="rule-reason">{rulesPage.reasonGiven(reason)}</span>
              </p>
              <Show when={props.canSwitch}>
                <button
                  type="button"
                  class="button button-quiet button-small"
                  onClick={() => props.onChangeReason(rule)}
                >
                  {rulesPage.changeReason}
                </button>
                <button
                  type="button"
                  class="button button-small"
                  aria-label={`${rulesPage.switchOn} ${rule}`}
                  onClick={() => props.onSwitchOn(rule)}
                >
                  {rulesPage.switchOn}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
