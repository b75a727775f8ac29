import { StorageError } from '../storage/storage-error';
import { Dialog } from './dialog';
import { FailureReportView } from './failure-report-view';
import { failureText } from './text-failure.zh';
import { text } from './text.zh';

/** Shown when the page itself broke: what happened, the way to keep the work, and a report to hand on. */
export function FailureScreen(props: { readonly error: unknown; readonly onBackup: () => void }) {
  /** What storage says, where it is at fault. */
  const kept = (): string | undefined => (props.error instanceof StorageError ? props.error.message : undefined);
  return (
    <main class="failure" role="alert">
      <h1>{kept() ? failureText.storageTitle : failureText.title}</h1>
      <p>{kept() ?? failureText.line}</p>
      <p>
        <button type="button" class="button button-primary" onClick={() => props.onBackup()}>
          {failureText.backup}
        </button>{' '}
        <button type="button" class="button" onClick={() => location.reload()}>
          {failureText.reload}
        </button>
      </p>
      <details>
        <summary>{failureText.detail}</summary>
        <FailureReportView error={props.error} />
      </details>
    </main>
  );
}

/** The same report where the page goes on after an action that failed. */
export function FailureReportDialog(props: {
  readonly error: unknown;
  readonly onBackup: () => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title={failureText.detail} onClose={() => props.onClose()}>
      <div class="dialog-body failure-report">
        <FailureReportView error={props.error} />
      </div>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={() => props.onBackup()}>
          {failureText.backup}
        </button>
        <button type="button" class="button button-primary" autofocus onClick={() => props.onClose()}>
          {text.close}
        </button>
      </div>
    </Dialog>
  );
}
