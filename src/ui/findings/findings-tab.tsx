import { Show } from 'solid-js';
import type { Counts } from '../../core/check/finding';
import { Icon } from '../icons';
import { text } from '../text.zh';

/** The collapsed panel: how many errors there are, and the way back. */
export function FindingsTab(props: { readonly counts: Counts; readonly onExpand: () => void }) {
  return (
    <button
      type="button"
      class="findings-tab"
      title={text.findings.expand}
      aria-label={text.findings.expand}
      onClick={() => props.onExpand()}
    >
      <Icon name="left" />
      <span class="tab-label">{text.findings.title}</span>
      <Show when={props.counts.error > 0}>
        <b>{props.counts.error}</b>
      </Show>
    </button>
  );
}
