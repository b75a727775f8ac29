import type { RowId, TableId } from '../../core/filing/cell';
import type { Change } from '../../core/filing/change';
import { typedCode } from '../../core/filing/typed-code';
import type { MoneyUnit } from '../../core/money/scale';
import { doubtUnit } from '../../core/paste/paste-units';
import type { Session } from '../../session/session';
import { gridText } from '../text-grid.zh';
import { unitQuestion } from './edit-words';
import type { Ask } from './questions';

/** Asks before figures are written that do not look like what was meant; without a doubt they are put at once. */
export interface TypingDoubts {
  /** They look as if they were written in 元 and the table is not. */
  readonly withUnit: (changes: readonly Change[], put: () => void, putInYuan: () => void) => void;
  /** A code was typed in place of a figure, as when the keyboard is not where the clerk thinks. */
  readonly withCode: (table: TableId, typed: string, put: () => void) => void;
}

export function makeTypingDoubts(
  { edition, filing }: Session,
  /** What the clerk writes figures in; undefined: the unit of the table. */
  viewUnit: () => MoneyUnit | undefined,
  ask: Ask,
  rows: {
    readonly add: (table: TableId, code: string) => void;
    readonly goTo: (table: TableId, row: RowId) => void;
  },
  say: (message: string) => void,
): TypingDoubts {
  return {
    withUnit: (changes, put, putInYuan) => {
      const doubt = doubtUnit(filing(), edition, changes, viewUnit());
      if (!doubt) return put();
      const { message, inYuan, asWritten } = unitQuestion(edition, filing(), doubt);
      const answers = [
        { label: inYuan, perform: putInYuan },
        { label: asWritten, perform: put },
      ];
      ask(message, answers, true);
    },
    withCode: (table, typed, put) => {
      const meant = typedCode(filing(), edition, table, typed);
      if (!meant) return put();
      const { code, name, row } = meant;
      const isFigure = { label: gridText.isFigure, perform: put };
      // What was typed is not lost to an Enter of running typing; once something else has been written, it is old.
      const asked = filing();
      const again = {
        label: gridText.isFigureAfterAll(code),
        perform: () => {
          if (filing() === asked) put();
          else say(gridText.isOld);
        },
      };
      if (row === undefined) {
        const add = { label: gridText.addTyped, perform: () => rows.add(table, code) };
        ask(gridText.codeTyped(code, name), [add, isFigure], true, again);
      } else {
        const go = { label: gridText.goToTyped, perform: () => rows.goTo(table, row) };
        ask(gridText.codePresent(code, name), [go, isFigure], true, again);
      }
    },
  };
}
