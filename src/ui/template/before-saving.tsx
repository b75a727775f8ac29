import { For, Show, createMemo } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { Dialog } from '../dialog';
import { ownForms } from '../text-forms.zh';
import type { FilledForm } from './fill-own-form';
import { leftOutGroups } from './left-out-groups';
import { markText } from './mark-text';

import '../styles/own-forms.css';

const words = ownForms.fill;
/** The list is for looking, not for reading to the end. */
const MOST_LISTED = 200;

const MOST_CELLS = 12;

function formulasText(dropped: FilledForm['droppedFormulas']): string {
  const cells = dropped.slice(0, MOST_CELLS).map(({ sheetName, cell }) => `${sheetName} ${cell}`);
  const more = dropped.length > MOST_CELLS ? words.formulasMore(dropped.length) : '';
  return words.formulas(cells.join('、') + more, dropped.length);
}

/** What a filled form does not show, or shows of another, before it is saved; the clerk decides. */
export function BeforeSaving(props: {
  readonly filled: FilledForm;
  readonly formName: string;
  readonly filing: Filing;
  readonly edition: Edition;
  readonly onSave: () => void;
  /** Our own form instead. */
  readonly onInstead: () => void;
  readonly onClose: () => void;
}) {
  const groups = createMemo(() =>
    leftOutGroups(props.filled.leftOut, props.filled.missing, props.filing, props.edition),
  );
  return (
    <Dialog title={words.title} wide onClose={() => props.onClose()}>
      <div class="dialog-body before-saving">
        <Show when={groups().length > 0}>
          <p>{words.leftOut(props.filled.leftOut.length, props.formName)}</p>
          <ul class="before-saving-list">
            <For each={groups()}>
              {({ title, isWhole, lines }) => (
                <li>
                  <details open={!isWhole && groups().length <= 3}>
                    <summary>{isWhole ? words.whole(title, lines.length) : words.some(title, lines.length)}</summary>
                    <ul>
                      <For each={lines.slice(0, MOST_LISTED)}>{(line) => <li>{line}</li>}</For>
                      <Show when={lines.length > MOST_LISTED}>
                        <li>{words.more(lines.length - MOST_LISTED)}</li>
                      </Show>
                    </ul>
                  </details>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={props.filled.droppedFormulas.length > 0}>
          <p>{formulasText(props.filled.droppedFormulas)}</p>
        </Show>
        <Show when={props.filled.marks.length > 0}>
          <p>{words.marks}</p>
          <ul class="before-saving-marks">
            <For each={props.filled.marks}>{(mark) => <li>{markText(mark)}</li>}</For>
          </ul>
        </Show>
      </div>
      <div class="dialog-actions">
        <button type="button" class="button" autofocus onClick={() => props.onClose()}>
          {words.back}
        </button>
        <button type="button" class="button" onClick={() => props.onInstead()}>
          {words.instead}
        </button>
        <button type="button" class="button button-primary" onClick={() => props.onSave()}>
          {words.goOn}
        </button>
      </div>
    </Dialog>
  );
}
