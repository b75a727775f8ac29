import { type Amount, amount } from '../../core/money/amount';
import type { CellRef } from '../../core/filing/cell';
import { formatExactly } from '../../core/money/decimal-text';
import { expectedFigure } from '../../core/check/expected-figure';
import type { Edition } from '../../core/edition/edition';
import { cellValue, type Filing } from '../../core/filing/filing';
import { cellLabel, tableTitle } from '../../core/edition/labels';
import { repeatedCells } from '../../core/derive/left-behind';
import { recordedScale } from '../../core/paste/paste-cells';
import type { UnitDoubt } from '../../core/paste/paste-units';
import { TEN_THOUSAND_YUAN } from '../../core/money/scale';
import { gridText } from '../text-grid.zh';
import { unitsText } from '../text-units.zh';

/** Which entered totals an edit has left behind: the first with both figures, the others by their number. */
export function overriddenText(edition: Edition, filing: Filing, cells: readonly CellRef[]): string {
  const cell = cells[0]!;
  const scale = recordedScale(filing, cell.table);
  const value = cellValue(filing, cell);
  const expected = expectedFigure(edition, filing, cell);
  const entered = value?.kind === 'amount' ? formatExactly(value.amount, scale) : '';
  const parts = expected === undefined ? '' : formatExactly(expected, scale);
  const repeated = repeatedCells(edition, filing, cell);
  const label = cellLabel(edition, filing, cell);
  const first =
    repeated.length === 0
      ? gridText.overriddenOne(label, entered, parts)
      : gridText.overriddenRepeat(label, entered, repeatedName(edition, filing, repeated), parts);
  return cells.length === 1 ? first : gridText.overriddenMore(first, cells.length - 1);
}

const repeatedName = (edition: Edition, filing: Filing, cells: readonly CellRef[]): string =>
  cells.length === 1 ? cellLabel(edition, filing, cells[0]!) : tableTitle(edition, cells[0]!.table);

/** What looks odd about a figure that was written in 万元. */
export function unitDoubtText(
  edition: Edition,
  filing: Filing,
  { cell, written, expected, largest }: UnitDoubt,
): string {
  const [label, words] = [cellLabel(edition, filing, cell), unitsText.doubt];
  const show = (value: Amount): string => formatExactly(value, TEN_THOUSAND_YUAN);
  if (expected !== undefined) return words.times(label, show(written), show(expected));
  return largest === undefined ? words.large(label, show(written)) : words.exceeds(label, show(written), show(largest));
}

/** Whether 元 was meant: what looks odd, and both answers with the figure they lead to. */
export function unitQuestion(
  edition: Edition,
  filing: Filing,
  doubt: UnitDoubt,
): { readonly message: string; readonly inYuan: string; readonly asWritten: string } {
  const { written } = doubt;
  const scale = TEN_THOUSAND_YUAN;
  const shown = formatExactly(written, scale);
  // The same digits in 元: a ten-thousandth, to the fen.
  const inYuan = amount(Math.round(written / 10_000));
  return {
    message: unitDoubtText(edition, filing, doubt),
    inYuan: gridText.inYuan(formatExactly(inYuan, scale)),
    asWritten: gridText.asWritten(shown),
  };
}
