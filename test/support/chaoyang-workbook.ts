import type { TableId } from '../../src/core/filing/cell';
import { formatAmount, toDecimalText } from '../../src/core/money/decimal-text';
import type { Filing } from '../../src/core/filing/filing';
import { layOut } from '../../src/core/layout/layout';
import type { MoneyUnit } from '../../src/core/money/scale';
import { MOF_2023 } from '../../src/editions/mof-2023';
import type { CellRange, RawCell, Sheet, Workbook } from '../../src/workbook/workbook';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';

/** How a workbook of the Chaoyang figures differs from the plain one. */
export interface Variant {
  readonly unit?: MoneyUnit;
  /** Blank rows above and blank columns to the left. */
  readonly offset?: { readonly rows: number; readonly columns: number };
  readonly sheetName?: (table: TableId, index: number) => string;
  /** Merged heads; without them a head is printed once and blank where it was covered. */
  readonly merges?: boolean;
  readonly filing?: Filing;
}

const HEAD_WORDS: Readonly<Record<string, string>> = {
  功能分类科目编码: '功能分\n类科目\n编码',
  对附属单位补助支出: '对附属单位 补助支出',
  收入: '收 入',
  支出: '支　出',
};

export const textCell = (value: string): RawCell => ({ kind: 'text', value, text: value });
export const numberCell = (value: string, text = value, format = '#,##0.00'): RawCell => ({
  kind: 'number',
  value,
  text,
  format,
});

/** The nine sheets in the filing's own printed layout, as that office wrapped and spaced its heads. */
export function chaoyangWorkbook(variant: Variant = {}): Workbook {
  const filing = variant.filing ?? chaoyangFiling();
  const sheets = MOF_2023.forms.map(({ table }, index) => chaoyangSheet(filing, table, index, variant));
  return { fileName: '决算公开.xlsx', sheets, properties: { custom: new Map() } };
}

function chaoyangSheet(filing: Filing, table: TableId, index: number, variant: Variant): Sheet {
  const { unit = '万元', offset = { rows: 0, columns: 0 }, merges = true } = variant;
  const form = MOF_2023.forms[index]!;
  const layout = layOut(form, MOF_2023.definitions[table], filing.tables[table]);
  const width = layout.columns.length;
  const lines: (RawCell | undefined)[][] = [];
  const ranges: CellRange[] = [];
  const add = (cells: (RawCell | undefined)[]): number => lines.push(cells) - 1;
  add([textCell(form.title)]);
  ranges.push({ top: 0, left: 0, bottom: 0, right: width - 1 });
  add([...Array.from({ length: width - 1 }, () => undefined), textCell(form.number!)]);
  add([
    textCell(`部门：${filing.unit.name}`),
    textCell(`${filing.year}年度`),
    ...Array.from({ length: width - 3 }, () => undefined),
    textCell(`金额单位：${unit}`),
  ]);
  const top = lines.length;
  for (const heads of layout.head) {
    const row = add(Array.from({ length: width }, () => undefined));
    for (const { text, column, columnSpan, rowSpan } of heads) {
      lines[row]![column] = textCell(HEAD_WORDS[text] ?? text);
      if (columnSpan > 1 || rowSpan > 1)
        ranges.push({ top: row, left: column, bottom: row + rowSpan - 1, right: column + columnSpan - 1 });
    }
  }
  if (layout.columnNos) add(layout.columnNos.map(({ text }) => (text ? textCell(text) : undefined)));
  for (const { cells } of layout.lines)
    add(
      cells.map(({ cell, text, kind }) => {
        const value = cell && filing.tables[table]?.cells[cell.row]?.[cell.column];
        if (value?.kind === 'unreadable') return textCell(value.text);
        if (value)
          return numberCell(toDecimalText(value.amount, unit), formatAmount(value.amount, { unit, decimals: 2 }));
        if (!text) return undefined;
        return kind === 'code' || kind === 'lineNo' ? numberCell(text, text, '0') : textCell(text);
      }),
    );
  for (const note of [...form.notes, form.emptySentence]) add([textCell(note)]);
  return shifted(
    variant.sheetName?.(table, index) ?? `${form.number} ${form.title}`.slice(0, 31),
    lines,
    merges ? ranges : [],
    offset,
    top,
  );
}

function shifted(
  name: string,
  lines: (RawCell | undefined)[][],
  merges: readonly CellRange[],
  { rows, columns }: { readonly rows: number; readonly columns: number },
  headTop: number,
): Sheet {
  const left = Array.from({ length: columns }, () => undefined);
  // Blank rows stand above the title, and once more between the title and the heads.
  const at = (row: number): number => row + rows + (row >= headTop ? rows : 0);
  const shiftedRows: (RawCell | undefined)[][] = [];
  lines.forEach((cells, row) => {
    shiftedRows[at(row)] = [...left, ...cells];
  });
  return {
    name,
    visibility: 'visible',
    rows: shiftedRows,
    columnCount: Math.max(...lines.map((cells) => cells.length)) + columns,
    merges: merges.map((m) => ({
      top: at(m.top),
      left: m.left + columns,
      bottom: at(m.bottom),
      right: m.right + columns,
    })),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** The same workbook with one cell replaced; `cell` undefined empties it. */
export function withCell(
  workbook: Workbook,
  sheetIndex: number,
  row: number,
  column: number,
  cell: RawCell | undefined,
): Workbook {
  const sheets = workbook.sheets.map((sheet, index) => {
    if (index !== sheetIndex) return sheet;
    const rows = sheet.rows.map((cells) => (cells ? [...cells] : cells));
    const target = rows[row] ? [...rows[row]!] : [];
    target[column] = cell;
    rows[row] = target;
    return { ...sheet, rows, columnCount: Math.max(sheet.columnCount, column + 1) };
  });
  return { ...workbook, sheets };
}

/** The first cell of a sheet that says `text`, as `[row, column]` from 0. */
export function findText(sheet: Sheet, text: string): [number, number] {
  for (const [row, cells] of sheet.rows.entries()) {
    const column = cells?.findIndex((cell) => cell?.value === text) ?? -1;
    if (column >= 0) return [row, column];
  }
  throw new Error(`${sheet.name} does not say ${text}`);
}
