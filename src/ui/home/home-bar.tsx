import { type Command, commandTitle } from '../commands';
import { TemplateButton } from '../export/template-button';
import { homeText } from '../text-home.zh';

/** The heading of the list of filings, with the ways to add to it and to keep it safe. */
export function HomeBar(props: {
  readonly importing: Command;
  readonly onExample: () => void;
  readonly onRestore: () => void;
  readonly onBackupAll: () => void;
  readonly onCreate: () => void;
}) {
  return (
    <div class="home-actions">
      <h1>{homeText.title}</h1>
      <button
        type="button"
        class="button"
        title={commandTitle(props.importing)}
        onClick={() => props.importing.perform()}
      >
        {props.importing.label}
      </button>
      <TemplateButton class="button button-quiet" />
      <button type="button" class="button button-quiet" onClick={() => props.onExample()}>
        {homeText.example}
      </button>
      <button type="button" class="button button-quiet" onClick={() => props.onRestore()}>
        {homeText.restore}
      </button>
      <button type="button" class="button button-quiet" onClick={() => props.onBackupAll()}>
        {homeText.backupAll}
      </button>
      <button type="button" class="button button-primary" onClick={() => props.onCreate()}>
        {homeText.create}
      </button>
    </div>
  );
}
