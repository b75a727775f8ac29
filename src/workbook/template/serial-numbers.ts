import type { FormSheet } from './form-file/form-sheet';

/** A column that counts the lines (行次). */
export interface Serial {
  readonly column: number;
  readonly first: number;
  /** Its numbers are texts. */
  readonly isText: boolean;
  readonly start: number;
}

/** The columns that count the lines from `first` up to `end`, of those that are not filled anyhow. */
export function serialsOf(
  sheet: FormSheet,
  first: number,
  end: number,
  isAsked: (column: number) => boolean,
): Serial[] {
  return sheet.cells(first).flatMap(({ position: { column } }): Serial[] => {
    if (!isAsked(column)) return [];
    const start = Number(sheet.value(first, column) ?? NaN);
    for (let row = first; row < end; row++) if (sheet.value(row, column) !== String(start + row - first)) return [];
    return [{ column, first, isText: sheet.text(first, column) !== undefined, start }];
  });
}

/** Counts on through the lines that were added, and what goes on counting below them. */
export function continueSerials(sheet: FormSheet, serials: readonly Serial[], last: number): void {
  for (const { column, first, isText, start } of serials) {
    const write = (row: number): void => {
      const number = start + row - first;
      sheet.put(row, column, isText ? String(number) : number);
    };
    for (let row = first; row <= last; row++) write(row);
    const shift = start + last + 1 - first - Number(sheet.value(last + 1, column) ?? NaN);
    for (let row = last + 1; Number(sheet.value(row, column) ?? NaN) + shift === start + row - first; row++) write(row);
  }
}
