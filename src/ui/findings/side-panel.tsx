import { For, type JSX } from 'solid-js';
import { Icon } from '../icons';
import { Menu, type MenuItem } from '../menu';
import { panel } from '../text-findings.zh';
import { text } from '../text.zh';

import '../styles/findings.css';

export type PanelTab = 'findings' | 'cell';

const TABS: readonly PanelTab[] = ['findings', 'cell'];

/** What stands at the right of the sheet: 审核结果, or the rules of the selected cell. */
export function SidePanel(props: {
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly menu: readonly MenuItem[];
  readonly onCollapse: () => void;
  readonly children: JSX.Element;
}) {
  return (
    <aside class="findings" aria-label={text.findings.title}>
      <header class="findings-head">
        <div class="panel-tabs" role="tablist">
          <For each={TABS}>
            {(tab) => (
              <button
                type="button"
                role="tab"
                class="panel-tab"
                aria-selected={props.tab === tab}
                onClick={() => props.onTab(tab)}
              >
                {panel.tabs[tab]}
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
