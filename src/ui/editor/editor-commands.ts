import type { Command } from '../commands';
import { text } from '../text.zh';

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
  readonly openSettings: () => void;
  readonly showRules: () => void;
  readonly find: () => void;
  /** Moves the keyboard from the sheet to the panel and back. */
  readonly switchPane: () => void;
  /** By steps of 1 or -1, around the ends. */
  readonly visitFinding: (step: 1 | -1) => void;
  readonly visitTable: (step: 1 | -1) => void;
  readonly canAddRow: () => boolean;
  readonly canRemoveRow: () => boolean;
  readonly canDeclareEmpty: () => boolean;
  readonly addRow: () => void;
  readonly removeRow: () => void;
  readonly declareEmpty: () => void;
}

export interface EditorCommands {
  readonly undo: Command;
  readonly redo: Command;
  /** In the top bar. */
  readonly file: readonly Command[];
  /** Above the sheet. */
  readonly table: readonly Command[];
  /** All of them, as the keys see them. */
  readonly all: readonly Command[];
}

const always = (): boolean => true;

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
  const file: Command[] = [
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
    { id: 'settings', label: text.editor.settings, shortcuts: [], isAvailable: always, perform: actions.openSettings },
    { id: 'rules', label: text.editor.rules, shortcuts: [], isAvailable: always, perform: actions.showRules },
    { id: 'backup', label: text.editor.backup, shortcuts: [], isAvailable: always, perform: actions.backup },
  ];
  const table: Command[] = [
    {
      id: 'add-row',
      label: text.editor.addRow,
      shortcuts: ['Ctrl+Enter'],
      isAvailable: () => actions.canEdit() && actions.canAddRow(),
      perform: actions.addRow,
    },
    {
      id: 'remove-row',
      label: text.editor.removeRow,
      shortcuts: [],
      isAvailable: () => actions.canEdit() && actions.canRemoveRow(),
      perform: actions.removeRow,
    },
    {
      id: 'declare-empty',
      label: text.editor.declareEmpty,
      shortcuts: [],
      isAvailable: () => actions.canEdit() && actions.canDeclareEmpty(),
      perform: actions.declareEmpty,
    },
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
  return { undo, redo, file, table, all: [undo, redo, ...file, ...table, ...keysOnly] };
}
