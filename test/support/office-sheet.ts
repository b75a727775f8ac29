import type { TableId } from '../../src/core/filing/cell';
import { formatAmount, toDecimalText } from '../../src/core/money/decimal-text';
import type { Filing } from '../../src/core/filing/filing';
import type { Form } from '../../src/core/edition/form';
import { layOut, type LayoutCell } from '../../src/core/layout/layout';
import type { MoneyUnit } from '../../src/core/money/scale';
import { codeLevel } from '../../src/core/edition/table-definition';
import { MOF_2023 } from '../../src/editions/mof-2023';
import type { CellRange, RawCell, Sheet, Workbook } from '../../src/workbook/workbook';
import { numberCell, textCell } from './chaoyang-workbook';

/** How an office writes a code and its name. */
export type CodeStyle =
  | 'column'
  | 'number'
  /** 208.05.05 */
  | 'dotted'
  | 'spaced'
  /** 208 | 05 | 05 */
  | 'threeColumns'
  /** `2080505 名称` in one cell. */
  | 'joined'
  | 'bracketed'
  /** The name alone, indented by its level. */
  | 'indentedName';

/** How a sheet differs from the edition's own print. */
export interface OfficeStyle {
  readonly form?: Form;
  readonly unit?: MoneyUnit | null;
  readonly title?: string | null;
  readonly number?: boolean;
  readonly lineNos?: boolean;
  readonly columnNos?: boolean;
  readonly totalAt?: 'head' | 'foot';
  readonly codes?: CodeStyle;
  readonly merges?: boolean;
  readonly notes?: boolean;
  /** Texts of figure cells; by their position in the printed order where it matters. */
  readonly figure?: (text: string, exact: string, index: number) => RawCell | undefined;
  /** The heads and what else stands above the lines are printed again after so many lines. */
  readonly pageAfter?: number;
}

type Line = (RawCell | undefined)[];

/** A table as some office lays it out; no row or column before it. */
export function officeSheet(filing: Filing, table: TableId, style: OfficeStyle = {}): Sheet {
  const { unit = '万元', codes = 'column' } = style;
  const form = styledForm(style.form ?? MOF_2023.forms.find((each) => each.table === table)!, style);
  const data = filing.tables[table];
  const layout = layOut(form, MOF_2023.definitions[table], data);
  const codeAt = layout.columns.findIndex(({ kind }) => kind === 'code');
  const isOpen = form.blocks[0]!.lines.kind === 'open';
  const split = (line: Line, cells?: readonly LayoutCell[]): Line =>
    isOpen ? styleCodes(line, codeAt, codes, cells) : line;
  const width = split(layout.columns.map(() => undefined)).length;
  const lines: Line[] = [];
  const merges: CellRange[] = [];
  const title = style.title === undefined ? form.title : style.title;
  let figures = 0;
  const blank = (): Line => Array.from({ length: width }, () => undefined);
  const caption = (): void => {
    if (title !== null) {
      merges.push({ top: lines.length, left: 0, bottom: lines.length, right: width - 1 });
      lines.push([textCell(title)]);
    }
    if (style.number !== false && form.number) lines.push([...blank().slice(1), textCell(form.number)]);
    if (unit !== null || style.number !== false) {
      const line = blank();
      line[0] = textCell(`部门：${filing.unit.name}`);
      line[1] = textCell(`${filing.year}年度`);
      if (unit !== null) line[width - 1] = textCell(`金额单位：${unit}`);
      lines.push(line);
    }
  };
  const heads = (): void => {
    const top = lines.length;
    const rows: Line[] = layout.head.map(() => layout.columns.map(() => undefined));
    layout.head.forEach((cells, level) => {
      for (const { text, column, columnSpan, rowSpan } of cells) {
        rows[level]![column] = textCell(text);
        if ((columnSpan > 1 || rowSpan > 1) && (codes === 'column' || !isOpen))
          merges.push({
            top: top + level,
            left: column,
            bottom: top + level + rowSpan - 1,
            right: column + columnSpan - 1,
          });
      }
    });
    rows.forEach((row, level) => lines.push(isOpen ? styleHeads(row, codeAt, codes, level === rows.length - 1) : row));
    if (layout.columnNos) lines.push(split(layout.columnNos.map(({ text }) => (text ? textCell(text) : undefined))));
  };
  caption();
  heads();
  const exactUnit = unit ?? data?.recordedScale.unit ?? '万元';
  layout.lines.forEach(({ cells }, index) => {
    if (style.pageAfter !== undefined && index > 0 && index % style.pageAfter === 0) heads();
    const line = cells.map(({ cell, text, kind }): RawCell | undefined => {
      const value = cell && data?.cells[cell.row]?.[cell.column];
      if (value?.kind === 'unreadable') return textCell(value.text);
      if (value) {
        const exact = toDecimalText(value.amount, exactUnit);
        const shown = formatAmount(value.amount, { unit: exactUnit, decimals: 2 });
        return style.figure ? style.figure(shown, exact, figures++) : numberCell(exact, shown);
      }
      if (!text) return undefined;
      return kind === 'lineNo' ? numberCell(text, text, '0') : textCell(text);
    });
    lines.push(split(line, cells));
  });
  if (style.notes !== false) for (const note of form.notes) lines.push([textCell(note)]);
  return sheetOf(form.title, lines, style.merges === false ? [] : merges);
}

function styledForm(form: Form, { lineNos = true, columnNos = true, totalAt, number = true }: OfficeStyle): Form {
  const { columnNoLabel, ...rest } = form;
  return {
    ...rest,
    ...(columnNos && columnNoLabel !== undefined && { columnNoLabel }),
    number: number ? form.number : undefined,
    blocks: form.blocks.map((block) => ({
      ...block,
      columns: block.columns.filter(({ kind }) => lineNos || kind !== 'lineNo'),
      lines: block.lines.kind === 'open' && totalAt ? { kind: 'open', total: totalAt } : block.lines,
    })),
  };
}

function styleHeads(line: Line, codeAt: number, codes: CodeStyle, isLowest: boolean): Line {
  const [code, name] = [line[codeAt], line[codeAt + 1]];
  const rest = [line.slice(0, codeAt), line.slice(codeAt + 2)] as const;
  if (codes === 'threeColumns') {
    const levels = isLowest ? ['类', '款', '项'].map(textCell) : [code, undefined, undefined];
    return [...rest[0], ...levels, name, ...rest[1]];
  }
  if (codes === 'joined' || codes === 'bracketed')
    return [...rest[0], isLowest ? textCell('科目编码及名称') : code, ...rest[1]];
  if (codes === 'indentedName') return [...rest[0], isLowest ? textCell('科目名称') : code, ...rest[1]];
  return line;
}

/** The code and name cells of a line as the office writes them. */
function styleCodes(line: Line, codeAt: number, codes: CodeStyle, cells?: readonly LayoutCell[]): Line {
  const text = line[codeAt]?.value ?? '';
  const name = line[codeAt + 1]?.value ?? '';
  const isCode = cells?.[codeAt]?.kind === 'code';
  const label = line[codeAt] ?? line[codeAt + 1];
  const [before, after] = [line.slice(0, codeAt), line.slice(codeAt + 2)];
  const parts = [text.slice(0, 3), text.slice(3, 5), text.slice(5, 7)].filter((part) => part !== '');
  switch (codes) {
    case 'column':
      return line;
    case 'number':
      return isCode ? [...before, numberCell(text, text, '0'), line[codeAt + 1], ...after] : line;
    case 'dotted':
      return isCode ? [...before, textCell(parts.join('.')), line[codeAt + 1], ...after] : line;
    case 'spaced':
      return isCode ? [...before, textCell(parts.join(' ')), line[codeAt + 1], ...after] : line;
    case 'threeColumns':
      return isCode
        ? [...before, ...[0, 1, 2].map((i) => (parts[i] ? textCell(parts[i]) : undefined)), line[codeAt + 1], ...after]
        : [...before, line[codeAt], undefined, undefined, line[codeAt + 1], ...after];
    case 'joined':
      return [...before, isCode ? textCell(`${text} ${name}`) : label, ...after];
    case 'bracketed':
      return [...before, isCode ? textCell(`[${text}]${name}`) : label, ...after];
    case 'indentedName':
      return [...before, isCode ? textCell('　'.repeat(codeLevel(text) - 1) + name) : label, ...after];
  }
}

export function sheetOf(
  name: string,
  rows: readonly (readonly (RawCell | undefined)[] | undefined)[],
  merges: readonly CellRange[] = [],
): Sheet {
  return {
    name,
    visibility: 'visible',
    rows,
    columnCount: Math.max(0, ...rows.map((cells) => cells?.length ?? 0)),
    merges,
    hiddenRows: [],
    hiddenColumns: [],
  };
}

export const bookOf = (...sheets: readonly Sheet[]): Workbook => ({
  fileName: '草稿.xlsx',
  sheets,
  properties: { custom: new Map() },
});

/** The sheet with so many blank rows above and blank columns before it. */
export function moved(sheet: Sheet, down: number, right: number): Sheet {
  const blank = Array.from({ length: right }, () => undefined);
  const rows: Sheet['rows'][number][] = Array.from({ length: down }, () => undefined);
  const merges = sheet.merges.map((m) => ({
    top: m.top + down,
    bottom: m.bottom + down,
    left: m.left + right,
    right: m.right + right,
  }));
  return sheetOf(sheet.name, [...rows, ...sheet.rows.map((cells) => cells && [...blank, ...cells])], merges);
}

/** Sheets one below the other, so many blank rows between. */
export function stacked(name: string, sheets: readonly Sheet[], gap = 1): Sheet {
  let down = 0;
  const rows: Sheet['rows'][number][] = [];
  const merges: CellRange[] = [];
  for (const sheet of sheets) {
    const at = moved(sheet, down, 0);
    at.rows.forEach((cells, row) => {
      if (cells) rows[row] = cells;
    });
    merges.push(...at.merges);
    down = rows.length + gap;
  }
  return sheetOf(name, Array.from(rows), merges);
}

/** Sheets side by side, so many blank columns between. */
export function sideBySide(name: string, sheets: readonly Sheet[], gap = 1): Sheet {
  const rows: (RawCell | undefined)[][] = [];
  const merges: CellRange[] = [];
  let right = 0;
  for (const sheet of sheets) {
    const at = moved(sheet, 0, right);
    at.rows.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        if (cell) (rows[row] ??= [])[column] = cell;
      });
    });
    merges.push(...at.merges);
    right = at.columnCount + gap;
  }
  return sheetOf(name, Array.from(rows), merges);
}

/** The sheet with one more column: a head in a row, and a figure in every row from `first` on that has one before it. */
export function withColumn(
  sheet: Sheet,
  column: number,
  headRow: number,
  head: string,
  first: number,
  figure: string,
): Sheet {
  const rows = sheet.rows.map((cells, row) => {
    if (!cells) return cells;
    const hasFigure = cells.some((cell, at) => at >= column && cell?.kind === 'number');
    const extra = row === headRow ? textCell(head) : row >= first && hasFigure ? numberCell(figure) : undefined;
    return [...Array.from({ length: column }, (_, at) => cells[at]), extra, ...cells.slice(column)];
  });
  return sheetOf(sheet.name, rows);
}

/** The first cell of a sheet that says the text, as `[row, column]` from 0. */
export function placeOf(sheet: Sheet, text: string): [number, number] {
  for (const [row, cells] of sheet.rows.entries()) {
    const column = cells?.findIndex((cell) => cell?.value.replace(/\s/g, '') === text) ?? -1;
    if (column >= 0) return [row, column];
  }
  throw new Error(`${sheet.name} does not say ${text}`);
}
