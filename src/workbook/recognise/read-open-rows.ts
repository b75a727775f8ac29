import { parseFigure } from '../../core/money/decimal-text';
import { freeRowId } from '../../core/filing/row-ids';
import { isClassificationCode, TOTAL_ROW } from '../../core/edition/table-definition';
import { TOTAL_LABELS } from './import-vocabulary';
import { isPart, PartedAmounts } from './parted-amounts';
import { isCodeList, type MatchedColumn } from './recognise-head';
import { RowReader } from './row-reader';
import type { ReadingBuilder } from './table-reading';

/** Reads rows identified by a code, and 合计 wherever it stands; returns the share of rows with a code. */
export function readOpenRows(builder: ReadingBuilder): number {
  const { grid } = builder;
  const all = builder.columnsOf(0, 'figure');
  const labels = [...builder.columnsOf(0, 'code'), ...builder.columnsOf(0, 'name')];
  const [first] = labels;
  if (!first) return 0;
  const words = new RowReader(builder);
  const amounts = new PartedAmounts(builder);
  const ids = new Set([TOTAL_ROW, '']);
  const codes = new Set<string>();
  let coded = 0;
  let other = 0;
  let hasTotal = readTotalInHead(builder, amounts);
  for (const row of builder.bodyRows) {
    const texts = labels.map(({ column }) => grid.text(row, column));
    const text = texts.find((each) => each !== '');
    if (texts.some((each) => isTotal(builder, each))) {
      if (hasTotal) {
        builder.notes.push({ kind: 'repeatedRow', row, column: first.column, text: text! });
        continue;
      }
      hasTotal = true;
      for (const { column } of labels) builder.understand(row, column);
      placeTotal(builder, amounts, row, first.column);
      continue;
    }
    const { code, name, isLookedUp } = words.read(row);
    const isCoded = isClassificationCode(code);
    const otherLines = words.reasonAgainst(code);
    if (otherLines !== undefined && builder.hasText(row, labels)) {
      builder.passOver(row, labels.find(({ column }) => grid.text(row, column) !== '')!.column, all, otherLines);
      for (const { column } of labels) builder.understand(row, column);
      other++;
      continue;
    }
    const closing = isCoded ? undefined : amounts.closingLine(name || code);
    if (closing !== undefined) {
      for (const { column } of labels) builder.understand(row, column);
      amounts.placeClosing(row, closing);
      coded++;
      continue;
    }
    if (words.isForeign(code) || (!isCoded && (name === '' || !builder.hasText(row, all)))) {
      const at = labels.find(({ column }) => grid.text(row, column) !== '');
      if (at) builder.notes.push({ kind: 'unknownRow', row, column: at.column, text: text! });
      if (at) other++;
      continue;
    }
    if (code !== '' && codes.has(code))
      builder.notes.push({ kind: 'repeatedRow', row, column: first.column, text: code });
    if (isLookedUp || !isCoded)
      builder.notes.push({
        kind: 'codeFromName',
        row,
        column: first.column,
        text: name,
        takenFor: isLookedUp ? code : '',
      });
    codes.add(code);
    const fixed = isCoded ? words.fixedRow(code) : undefined;
    if (fixed !== undefined) {
      for (const { column } of labels) builder.understand(row, column);
      if (!ids.has(fixed)) amounts.place(row, fixed);
      ids.add(fixed);
      coded++;
      continue;
    }
    const id = freeRowId(ids, isCoded ? code : '');
    ids.add(id);
    const attested = isCoded && name === '' ? words.attestedName(code) : undefined;
    if (attested !== undefined)
      builder.notes.push({ kind: 'nameFromCode', row, column: first.column, text: code, takenFor: attested });
    builder.openRows.push({ id, code, name });
    for (const { column } of labels) builder.understand(row, column);
    amounts.place(row, id);
    if (isCoded) coded++;
    else other++;
  }
  if (coded + other === 0) return hasTotal ? 0.5 : 0;
  return coded / (coded + other);
}

/** Whether a label is that of the total, in every table or, as the form says, in this one. */
const isTotal = ({ form }: ReadingBuilder, label: string): boolean =>
  TOTAL_LABELS.has(label) ||
  (isCodeList(form) && form.withoutPlace?.some(({ kind, words }) => kind === 'line' && words.includes(label)) === true);

/** The figures of 合计; a table without such a line takes only those that are lines of its own. */
function placeTotal(
  builder: ReadingBuilder,
  amounts: PartedAmounts,
  row: number,
  labelColumn: number,
  only?: readonly MatchedColumn[],
): void {
  const figures = only ?? builder.columnsOf(0, 'figure');
  const definition = builder.edition.definitions[builder.form.table];
  if (definition.rows.some(({ id }) => id === TOTAL_ROW)) return builder.place(row, figures, TOTAL_ROW);
  const others = figures.filter((each) => !isPart(each));
  const label = builder
    .columnsOf(0, 'name')
    .map(({ column }) => column)
    .find((column) => builder.grid.text(row, column) !== '');
  builder.isWithoutPlace(row, label ?? labelColumn, others);
  amounts.placeTotals(row, figures.filter(isPart));
}

/** Some forms print 合计 in the same line as the lowest heads; figures may stand there too. */
function readTotalInHead(builder: ReadingBuilder, amounts: PartedAmounts): boolean {
  const { grid, head } = builder;
  const labels = [...builder.columnsOf(0, 'code'), ...builder.columnsOf(0, 'name')];
  if (!labels.some(({ column }) => TOTAL_LABELS.has(grid.text(head.bottom, column)))) return false;
  for (const { column } of labels) builder.understand(head.bottom, column);
  const isFigure = (column: number): boolean =>
    parseFigure(grid.raw(head.bottom, column)?.value ?? '', '万元').kind === 'amount';
  const figures = builder.columnsOf(0, 'figure').filter(({ column }) => isFigure(column));
  placeTotal(builder, amounts, head.bottom, labels[0]!.column, figures);
  // A line of its own below counts where this one holds nothing.
  return (
    figures.length > 0 ||
    !builder.bodyRows.some((row) => labels.some(({ column }) => TOTAL_LABELS.has(grid.text(row, column))))
  );
}
