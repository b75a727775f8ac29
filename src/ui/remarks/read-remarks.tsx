import { Match, Switch, createSignal, onCleanup, onMount } from 'solid-js';
import type { CellRef } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import type { ReadRemark } from '../../core/remarks/take-remarks';
import { LIMITS } from '../../workbook/file/limits';
import { readDraft } from '../../workbook/file/read-in-worker';
import { progressAt, type ReadProgress } from '../../workbook/file/read-progress';
import { tooLarge, WorkbookError } from '../../workbook/file/workbook-error';
import { readRemarkSheets, type RemarkSheet, sheetsOfUnit } from '../../workbook/import/read-review-report';
import { Dialog } from '../dialog';
import { ReadingDialog } from '../import/reading-dialog';
import { reasonOf } from '../reason-of';
import { importText } from '../text-import.zh';
import { remarksText } from '../text-remarks.zh';
import { text } from '../text.zh';
import type { RemarkActions } from './remark-actions';
import { RemarkPreview } from './remark-preview';

import '../styles/import.css';

const words = remarksText.reading;
const MEGABYTE = 1024 * 1024;

type Step =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'review'; readonly read: readonly ReadRemark[]; readonly doubts: readonly string[] };

/** Reads the file a bureau returned, shows which cell each remark means, and takes in what is ticked. */
export default function ReadRemarks(props: {
  readonly file: File;
  readonly filing: Filing;
  readonly edition: Edition;
  readonly selected: CellRef | undefined;
  readonly actions: RemarkActions;
  readonly onClose: () => void;
}) {
  const [step, setStep] = createSignal<Step>({ kind: 'reading' });
  const [progress, setProgress] = createSignal<ReadProgress>(progressAt('open', 0, 1));
  const reading = new AbortController();
  onCleanup(() => reading.abort());
  const read = async (file: File): Promise<Step> => {
    try {
      if (file.size > LIMITS.fileBytes) {
        const [found, most] = [Math.ceil(file.size / MEGABYTE), LIMITS.fileBytes / MEGABYTE];
        throw tooLarge(file.name, importText.reading.tooLarge(found, most));
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      const options = { signal: reading.signal, onProgress: setProgress };
      const { workbook } = await readDraft(bytes, file.name, props.edition, options);
      const sheets = sheetsOfUnit(readRemarkSheets(workbook, props.edition), props.filing.unit.name);
      const lines = sheets.flatMap((sheet) => sheet.lines);
      if (lines.length === 0) return { kind: 'failed', message: words.nothing(file.name) };
      return { kind: 'review', read: props.actions.read(lines, file.name), doubts: doubtsAbout(sheets, props.filing) };
    } catch (error) {
      if (error instanceof WorkbookError) return { kind: 'failed', message: error.message };
      const reason = reasonOf(error);
      return { kind: 'failed', message: words.unexpected(file.name, reason) };
    }
  };
  onMount(
    () =>
      void read(props.file).then((next) => {
        if (!reading.signal.aborted) setStep(next);
      }),
  );
  const failed = () => {
    const now = step();
    return now.kind === 'failed' ? now : undefined;
  };
  const review = () => {
    const now = step();
    return now.kind === 'review' ? now : undefined;
  };
  return (
    <Switch
      fallback={
        <ReadingDialog
          what="remarks"
          name={props.file.name}
          nth={1}
          of={1}
          progress={progress()}
          onCancel={() => props.onClose()}
        />
      }
    >
      <Match when={failed()} keyed>
        {({ message }) => (
          <Dialog title={words.failed} onClose={() => props.onClose()}>
            <div class="dialog-body" role="alert">
              <p class="import-failure">{message}</p>
            </div>
            <div class="dialog-actions">
              <button type="button" class="button button-primary" autofocus onClick={() => props.onClose()}>
                {words.understood}
              </button>
            </div>
          </Dialog>
        )}
      </Match>
      <Match when={review()} keyed>
        {({ read: found, doubts }) => (
          <RemarkPreview
            title={words.title}
            backLabel={text.cancel}
            read={found}
            doubts={doubts}
            filing={props.filing}
            edition={props.edition}
            selected={props.selected}
            onTake={(taken) => {
              props.onClose();
              props.actions.addRead(taken, props.file.name);
            }}
            onClose={() => props.onClose()}
          />
        )}
      </Match>
    </Switch>
  );
}

/** Another unit or another year than the filing's own. */
function doubtsAbout(sheets: readonly RemarkSheet[], filing: Filing): string[] {
  const units = [...new Set(sheets.flatMap(({ unit }) => unit ?? []))].filter((unit) => unit !== filing.unit.name);
  const years = [...new Set(sheets.flatMap(({ year }) => year ?? []))].filter((year) => year !== filing.year);
  return [
    ...units.map((unit) => words.otherUnit(unit, filing.unit.name)),
    ...years.map((year) => words.otherYear(year, filing.year)),
  ];
}
