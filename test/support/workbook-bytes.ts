import { type CellObject, utils, type WorkSheet, write } from 'xlsx';
import { cellAddress } from '../../src/workbook/address';
import { forEachCell, type RawCell, type Sheet, type Workbook } from '../../src/workbook/workbook';

/** The bytes of a workbook as another program would save it: .xlsx, .xls (BIFF8) or .ods. */
export function workbookBytes(workbook: Workbook, format: 'xlsx' | 'biff8' | 'ods'): Uint8Array {
  const book = utils.book_new();
  for (const sheet of workbook.sheets) utils.book_append_sheet(book, worksheet(sheet), sheet.name);
  return new Uint8Array(write(book, { type: 'array', bookType: format }) as ArrayBuffer);
}

function worksheet(sheet: Sheet): WorkSheet {
  const result: WorkSheet = {};
  let last = 0;
  forEachCell(sheet, (cell, row, column) => {
    result[cellAddress(row, column)] = cellObject(cell);
    last = Math.max(last, row);
  });
  result['!ref'] = `A1:${cellAddress(last, Math.max(0, sheet.columnCount - 1))}`;
  result['!merges'] = sheet.merges.map((m) => ({ s: { r: m.top, c: m.left }, e: { r: m.bottom, c: m.right } }));
  return result;
}

function cellObject({ kind, value, format }: RawCell): CellObject {
  return kind === 'number' ? { t: 'n', v: Number(value), ...(format && { z: format }) } : { t: 's', v: value };
}
