import { For, Show, Suspense, createEffect, createMemo, createSignal, lazy, on } from 'solid-js';
import type { TableId } from '../../core/filing/cell';
import type { CheckResult, Finding } from '../../core/check/finding';
import type { Correction, Suggestion } from '../../core/check/suggestion';
import { panel } from '../text-findings.zh';
import { text } from '../text.zh';
import type { ArrangedFindings, SuggestedGroup } from './arrange-findings';
import { type CardContext, FindingCards } from './finding-cards';
import { countOf, FINDING_KINDS, type FindingKind, isCountedAs, kindOf, touches } from './finding-kinds';

const SuggestionCard = lazy(() => import('./suggestion-card'));

/** Every card shown is brought up to date at each edit. */
const PAGE = 40;

/** What the panel shows unless a chip is pressed. */
const UNFILTERED: readonly FindingKind[] = ['error', 'verify', 'notice', 'explained'];

/** Shown though there are none of them. */
const ALWAYS_COUNTED: readonly FindingKind[] = ['error', 'verify', 'rounding', 'notEvaluated'];

/** 审核结果: counts that filter, what looks like a misprint, and the other findings. */
export function FindingsList(props: {
  readonly results: CheckResult;
  readonly arranged: ArrangedFindings;
  readonly table: TableId;
  readonly labelOf: (correction: Correction) => string;
  readonly rulesAddress: string;
  readonly context: CardContext;
}) {
  const [filter, setFilter] = createSignal<FindingKind>();
  const [onlyThisTable, setOnlyThisTable] = createSignal(false);
  const [limit, setLimit] = createSignal(PAGE);
  const isListed = (finding: Finding): boolean => {
    const kind = filter();
    if (kind ? !isCountedAs(finding, kind) : !UNFILTERED.includes(kindOf(finding))) return false;
    return !onlyThisTable() || touches(finding, props.table);
  };
  const touchesTable = ({ corrections, alternatives }: Suggestion): boolean =>
    [corrections, ...alternatives].some((each) => each.some(({ cell }) => cell.table === props.table));
  const groups = createMemo(() =>
    props.arranged.groups.filter(
      ({ suggestion, findings }) =>
        findings.some(isListed) || (filter() === undefined && onlyThisTable() && touchesTable(suggestion)),
    ),
  );
  const groupsByKey = createMemo(() => new Map(groups().map((group) => [group.suggestion.key, group])));
  const groupKeys = createMemo(() => [...groupsByKey().keys()]);
  const listed = createMemo(() => props.arranged.others.filter(isListed));
  // A finding visited by key may be further down than what is shown.
  const shown = createMemo(() => {
    const at = listed().findIndex(({ key }) => key === props.context.chosen?.key);
    return listed().slice(0, Math.max(limit(), at + 1));
  });
  const counts = (): CheckResult['counts'] => props.results.counts;
  const chips = (): readonly FindingKind[] =>
    FINDING_KINDS.filter((kind) => ALWAYS_COUNTED.includes(kind) || countOf(counts(), kind) > 0);
  const choose = (kind: FindingKind | undefined): void => {
    setFilter(kind);
    setLimit(PAGE);
  };
  const emptyLine = (): string => {
    if (filter() !== undefined || onlyThisTable()) return text.findings.noneOfKind;
    const { consistent, notEvaluated } = counts();
    if (consistent === 0) return text.findings.nothingYet;
    return notEvaluated > 0 ? text.findings.noneSoFar(notEvaluated) : text.findings.none;
  };
  let list: HTMLDivElement | undefined;
  /** What has the keyboard here: a card may be drawn anew elsewhere under it, when what looks like a misprint is found. */
  let held: HTMLElement | undefined;
  const letGo = ({ target }: FocusEvent): void =>
    queueMicrotask(() => {
      if ((target as HTMLElement).isConnected) held = undefined;
    });
  const keepKeyboard = (): void => {
    if (!held || held.isConnected || document.activeElement !== document.body) return;
    list?.querySelector<HTMLElement>('.finding-message')?.focus();
  };
  createEffect(on([groups, shown], keepKeyboard, { defer: true }));
  return (
    <>
      <div class="chips">
        <span class="chip chip-consistent" title={text.findings.consistentOnly(counts().consistent)}>
          <b>{counts().consistent}</b>
          {text.findings.kinds.consistent}
        </span>
        <For each={chips()}>
          {(kind) => (
            <button
              type="button"
              class={`chip chip-${kind}`}
              classList={{ 'chip-zero': countOf(counts(), kind) === 0 }}
              aria-pressed={filter() === kind}
              onClick={() => choose(filter() === kind ? undefined : kind)}
            >
              <b>{countOf(counts(), kind)}</b>
              {text.findings.kinds[kind]}
            </button>
          )}
        </For>
        <label class="findings-scope">
          <input
            type="checkbox"
            checked={onlyThisTable()}
            onChange={(event) => setOnlyThisTable(event.currentTarget.checked)}
          />
          {text.findings.onlyThisTable}
        </label>
      </div>
      <Show when={props.results.switchedOff.length > 0}>
        <p class="findings-off">
          {panel.switchedOff(props.results.switchedOff.length)}
          <a href={props.rulesAddress}>{panel.show}</a>
        </p>
      </Show>
      <div
        ref={(element) => (list = element)}
        class="findings-list"
        onKeyDown={stepAmongCards}
        onFocusIn={(event) => (held = event.target as HTMLElement)}
        onFocusOut={letGo}
      >
        <Show when={groups().length > 0}>
          <Suspense>
            <ul class="suggestions">
              <For each={groupKeys()}>
                {(key) => (
                  <Show when={groupsByKey().get(key)}>
                    {(group: () => SuggestedGroup) => (
                      <SuggestionCard group={group()} labelOf={props.labelOf} context={props.context} />
                    )}
                  </Show>
                )}
              </For>
            </ul>
          </Suspense>
        </Show>
        <Show when={listed().length > 0}>
          <FindingCards findings={shown()} context={props.context} />
        </Show>
        <Show when={listed().length > shown().length}>
          <button type="button" class="button findings-more" onClick={() => setLimit((count) => count + PAGE)}>
            {text.findings.more(listed().length - shown().length)}
          </button>
        </Show>
        <Show when={groups().length + listed().length === 0}>
          <p class="findings-none">{emptyLine()}</p>
        </Show>
        <Show when={filter() === undefined && !onlyThisTable() && countOf(counts(), 'rounding') > 0}>
          <button type="button" class="findings-quiet" onClick={() => choose('rounding')}>
            {panel.quietRounding(countOf(counts(), 'rounding'))}
          </button>
        </Show>
      </div>
      <p class="visually-hidden" role="status" aria-live="polite">
        {text.findings.announce(counts())}
      </p>
    </>
  );
}

/** The arrow keys go from card to card. */
function stepAmongCards(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || (event.target as HTMLElement).matches('textarea, input')) return;
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('.finding-message')];
  const own = (event.target as HTMLElement).closest('.finding, .suggestion')?.querySelector('.finding-message');
  const at = cards.findIndex((each) => each === own);
  const next = cards[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
