import type { Session } from '../../session/session';
import type { Transaction } from '../../core/change';
import { acceptImport } from '../../workbook/import-accept';
import { exchange } from '../text-exchange.zh';
import { ImportFlow } from './import-flow';

/** Imports files into the open filing, each as one step that can be undone. */
export default function EditorImport(props: {
  readonly files: readonly File[];
  readonly session: Session;
  /** Commits, and says what was done with the way back. */
  readonly onImport: (transaction: Transaction, done: string) => void;
  readonly onClose: () => void;
}) {
  return (
    <ImportFlow
      files={props.files}
      target={{
        edition: props.session.edition,
        current: props.session.filing,
        mayBeNew: false,
        accept: ({ proposal, choices, tables, figures }) =>
          props.onImport(
            acceptImport(proposal, props.session.filing(), choices),
            exchange.imported(proposal.fileName, tables, figures),
          ),
      }}
      onClose={props.onClose}
    />
  );
}
