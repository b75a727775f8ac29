import { Match, Show, Suspense, Switch, lazy } from 'solid-js';
import type { TableId } from '../../core/filing/cell';
import { couldFollow } from '../../core/derive/could-follow';
import { commonUnit } from '../../core/filing/common-unit';
import type { Filing } from '../../core/filing/filing';
import type { CheckResult } from '../../core/check/finding';
import { cellLabel } from '../../core/edition/labels';
import { openCount } from '../../core/remarks/remark-list';
import type { MoneyUnit, Scale } from '../../core/money/scale';
import type { Session } from '../../session/session';
import type { ArrangedFindings } from '../findings/arrange-findings';
import { FindingsList } from '../findings/findings-list';
import { FindingsTab } from '../findings/findings-tab';
import type { Notes } from '../notes/create-notes';
import { CellPapers } from '../notes/cell-papers';
import type { InspectedRelation } from '../findings/inspect-cell';
import { sayInUnit } from '../findings/say-in-unit';
import { shortenTitles } from '../findings/shorten';
import { SidePanel } from '../findings/side-panel';
import type { MenuItem } from '../menu';
import { useApp } from '../app-context';
import { formatRoute } from '../router';
import type { Edits } from './edits';
import type { Navigation } from './navigation';
import { makeFollowing } from './following';
import { makePanelActions } from './panel-actions';
import type { PanelState } from './panel-state';

const CellInspector = lazy(() => import('../findings/cell-inspector'));
const RemarksTab = lazy(() => import('../remarks/remarks-tab'));
const NotesTab = lazy(() => import('../notes/notes-tab'));

/** The panel beside the sheet, open or collapsed, tied to the filing. */
export function PanelArea(props: {
  readonly state: PanelState;
  readonly session: Session;
  readonly filing: Filing;
  readonly results: CheckResult;
  /** Whether suggestions are still looked for. */
  readonly isSearching: boolean;
  readonly arranged: ArrangedFindings;
  readonly nav: Navigation;
  readonly edits: Edits;
  readonly notes: Notes;
  readonly place: readonly string[] | undefined;
  /** What figures of a table are seen at. */
  readonly scaleOf: (table: TableId) => Scale;
  /** The unit of the shown table as it is seen: the panel speaks in it. */
  readonly screenUnit: MoneyUnit;
  readonly canEdit: boolean;
  readonly menu: readonly MenuItem[];
}) {
  // They last as long as the editor around the panel.
  // oxlint-disable-next-line solid/reactivity
  const { state, session, nav, edits, notes } = props;
  const app = useApp();
  const { edition } = session;
  const actions = makePanelActions(session, nav, edits);
  const following = makeFollowing(session, edits, app);
  const canFollow = (): boolean => {
    const cell = nav.selected();
    return props.canEdit && cell !== undefined && couldFollow(edition, props.filing, cell);
  };
  const titles = shortenTitles(edition);
  const shorten = (sentence: string): string =>
    sayInUnit(titles(sentence), props.screenUnit, commonUnit(props.filing.tables));
  const onRelation = ({ key }: InspectedRelation): void => {
    const cell = nav.selected();
    const isFinding = props.results.findings.some((finding) => finding.key === key);
    nav.choose({ kind: isFinding ? 'finding' : 'relation', key }, cell);
  };
  return (
    <Show
      when={state.isOpen()}
      fallback={<FindingsTab counts={props.results.counts} onExpand={() => state.choose(true)} />}
    >
      <SidePanel
        tab={state.tab()}
        onTab={state.setTab}
        counts={{ remarks: openCount(props.filing.returnRemarks) }}
        menu={props.menu}
        isSearching={props.isSearching}
        onCollapse={() => state.choose(false)}
      >
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
                onFollow={canFollow() ? () => following.restore(nav.selected()!) : undefined}
                papers={
                  <CellPapers
                    marks={nav.selected() && notes.marksOf(nav.selected()!)}
                    canEdit={props.canEdit}
                    onWrite={notes.open}
                    onRemarks={() => state.setTab('remarks')}
                  />
                }
              />
            </Suspense>
          </Match>
          <Match when={state.tab() === 'remarks'}>
            <Suspense>
              <RemarksTab
                results={props.results}
                filing={props.filing}
                edition={edition}
                canEdit={props.canEdit}
                session={session}
                edits={edits}
                table={nav.table()}
                selected={nav.selected()}
                chosen={nav.chosen()?.kind === 'remark' ? nav.chosen()?.key : undefined}
                onJump={({ id }, cell) => nav.choose({ kind: 'remark', key: id }, cell)}
                onTable={nav.goToTable}
                onUnchoose={nav.unchoose}
                onSay={(message) => app.notify({ message })}
              />
            </Suspense>
          </Match>
          <Match when={state.tab() === 'notes'}>
            <Suspense>
              <NotesTab
                filing={props.filing}
                edition={edition}
                canEdit={props.canEdit}
                selected={nav.selected()}
                onCell={nav.goToCell}
                onWrite={notes.openAt}
                onRemove={notes.remove}
              />
            </Suspense>
          </Match>
        </Switch>
      </SidePanel>
    </Show>
  );
}
