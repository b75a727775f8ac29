import type { Command } from '../commands';
import type { RangeCommand } from '../grid-contract';
import { formatRoute } from '../router';
import { gridText } from '../text-grid.zh';
import { notesText } from '../text-remarks.zh';
import { stageText } from '../text-stage.zh';
import { text } from '../text.zh';
import { unitsText } from '../text-units.zh';

/** What the editor's commands need to know and can do. */
export interface EditorActions {
  readonly canEdit: () => boolean;
  readonly undoLabel: () => string | undefined;
  readonly redoLabel: () => string | undefined;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  readonly backup: () => void;
  readonly importFiles: () => void;
  readonly exportFiling: () => void;
  readonly print: () => void;
  readonly openSettings: () => void;
  readonly adjustForms: () => void;
  readonly changeUnits: () => void;
  readonly showLife: () => void;
  readonly showRules: () => void;
  readonly showHistory: () => void;
  readonly showHelp: () => void;
  readonly find: () => void;
  /** Moves the keyboard from the sheet to the panel and back. */
  readonly switchPane: () => void;
  /** By steps of 1 or -1, around the ends. */
  readonly visitFinding: (step: 1 | -1) => void;
  readonly visitTable: (step: 1 | -1) => void;
  /** Why the table takes no row just now; undefined: it does. */
  readonly whyNoNewRow: () => string | undefined;
  readonly canRemoveRows: () => boolean;
  readonly canDeclareEmpty: () => boolean;
  readonly removeRows: () => void;
  readonly declareEmpty: () => void;
  /** Does something with the selected range of the sheet. */
  readonly onRange: (command: RangeCommand) => void;
  readonly explainPaste: () => void;
  /** 备注 of the selected cell. */
  readonly hasCell: () => boolean;
  readonly hasNote: () => boolean;
  readonly writeNote: () => void;
  readonly removeNote: () => void;
}

export interface EditorCommands {
  readonly undo: Command;
  readonly redo: Command;
  /** Beside the unit: how far the filing has come. */
  readonly life: Command;
  /** In 设置. */
  readonly adjustForms: Command;
  /** In 设置 and above the sheet. */
  readonly changeUnits: Command;
  /** In the top bar, always. */
  readonly main: readonly Command[];
  /** In the top bar, the commonest first: the last ones go into 更多 where the window is narrow. */
  readonly others: readonly Command[];
  /** Above the sheet. */
  readonly table: readonly Command[];
  /** In the menu of the sheet, in groups. Their keys belong to the sheet alone: elsewhere they are the browser's. */
  readonly range: readonly (readonly Command[])[];
  /** Those whose keys mean something else while a text is being typed. */
  readonly notInText: readonly Command[];
  /** Those whose keys work everywhere in the editor. */
  readonly all: readonly Command[];
}

const always = (): boolean => true;
const HELP = formatRoute({ page: 'help' });

/** Every command of the editor, once, for buttons and keys. */
export function makeEditorCommands(actions: EditorActions): EditorCommands {
  const undo: Command = {
    id: 'undo',
    label: text.undo,
    shortcuts: ['Ctrl+Z'],
    hint: () => text.editor.undoTitle(actions.undoLabel()),
    isAvailable: () => actions.canEdit() && actions.undoLabel() !== undefined,
    perform: actions.undo,
  };
  const redo: Command = {
    id: 'redo',
    label: text.redo,
    shortcuts: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    hint: () => text.editor.redoTitle(actions.redoLabel()),
    isAvailable: () => actions.canEdit() && actions.redoLabel() !== undefined,
    perform: actions.redo,
  };
  const life: Command = {
    id: 'life',
    label: stageText.command,
    hint: () => stageText.open,
    shortcuts: [],
    isAvailable: always,
    perform: actions.showLife,
  };
  const main: Command[] = [
    {
      id: 'import',
      label: text.import.action,
      hint: () => text.import.hint,
      shortcuts: ['Ctrl+O'],
      isAvailable: actions.canEdit,
      perform: actions.importFiles,
    },
    {
      id: 'export',
      label: text.export.action,
      hint: () => text.export.hint,
      shortcuts: ['Ctrl+E'],
      isAvailable: always,
      perform: actions.exportFiling,
    },
  ];
  const others: Command[] = [
    {
      id: 'print',
      label: text.editor.print,
      hint: () => text.editor.printHint,
      shortcuts: ['Ctrl+P'],
      isAvailable: always,
      perform: actions.print,
    },
    { id: 'settings', label: text.editor.settings, shortcuts: [], isAvailable: always, perform: actions.openSettings },
    { id: 'rules', label: text.editor.rules, shortcuts: [], isAvailable: always, perform: actions.showRules },
    { id: 'history', label: text.editor.history, shortcuts: [], isAvailable: always, perform: actions.showHistory },
    { id: 'backup', label: text.editor.backup, shortcuts: [], isAvailable: always, perform: actions.backup },
    { id: 'help', label: text.help, shortcuts: [], address: HELP, isAvailable: always, perform: actions.showHelp },
  ];
  const adjustForms: Command = {
    id: 'adjust-forms',
    label: text.editor.adjustForms,
    shortcuts: [],
    isAvailable: always,
    perform: actions.adjustForms,
  };
  const changeUnits: Command = {
    id: 'change-units',
    label: unitsText.settings,
    shortcuts: [],
    isAvailable: actions.canEdit,
    perform: actions.changeUnits,
  };
  const whyReadOnly = (): string | undefined => (actions.canEdit() ? undefined : gridText.readOnly);
  const addRow: Command = {
    id: 'add-row',
    label: text.editor.addRow,
    shortcuts: ['Ctrl+Enter'],
    isAvailable: () => actions.canEdit() && actions.whyNoNewRow() === undefined,
    whyNot: () => whyReadOnly() ?? actions.whyNoNewRow(),
    perform: () => actions.onRange('newRow'),
  };
  const removeRows: Command = {
    id: 'remove-row',
    label: text.editor.removeRow,
    shortcuts: ['Ctrl+Delete'],
    isAvailable: () => actions.canEdit() && actions.canRemoveRows(),
    whyNot: () => whyReadOnly() ?? actions.whyNoNewRow() ?? gridText.noRowSelected,
    perform: actions.removeRows,
  };
  const declareEmpty: Command = {
    id: 'declare-empty',
    label: text.editor.declareEmpty,
    shortcuts: [],
    isAvailable: () => actions.canEdit() && actions.canDeclareEmpty(),
    perform: actions.declareEmpty,
  };
  const onRange = (command: RangeCommand, label: string, shortcut: string, isAvailable = actions.canEdit): Command => ({
    id: command,
    label,
    shortcuts: [shortcut],
    isAvailable,
    whyNot: whyReadOnly,
    perform: () => actions.onRange(command),
  });
  const paste: Command = {
    id: 'paste',
    label: gridText.commands.paste,
    shortcuts: ['Ctrl+V'],
    isAvailable: actions.canEdit,
    whyNot: whyReadOnly,
    perform: actions.explainPaste,
  };
  const writeNote: Command = {
    id: 'note',
    label: notesText.edit,
    shortcuts: ['Shift+F2'],
    isAvailable: actions.hasCell,
    whyNot: () => notesText.noCell,
    perform: actions.writeNote,
  };
  const removeNote: Command = {
    id: 'remove-note',
    label: notesText.remove,
    shortcuts: [],
    isAvailable: () => actions.canEdit() && actions.hasNote(),
    whyNot: () => whyReadOnly() ?? notesText.noNote,
    perform: actions.removeNote,
  };
  const words = gridText.commands;
  const range = [
    [onRange('cut', words.cut, 'Ctrl+X'), onRange('copy', words.copy, 'Ctrl+C', always), paste],
    [
      onRange('edit', words.edit, 'F2'),
      onRange('clear', words.clear, 'Delete'),
      onRange('fillDown', words.fillDown, 'Ctrl+D'),
      onRange('fillRight', words.fillRight, 'Ctrl+R'),
    ],
    [addRow, removeRows],
    [writeNote, removeNote],
    [
      onRange('selectLines', words.selectLines, 'Shift+空格', always),
      onRange('selectColumns', words.selectColumns, 'Ctrl+空格', always),
      onRange('selectAll', words.selectAll, 'Ctrl+A', always),
    ],
  ];
  const step = (id: string, label: string, shortcut: string, perform: () => void): Command => ({
    id,
    label,
    shortcuts: [shortcut],
    isAvailable: always,
    perform,
  });
  const keysOnly: Command[] = [
    step('save', text.editor.save, 'Ctrl+S', actions.save),
    { ...step('find', text.editor.find, 'Ctrl+F', actions.find), shortcuts: ['Ctrl+F', 'Ctrl+G'] },
    step('switch-pane', text.editor.switchPane, 'F6', actions.switchPane),
    step('next-finding', text.editor.nextFinding, 'F8', () => actions.visitFinding(1)),
    step('previous-finding', text.editor.previousFinding, 'Shift+F8', () => actions.visitFinding(-1)),
    step('next-table', text.editor.nextTable, 'Alt+PageDown', () => actions.visitTable(1)),
    step('previous-table', text.editor.previousTable, 'Alt+PageUp', () => actions.visitTable(-1)),
  ];
  const table = [addRow, removeRows, declareEmpty];
  return {
    undo,
    redo,
    life,
    adjustForms,
    changeUnits,
    main,
    others,
    table,
    range,
    notInText: [undo, redo, addRow, writeNote],
    all: [undo, redo, ...main, ...others, adjustForms, changeUnits, addRow, writeNote, ...keysOnly],
  };
}
