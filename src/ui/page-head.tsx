import { Show, type JSX } from 'solid-js';
import { useApp } from './app-context';
import { newVersion, newVersionHint } from './text-new-version.zh';
import { text } from './text.zh';

/** The head of Home and Help: the name, and where else one can go. */
export function PageHead(props: { readonly children?: JSX.Element }) {
  const app = useApp();
  return (
    <header class="page-head">
      <a class="brand" href="#/">
        <span class="brand-name">{text.app}</span>
        <span class="brand-line">{text.tagline}</span>
      </a>
      <nav class="page-links">
        <Show when={app.newVersion()}>
          {(version) => (
            <button type="button" class="button button-small" title={newVersionHint} onClick={() => version().comeIn()}>
              {newVersion}
            </button>
          )}
        </Show>
        {props.children}
      </nav>
    </header>
  );
}
