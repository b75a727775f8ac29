import { For, Show, createMemo } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import type { FillingFaults } from '../../workbook/template/check-filling';
import { ownForms } from '../text-forms.zh';
import { FigureGroups } from './figure-groups';
import { leftOutGroups } from './left-out-groups';

const words = ownForms.fill;
const MOST_CELLS = 20;

/** What came out wrong when a filled form was read back, before anybody saves it. */
export function FillingFaultList(props: {
  readonly faults: FillingFaults;
  readonly filing: Filing;
  readonly edition: Edition;
}) {
  const groups = createMemo(() => leftOutGroups(props.faults.misread, [], props.filing, props.edition));
  return (
    <>
      <Show when={props.faults.spoiled.length > 0}>
        <p class="field-error" role="alert">
          {words.spoiled}
        </p>
        <ul class="before-saving-marks">
          <For each={props.faults.spoiled.slice(0, MOST_CELLS)}>
            {({ sheetName, cell, text, kind }) => <li>{words.spoiledCell[kind](sheetName, cell, text)}</li>}
          </For>
          <Show when={props.faults.spoiled.length > MOST_CELLS}>
            <li>{words.more(props.faults.spoiled.length - MOST_CELLS)}</li>
          </Show>
        </ul>
      </Show>
      <Show when={groups().length > 0}>
        <p class="field-error" role="alert">
          {words.misread(props.faults.misread.length)}
        </p>
        <FigureGroups groups={groups()} summary={words.misreadIn} />
      </Show>
    </>
  );
}
