import { For, Match, Show, Switch, createResource, createSignal } from 'solid-js';
import type { ReferenceFigures } from '../../core/filing/dossier';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { saysTable } from '../../core/references/reference-value';
import type { ReadyEdit } from '../../session/edit';
import {
  asReference,
  attachReference,
  type ReferenceKind,
  referenceOf,
  referenceYear,
  removeReference,
} from '../../session/last-year';
import { budgetOf } from '../../editions/budget';
import type { SummaryRecord } from '../../storage/storage';
import { useApp } from '../app-context';
import { Dialog } from '../dialog';
import { chooseFile, SPREADSHEETS } from '../files';
import { lastYearText } from '../text-last-year.zh';
import { text } from '../text.zh';
import { ChooseKept } from './choose-kept';
import { ReadYear } from './read-year';
import { loadSource, type SourceYear } from './source-year';

import '../styles/last-year.css';

const words = lastYearText.manage;
const KINDS: readonly ReferenceKind[] = ['lastYear', 'budget'];

type Step =
  | { readonly kind: 'list' }
  | { readonly kind: 'kept'; readonly of: ReferenceKind }
  | { readonly kind: 'read'; readonly of: ReferenceKind; readonly file: File };

/** 上年数和预算数: what is attached to the filing, and how to attach, replace and remove it. */
export default function ReferencesDialog(props: {
  readonly filing: Filing;
  readonly edition: Edition;
  readonly canEdit: boolean;
  readonly onEdit: (edit: ReadyEdit) => void;
  readonly onClose: () => void;
}) {
  const app = useApp();
  const [step, setStep] = createSignal<Step>({ kind: 'list' });
  const [cards] = createResource(() => app.storage.list());
  const others = (of: ReferenceKind): SummaryRecord[] =>
    (cards.latest ?? []).filter(({ id, year }) => id !== props.filing.id && year === referenceYear(of, props.filing));
  const attach = (of: ReferenceKind, { filing, source }: SourceYear): void => {
    setStep({ kind: 'list' });
    const wanted = referenceYear(of, props.filing);
    if (filing.year !== wanted) return app.notify({ message: words.wrongYear(source, filing.year, wanted) });
    props.onEdit(attachReference(props.filing, asReference(of, filing, source)));
  };
  const useKept = async (of: ReferenceKind, card: SummaryRecord): Promise<void> => {
    try {
      attach(of, await loadSource(app.storage, card));
    } catch (error) {
      app.notify({ message: error instanceof Error ? error.message : String(error) });
    }
  };
  const useFile = async (of: ReferenceKind): Promise<void> => {
    const file = await chooseFile(SPREADSHEETS);
    if (file) setStep({ kind: 'read', of, file });
  };
  const at = <K extends Step['kind']>(kind: K) => {
    const now = step();
    return now.kind === kind ? (now as Extract<Step, { kind: K }>) : undefined;
  };
  return (
    <Switch>
      <Match when={at('list')}>
        <Dialog title={words.title} wide onClose={() => props.onClose()}>
          <div class="dialog-body references">
            <p class="muted">{words.line}</p>
            <For each={KINDS}>
              {(kind) => (
                <section class="reference">
                  <h3>{lastYearText.names[kind]}</h3>
                  <Show
                    when={referenceOf(props.filing, kind)}
                    fallback={<p class="muted">{words.none[kind] + (kind === 'budget' ? words.budgetHint : '')}</p>}
                  >
                    {(reference) => <Attached reference={reference()} filing={props.filing} edition={props.edition} />}
                  </Show>
                  <p class="reference-actions">
                    <Show when={kind === 'lastYear'}>
                      <button
                        type="button"
                        class="button button-small"
                        disabled={!props.canEdit}
                        onClick={() => setStep({ kind: 'kept', of: kind })}
                      >
                        {referenceOf(props.filing, kind) ? words.replaceKept : words.fromKept}
                      </button>
                    </Show>
                    <button
                      type="button"
                      class="button button-small"
                      disabled={!props.canEdit}
                      onClick={() => void useFile(kind)}
                    >
                      {referenceOf(props.filing, kind) ? words.replaceFile : words.fromFile}
                    </button>
                    <Show when={referenceOf(props.filing, kind)}>
                      <button
                        type="button"
                        class="button button-small button-quiet button-danger"
                        disabled={!props.canEdit}
                        onClick={() => props.onEdit(removeReference(props.filing, kind))}
                      >
                        {words.remove}
                      </button>
                    </Show>
                  </p>
                </section>
              )}
            </For>
          </div>
          <div class="dialog-actions">
            <button type="button" class="button button-primary" autofocus onClick={() => props.onClose()}>
              {text.close}
            </button>
          </div>
        </Dialog>
      </Match>
      <Match when={at('kept')}>
        {(now) => (
          <Dialog
            title={words.chooseKept(lastYearText.names[now().of], referenceYear(now().of, props.filing))}
            wide
            onClose={() => setStep({ kind: 'list' })}
          >
            <div class="dialog-body next-year">
              <ChooseKept
                cards={others(now().of)}
                unit={props.filing.unit.name}
                none={words.noKept(referenceYear(now().of, props.filing))}
                onChoose={(card) => void useKept(now().of, card)}
              />
            </div>
            <div class="dialog-actions">
              <button type="button" class="button" onClick={() => setStep({ kind: 'list' })}>
                {words.back}
              </button>
            </div>
          </Dialog>
        )}
      </Match>
      <Match when={at('read')} keyed>
        {({ of, file }) => (
          <ReadYear
            file={file}
            edition={of === 'budget' ? budgetOf(props.edition) : props.edition}
            expected={referenceYear(of, props.filing)}
            reference={lastYearText.names[of]}
            onRead={(source) => (source ? attach(of, source) : setStep({ kind: 'list' }))}
          />
        )}
      </Match>
    </Switch>
  );
}

function Attached(props: { readonly reference: ReferenceFigures; readonly filing: Filing; readonly edition: Edition }) {
  const absent = (): string =>
    props.edition.forms
      .filter(({ table }) => !saysTable(props.reference, table))
      .map(({ title }) => `《${title}》`)
      .join('、');
  const said = (): number => props.edition.forms.filter(({ table }) => saysTable(props.reference, table)).length;
  const expected = (): number => referenceYear(props.reference.kind, props.filing);
  return (
    <>
      <p>{words.holds(props.reference.year, props.reference.unit.name, said())}</p>
      <p class="muted">{words.from(props.reference.source)}</p>
      <Show when={props.reference.year !== expected()}>
        <p class="reference-doubt">{words.otherYear(expected())}</p>
      </Show>
      <Show when={props.reference.unit.name !== '' && props.reference.unit.name !== props.filing.unit.name}>
        <p class="reference-doubt">{words.otherUnit(props.filing.unit.name)}</p>
      </Show>
      <Show when={absent() !== ''}>
        <p class="muted">{words.absent(absent())}</p>
      </Show>
    </>
  );
}
