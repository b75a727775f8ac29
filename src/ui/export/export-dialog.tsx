import { For, Show, createMemo, createSignal, lazy } from 'solid-js';
import type { CheckResult, Finding } from '../../core/check/finding';
import type { Suggestion } from '../../core/check/suggestion';
import type { Edition } from '../../core/edition/edition';
import type { Filing, PublishPolicy } from '../../core/filing/filing';
import type { MoneyUnit } from '../../core/money/scale';
import { publishedFor } from '../../workbook/export/export-published';
import { hasSignOff } from '../../workbook/export/export-cover';
import { useApp } from '../app-context';
import { Dialog } from '../dialog';
import { download, WORKBOOK_TYPE } from '../files';
import { Later } from '../later';
import { reasonOf } from '../reason-of';
import { SubmitActions } from '../submit-actions';
import type { FilledForm } from '../template/fill-own-form';
import { createOwnFormExport } from '../template/own-form-export';
import { OwnFormChoice, OwnFormKind } from '../template/own-form-kind';
import { exchange } from '../text-exchange.zh';
import { OpenFindings } from './open-findings';
import type { PaperKind } from './paper-kind';
import { PolicyChoice } from './policy-choice';
import { writePaper } from './write-paper';

import '../styles/export.css';

const UNITS: readonly MoneyUnit[] = ['万元', '元'];
const OwnFormSteps = lazy(() => import('../template/own-form-steps'));

const KINDS: readonly PaperKind[] = ['published', 'working', 'page', 'csv'];

/** Chooses which paper to export; what is still open is listed first, and does not forbid it. */
export default function ExportDialog(props: {
  readonly filing: Filing;
  readonly edition: Edition;
  readonly results: CheckResult;
  readonly suggestions: readonly Suggestion[];
  readonly canEdit: boolean;
  /** Another way of forming published totals was chosen: it holds from now on. */
  readonly onPolicy: (policy: PublishPolicy) => void;
  readonly onJump: (finding: Finding) => void;
  readonly onDone: (message: string) => void;
  readonly onClose: () => void;
}) {
  const words = exchange.export;
  const app = useApp();
  const [kind, setKind] = createSignal<PaperKind | 'ownForm'>('published');
  // The dialog lives for one export.
  // oxlint-disable-next-line solid/reactivity
  const [hasCover, setHasCover] = createSignal(hasSignOff(props.filing));
  // oxlint-disable-next-line solid/reactivity
  const [policy, setPolicy] = createSignal(props.filing.publishPolicy);
  // oxlint-disable-next-line solid/reactivity
  const [unit, setUnit] = createSignal(props.filing.reportingScale.unit);
  /** As this paper prints it. */
  const shown = createMemo(() => publishedFor(props.filing, unit()));
  // oxlint-disable-next-line solid/reactivity
  const own = createOwnFormExport(app.storage, props.filing.unit.name, () => setKind('ownForm'));
  const [isWriting, setIsWriting] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();
  /** With the choices of this export, whatever has come of them in the settings. */
  const printed = (): Filing => ({ ...shown(), publishPolicy: policy() });
  const fail = (error: unknown): void => {
    setFailure(words.failed(reasonOf(error)));
    setIsWriting(false);
  };
  const saveForm = async ({ fileName, bytes }: FilledForm): Promise<void> => {
    // First: whoever has the file may close the window.
    await own.remember(props.filing.unit.name, own.chosen());
    download(fileName, bytes, WORKBOOK_TYPE);
    props.onDone(words.done(fileName));
  };
  const writeForm = async (): Promise<void> => {
    const filled = await own.fillWith(printed(), props.edition);
    const { leftOut, marks, droppedFormulas, faults } = filled;
    if ([leftOut, marks, droppedFormulas, faults.spoiled, faults.misread].every(({ length }) => length === 0))
      return saveForm(filled);
    own.setStep({ kind: 'asking', filled });
    setIsWriting(false);
  };
  const write = async (): Promise<void> => {
    setIsWriting(true);
    setFailure(undefined);
    try {
      const paper = kind();
      if (paper !== 'working' && policy() !== props.filing.publishPolicy) props.onPolicy(policy());
      if (paper === 'ownForm') return await writeForm();
      const { name, content, type } = await writePaper(
        paper,
        paper === 'working' ? props.filing : printed(),
        props.edition,
        hasCover(),
      );
      if (paper === 'published') void own.remember(props.filing.unit.name, undefined);
      download(name, content, type);
      props.onDone(words.done(name));
    } catch (error) {
      fail(error);
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
          <OpenFindings
            results={props.results.asFinished ?? props.results}
            suggestions={props.suggestions}
            onJump={props.onJump}
          />
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
            <OwnFormKind state={own} isChosen={kind() === 'ownForm'} onChoose={() => setKind('ownForm')} />
          </div>
          <Show when={kind() === 'ownForm'}>
            <OwnFormChoice state={own} editionId={props.edition.id} />
          </Show>
          <Show when={kind() !== 'working' && kind() !== 'ownForm'}>
            <div class="export-facts">
              <span class="field-label">{words.unit}</span>
              <div class="choices" role="radiogroup" aria-label={words.unit}>
                <For each={UNITS}>
                  {(each) => (
                    <label class="choice">
                      <input type="radio" name="unit" checked={unit() === each} onChange={() => setUnit(each)} />
                      <span>{each}</span>
                    </label>
                  )}
                </For>
              </div>
              <Show when={kind() === 'published'}>
                <label class="export-cover">
                  <input
                    type="checkbox"
                    checked={hasCover()}
                    onChange={(event) => setHasCover(event.currentTarget.checked)}
                  />
                  {words.cover}
                </label>
              </Show>
            </div>
          </Show>
          <Show when={kind() !== 'working'}>
            <PolicyChoice
              filing={shown()}
              edition={props.edition}
              results={props.results}
              policy={policy()}
              canEdit={props.canEdit}
              onPolicy={setPolicy}
            />
          </Show>
          <Show when={failure()}>
            <p class="field-error" role="alert">
              {failure()}
            </p>
          </Show>
        </div>
        <SubmitActions
          submitLabel={isWriting() ? words.writing : words.submit}
          isDisabled={isWriting() || (kind() === 'ownForm' && !own.chosen())}
          onCancel={() => props.onClose()}
        />
      </form>
      <Show when={own.step()}>
        <Later onClose={() => own.setStep(undefined)} onFailure={fail}>
          <OwnFormSteps
            state={own}
            filing={shown()}
            edition={props.edition}
            onTaken={() => setKind('ownForm')}
            onSave={saveForm}
            onInstead={() => {
              own.setStep(undefined);
              setKind('published');
            }}
          />
        </Later>
      </Show>
    </Dialog>
  );
}
