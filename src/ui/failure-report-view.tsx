import { createSignal } from 'solid-js';
import { copyText } from './clipboard';
import { failureReport } from './failure-report';
import { failureText } from './text-failure.zh';

/** The report on a failure, to be read and copied; the error's own words are in it only if the clerk ticks so. */
export function FailureReportView(props: { readonly error: unknown }) {
  const at = Date.now();
  const [withMessage, setWithMessage] = createSignal(false);
  const [said, setSaid] = createSignal('');
  const report = (): string =>
    failureReport(props.error, { at, address: location.href, browser: navigator.userAgent }, withMessage());
  const copy = async (): Promise<void> => {
    setSaid((await copyText(report())) ? failureText.copied : failureText.notCopied);
  };
  return (
    <>
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
    </>
  );
}
