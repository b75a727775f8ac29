import type { CellRef } from '../../core/filing/cell';
import { type Edition, formOf } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { layOut, positionOf } from '../../core/layout/layout';
import { cellAddress } from '../address';
import { type CellMark, marksOf } from '../import/working-marks';
import type { StyleBook } from './export-styles';
import { ListSheet } from './list-sheet';
import { placeNames } from './place-names';
import { STEP_HEAD, stepText } from './step-words';
import type { StyledSheet } from './styled-workbook';
import * as words from './working-format';

/**
 * 录入标记: what the printed figures cannot say of themselves. Undefined where they say everything. `tables`: the sheets
 * of the tables, of those of the filing's in printed order.
 */
export function marksSheet(
  filing: Filing,
  edition: Edition,
  styles: StyleBook,
  tables: readonly StyledSheet[],
): StyledSheet | undefined {
  const marks = marksOf(filing, edition);
  if (marks.length === 0) return undefined;
  const areAsWritten = marks.every(({ mark }) => mark.step === undefined);
  const widths = [40, 44, 18, 10, 19, 10, 9, ...(areAsWritten ? [] : [10])];
  const page = new ListSheet(words.MARKS_SHEET, widths, styles);
  page.title('录入标记');
  page.hint(
    '未列出的数字按常规判断来源：与自动合计相等的是自动合计，其余是录入。在表中改过数字后，对应的标记不再起作用。',
  );
  page.heads(areAsWritten ? words.MARK_HEADS : [...words.MARK_HEADS, STEP_HEAD]);
  const addressOf = cellAddresses(filing, edition, tables);
  for (const { cell, mark } of marks) {
    const { kind, decimals, step, table, rowKey, column } = mark;
    const names = placeNames(edition, filing, cell);
    page.row(
      [
        names.table,
        names.row,
        names.column,
        addressOf(cell, mark),
        mark.value,
        words.ORIGINS[kind],
        decimals === undefined ? '' : String(decimals),
        ...(areAsWritten ? [] : [step === undefined ? '' : stepText(step)]),
      ],
      { cell: `${table}/${rowKey}/${column}` },
    );
  }
  return page.finish(false);
}

/** Where the sheet of its table prints a cell: `C7`. */
function cellAddresses(
  filing: Filing,
  edition: Edition,
  sheets: readonly StyledSheet[],
): (cell: CellRef, mark: CellMark) => string {
  const printed = edition.forms.filter((form) => filing.tables[form.table]);
  const places = new Map(
    printed.map((form, index) => {
      const layout = layOut(form, edition.definitions[form.table], filing.tables[form.table]);
      return [form.table, { layout, sheet: sheets[index]! }];
    }),
  );
  return (cell, { isPrinted }) => {
    const place = isPrinted && formOf(edition, cell.table) ? places.get(cell.table) : undefined;
    const position = place && positionOf(place.layout, cell);
    if (!place || !position) return words.NOT_PRINTED;
    const firstLine = place.sheet.freeze?.rows ?? 0;
    return cellAddress(firstLine + position.line, position.column);
  };
}
