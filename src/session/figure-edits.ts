import type { Amount } from '../core/money/amount';
import { type CellRef, type CellValue, showsSame } from '../core/filing/cell';
import type { Change } from '../core/filing/change';
import type { Edition } from '../core/edition/edition';
import { figureValue, readTypedFigure } from '../core/money/figure-input';
import { cellValue, type Filing } from '../core/filing/filing';
import { cellLabel } from '../core/edition/labels';
import { recordedScale, undeclareEmpty } from '../core/paste/paste-cells';
import type { MoneyUnit } from '../core/money/scale';
import { type ReadyEdit, ready, refused, type RefusedEdit } from './edit';

/**
 * What typing into a figure cell means, in the table's recorded unit. Blank and dash clear; arithmetic is evaluated;
 * text that is no figure is kept as it is. Typing what the cell already shows changes nothing, so that a derived
 * figure stays derived. `unit`: what a bare number is written in, where not the table's own.
 */
export function setFigureFromText(
  filing: Filing,
  edition: Edition,
  cell: CellRef,
  text: string,
  unit?: MoneyUnit,
): ReadyEdit | RefusedEdit {
  const input = readTypedFigure(text, recordedScale(filing, cell.table), unit);
  if (input.kind === 'refused') return refused(input.message);
  const { value, note } = input;
  const label = `${value ? '修改' : '清除'}${cellLabel(edition, filing, cell)}`;
  if (showsSame(value, cellValue(filing, cell))) return ready(label, []);
  return ready(label, setCell(filing, cell, value), note ? [note] : []);
}

/** Sets a cell to a figure that was worked out for it: from now on it follows its parts. */
export function fillProposal(filing: Filing, edition: Edition, cell: CellRef, proposed: Amount): ReadyEdit {
  const value = figureValue(proposed, recordedScale(filing, cell.table), 'derived');
  return ready(`填入${cellLabel(edition, filing, cell)}`, setCell(filing, cell, value));
}

/** Takes back what was typed over a total: blank, it is filled again from what it follows, in the same step. */
export const followAgain = (filing: Filing, edition: Edition, cell: CellRef): ReadyEdit =>
  ready(`恢复自动：${cellLabel(edition, filing, cell)}`, setCell(filing, cell, undefined));

const setCell = (filing: Filing, cell: CellRef, value: CellValue | undefined): Change[] => [
  ...(value ? undeclareEmpty(filing, cell.table) : []),
  { kind: 'setCell', cell, value },
];
