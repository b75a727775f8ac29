import { For, Show, createMemo, createSignal } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import type { CheckResult, Finding } from '../../core/check/finding';
import { type ExportKind, writeExport } from '../../workbook/export/export';
import { Dialog } from '../dialog';
import { arrangeFindings } from '../findings/arrange-findings';
import { countOf, type FindingKind, kindOf } from '../findings/finding-kinds';
import type { Suggestion } from '../../core/check/suggestion';
import { download, WORKBOOK_TYPE } from '../files';
import { exchange } from '../text-exchange.zh';
import { text } from '../text.zh';

import '../styles/import.css';

const KINDS: readonly ExportKind[] = ['published', 'working'];
/** What a clerk should have seen before a workbook leaves the house. */
const OPEN_KINDS: readonly FindingKind[] = ['error', 'verify', 'notEvaluated'];
const MOST_LISTED = 5;

/** A line that leads to a finding; it may stand for several. */
interface Listed {
  readonly finding: Finding;
  readonly words: string;
  readonly count: number;
}

/** Chooses which paper to export; what is still open is listed first, and does not forbid it. */
export default function ExportDialog(props: {
  readonly filing: Filing;
  readonly edition: Edition;
  readonly results: CheckResult;
  readonly suggestions: readonly Suggestion[];
  readonly onJump: (finding: Finding) => void;
  readonly onDone: (message: string) => void;
  readonly onClose: () => void;
}) {
  const words = exchange.export;
  const [kind, setKind] = createSignal<ExportKind>('published');
  const [isWriting, setIsWriting] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();
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
  const write = async (): Promise<void> => {
    setIsWriting(true);
    setFailure(undefined);
    try {
      const { bytes, fileName } = await writeExport(kind(), props.filing, props.edition);
      download(fileName, bytes, WORKBOOK_TYPE);
      props.onDone(words.done(fileName));
    } catch (error) {
      setFailure(words.failed(error instanceof Error ? error.message : String(error)));
      setIsWriting(false);
    }
  };
  return (
    <Dialog title={words.title} class="export-dialog" onClose={() => props.onClose()}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void write();
        }}
      >
        <div class="dialog-body">
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
          <div class="export-kinds" role="radiogroup" aria-label={words.kind}>
            <For each={KINDS}>
              {(each) => (
                <label class="export-kind" classList={{ 'export-kind-chosen': kind() === each }}>
                  <input
                    type="radio"
                    name="kind"
                    autofocus={each === 'published'}
                    checked={kind() === each}
                    onChange={() => setKind(each)}
                  />
                  <span>
                    <b>{words.kinds[each][0]}</b>
                    <small>{words.kinds[each][1]}</small>
                  </span>
                </label>
              )}
            </For>
          </div>
          <Show when={failure()}>
            <p class="field-error" role="alert">
              {failure()}
            </p>
          </Show>
        </div>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={() => props.onClose()}>
            {text.cancel}
          </button>
          <button type="submit" class="button button-primary" disabled={isWriting()}>
            {isWriting() ? words.writing : words.submit}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
