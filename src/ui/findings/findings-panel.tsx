import { For, Show, createMemo, createSignal } from 'solid-js';
import type { TableId } from '../../core/cell';
import type { CheckResult, Finding } from '../../core/finding';
import type { Scale } from '../../core/scale';
import { Icon } from '../icons';
import { text } from '../text.zh';
import { FindingCard } from './finding-card';
import { byUrgency, countOf, FINDING_KINDS, type FindingKind, kindOf, touches } from './finding-kinds';

import '../styles/findings.css';

/** Every card shown is brought up to date at each edit. */
const PAGE = 40;

/** What the panel shows unless a chip is pressed: everything that asks for a look. */
const UNFILTERED: readonly FindingKind[] = ['error', 'verify', 'notice', 'rounding'];

/** 审核结果: counts that filter, and the findings as cards. */
export function FindingsPanel(props: {
  readonly results: CheckResult;
  readonly table: TableId;
  readonly scaleOf: (table: TableId) => Scale;
  readonly current: string | undefined;
  readonly canEdit: boolean;
  readonly onJump: (finding: Finding) => void;
  readonly onFill: (finding: Finding) => void;
  readonly onCollapse: () => void;
}) {
  const [filter, setFilter] = createSignal<FindingKind>();
  const [onlyThisTable, setOnlyThisTable] = createSignal(false);
  const [limit, setLimit] = createSignal(PAGE);
  const listed = createMemo(() =>
    byUrgency(props.results.findings).filter((finding) => {
      const kind = kindOf(finding);
      const chosen = filter();
      if (chosen ? kind !== chosen : !UNFILTERED.includes(kind)) return false;
      return !onlyThisTable() || touches(finding, props.table);
    }),
  );
  // By key, so that a card stays (and stays open) while the figures in it change.
  const byKey = createMemo(() => new Map(listed().map((finding) => [finding.key, finding])));
  const shownKeys = createMemo(() => [...byKey().keys()].slice(0, limit()));
  const chips = (): readonly FindingKind[] =>
    FINDING_KINDS.filter((kind) => kind !== 'notice' || countOf(props.results.counts, kind) > 0);
  const toggle = (kind: FindingKind): void => {
    setFilter((chosen) => (chosen === kind ? undefined : kind));
    setLimit(PAGE);
  };
  const counts = (): CheckResult['counts'] => props.results.counts;
  const emptyLine = (): string => {
    if (filter() !== undefined || onlyThisTable()) return text.findings.noneOfKind;
    return counts().consistent > 0 ? text.findings.none : text.findings.nothingYet;
  };
  return (
    <aside class="findings" aria-label={text.findings.title}>
      <header class="findings-head">
        <h2>{text.findings.title}</h2>
        <label class="findings-scope">
          <input
            type="checkbox"
            checked={onlyThisTable()}
            onChange={(event) => setOnlyThisTable(event.currentTarget.checked)}
          />
          {text.findings.onlyThisTable}
        </label>
        <button
          type="button"
          class="button button-quiet button-small"
          title={text.findings.collapse}
          aria-label={text.findings.collapse}
          onClick={() => props.onCollapse()}
        >
          <Icon name="right" />
        </button>
      </header>
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
              onClick={() => toggle(kind)}
            >
              <b>{countOf(counts(), kind)}</b>
              {text.findings.kinds[kind]}
            </button>
          )}
        </For>
      </div>
      <div class="findings-list">
        <Show when={listed().length > 0} fallback={<p class="findings-none">{emptyLine()}</p>}>
          <ul>
            <For each={shownKeys()}>
              {(key) => (
                <Show when={byKey().get(key)}>
                  {(finding) => (
                    <FindingCard
                      finding={finding()}
                      scale={props.scaleOf(finding().cells[0]?.table ?? props.table)}
                      isCurrent={props.current === key}
                      canEdit={props.canEdit}
                      onJump={() => props.onJump(finding())}
                      onFill={() => props.onFill(finding())}
                    />
                  )}
                </Show>
              )}
            </For>
          </ul>
          <Show when={listed().length > limit()}>
            <button type="button" class="button findings-more" onClick={() => setLimit((count) => count + PAGE)}>
              {text.findings.more(listed().length - limit())}
            </button>
          </Show>
        </Show>
      </div>
      <p class="visually-hidden" role="status" aria-live="polite">
        {text.findings.announce(counts().error, counts().verify)}
      </p>
    </aside>
  );
}
