import { For, type JSX, Show, createMemo, createSignal } from 'solid-js';
import type { TableId } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import type { SwitchedOffRule } from '../../core/filing/filing';
import type { CheckResult, Finding } from '../../core/check/finding';
import type { Severity } from '../../core/rules/rule';
import { rulesPage } from '../text-rules.zh';
import { RuleEntry } from './rule-entry';
import { matchesFilter, RULE_GROUPS, type RuleFacts, ruleFacts, ruleStandings } from './rule-facts';

import '../styles/rules.css';

const SEVERITIES: readonly Severity[] = ['error', 'verify', 'notice'];

/** The rules of an edition, to be searched; with a filing also how each stands there. */
export function RuleList(props: {
  readonly edition: Edition;
  /** Of the open filing, where one is. */
  readonly results?: CheckResult;
  readonly canSwitch: boolean;
  readonly onSwitchOff: (rule: string) => void;
  readonly onShowFinding: (finding: Finding) => void;
  /** What stands above the list. */
  readonly children?: JSX.Element;
}) {
  const [words, setWords] = createSignal('');
  const [table, setTable] = createSignal<TableId>();
  const [severity, setSeverity] = createSignal<Severity>();
  const facts = createMemo(() => ruleFacts(props.edition));
  const isOff = (id: string): boolean =>
    props.results?.switchedOff.some(({ rule }: SwitchedOffRule) => rule === id) ?? false;
  const shown = createMemo(() =>
    facts().filter(
      (each) => !isOff(each.rule.id) && matchesFilter(each, { words: words(), table: table(), severity: severity() }),
    ),
  );
  const standings = createMemo(() => props.results && ruleStandings(props.results));
  const showFinding = (id: string): void => {
    const finding = props.results?.findings.find(({ rule, outcome }) => rule === id && outcome === 'inconsistent');
    if (finding) props.onShowFinding(finding);
  };
  const inGroup = (group: RuleFacts['group']): RuleFacts[] => shown().filter((each) => each.group === group);
  return (
    <div class="rules">
      <header class="rules-head">
        <h1>{rulesPage.title}</h1>
        <p class="muted">{rulesPage.edition(props.edition.name, facts().length)}</p>
      </header>
      <div class="rules-filters" role="search">
        <input
          class="input rules-search"
          type="search"
          aria-label={rulesPage.search}
          placeholder={rulesPage.searchHint}
          value={words()}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <select
          class="input rules-table"
          aria-label={rulesPage.table}
          onChange={(event) => setTable((event.currentTarget.value || undefined) as TableId | undefined)}
        >
          <option value="">{rulesPage.anyTable}</option>
          <For each={props.edition.forms}>
            {(form) => (
              <option value={form.table}>
                {form.number ?? ''} {form.title}
              </option>
            )}
          </For>
        </select>
        <select
          class="input rules-severity"
          aria-label={rulesPage.severity}
          onChange={(event) => setSeverity((event.currentTarget.value || undefined) as Severity | undefined)}
        >
          <option value="">{rulesPage.anySeverity}</option>
          <For each={SEVERITIES}>{(each) => <option value={each}>{rulesPage.severities[each]}</option>}</For>
        </select>
      </div>
      {props.children}
      <Show when={shown().length === 0}>
        <p class="findings-none">{rulesPage.none}</p>
      </Show>
      <For each={RULE_GROUPS}>
        {(group) => (
          <Show when={inGroup(group).length > 0}>
            <section class="rules-group">
              <h2>{rulesPage.groups[group]}</h2>
              <ul>
                <For each={inGroup(group)}>
                  {(each) => (
                    <RuleEntry
                      facts={each}
                      standing={standings() && (standings()!.get(each.rule.id) ?? 'nothing')}
                      canSwitch={props.canSwitch}
                      onSwitchOff={() => props.onSwitchOff(each.rule.id)}
                      onShowFinding={() => showFinding(each.rule.id)}
                    />
                  )}
                </For>
              </ul>
            </section>
          </Show>
        )}
      </For>
    </div>
  );
}
