import { Show, Suspense, createMemo, createSignal, lazy, onCleanup } from 'solid-js';
import type { RowId } from '../../core/filing/cell';
import { viewScale } from '../../core/money/scale';
import { useApp } from '../app-context';
import type { SelectionSummary } from '../grid-contract';
import { panel as words } from '../text-findings.zh';
import { gridText } from '../text-grid.zh';
import { text } from '../text.zh';
import { createViewUnit } from '../units/view-unit';
import { createIsNarrow } from '../window-size';
import { followEdits } from './after-edits';
import { makeAttempt } from './attempt';
import { backupOne } from './backup-one';
import { Banners } from './banners';
import { makeEditorCommands } from './editor-commands';
import { type EditorDialog, EditorDialogs } from './editor-dialogs';
import { listenToKeys } from './editor-keys';
import { createEdits } from './edits';
import { createExchange, Exchange } from './exchange';
import { arrangeFindings, inPanelOrder } from '../findings/arrange-findings';
import { spotlightCells } from '../findings/spotlight';
import { StageButton } from '../life/stage-button';
import { warnOfEdit } from '../life/warn-of-edit';
import { createNotes } from '../notes/create-notes';
import { NoteLayer } from '../notes/note-layer';
import { ComparedSheet } from '../last-year/compared-sheet';
import { createComparing } from '../last-year/create-comparing';
import { createNavigation } from './navigation';
import type { OpenFiling } from './open-filing';
import { PanelArea } from './panel-area';
import { createPanelState, focusPanel, isInPanel } from './panel-state';
import { reportItems } from './report';
import { createShownFacts } from './shown-facts';
import { createSessionSignals } from './session-signals';
import { SheetArea } from './sheet-area';
import { StatusBar } from './status-bar';
import { createSuggestions } from './suggestions';
import { createWhenTrusted } from './when-trusted';
import { TableRail } from './table-rail';
import { TopBar } from './top-bar';
import { createUnfinishedTyping } from './unfinished-typing';
import { nameWindow } from './window-name';

import '../styles/editor.css';

const FilingRules = lazy(() => import('../rules/filing-rules'));

/** The editor of one open filing. `opened` stays the same for its life. */
export function Editor(props: { readonly opened: OpenFiling }) {
  const app = useApp();
  // oxlint-disable-next-line solid/reactivity
  const opened = props.opened;
  const { session, edition, saveState, tabState, flush } = opened;
  const { filing, results, undoLabel, redoLabel } = createSessionSignals(session);
  const search = createSuggestions(edition, filing, results);
  const { suggestions } = search;
  const arranged = createMemo(() => arrangeFindings(results().findings, suggestions()));
  const nav = createNavigation(app.router, opened, filing, () => inPanelOrder(arranged()));
  const spotlight = createMemo(() => spotlightCells(nav.chosen(), results(), suggestions(), filing(), edition));
  const canEdit = (): boolean => tabState() === 'owner';
  const { unit: viewUnit, choose: chooseViewUnit } = createViewUnit(app.storage, session.filing().id);
  const edits = createEdits(
    session,
    edition,
    canEdit,
    viewUnit,
    app,
    followEdits(session, nav),
    createWhenTrusted(search),
  );

  const notes = createNotes(session, filing, nav, edits);
  const comparing = createComparing(nav);
  const panel = createPanelState(createIsNarrow(), app.storage);
  const [dialog, setDialog] = createSignal<EditorDialog>();
  const exchange = createExchange();
  const [summary, setSummary] = createSignal<SelectionSummary>();
  const [selectedRows, setSelectedRows] = createSignal<readonly RowId[]>([]);

  const facts = createShownFacts(edition, filing, results, nav);
  const { scaleOf } = facts;

  const screenUnit = () => viewUnit() ?? scaleOf(nav.table()).unit;

  const attempt = makeAttempt(app);
  const backup = (): void => void attempt(() => backupOne(app, filing().id));
  const commands = makeEditorCommands({
    canEdit,
    undoLabel,
    redoLabel,
    undo: edits.undo,
    redo: edits.redo,
    save: () => void attempt(flush, text.save.flushed),
    backup,
    importFiles: () => void exchange.chooseImport(),
    exportFiling: () => exchange.setIsExporting(true),
    print: () => setDialog('print'),
    openSettings: () => setDialog('settings'),
    adjustForms: () => setDialog('forms'),
    changeUnits: () => setDialog('units'),
    showLife: () => setDialog('life'),
    showRules: nav.goToRules,
    showHistory: () => setDialog('history'),
    showHelp: () => app.router.go({ page: 'help' }),
    find: () => setDialog('find'),
    switchPane: () => {
      if (isInPanel()) return nav.focusSheet();
      panel.open();
      queueMicrotask(focusPanel);
    },
    visitFinding: (step) => {
      panel.show('findings');
      if (!nav.visitFinding(step)) app.notify({ message: text.findings.none });
    },
    visitTable: nav.visitTable,
    whyNoNewRow: facts.whyNoNewRow,
    canRemoveRows: () => selectedRows().length > 0,
    canDeclareEmpty: facts.canDeclareEmpty,
    removeRows: () => edits.removeRows(nav.table(), selectedRows()),
    onRange: (command) => nav.grid()?.perform(command),
    explainPaste: () => app.notify({ message: gridText.pasteByKey }),
    hasCell: () => nav.selected() !== undefined,
    hasNote: () => nav.selected() !== undefined && notes.noteOf(nav.selected()!) !== undefined,
    writeNote: notes.open,
    removeNote: () => nav.selected() && notes.remove(nav.selected()!),
    declareEmpty: () => edits.declareEmpty(nav.table(), true),
  });
  listenToKeys(commands.all, commands.notInText, (message) => app.notify({ message }));
  const unfinished = createUnfinishedTyping(filing().id, canEdit, edits, (message) => app.notify({ message }));
  onCleanup(opened.onLeaving(() => unfinished.leave(() => nav.grid()?.settle())));
  onCleanup(
    session.subscribe(({ touched }) => {
      if (touched.relaidTables.has(nav.table()) && document.activeElement?.closest('.sheet-grid')) nav.refocus();
    }),
  );
  onCleanup(warnOfEdit(session, edits.sayOfStep));
  nameWindow(filing);

  return (
    <div class="editor" classList={{ 'editor-folded': !panel.isOpen() }} aria-busy={tabState() === 'joining'}>
      <TopBar
        unit={filing().unit.name}
        year={filing().year}
        undo={commands.undo}
        redo={commands.redo}
        stage={<StageButton filing={filing()} edition={edition} command={commands.life} />}
        main={commands.main}
        others={commands.others}
        saveState={saveState()}
        isStored={app.isStored}
        autoTotal={filing().autoTotal}
        canEdit={canEdit()}
        onAutoTotal={edits.setAutoTotal}
      />
      <Banners opened={opened} attempt={attempt} onBackup={backup} />
      <TableRail
        filing={filing().id}
        forms={edition.forms}
        table={nav.showsRules() ? undefined : nav.table()}
        standingOf={facts.standingOf}
        remarksOf={facts.remarksOf}
        outlined={new Set(spotlight().map((cell) => cell.table))}
      />
      <Show when={nav.showsRules()}>
        <Suspense fallback={<p class="busy rules-area">{text.working}</p>}>
          <FilingRules
            filing={filing()}
            edition={edition}
            results={results()}
            canEdit={canEdit()}
            onEdit={edits.runAnnounced}
            onShowFinding={nav.goToFinding}
          />
        </Suspense>
      </Show>
      <Show when={!nav.showsRules()}>
        <ComparedSheet
          comparing={comparing}
          filing={filing()}
          edition={edition}
          nav={nav}
          scale={viewScale(scaleOf(nav.table()), viewUnit())}
          onManage={() => setDialog('references')}
          sheet={(view) => (
            <SheetArea
              session={session}
              filing={filing()}
              nav={nav}
              edits={edits}
              commands={commands}
              canEdit={canEdit()}
              scale={scaleOf(nav.table())}
              viewUnit={viewUnit()}
              place={facts.place()}
              relations={facts.relations()}
              view={view()}
              outlined={spotlight()}
              stateOf={facts.stateOf}
              marksOf={notes.marksOf}
              attempt={attempt}
              onInspect={() => panel.show('cell')}
              onChangeUnit={commands.changeUnits.perform}
              onOwnUnit={() => chooseViewUnit(undefined)}
              onTyping={unfinished.note}
              onSelectionSummary={setSummary}
              onSelectedRows={setSelectedRows}
            />
          )}
        />
        <PanelArea
          state={panel}
          session={session}
          filing={filing()}
          results={results()}
          isSearching={search.isSearching()}
          arranged={arranged()}
          nav={nav}
          edits={edits}
          notes={notes}
          place={facts.place()}
          scaleOf={(table) => viewScale(scaleOf(table), screenUnit())}
          screenUnit={screenUnit()}
          canEdit={canEdit()}
          menu={[...reportItems(session, suggestions, app), { label: words.toRules, perform: nav.goToRules }]}
        />
      </Show>
      <NoteLayer notes={notes} edition={edition} filing={filing()} canEdit={canEdit()} />
      <StatusBar
        edition={edition}
        summary={summary()}
        scale={viewScale(scaleOf(nav.table()), viewUnit())}
        recordedUnit={scaleOf(nav.table()).unit}
        onUnit={(unit) => {
          chooseViewUnit(unit);
          nav.focusSheet();
        }}
        isStored={app.isStored}
      />
      <Exchange
        state={exchange}
        session={session}
        results={results()}
        suggestions={suggestions()}
        canEdit={canEdit()}
        onImport={(...brought) => {
          void opened.keepState('import').catch(() => undefined);
          edits.bringIn(...brought);
        }}
        onJump={nav.goToFinding}
        onLeave={nav.focusSheet}
      />
      <EditorDialogs
        open={dialog()}
        onClose={() => setDialog(undefined)}
        session={session}
        canEdit={canEdit()}
        keepState={opened.keepState}
        onRemarks={() => panel.show('remarks')}
        adjustForms={commands.adjustForms}
        changeUnits={commands.changeUnits}
        onUnitsChanged={() => chooseViewUnit(undefined)}
        filing={filing()}
        edition={edition}
        nav={nav}
        edits={edits}
      />
    </div>
  );
}
