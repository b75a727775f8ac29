import { For } from 'solid-js';
import { PageHead } from '../page-head';
import { helpPage } from '../text-help.zh';
import { text } from '../text.zh';

/** 帮助: one page for clerks. */
export default function HelpPage(props: { readonly onKeys: () => void }) {
  return (
    <div class="page">
      <PageHead>
        <button type="button" class="button button-quiet" onClick={() => props.onKeys()}>
          {text.keys}
        </button>
        <a class="button button-quiet" href="#/rules">
          {text.rules}
        </a>
        <a class="button button-quiet" href="#/">
          {text.toHome}
        </a>
      </PageHead>
      <main class="article">
        <h1>{text.help}</h1>
        <For each={helpPage}>
          {([heading, paragraph]) => (
            <section>
              <h2>{heading}</h2>
              <p>{paragraph}</p>
            </section>
          )}
        </For>
      </main>
    </div>
  );
}
