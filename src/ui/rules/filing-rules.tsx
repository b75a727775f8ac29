import { Show, createSignal } from 'solid-js';
import type { Filing } from '../../core/filing/filing';
import type { CheckResult, Finding } from '../../core/check/finding';
import type { Edition } from '../../core/edition/edition';
import type { Edit } from '../../session/edit';
import { switchRuleOff, switchRuleOn } from '../../session/rule-edits';
import { RuleList } from './rule-list';
import { SwitchedOffList } from './switched-off-list';
import { SwitchOffDialog } from './switch-off-dialog';

/** 校验规则 of the open filing: how each stands in it, and which are switched off. */
export default function FilingRules(props: {
  readonly filing: Filing;
  readonly edition: Edition;
  readonly results: CheckResult;
  readonly canEdit: boolean;
  readonly onEdit: (edit: Edit) => void;
  readonly onShowFinding: (finding: Finding) => void;
}) {
  const [asked, setAsked] = createSignal<string>();
  const askedRule = () => props.edition.rules.find((rule) => rule.id === asked());
  const reasonOf = (id: string): string => props.filing.switchedOffRules.find(({ rule }) => rule === id)?.reason ?? '';
  return (
    <main class="rules-area">
      <RuleList
        edition={props.edition}
        results={props.results}
        canSwitch={props.canEdit}
        onSwitchOff={setAsked}
        onShowFinding={props.onShowFinding}
      >
        <Show when={props.results.switchedOff.length > 0}>
          <SwitchedOffList
            edition={props.edition}
            rules={props.results.switchedOff}
            canSwitch={props.canEdit}
            onSwitchOn={(rule) => props.onEdit(switchRuleOn(props.filing, props.edition, rule))}
            onChangeReason={setAsked}
          />
        </Show>
      </RuleList>
      <Show when={askedRule()} keyed>
        {(rule) => (
          <SwitchOffDialog
            rule={rule}
            reason={reasonOf(rule.id)}
            onClose={() => setAsked(undefined)}
            onSubmit={(reason) => {
              setAsked(undefined);
              props.onEdit(switchRuleOff(props.filing, props.edition, rule.id, reason));
            }}
          />
        )}
      </Show>
    </main>
  );
}
