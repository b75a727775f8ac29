import { For } from 'solid-js';
import { TemplateButton } from '../export/template-button';
import { useApp } from '../app-context';
import { homeText } from '../text-home.zh';
import { text } from '../text.zh';

/** Home with nothing kept yet: one obvious thing to do. */
export function Welcome(props: {
  readonly onCreate: () => void;
  readonly onImport: () => void;
  readonly onExample: () => void;
  readonly onRestore: () => void;
}) {
  const app = useApp();
  const steps = (): readonly (readonly [string, string])[] =>
    app.isStored ? homeText.steps : [...homeText.steps.slice(0, -1), homeText.notKeptStep];
  return (
    <section class="welcome">
      <h1>{homeText.emptyTitle}</h1>
      <p class="welcome-line">{homeText.emptyLine}</p>
      <div class="welcome-actions">
        <button type="button" class="button button-primary button-large" onClick={() => props.onCreate()}>
          {homeText.start}
        </button>
        <button type="button" class="button button-large" onClick={() => props.onImport()}>
          {text.import.hint}
        </button>
        <button type="button" class="button button-large" onClick={() => props.onExample()}>
          {homeText.example}
        </button>
        <button type="button" class="button button-large" onClick={() => props.onRestore()}>
          {homeText.restore}
        </button>
      </div>
      <div class="welcome-steps">
        <For each={steps()}>
          {([heading, line]) => (
            <div>
              <h2>{heading}</h2>
              <p>{line}</p>
            </div>
          )}
        </For>
      </div>
      <p class="where-data">
        <TemplateButton class="link" />
      </p>
      <p class="where-data">{app.isStored ? homeText.whereData : homeText.whereDataInMemory}</p>
    </section>
  );
}
