import { For, Show, createMemo } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { Dialog } from '../dialog';
import { ownForms } from '../text-forms.zh';
import type { FilledForm } from './fill-own-form';
import { FigureGroups } from './figure-groups';
import { FillingFaultList } from './filling-fault-list';
import { leftOutGroups } from './left-out-groups';
import { markText } from './mark-text';

import '../styles/own-forms.css';

const words = ownForms.fill;
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
        <FillingFaultList faults={props.filled.faults} filing={props.filing} edition={props.edition} />
        <Show when={groups().length > 0}>
          <p>{words.leftOut(props.filled.leftOut.length, props.formName)}</p>
          <FigureGroups groups={groups()} summary={words.some} />
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
