import { For, Show } from 'solid-js';
import { DEFAULT_EDITION, editionById } from '../../editions';
import { editionOfNextYear, type NextYear, startNextYear } from '../../session/last-year';
import { Dialog } from '../dialog';
import { lastYearText } from '../text-last-year.zh';
import { text } from '../text.zh';
import { nextYearSummary } from './next-year-summary';
import type { SourceYear } from './source-year';

const words = lastYearText.start;

/** Says what the new year will begin with, before it is made. */
export function NextYearDialog(props: {
  readonly source: SourceYear;
  readonly onCreate: (made: NextYear) => void;
  readonly onClose: () => void;
}) {
  // The dialog is about one year.
  // oxlint-disable-next-line solid/reactivity
  const { filing: last, source } = props.source;
  const from = editionById(last.edition.id) ?? DEFAULT_EDITION;
  const to = editionOfNextYear(from, last.year + 1);
  const made = startNextYear(last, to, source, Date.now());
  const { done, left } = nextYearSummary(last, made, from, to);
  return (
    <Dialog title={words.title} wide onClose={() => props.onClose()}>
      <div class="dialog-body next-year">
        <p class="next-year-line">{words.line(last.unit.name, last.year, last.year + 1)}</p>
        <p class="muted">{lastYearText.manage.from(source)}</p>
        <h3>{words.done}</h3>
        <ul>
          <For each={done}>{(line) => <li>{line}</li>}</For>
        </ul>
        <Show when={left.length > 0}>
          <h3>{words.left}</h3>
          <ul class="next-year-left">
            <For each={left}>{(line) => <li>{line}</li>}</For>
          </ul>
        </Show>
      </div>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={() => props.onClose()}>
          {text.cancel}
        </button>
        <button type="button" class="button button-primary" autofocus onClick={() => props.onCreate(made)}>
          {words.submit(last.year + 1)}
        </button>
      </div>
    </Dialog>
  );
}
