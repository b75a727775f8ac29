import { text } from './text.zh';

/** Shown when the page itself broke: what happened, and the way to keep the work. */
export function FailureScreen(props: { readonly error: unknown; readonly onBackup: () => void }) {
  const detail = (): string =>
    props.error instanceof Error ? (props.error.stack ?? props.error.message) : String(props.error);
  return (
    <main class="failure" role="alert">
      <h1>{text.failure.title}</h1>
      <p>{text.failure.line}</p>
      <details>
        <summary>{text.failure.detail}</summary>
        <pre>{detail()}</pre>
      </details>
      <p>
        <button type="button" class="button button-primary" onClick={() => props.onBackup()}>
          {text.failure.backup}
        </button>{' '}
        <button type="button" class="button" onClick={() => location.reload()}>
          {text.failure.reload}
        </button>
      </p>
    </main>
  );
}
