import type { Amount } from '../core/money/amount';
import type { CellRef } from '../core/filing/cell';
import { toDecimalText } from '../core/money/decimal-text';
import { cellValue } from '../core/filing/filing';
import { suggest } from '../core/suggest/search';
import type { RowCorrection, Slip, Suggestion } from '../core/check/suggestion';
import type { CheckResult } from '../core/check/finding';
import { type CellRecord, cellRecord } from './cell-record';
import type { FiledDraft } from './read-filing';

/**
 * One figure that is probably wrong, as other programs see it. A suggestion that corrects several figures gives one
 * record for each, with the same `suggestion` number and `message`; the best suggestion has number 1.
 */
export interface SuggestionRecord {
  readonly suggestion: number;
  readonly slip: Slip;
  /**
   * The cell to correct. Where a row is missing, its cells with no place in the file yet; where it is repeated, the
   * cells of the row to take away; where its code is wrong, one cell whose `column` is 科目代码 and whose figures are
   * null.
   */
  readonly cell: CellRecord;
  /** Decimal text in 万元, null where blank: what is printed and what it should be. Codes where the code is wrong. */
  readonly from: string | null;
  readonly to: string | null;
  /** The findings it settles, by their `key`: the rule's id, and after a colon what it is about. */
  readonly resolves: readonly string[];
  /** The whole suggestion in words, with the equally good corrections of other cells where there are any. */
  readonly message: string;
}

/** What would settle the findings of a file. */
export function suggestionRecords(draft: FiledDraft, { evaluated }: CheckResult): SuggestionRecord[] {
  const { filing, proposal } = draft;
  return suggest(filing, proposal.edition, evaluated).flatMap((suggestion, index) => {
    const { slip, resolves, message } = suggestion;
    return correctionsOf(draft, suggestion).map((correction) => ({
      suggestion: index + 1,
      slip,
      ...correction,
      resolves,
      message,
    }));
  });
}

const inTenThousands = (value: Amount | undefined): string | null =>
  value === undefined ? null : toDecimalText(value, '万元');

type CorrectionRecord = Pick<SuggestionRecord, 'cell' | 'from' | 'to'>;

function correctionsOf(draft: FiledDraft, { corrections, rows = [] }: Suggestion): CorrectionRecord[] {
  return [
    ...rows.flatMap((row) => rowRecords(draft, row)),
    ...corrections.map(({ cell, from, to }) => ({
      cell: cellRecord(draft, cell),
      from: inTenThousands(from),
      to: inTenThousands(to),
    })),
  ];
}

function rowRecords(draft: FiledDraft, correction: RowCorrection): CorrectionRecord[] {
  const { filing } = draft;
  const { table } = correction;
  switch (correction.kind) {
    case 'insert':
      return Object.entries(correction.figures).map(([column, figure]) => ({
        cell: { ...cellRecord(draft, { table, row: correction.row.id, column }), row: correction.row.code },
        from: null,
        to: inTenThousands(figure),
      }));
    case 'remove':
      return Object.keys(filing.tables[table]?.cells[correction.row] ?? {}).map((column) => {
        const cell: CellRef = { table, row: correction.row, column };
        const value = cellValue(filing, cell);
        const from = value?.kind === 'amount' ? value.amount : undefined;
        return { cell: cellRecord(draft, cell), from: inTenThousands(from), to: null };
      });
    case 'recode': {
      const cell = cellRecord(draft, { table, row: correction.row, column: '科目代码' });
      return [{ cell, from: cell.row, to: correction.to.code }];
    }
  }
}
