import { Match, Switch, createSignal, onCleanup, onMount } from 'solid-js';
import { proposeImport } from '../../workbook/import/import';
import type { ImportProposal } from '../../workbook/import/import-proposal';
import { LIMITS } from '../../workbook/file/limits';
import { readDraft } from '../../workbook/file/read-in-worker';
import { progressAt, type ReadProgress } from '../../workbook/file/read-progress';
import type { Workbook } from '../../workbook/workbook';
import { tooLarge, WorkbookError } from '../../workbook/file/workbook-error';
import { Dialog, returnFocus } from '../dialog';
import { reasonOf } from '../reason-of';
import { importText } from '../text-import.zh';
import { editionById } from '../../editions';
import { ImportReview } from './import-review';
import type { ImportTarget } from './import-target';
import { saysOther } from './joins';
import { ReadingDialog } from './reading-dialog';
import { createTypedFacts, type TypedFacts } from './typed-facts';

import '../styles/import.css';

interface Draft {
  readonly workbook: Workbook;
  readonly proposal: ImportProposal;
  readonly typed: TypedFacts;
}

type Step =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly message: string; readonly draft?: Draft }
  | { readonly kind: 'review'; readonly draft: Draft };

const BEGINNING = progressAt('open', 0, 1);
const MEGABYTE = 1024 * 1024;

/** A further file of the unit and year of the filing that was just made is read as one of its edition. */
function likeCurrent(
  workbook: Workbook,
  proposal: ImportProposal,
  { mayBeNew, current }: ImportTarget,
): ImportProposal {
  const made = mayBeNew ? current() : undefined;
  const edition = made && editionById(made.edition.id);
  if (!made || !edition || proposal.isWorkingCopy || saysOther(proposal, made)) return proposal;
  if (proposal.edition.id === edition.id) return proposal;
  return proposeImport(workbook, edition, { year: made.year });
}

/** Takes files one after another: each is read, reviewed, and accepted or passed over. */
export function ImportFlow(props: {
  readonly files: readonly File[];
  readonly target: ImportTarget;
  readonly onClose: () => void;
}) {
  // The flow lives for these files.
  // oxlint-disable-next-line solid/reactivity
  const { files, target } = props;
  const [index, setIndex] = createSignal(0);
  const [step, setStep] = createSignal<Step>({ kind: 'reading' });
  const [progress, setProgress] = createSignal<ReadProgress>(BEGINNING);
  const reading = new AbortController();
  onCleanup(() => reading.abort());
  returnFocus();

  const read = async (file: File): Promise<Step> => {
    try {
      if (file.size > LIMITS.fileBytes) {
        const megabytes = Math.ceil(file.size / MEGABYTE);
        throw tooLarge(file.name, importText.reading.tooLarge(megabytes, LIMITS.fileBytes / MEGABYTE));
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      const options = { signal: reading.signal, onProgress: setProgress };
      const read = await readDraft(bytes, file.name, target.edition, options);
      const draft: Draft = {
        ...read,
        proposal: likeCurrent(read.workbook, read.proposal, target),
        typed: createTypedFacts(),
      };
      const nothing = draft.proposal.issues.find(({ kind }) => kind === 'noTables');
      return nothing ? { kind: 'failed', message: nothing.message, draft } : { kind: 'review', draft };
    } catch (error) {
      if (error instanceof WorkbookError) return { kind: 'failed', message: error.message };
      const reason = reasonOf(error);
      return { kind: 'failed', message: importText.failed.unexpected(file.name, reason) };
    }
  };
  const begin = (nth: number): void => {
    const file = files[nth];
    if (!file) {
      props.onClose();
      return;
    }
    setIndex(nth);
    setProgress(BEGINNING);
    setStep({ kind: 'reading' });
    void read(file).then((next) => {
      if (!reading.signal.aborted) setStep(next);
    });
  };
  const next = (): void => begin(index() + 1);
  const cancel = (): void => {
    reading.abort();
    props.onClose();
  };
  const failed = (): Extract<Step, { kind: 'failed' }> | undefined => {
    const now = step();
    return now.kind === 'failed' ? now : undefined;
  };
  const reviewed = (): Draft | undefined => {
    const now = step();
    return now.kind === 'review' ? now.draft : undefined;
  };
  onMount(() => begin(0));

  return (
    <Switch
      fallback={
        <ReadingDialog
          what={target.reference === undefined ? 'draft' : 'figures'}
          name={files[index()]!.name}
          nth={index() + 1}
          of={files.length}
          progress={progress()}
          onCancel={cancel}
        />
      }
    >
      <Match when={failed()} keyed>
        {({ message, draft }) => (
          <Dialog title={importText.failed.title} onClose={next}>
            <div class="dialog-body" role="alert">
              <p class="import-failure">{message}</p>
              <p class="muted">{importText.failed.unchanged}</p>
            </div>
            <div class="dialog-actions">
              {draft && (
                <button type="button" class="button" onClick={() => setStep({ kind: 'review', draft })}>
                  {importText.failed.byHand}
                </button>
              )}
              <button type="button" class="button button-primary" autofocus onClick={next}>
                {importText.failed.understood}
              </button>
            </div>
          </Dialog>
        )}
      </Match>
      <Match when={reviewed()} keyed>
        {({ workbook, proposal, typed }) => (
          <ImportReview
            workbook={workbook}
            proposal={proposal}
            target={target}
            typed={typed}
            step={files.length > 1 ? importText.step(index() + 1, files.length) : ''}
            onEdition={(edition) =>
              setStep({ kind: 'review', draft: { workbook, proposal: proposeImport(workbook, edition), typed } })
            }
            onAccept={(accepted) => {
              target.accept(accepted);
              next();
            }}
            onCancel={next}
          />
        )}
      </Match>
    </Switch>
  );
}
