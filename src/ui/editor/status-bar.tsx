import { Show } from 'solid-js';
import type { Scale } from '../../core/scale';
import type { SelectionSummary } from '../grid-contract';
import { text } from '../text.zh';

export function StatusBar(props: {
  readonly summary: SelectionSummary | undefined;
  readonly scale: Scale;
  readonly isStored: boolean;
}) {
  return (
    <footer class="status-bar">
      <span>{props.isStored ? text.status.stored : text.status.inMemory}</span>
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
      <span>{text.status.unit(props.scale.unit)}</span>
      <span>{text.status.decimals(props.scale.decimals)}</span>
    </footer>
  );
}
