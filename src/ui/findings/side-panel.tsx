import { For, type JSX, Show } from 'solid-js';
import { Icon } from '../icons';
import { Menu, type MenuItem } from '../menu';
import { panel } from '../text-findings.zh';
import { notesText, remarksText } from '../text-remarks.zh';
import { text } from '../text.zh';

import '../styles/findings.css';

export type PanelTab = 'findings' | 'cell' | 'remarks' | 'notes';

const TABS: readonly PanelTab[] = ['findings', 'cell', 'remarks', 'notes'];

/** A name as the narrow panel has room for, and in full. */
const NAMES: Readonly<Record<PanelTab, readonly [string, string]>> = {
  findings: [panel.tabs.findings, panel.tabs.findings],
  cell: [panel.tabs.cell, panel.tabs.cell],
  remarks: [remarksText.shortTab, remarksText.tab],
  notes: [notesText.tab, notesText.tab],
};

/** What stands at the right of the sheet: 审核结果, the rules of the selected cell, 退回意见, 备注. */
export function SidePanel(props: {
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  /** How many wait in a tab. */
  readonly counts: Readonly<Partial<Record<PanelTab, number>>>;
  readonly menu: readonly MenuItem[];
  /** More may be found, and the order change. */
  readonly isSearching: boolean;
  readonly onCollapse: () => void;
  readonly children: JSX.Element;
}) {
  return (
    <aside class="findings" aria-label={text.findings.title} aria-busy={props.isSearching}>
      <header class="findings-head">
        <div class="panel-tabs" role="tablist">
          <For each={TABS}>
            {(tab) => (
              <button
                type="button"
                role="tab"
                class="panel-tab"
                aria-selected={props.tab === tab}
                aria-label={NAMES[tab][1]}
                title={NAMES[tab][1]}
                onClick={() => props.onTab(tab)}
              >
                {NAMES[tab][0]}
                <Show when={props.counts[tab]}>{(count) => <b class="panel-tab-count">{count()}</b>}</Show>
              </button>
            )}
          </For>
        </div>
        <Menu label={panel.menu} icon="more" items={props.menu} />
        <button
          type="button"
          class="button button-quiet button-small"
          title={text.findings.collapse}
          aria-label={text.findings.collapse}
          onClick={() => props.onCollapse()}
        >
          <Icon name="right" />
        </button>
      </header>
      {props.children}
    </aside>
  );
}
