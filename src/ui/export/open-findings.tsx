import { For, Show, createMemo } from 'solid-js';
import type { CheckResult, Finding } from '../../core/check/finding';
import type { Suggestion } from '../../core/check/suggestion';
import { arrangeFindings } from '../findings/arrange-findings';
import { countOf, type FindingKind, kindOf } from '../findings/finding-kinds';
import { exchange } from '../text-exchange.zh';
import { text } from '../text.zh';

/** What a clerk should have seen before a paper leaves the house. */
const OPEN_KINDS: readonly FindingKind[] = ['error', 'verify', 'notEvaluated'];
const MOST_LISTED = 4;

/** A line that leads to a finding; it may stand for several. */
interface Listed {
  readonly finding: Finding;
  readonly words: string;
  readonly count: number;
}

/** What is still open, before the export; it does not forbid it. */
export function OpenFindings(props: {
  readonly results: CheckResult;
  readonly suggestions: readonly Suggestion[];
  readonly onJump: (finding: Finding) => void;
}) {
  const words = exchange.export;
  const open = (): Finding[] => props.results.findings.filter((finding) => OPEN_KINDS.includes(kindOf(finding)));
  /** The suspected cells, then differences of amounts, then the rest: what is cut off is the least telling. */
  const listed = createMemo((): readonly Listed[] => {
    const { groups, others } = arrangeFindings(open(), props.suggestions);
    const isOfAmounts = ({ left }: Finding): boolean => left !== undefined;
    return [
      ...groups.map(({ suggestion, findings }) => ({
        finding: findings[0]!,
        words: words.suspected(suggestion.message),
        count: findings.length,
      })),
      ...OPEN_KINDS.flatMap((each) => {
        const same = others.filter((finding) => kindOf(finding) === each);
        return [...same.filter(isOfAmounts), ...same.filter((finding) => !isOfAmounts(finding))];
      }).map((finding) => ({ finding, words: finding.message, count: 1 })),
    ];
  });
  const shown = (): readonly Listed[] => listed().slice(0, MOST_LISTED);
  const rest = (): number => open().length - shown().reduce((sum, { count }) => sum + count, 0);
  return (
    <Show when={open().length > 0} fallback={<p class="export-clear">{words.clear}</p>}>
      <section class="export-open">
        <p>{words.open}</p>
        <p class="export-counts">
          <For each={OPEN_KINDS.filter((each) => countOf(props.results.counts, each) > 0)}>
            {(each) => (
              <span class="tag" classList={{ 'tag-error': each === 'error', 'tag-verify': each === 'verify' }}>
                {text.findings.kinds[each]} {countOf(props.results.counts, each)}
              </span>
            )}
          </For>
        </p>
        <ul>
          <For each={shown()}>
            {(each) => (
              <li>
                <button type="button" class="link" onClick={() => props.onJump(each.finding)}>
                  {each.words}
                </button>
              </li>
            )}
          </For>
        </ul>
        <Show when={rest() > 0}>
          <p class="muted">{words.more(rest())}</p>
        </Show>
      </section>
    </Show>
  );
}
