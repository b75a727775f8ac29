import { For, type JSX, Show, Suspense, createMemo, createSignal, lazy, untrack } from 'solid-js';
import type { CellRef, RowId } from '../../core/filing/cell';
import { isWholeText, searchCodes } from '../../core/edition/classification';
import { halfWidth } from '../../core/money/decimal-text';
import { couldFollow } from '../../core/derive/could-follow';
import { formOf } from '../../core/edition/edition';
import { cellValue, type Filing, tableState } from '../../core/filing/filing';
import type { CellRelation } from '../../core/check/finding';
import { type LayoutPosition, layOut } from '../../core/layout/layout';
import { rowOfCode } from '../../core/filing/open-rows';
import { nameForRow } from '../../core/edition/row-name';
import { type MoneyUnit, type Scale, viewScale } from '../../core/money/scale';
import { editedForm } from '../../core/layout/shown-form';
import { PINYIN_INITIALS } from '../../editions/codes/pinyin-initials';
import type { Session } from '../../session/session';
import type { TypingNote } from '../../storage/typing-note';
import { useApp } from '../app-context';
import { CommandButton } from '../command-button';
import type { Command } from '../commands';
import { ContextMenu, type MenuPoint } from '../context-menu';
import type { CellMarks, CellState, Pasted, RowSuggestion, SelectionSummary } from '../grid-contract';
import { referenceFacts } from '../last-year/reference-facts';
import { gridText } from '../text-grid.zh';
import { text } from '../text.zh';
import { doubtToShow } from '../units/standing-doubts';
import { exactnessWords } from '../units/exactness-words';
import { UnitDoubtBar } from '../units/unit-doubt-bar';
import type { Attempt } from './attempt';
import type { EditorCommands } from './editor-commands';
import type { Edits } from './edits';
import { makeFollowing } from './following';
import { FormulaBar } from './formula-bar';
import type { Navigation } from './navigation';
import { Sheet } from './sheet';

const TableGrid = lazy(() => import('../grid/table-grid'));

/** Enough to choose from. */
const MOST_SUGGESTIONS = 60;

/** The middle of the editor: the formula bar, the commands of the table, and its sheet with the menu over it. */
export function SheetArea(props: {
  readonly session: Session;
  readonly filing: Filing;
  readonly nav: Navigation;
  readonly edits: Edits;
  readonly commands: EditorCommands;
  readonly canEdit: boolean;
  /** The scale a table is recorded at. */
  readonly scale: Scale;
  /** The unit figures are seen in; undefined: the table's own. */
  readonly viewUnit: MoneyUnit | undefined;
  readonly place: readonly string[] | undefined;
  readonly relations: readonly CellRelation[];
  /** At the end of the table's commands: the choice of 对照. */
  readonly view: JSX.Element;
  readonly outlined: readonly CellRef[];
  readonly stateOf: (cell: CellRef) => CellState | undefined;
  readonly marksOf: (cell: CellRef) => CellMarks | undefined;
  readonly attempt: Attempt;
  readonly onInspect: () => void;
  readonly onChangeUnit: () => void;
  /** Figures are to be seen in the unit of each table. */
  readonly onOwnUnit: () => void;
  readonly onTyping: (typing: Omit<TypingNote, 'filing'> | undefined) => void;
  readonly onSelectionSummary: (summary: SelectionSummary | undefined) => void;
  readonly onSelectedRows: (rows: readonly RowId[]) => void;
}) {
  const app = useApp();
  const edition = untrack(() => props.session.edition);
  const [menuAt, setMenuAt] = createSignal<MenuPoint>();
  const table = () => props.nav.table();
  const data = createMemo(() => props.filing.tables[table()]);
  const form = createMemo(() => editedForm(formOf(edition, table())!, data()));
  const rows = createMemo(() => data()?.rows);
  // The lines depend on the rows alone; laying out anew at each figure would make the grid rebuild.
  const layout = createMemo(() => {
    rows();
    return layOut(form(), edition.definitions[table()], untrack(data), 'all');
  });
  const seen = (): Scale => viewScale(props.scale, props.viewUnit);
  const facts = createMemo(() => {
    const cell = props.nav.selected();
    return cell ? referenceFacts(props.filing, edition, cell, seen()) : [];
  });
  const outlined = createMemo(() => [
    ...props.outlined,
    ...props.edits.unitDoubts.standing().flatMap(({ cells }) => cells),
  ]);
  const isDeclaredEmpty = (): boolean => tableState(data()) === 'declaredEmpty';
  const following = untrack(() => makeFollowing(props.session, props.edits, app));
  const canFollow = createMemo(() => {
    const cell = props.nav.selected();
    return props.canEdit && cell !== undefined && couldFollow(edition, props.filing, cell);
  });
  const followCommand: Command = {
    id: 'follow',
    label: gridText.followAgain,
    shortcuts: [],
    isAvailable: canFollow,
    whyNot: () => gridText.nothingToFollow,
    perform: () => {
      const cell = props.nav.selected();
      if (cell) following.restore(cell);
      props.nav.focusSheet();
    },
  };
  const paste = (anchor: LayoutPosition, pasted: Pasted): void => {
    const [target, { paste: put }] = [layout(), props.edits];
    void props.attempt(() => put(target, anchor, pasted));
  };
  const suggestRows = (typed: string): RowSuggestion[] => {
    const classification = edition.definitions[table()].openRows?.classification;
    if (!classification) return [];
    const wanted = halfWidth(typed);
    return searchCodes(edition.codes[classification], wanted, MOST_SUGGESTIONS, PINYIN_INITIALS).map(
      ({ code, name: listed, isAttested }) => {
        const name = nameForRow(props.filing, edition, table(), code) ?? listed;
        const isPresent = rowOfCode(props.filing, edition, table(), code) !== undefined;
        const isWhole = isWholeText({ code, name }, wanted, PINYIN_INITIALS);
        return { code, name, isPresent, isUnconfirmed: !isAttested && name === listed, isWhole };
      },
    );
  };
  return (
    <main class="middle">
      <FormulaBar
        place={isDeclaredEmpty() ? undefined : props.place}
        isEmptyTable={isDeclaredEmpty()}
        value={props.nav.selected() && cellValue(props.filing, props.nav.selected()!)}
        scale={seen()}
        autoTotal={props.filing.autoTotal}
        relations={props.relations}
        facts={facts()}
        onInspect={props.onInspect}
        onFollow={followCommand.isAvailable() ? followCommand.perform : undefined}
      />
      <div class="table-commands">
        <For each={props.commands.table}>
          {(command) => (
            <Show when={command.id !== 'declare-empty' || command.isAvailable()}>
              <CommandButton command={command} class="button-quiet button-small" />
            </Show>
          )}
        </For>
        <span class="top-space" />
        <Show when={!isDeclaredEmpty()}>{props.view}</Show>
      </div>
      <Show when={doubtToShow(props.edits.unitDoubts.standing(), table())}>
        {(doubt) => (
          <UnitDoubtBar
            doubt={doubt()}
            doubts={props.edits.unitDoubts}
            edition={edition}
            filing={props.filing}
            onShow={(cell) => props.nav.goToCell(cell)}
            onInYuan={props.onOwnUnit}
            onAnswered={props.nav.focusSheet}
          />
        )}
      </Show>
      <div class="desk">
        <Sheet
          form={form()}
          unit={props.filing.unit.name}
          year={props.filing.year}
          moneyUnit={seen().unit}
          isConverted={seen().unit !== props.scale.unit}
          exactness={exactnessWords(props.filing.tables[table()])}
          isDeclaredEmpty={isDeclaredEmpty()}
          canEdit={props.canEdit}
          onChangeUnit={props.onChangeUnit}
          onTakeBackEmpty={() => props.edits.declareEmpty(table(), false)}
        >
          <Suspense fallback={<p class="busy">{text.working}</p>}>
            <TableGrid
              session={props.session}
              table={table()}
              layout={layout()}
              readOnly={!props.canEdit}
              viewUnit={props.viewUnit}
              selected={props.nav.selected()}
              onSelect={props.nav.select}
              outlined={outlined()}
              stateOf={props.stateOf}
              marksOf={props.marksOf}
              onEdit={following.editCell}
              onRowCodeEdit={(row, typed) => props.edits.editRowCode(table(), row, typed)}
              onRowNameEdit={(row, typed) => props.edits.editRowName(table(), row, typed)}
              onPaste={paste}
              onRange={props.edits.changeRange}
              onAddRow={(typed) => props.edits.addRow(table(), typed)}
              suggestRows={suggestRows}
              onTyping={(typing) => props.onTyping(typing && { ...typing, table: table() })}
              onSay={(message) => app.notify({ message })}
              onRemoveRows={(removed) => props.edits.removeRows(table(), removed)}
              onSelectionSummary={props.onSelectionSummary}
              onSelectedRows={props.onSelectedRows}
              onMenu={(x, y) => setMenuAt({ x, y })}
              handle={props.nav.setGrid}
            />
          </Suspense>
        </Sheet>
      </div>
      <Show when={menuAt()} keyed>
        {(at) => (
          <ContextMenu
            label={gridText.menu}
            at={at}
            groups={[...props.commands.range, [followCommand]]}
            onClose={() => setMenuAt(undefined)}
          />
        )}
      </Show>
    </main>
  );
}
