import { For, Show, createMemo, createSignal, onMount } from 'solid-js';
import { changeLines, type PublishedChanges, publishedChanges } from '../../core/compare/change-lines';
import type { Edition } from '../../core/edition/edition';
import type { Submission } from '../../core/filing/dossier';
import type { Filing } from '../../core/filing/filing';
import { printedFingerprint } from '../../core/filing/fingerprint';
import { download, WORKBOOK_TYPE } from '../files';
import { DifferenceList } from '../history/difference-list';
import { reasonOf } from '../reason-of';
import { life as words } from '../text-life.zh';

/** 报送后的改动: what is published now and was not sent so, on the screen and as a sheet. */
export function ChangesView(props: {
  readonly submission: Submission;
  /** `第 1 次报送`. */
  readonly name: string;
  readonly filing: Filing;
  readonly edition: Edition;
  /** The filing as it was sent; undefined where that is not known here. */
  readonly stateOf: (submission: Submission) => Promise<Filing | undefined>;
  readonly onBack: () => void;
}) {
  // The view lives for one submission.
  // oxlint-disable-next-line solid/reactivity
  const { submission, name, edition, stateOf } = props;
  // No resource: the dialog must not be taken off the page while it loads.
  const [sent, setSent] = createSignal<{ readonly state: Filing | undefined }>();
  onMount(() => void stateOf(submission).then((state) => setSent({ state })));
  const changes = createMemo((): PublishedChanges | undefined => {
    const state = sent()?.state;
    return state && publishedChanges(state, props.filing, edition);
  });
  const [said, setSaid] = createSignal('');
  const write = async (found: PublishedChanges): Promise<void> => {
    const { unit, year } = found.after;
    const head = {
      title: words.changed.sheetTitle(unit.name, year),
      facts: [
        words.changed.sheetSent(name, words.day(submission.at), submission.fingerprint),
        words.changed.sheetNow(words.day(Date.now()), printedFingerprint(found.after, edition)),
      ],
      before: words.changed.before,
      after: words.changed.now,
    };
    try {
      const { writeChanges } = await import('../../workbook/export/export-changes');
      const { bytes, fileName } = await writeChanges(found, edition, head);
      download(fileName, bytes, WORKBOOK_TYPE);
      setSaid(words.changed.exported(fileName));
    } catch (error) {
      setSaid(words.changed.failed(reasonOf(error)));
    }
  };
  return (
    <>
      <div class="dialog-body life-body life-changes" tabindex="0" role="region" aria-label={words.changes}>
        <h3>{words.changed.title(name)}</h3>
        <Show when={changes()} fallback={<p>{sent() ? words.changed.gone : words.changed.reading}</p>}>
          {(found) => (
            <ChangeTables
              changes={found()}
              edition={edition}
              beforeTitle={words.changed.before}
              afterTitle={words.changed.now}
              none={words.changed.none}
            />
          )}
        </Show>
      </div>
      <div class="dialog-actions">
        <p class="life-foot" role="status">
          {said()}
        </p>
        <Show when={changes()}>
          {(found) => (
            <button type="button" class="button" onClick={() => void write(found())}>
              {words.changed.sheet}
            </button>
          )}
        </Show>
        <button type="button" class="button button-primary" autofocus onClick={() => props.onBack()}>
          {words.back}
        </button>
      </div>
    </>
  );
}

/** What differs between two published states: of the filing as a whole, then table by table. */
export function ChangeTables(props: {
  readonly changes: PublishedChanges;
  readonly edition: Edition;
  readonly beforeTitle: string;
  readonly afterTitle: string;
  /** What is said where nothing differs. */
  readonly none: string;
}) {
  const lines = createMemo(() => changeLines(props.changes, props.edition));
  const ofFiling = () => lines().filter(({ table }) => table === undefined);
  const tables = (): number => new Set(lines().flatMap(({ table }) => table ?? [])).size;
  return (
    <Show when={lines().length > 0} fallback={<p class="life-clear">{props.none}</p>}>
      <p class="muted">{words.changed.count(lines().length - ofFiling().length, tables(), ofFiling().length)}</p>
      <Show when={ofFiling().length > 0}>
        <section class="differences">
          <div class="differences-head">
            <h3>{words.changed.ofFiling}</h3>
          </div>
          <table>
            <tbody>
              <For each={ofFiling()}>
                {(line) => (
                  <tr>
                    <th scope="row">{line.row}</th>
                    <td>{String(line.before)}</td>
                    <td>{String(line.after)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
      </Show>
      <DifferenceList
        compared={{ edition: props.edition, ours: props.changes.before, theirs: props.changes.after }}
        differences={props.changes.differences}
        oursTitle={props.beforeTitle}
        theirsTitle={props.afterTitle}
      />
    </Show>
  );
}
