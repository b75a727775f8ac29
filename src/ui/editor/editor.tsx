import { For, Show, Suspense, createEffect, createMemo, createSignal, lazy, onCleanup, untrack } from 'solid-js';
import { cellKey, type TableId } from '../../core/cell';
import { formOf } from '../../core/edition';
import { cellValue, tableState } from '../../core/filing';
import { type LayoutPosition, layOut } from '../../core/layout';
import { tableTitle } from '../../core/labels';
import type { Scale } from '../../core/scale';
import { useApp } from '../app-context';
import { CommandButton } from '../command-button';
import { download } from '../files';
import type { Pasted, SelectionSummary } from '../grid-contract';
import { panel as words } from '../text-findings.zh';
import { text } from '../text.zh';
import { makeAttempt } from './attempt';
import { Banners } from './banners';
import { makeEditorCommands } from './editor-commands';
import { type EditorDialog, EditorDialogs } from './editor-dialogs';
import { listenToKeys } from './editor-keys';
import { createEdits } from './edits';
import { createExchange, Exchange } from './exchange';
import { arrangeFindings, inPanelOrder } from '../findings/arrange-findings';
import { cellStates, tableStanding } from '../findings/finding-kinds';
import { spotlightCells } from '../findings/spotlight';
import { FormulaBar } from './formula-bar';
import { createNavigation } from './navigation';
import type { OpenFiling } from './open-filing';
import { PanelArea } from './panel-area';
import { createPanelState, focusPanel, isInPanel } from './panel-state';
import { placeOf } from './place';
import { reportItems } from './report';
import { createSessionSignals } from './session-signals';
import { Sheet } from './sheet';
import { StatusBar } from './status-bar';
import { createSuggestions } from './suggestions';
import { TableRail } from './table-rail';
import { TopBar } from './top-bar';

import '../styles/editor.css';

const TableGrid = lazy(() => import('../grid/table-grid'));
const FilingRules = lazy(() => import('../rules/filing-rules'));

/** The editor of one open filing. `opened` stays the same for its life. */
export function Editor(props: { readonly opened: OpenFiling }) {
  const app = useApp();
  // oxlint-disable-next-line solid/reactivity
  const opened = props.opened;
  const { session, edition, saveState, tabState, flush } = opened;
  const { filing, results, undoLabel, redoLabel } = createSessionSignals(session);
  const findings = createMemo(() => results().findings);
  const suggestions = createSuggestions(edition, filing, results);
  const arranged = createMemo(() => arrangeFindings(findings(), suggestions()));
  const nav = createNavigation(app.router, opened, filing, () => inPanelOrder(arranged()));
  const spotlight = createMemo(() => spotlightCells(nav.chosen(), results(), suggestions()));
  const canEdit = (): boolean => tabState() === 'owner';
  const edits = createEdits(session, edition, canEdit, app, {
    rowAdded: (table, row) => {
      const column = edition.definitions[table].columns[0];
      if (column) nav.goToCell({ table, row, column: column.id });
    },
    pasted: (table, ...block) => nav.selectBlock(table, ...block),
  });

  const panel = createPanelState();
  const [dialog, setDialog] = createSignal<EditorDialog>();
  const exchange = createExchange();
  const [summary, setSummary] = createSignal<SelectionSummary>();

  const definition = () => edition.definitions[nav.table()];
  const form = () => formOf(edition, nav.table())!;
  const data = createMemo(() => filing().tables[nav.table()]);
  const rows = createMemo(() => data()?.rows);
  // The lines depend on the rows alone; laying out anew at each figure would make the grid rebuild.
  const layout = createMemo(() => {
    rows();
    return layOut(form(), definition(), untrack(data));
  });
  const scaleOf = (table: TableId): Scale => filing().tables[table]?.recordedScale ?? filing().reportingScale;
  const states = createMemo(() => cellStates(findings()));
  const standings = createMemo(
    () => new Map(edition.forms.map(({ table }) => [table, tableStanding(filing(), findings(), table)] as const)),
  );
  const place = createMemo(() => {
    const cell = nav.selected();
    return cell && placeOf(edition, filing(), cell);
  });
  const relations = createMemo(() => {
    const cell = nav.selected();
    return cell ? results().relationsOf(cell) : [];
  });
  const openRow = (): string | undefined => {
    const row = nav.selected()?.row;
    return rows()?.some((each) => each.id === row) ? row : undefined;
  };

  const attempt = makeAttempt(app);
  const backup = (): void =>
    void attempt(async () => {
      // The file holds what is open, saved or not.
      const file = await app.library.backup([filing().id]);
      download(file.name, file.content);
      app.notify({ message: text.home.backupSaved(file.name) });
    });
  const paste = (anchor: LayoutPosition, pasted: Pasted): void => {
    const target = layout();
    void attempt(() => edits.paste(target, anchor, pasted));
  };

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
    openSettings: () => setDialog('settings'),
    showRules: nav.goToRules,
    find: () => setDialog('find'),
    switchPane: () => {
      if (isInPanel()) return nav.focusSheet();
      panel.setIsOpen(true);
      queueMicrotask(focusPanel);
    },
    visitFinding: (step) => {
      panel.show('findings');
      if (!nav.visitFinding(step)) app.notify({ message: text.findings.none });
    },
    visitTable: nav.visitTable,
    canAddRow: () => definition().openRows !== undefined && tableState(data()) !== 'declaredEmpty',
    canRemoveRow: () => openRow() !== undefined,
    canDeclareEmpty: () => tableState(data()) === 'missing' || tableState(data()) === 'unfilled',
    addRow: () => setDialog('addRow'),
    removeRow: () => {
      const row = openRow();
      if (row !== undefined) edits.removeRows(nav.table(), [row]);
    },
    declareEmpty: () => edits.declareEmpty(nav.table(), true),
  });
  listenToKeys(commands.all, [commands.undo, commands.redo]);
  onCleanup(
    session.subscribe(({ touched }) => {
      if (touched.relaidTables.has(nav.table()) && document.activeElement?.closest('.sheet-grid')) nav.refocus();
    }),
  );
  createEffect(() => {
    document.title = text.documentTitle([filing().unit.name, text.yearLabel(filing().year)]);
  });
  onCleanup(() => {
    document.title = text.documentTitle([]);
  });

  return (
    <div class="editor" aria-busy={tabState() === 'joining'}>
      <TopBar
        unit={filing().unit.name}
        year={filing().year}
        undo={commands.undo}
        redo={commands.redo}
        others={commands.file}
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
        standingOf={(table) => standings().get(table)!}
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
        <main class="middle">
          <FormulaBar
            place={place()}
            value={nav.selected() && cellValue(filing(), nav.selected()!)}
            scale={scaleOf(nav.table())}
            relations={relations()}
            tableTitle={tableTitle(edition, nav.table())}
            onRelation={(key) => {
              const finding = findings().find((each) => each.key === key);
              if (finding) return nav.goToFinding(finding);
              nav.choose({ kind: 'relation', key }, nav.selected());
              panel.show('cell');
            }}
          />
          <div class="table-commands">
            <For each={commands.table}>
              {(command) => (
                <Show when={command.id !== 'declare-empty' || command.isAvailable()}>
                  <CommandButton command={command} class="button-quiet button-small" />
                </Show>
              )}
            </For>
          </div>
          <div class="desk">
            <Sheet
              form={form()}
              unit={filing().unit.name}
              year={filing().year}
              moneyUnit={scaleOf(nav.table()).unit}
              isDeclaredEmpty={tableState(data()) === 'declaredEmpty'}
              canEdit={canEdit()}
              onTakeBackEmpty={() => edits.declareEmpty(nav.table(), false)}
            >
              <Suspense fallback={<p class="busy">{text.working}</p>}>
                <TableGrid
                  session={session}
                  table={nav.table()}
                  layout={layout()}
                  readOnly={!canEdit()}
                  selected={nav.selected()}
                  onSelect={nav.select}
                  outlined={spotlight()}
                  stateOf={(cell) => states().get(cellKey(cell))}
                  onEdit={edits.editCell}
                  onRowCodeEdit={(row, typed) => edits.editRowCode(nav.table(), row, typed)}
                  onRowNameEdit={(row, typed) => edits.editRowName(nav.table(), row, typed)}
                  onPaste={paste}
                  onRange={edits.changeRange}
                  onAddRow={(typed) => edits.addRow(nav.table(), typed)}
                  onRemoveRows={(removed) => edits.removeRows(nav.table(), removed)}
                  onSelectionSummary={setSummary}
                  handle={nav.setGrid}
                />
              </Suspense>
            </Sheet>
          </div>
        </main>
        <PanelArea
          state={panel}
          session={session}
          filing={filing()}
          results={results()}
          arranged={arranged()}
          nav={nav}
          edits={edits}
          place={place()}
          scaleOf={scaleOf}
          canEdit={canEdit()}
          menu={[...reportItems(session, suggestions, app), { label: words.toRules, perform: nav.goToRules }]}
        />
      </Show>
      <StatusBar summary={summary()} scale={scaleOf(nav.table())} isStored={app.isStored} />
      <Exchange
        state={exchange}
        session={session}
        results={results()}
        canEdit={canEdit()}
        onImport={edits.bringIn}
        onJump={nav.goToFinding}
        onLeave={nav.focusSheet}
      />
      <EditorDialogs
        open={dialog()}
        onClose={() => setDialog(undefined)}
        filing={filing()}
        edition={edition}
        nav={nav}
        edits={edits}
      />
    </div>
  );
}
