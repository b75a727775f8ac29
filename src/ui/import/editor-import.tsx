import type { Transaction } from '../../core/filing/change';
import type { Session } from '../../session/session';
import { prepareImport } from '../../workbook/import/import-accept';
import { useApp } from '../app-context';
import { importText } from '../text-import.zh';
import { ImportFlow } from './import-flow';
import type { AcceptedImport } from './import-target';

/** Imports files into the open filing, each as one step that can be undone. */
export default function EditorImport(props: {
  readonly files: readonly File[];
  readonly session: Session;
  /** Commits, and says what was done with the way back. */
  readonly onImport: (transaction: Transaction, done: string) => void;
  readonly onClose: () => void;
}) {
  const app = useApp();
  const accept = ({ proposal, choices }: AcceptedImport): void => {
    const { transaction, summary } = prepareImport(proposal, props.session.filing(), { ...choices, fillsTotals: true });
    if (transaction.changes.length === 0) app.notify({ message: importText.unchanged(proposal.fileName) });
    else props.onImport(transaction, importText.imported(proposal.fileName, summary));
  };
  return (
    <ImportFlow
      files={props.files}
      target={{ edition: props.session.edition, current: props.session.filing, mayBeNew: false, accept }}
      onClose={props.onClose}
    />
  );
}
