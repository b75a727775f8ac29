import { createSignal } from 'solid-js';
import { StorageError } from '../storage/storage-error';
import { copyText } from './clipboard';
import { failureReport } from './failure-report';
import { failureText } from './text-failure.zh';

/** Shown when the page itself broke: what happened, the way to keep the work, and a report to hand on. */
export function FailureScreen(props: { readonly error: unknown; readonly onBackup: () => void }) {
  const at = Date.now();
  const [withMessage, setWithMessage] = createSignal(false);
  const [said, setSaid] = createSignal('');
  /** What storage says, where it is at fault. */
  const kept = (): string | undefined => (props.error instanceof StorageError ? props.error.message : undefined);
  const report = (): string =>
    failureReport(props.error, { at, address: location.href, browser: navigator.userAgent }, withMessage());
  const copy = async (): Promise<void> => {
    setSaid((await copyText(report())) ? failureText.copied : failureText.notCopied);
  };
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
        <p>{failureText.reportLine}</p>
        <pre>{report()}</pre>
        <p>
          <label>
            <input
              type="checkbox"
              checked={withMessage()}
              onChange={(event) => setWithMessage(event.currentTarget.checked)}
            />{' '}
            {failureText.withMessage}
          </label>
        </p>
        <p>
          <button type="button" class="button button-small" onClick={() => void copy()}>
            {failureText.copy}
          </button>{' '}
          <span role="status">{said()}</span>
        </p>
      </details>
    </main>
  );
}
