import { cellAddress } from '../../src/workbook/address';
import type { StyledSheet, StyledWorkbook } from '../../src/workbook/export/styled-workbook';

/** A workbook as another program has read it. */
export interface ReadPaper {
  readonly sheets: readonly {
    readonly name: string;
    readonly isVisible: boolean;
    /** By address, `C7`. */
    readonly cells: Readonly<Record<string, ReadCell>>;
    /** `A1:F1`, in any order. */
    readonly merges: readonly string[];
    /** How many rows and columns stay in sight. */
    readonly freeze: readonly [rows: number, columns: number];
    readonly orientation: string;
    /** 9 is A4. */
    readonly paper: number;
    /** `1:6`; empty where no rows are repeated. */
    readonly repeated: string;
    readonly footer: string;
  }[];
}

export interface ReadCell {
  readonly value: string | number;
  readonly format: string;
  readonly bold: boolean;
  readonly size: number;
}

const MOST_TOLD = 10;

/** How many cells were compared. Throws with the first of the differences, in words. */
export function comparePaper(meant: StyledWorkbook, read: ReadPaper): number {
  const wrong: string[] = [];
  const expectSame = (what: string, found: unknown, wanted: unknown): void => {
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      wrong.push(`${what}: ${JSON.stringify(wanted)} was written, ${JSON.stringify(found)} was read`);
  };
  expectSame(
    'sheets',
    read.sheets.map(({ name, isVisible }) => [name, isVisible]),
    meant.sheets.map(({ name, visibility = 'visible' }) => [name, visibility === 'visible']),
  );
  let count = 0;
  meant.sheets.forEach((sheet, index) => {
    const other = read.sheets[index];
    if (!other) return;
    const cells = writtenCells(sheet, meant);
    count += Object.keys(cells).length;
    for (const address of new Set([...Object.keys(cells), ...Object.keys(other.cells)]))
      expectSame(`${sheet.name}!${address}`, other.cells[address], cells[address]);
    expectSame(`${sheet.name}, merges`, [...other.merges].sort(), mergesOf(sheet));
    expectSame(`${sheet.name}, panes`, other.freeze, [sheet.freeze?.rows ?? 0, sheet.freeze?.columns ?? 0]);
    const { orientation, repeatRows, footer } = sheet.print!;
    expectSame(`${sheet.name}, page`, [other.orientation, other.paper], [orientation, 9]);
    expectSame(
      `${sheet.name}, repeated rows`,
      other.repeated,
      repeatRows ? `${repeatRows.first + 1}:${repeatRows.last + 1}` : '',
    );
    expectSame(`${sheet.name}, foot`, other.footer, footer ?? '');
  });
  if (wrong.length > 0) throw new Error(`${wrong.length} differences\n  ${wrong.slice(0, MOST_TOLD).join('\n  ')}`);
  return count;
}

/** The cells that hold something, as any program should read them. */
function writtenCells(sheet: StyledSheet, { styleSheet }: StyledWorkbook): Record<string, ReadCell> {
  const cells: Record<string, ReadCell> = {};
  sheet.rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (!cell || cell.kind === 'blank' || cell.value === undefined || cell.value === '') return;
      const style = { ...styleSheet.base, ...(cell.style === undefined ? {} : styleSheet.styles[cell.style]) };
      // A text that looks like a formula is marked as text.
      const format = style.format ?? (/^[=+\-@]/.test(cell.value) && cell.kind === 'text' ? '@' : 'General');
      cells[cellAddress(r, c)] = {
        value: cell.kind === 'number' ? Number(cell.value) : cell.value,
        format,
        bold: style.bold ?? false,
        size: style.fontSize!,
      };
    }),
  );
  return cells;
}

const mergesOf = (sheet: StyledSheet): string[] =>
  (sheet.merges ?? [])
    .map(({ top, left, bottom, right }) => `${cellAddress(top, left)}:${cellAddress(bottom, right)}`)
    .sort();
