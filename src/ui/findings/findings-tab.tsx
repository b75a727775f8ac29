import { Show } from 'solid-js';
import type { Counts } from '../../core/check/finding';
import { Icon } from '../icons';
import { text } from '../text.zh';

/** The collapsed panel: how much there is to do, and the way back. */
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
        <b title={text.state.error(props.counts.error)}>{props.counts.error}</b>
      </Show>
      <Show when={props.counts.verify > 0}>
        <b class="tab-verify" title={text.state.verify(props.counts.verify)}>
          {props.counts.verify}
        </b>
      </Show>
    </button>
  );
}
