import { createSignal } from 'solid-js';
import { applyChanges } from '../../core/filing/change';
import type { Filing } from '../../core/filing/filing';
import { newId } from '../../storage/ids';
import { prepareImport } from '../../workbook/import/import-accept';
import { importText } from '../text-import.zh';
import { ImportFlow } from './import-flow';
import type { AcceptedImport } from './import-target';

/** Makes filings of files; files of the same unit and year that bring other tables go into one. */
export default function HomeImport(props: {
  readonly files: readonly File[];
  readonly onImported: (message: string) => void;
  /** The new filings in the order they were made, none where nothing was accepted. */
  readonly onClose: (made: readonly Filing[]) => void;
}) {
  const [made, setMade] = createSignal<readonly Filing[]>([]);
  const last = (): Filing | undefined => made()[made().length - 1];
  const accept = ({ proposal, choices, isNew }: AcceptedImport): void => {
    const base = isNew ? undefined : last();
    const { transaction, summary } = prepareImport(proposal, base, { ...choices, fillsTotals: true });
    const start = base ?? { ...proposal.filing, id: newId(), tables: {} };
    const { filing } = applyChanges(start, transaction.changes);
    setMade((all) => [...(base ? all.slice(0, -1) : all), filing]);
    props.onImported(importText.imported(proposal.fileName, summary));
  };
  return (
    <ImportFlow
      files={props.files}
      target={{ edition: undefined, current: last, mayBeNew: true, accept }}
      onClose={() => props.onClose(made())}
    />
  );
}
