import { Match, Switch, createResource, createSignal } from 'solid-js';
import type { NextYear } from '../../session/last-year';
import type { SummaryRecord } from '../../storage/storage';
import { useApp } from '../app-context';
import { Dialog } from '../dialog';
import { chooseFile, SPREADSHEETS } from '../files';
import { lastYearText } from '../text-last-year.zh';
import { text } from '../text.zh';
import { ChooseKept } from './choose-kept';
import { NextYearDialog } from './next-year-dialog';
import { ReadYear } from './read-year';
import { loadSource, type SourceYear } from './source-year';

import '../styles/last-year.css';

const words = lastYearText.start;

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'read'; readonly file: File }
  | { readonly kind: 'preview'; readonly source: SourceYear };

/** 新建自上年: where last year comes from, what will be done, done. */
export default function StartNextYear(props: {
  /** The filing of last year, where it is known already. */
  readonly card?: SummaryRecord;
  readonly cards: readonly SummaryRecord[];
  readonly onMade: (made: NextYear, message: string) => void;
  readonly onClose: () => void;
}) {
  const app = useApp();
  const [step, setStep] = createSignal<Step>({ kind: 'choose' });
  const preview = (source: SourceYear): void => void setStep({ kind: 'preview', source });
  const useKept = async (card: SummaryRecord): Promise<void> => {
    try {
      preview(await loadSource(app.storage, card));
    } catch (error) {
      app.notify({ message: error instanceof Error ? error.message : String(error) });
      props.onClose();
    }
  };
  const useFile = async (): Promise<void> => {
    const file = await chooseFile(SPREADSHEETS);
    if (file) setStep({ kind: 'read', file });
  };
  // oxlint-disable-next-line solid/reactivity
  const { card } = props;
  if (card) createResource(() => useKept(card));
  const read = (): Extract<Step, { kind: 'read' }> | undefined => {
    const now = step();
    return now.kind === 'read' ? now : undefined;
  };
  const shown = (): SourceYear | undefined => {
    const now = step();
    return now.kind === 'preview' ? now.source : undefined;
  };
  return (
    <Switch>
      <Match when={read()} keyed>
        {({ file }) => (
          <ReadYear
            file={file}
            edition={undefined}
            onRead={(source) => (source ? preview(source) : setStep({ kind: 'choose' }))}
          />
        )}
      </Match>
      <Match when={shown()} keyed>
        {(source) => (
          <NextYearDialog
            source={source}
            onCreate={(made) =>
              props.onMade(made, words.created(made.filing.year, made.report.keptRows, made.report.carried.length))
            }
            onClose={() => props.onClose()}
          />
        )}
      </Match>
      <Match when={step().kind === 'choose' && !card}>
        <Dialog title={words.title} wide onClose={() => props.onClose()}>
          <div class="dialog-body next-year">
            <p class="muted">{words.chooseLine}</p>
            <h3>{words.kept}</h3>
            <ChooseKept cards={props.cards} none={words.keptNone} onChoose={(chosen) => void useKept(chosen)} />
            <h3>{words.file}</h3>
            <p class="next-year-file">
              <button type="button" class="button" onClick={() => void useFile()}>
                {words.fileChoose}
              </button>
              <span class="muted">{words.fileHint}</span>
            </p>
          </div>
          <div class="dialog-actions">
            <button type="button" class="button" onClick={() => props.onClose()}>
              {text.cancel}
            </button>
          </div>
        </Dialog>
      </Match>
    </Switch>
  );
}
