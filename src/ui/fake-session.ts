import { amount } from '../core/amount';
import type { CellRef, TableId } from '../core/cell';
import { applyChanges, type Change } from '../core/change';
import { check } from '../core/check';
import { parseFigure } from '../core/decimal-text';
import { deriveChanges } from '../core/derive';
import type { Edition } from '../core/edition';
import type { Filing } from '../core/filing';
import { EMPTY_HISTORY, type History, record, stepBack, stepForward } from '../core/history';

export function createFakeSession(edition: Edition, start: Filing) {
  let filing = start;
  let results = check(filing, edition);
  let history: History = EMPTY_HISTORY;
  const listeners = new Set<() => void>();
  const publish = () => {
    results = check(filing, edition);
    for (const listener of listeners) listener();
  };
  return {
    edition,
    filing: () => filing,
    results: () => results,
    history: () => history,
    commit(label: string, changes: readonly Change[]) {
      const more = filing.autoTotal ? deriveChanges(edition, filing, changes).changes : [];
      const all = [...changes, ...more];
      const applied = applyChanges(filing, all);
      history = record(history, { label, changes: all, inverse: applied.inverse, at: Date.now() });
      filing = applied.filing;
      publish();
    },
    undo() {
      const step = stepBack(history);
      if (!step) return undefined;
      history = step.history;
      filing = applyChanges(filing, step.entry.inverse).filing;
      publish();
      return step.entry;
    },
    redo() {
      const step = stepForward(history);
      if (!step) return undefined;
      history = step.history;
      filing = applyChanges(filing, step.entry.changes).filing;
      publish();
      return step.entry;
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    editCell(cell: CellRef, text: string) {
      const parsed = parseFigure(text, '万元');
      const value =
        parsed.kind === 'amount'
          ? { kind: 'amount' as const, amount: amount(parsed.amount), origin: 'entered' as const }
          : parsed.kind === 'unreadable'
            ? { kind: 'unreadable' as const, text }
            : undefined;
      this.commit(`${cell.row}`, [{ kind: 'setCell', cell, value }]);
    },
    declareEmpty(table: TableId, declaredEmpty: boolean) {
      this.commit('空表', [{ kind: 'declareEmpty', table, declaredEmpty }]);
    },
  };
}
