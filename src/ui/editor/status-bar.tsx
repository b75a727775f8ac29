import { For, Show } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import type { MoneyUnit, Scale } from '../../core/money/scale';
import { EditionStanding } from '../editions/edition-standing';
import type { SelectionSummary } from '../grid-contract';
import { editionText } from '../text-editions.zh';
import { gridText } from '../text-grid.zh';
import { text } from '../text.zh';

const UNITS: readonly MoneyUnit[] = ['万元', '元'];

/** The foot of the editor: what is selected comes to, and the unit in which figures are seen and typed. */
export function StatusBar(props: {
  readonly edition: Edition;
  readonly summary: SelectionSummary | undefined;
  /** The scale figures are seen at. */
  readonly scale: Scale;
  /** The unit the shown table is recorded in. */
  readonly recordedUnit: MoneyUnit;
  readonly onUnit: (unit: MoneyUnit) => void;
  readonly isStored: boolean;
}) {
  return (
    <footer class="status-bar">
      <span>{props.isStored ? text.status.stored : text.status.inMemory}</span>
      <span class="status-edition">
        {props.edition.name} <EditionStanding edition={props.edition} />
      </span>
      <For each={props.edition.notFilled}>
        {({ number, title, reason }) => (
          <span class="status-not-filled" title={editionText.notFilledTitle(title, reason)}>
            {number} {editionText.notFilled}
          </span>
        )}
      </For>
      <span class="status-space" />
      <Show when={props.summary && props.summary.count > 1 ? props.summary : undefined}>
        {(summary) => (
          <>
            <span>{text.status.sum(summary().sum)}</span>
            <span>{text.status.average(summary().average)}</span>
            <span>{text.status.count(summary().count)}</span>
          </>
        )}
      </Show>
      <Show when={props.scale.unit !== props.recordedUnit}>
        <span class="status-view">{gridText.viewOnly(props.recordedUnit)}</span>
      </Show>
      <span class="unit-switch" role="radiogroup" aria-label={gridText.viewUnit} title={gridText.viewUnitHint}>
        <For each={UNITS}>
          {(unit) => (
            <label>
              <input
                type="radio"
                name="view-unit"
                checked={props.scale.unit === unit}
                onChange={() => props.onUnit(unit)}
              />
              <span>{unit}</span>
            </label>
          )}
        </For>
      </span>
      <span>{text.status.decimals(props.scale.decimals)}</span>
    </footer>
  );
}
