import { For, Show } from 'solid-js';
import type { CheckResult, Finding } from '../../core/check/finding';
import type { Filing } from '../../core/filing/filing';
import { byUrgency, countOf, type FindingKind, kindOf } from '../findings/finding-kinds';
import { openBeside } from './cautions';
import { reasonsOf } from './unchecked-reasons';
import { life as words } from '../text-life.zh';
import { text } from '../text.zh';

const OPEN_KINDS: readonly FindingKind[] = ['error', 'verify'];
const MOST_LISTED = 12;

/** 自查: what is still open, before the clerk says that the figures were looked at. It asks, and does not forbid. */
export function CheckStep(props: {
  readonly filing: Filing;
  readonly results: CheckResult;
  readonly onRecord: () => void;
  readonly onJump: (finding: Finding) => void;
  readonly onBack: () => void;
}) {
  const open = (): Finding[] => byUrgency(props.results.findings).filter((each) => OPEN_KINDS.includes(kindOf(each)));
  const unchecked = (): readonly Finding[] => props.results.findings.filter((each) => kindOf(each) === 'notEvaluated');
  return (
    <>
      <div class="dialog-body life-body">
        <h3>{words.selfCheck}</h3>
        <For each={openBeside(props.filing, props.results)}>{(caution) => <p class="life-caution">{caution}</p>}</For>
        <Show when={open().length > 0} fallback={<p class="life-clear">{words.checking.clear}</p>}>
          <p class="life-counts">
            {words.checking.open}
            <For each={OPEN_KINDS.filter((kind) => countOf(props.results.counts, kind) > 0)}>
              {(kind) => (
                <span class="tag" classList={{ 'tag-error': kind === 'error', 'tag-verify': kind === 'verify' }}>
                  {text.findings.kinds[kind]} {countOf(props.results.counts, kind)}
                </span>
              )}
            </For>
          </p>
          <ul class="life-findings">
            <For each={open().slice(0, MOST_LISTED)}>
              {(finding) => (
                <li>
                  <button type="button" class="link" onClick={() => props.onJump(finding)}>
                    {finding.message}
                  </button>
                </li>
              )}
            </For>
          </ul>
          <Show when={open().length > MOST_LISTED}>
            <p class="muted">{words.checking.more(open().length - MOST_LISTED)}</p>
          </Show>
        </Show>
        <Show when={unchecked().length > 0}>
          <p class="muted">{words.checking.unchecked(unchecked().length, reasonsOf(unchecked()))}</p>
        </Show>
        <Show when={open().length > 0}>
          <p>{words.checking.question}</p>
        </Show>
      </div>
      <div class="dialog-actions">
        <button type="button" class="button" autofocus onClick={() => props.onBack()}>
          {words.back}
        </button>
        <button type="button" class="button button-primary" onClick={() => props.onRecord()}>
          {open().length > 0 ? words.checking.anyway : words.checking.record}
        </button>
      </div>
    </>
  );
}
