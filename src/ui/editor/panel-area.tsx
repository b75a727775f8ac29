import { Match, Show, Suspense, Switch, lazy } from 'solid-js';
import type { TableId } from '../../core/filing/cell';
import type { Filing } from '../../core/filing/filing';
import type { CheckResult } from '../../core/check/finding';
import { cellLabel } from '../../core/edition/labels';
import type { Scale } from '../../core/money/scale';
import type { Session } from '../../session/session';
import type { ArrangedFindings } from '../findings/arrange-findings';
import { FindingsList } from '../findings/findings-list';
import { FindingsTab } from '../findings/findings-tab';
import type { InspectedRelation } from '../findings/inspect-cell';
import { shortenTitles } from '../findings/shorten';
import { SidePanel } from '../findings/side-panel';
import type { MenuItem } from '../menu';
import { formatRoute } from '../router';
import type { Edits } from './edits';
import type { Navigation } from './navigation';
import { makePanelActions } from './panel-actions';
import type { PanelState } from './panel-state';

const CellInspector = lazy(() => import('../findings/cell-inspector'));

/** The panel beside the sheet, open or collapsed, tied to the filing. */
export function PanelArea(props: {
  readonly state: PanelState;
  readonly session: Session;
  readonly filing: Filing;
  readonly results: CheckResult;
  readonly arranged: ArrangedFindings;
  readonly nav: Navigation;
  readonly edits: Edits;
  readonly place: readonly string[] | undefined;
  readonly scaleOf: (table: TableId) => Scale;
  readonly canEdit: boolean;
  readonly menu: readonly MenuItem[];
}) {
  // They last as long as the editor around the panel.
  // oxlint-disable-next-line solid/reactivity
  const { state, session, nav, edits } = props;
  const { edition } = session;
  const actions = makePanelActions(session, nav, edits);
  const shorten = shortenTitles(edition);
  const onRelation = ({ key }: InspectedRelation): void => {
    const cell = nav.selected();
    const isFinding = props.results.findings.some((finding) => finding.key === key);
    nav.choose({ kind: isFinding ? 'finding' : 'relation', key }, cell);
  };
  return (
    <Show
      when={state.isOpen()}
      fallback={<FindingsTab counts={props.results.counts} onExpand={() => state.setIsOpen(true)} />}
    >
      <SidePanel tab={state.tab()} onTab={state.setTab} menu={props.menu} onCollapse={() => state.setIsOpen(false)}>
        <Switch>
          <Match when={state.tab() === 'findings'}>
            <FindingsList
              results={props.results}
              arranged={props.arranged}
              table={nav.table()}
              labelOf={({ cell }) => cellLabel(edition, props.filing, cell)}
              rulesAddress={formatRoute({ page: 'filing', id: props.filing.id, showsRules: true })}
              context={{
                get chosen() {
                  return nav.chosen();
                },
                get showsBasis() {
                  return props.results.findings.some(({ basis }) => basis === 'published');
                },
                get canEdit() {
                  return props.canEdit;
                },
                scaleOf: (table) => props.scaleOf(table),
                shorten,
                actions,
              }}
            />
          </Match>
          <Match when={state.tab() === 'cell'}>
            <Suspense>
              <CellInspector
                cell={nav.selected()}
                place={props.place}
                filing={props.filing}
                edition={edition}
                results={props.results}
                scaleOf={props.scaleOf}
                shorten={shorten}
                chosen={nav.chosen()?.key}
                onRelation={onRelation}
                onCell={nav.goToCell}
              />
            </Suspense>
          </Match>
        </Switch>
      </SidePanel>
    </Show>
  );
}
