import { For } from 'solid-js';
import type { Cover } from '../../publication/print-document';
import { printing as words } from '../text-print.zh';

/** 封面. */
export function PrintedCover(props: { readonly cover: Cover }) {
  return (
    <section class="paper paper-portrait" aria-label={words.coverLabel}>
      <div class="paper-face paper-face-portrait paper-cover">
        <p class="paper-cover-year">{props.cover.year}</p>
        <h2 class="paper-cover-title">{props.cover.title}</h2>
        <dl class="paper-cover-lines">
          <For each={props.cover.lines}>
            {({ label, value }) => (
              <div>
                <dt>{label}：</dt>
                <dd>{value}</dd>
              </div>
            )}
          </For>
        </dl>
      </div>
    </section>
  );
}
