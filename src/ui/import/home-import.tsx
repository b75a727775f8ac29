import { createSignal, Show } from 'solid-js';
import { applyChanges } from '../../core/filing/change';
import type { Filing } from '../../core/filing/filing';
import { newId } from '../../storage/ids';
import { prepareImport } from '../../workbook/import/import-accept';
import { importText } from '../text-import.zh';
import { ImportFlow } from './import-flow';
import type { AcceptedImport } from './import-target';
import { ImportedFiles, type ImportedFile } from './imported-files';

/** Makes filings of files; a further file goes into the filing just made, unless it is of another unit or year. */
export default function HomeImport(props: {
  readonly files: readonly File[];
  readonly onImported: (message: string) => void;
  /** The new filings in the order they were made, none where nothing was accepted. */
  readonly onClose: (made: readonly Filing[]) => void;
}) {
  const [made, setMade] = createSignal<readonly Filing[]>([]);
  const [taken, setTaken] = createSignal<readonly ImportedFile[]>([]);
  const [isDone, setIsDone] = createSignal(false);
  const last = (): Filing | undefined => made()[made().length - 1];
  const accept = ({ proposal, choices, isNew }: AcceptedImport): void => {
    const base = isNew ? undefined : last();
    const { transaction, summary } = prepareImport(proposal, base, { ...choices, fillsTotals: true });
    const start = base ?? { ...proposal.filing, id: newId(), tables: {} };
    const { filing } = applyChanges(start, transaction.changes);
    setMade((all) => [...(base ? all.slice(0, -1) : all), filing]);
    setTaken((all) => [...all, { name: proposal.fileName, filing: filing.id, summary }]);
    if (props.files.length === 1) props.onImported(importText.imported(proposal.fileName, summary));
  };
  const close = (): void => {
    if (props.files.length > 1 && made().length > 0) setIsDone(true);
    else props.onClose(made());
  };
  return (
    <Show
      when={!isDone()}
      fallback={
        <ImportedFiles
          names={props.files.map(({ name }) => name)}
          taken={taken()}
          made={made()}
          onClose={() => props.onClose(made())}
        />
      }
    >
      <ImportFlow
        files={props.files}
        target={{ edition: undefined, current: last, mayBeNew: true, accept }}
        onClose={close}
      />
    </Show>
  );
}
