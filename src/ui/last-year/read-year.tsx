import type { Edition } from '../../core/edition/edition';
import { ImportFlow } from '../import/import-flow';
import { type SourceYear, sourceOfImport } from './source-year';

/** Reads a file through the reader and the review of imports; nothing of it goes into a filing of its own. */
export function ReadYear(props: {
  readonly file: File;
  /** Undefined where the file decides, and the user may choose another. */
  readonly edition: Edition | undefined;
  /** What the figures will be called, where they are only looked at. */
  readonly reference?: string;
  /** The year it is wanted for, where the file says none. */
  readonly expected?: number;
  /** Undefined where it was given up or could not be read. */
  readonly onRead: (source: SourceYear | undefined) => void;
}) {
  let read: SourceYear | undefined;
  return (
    <ImportFlow
      files={[props.file]}
      target={{
        edition: props.edition,
        current: () => undefined,
        mayBeNew: false,
        ...(props.reference !== undefined && { reference: props.reference }),
        accept: (accepted) => {
          read = sourceOfImport(accepted, props.expected);
        },
      }}
      onClose={() => props.onRead(read)}
    />
  );
}
