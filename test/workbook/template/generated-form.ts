import { cellAddress } from '../../../src/workbook/address';
import { FANCY_PARTS, fancyForm } from '../../support/fancy-form';

/** How a bureau may head and draw a table of codes. */
export interface FormShape {
  /** Rows of heads; a head that has nothing below it is merged down to the last of them. */
  readonly depth: 1 | 2 | 3;
  /** Codes in one column, in one that is merged over two in heads and lines, or in 类, 款 and 项. */
  readonly codes: 'one' | 'merged' | 'levels';
  /** What counts the columns. */
  readonly count: 'none' | 'word' | 'numbers' | 'letters';
  /** A row that is neither head nor line, above and below the count. */
  readonly gapBeforeCount: boolean;
  readonly gapAfterHead: boolean;
  readonly total: 'top' | 'foot';
  readonly isTotalMerged: boolean;
  /** Lines for codes. */
  readonly blanks: number;
  readonly hasFormulas: boolean;
  readonly isDrawn: boolean;
  readonly hasNote: boolean;
  /** A blank row between the table and its note. */
  readonly gapBeforeNote: boolean;
}

export interface GeneratedForm {
  readonly bytes: Uint8Array;
  /** The first row for a code, counted from 0. */
  readonly first: number;
  readonly total: number;
  /** Where the form says something, but for the blank for 部门. */
  readonly texts: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

const FIGURES = ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];

/** 支出决算表 with two sheets around it, its heads, lines and foot as `shape` says. */
export function generatedForm(shape: FormShape): GeneratedForm {
  const sheet = new SheetText();
  const codeWidth = { one: 1, merged: 2, levels: 3 }[shape.codes];
  const name = codeWidth;
  const figures = FIGURES.map((_, index) => name + 1 + index);
  const right = figures[figures.length - 1]!;
  // 类, 款 and 项 stand one row below their head.
  const depth = shape.codes === 'levels' ? Math.max(2, shape.depth) : shape.depth;
  const top = 3;
  sheet.put(0, 0, '支出决算表');
  sheet.merge(0, 0, 0, right);
  sheet.put(2, 0, '部门：', true);
  sheet.put(2, right, '金额单位：万元');
  const bottom = top + depth - 1;
  sheet.put(top, 0, '功能分类科目编码');
  sheet.merge(top, 0, shape.codes === 'levels' ? bottom - 1 : bottom, codeWidth - 1);
  if (shape.codes === 'levels') ['类', '款', '项'].forEach((level, column) => sheet.put(bottom, column, level));
  sheet.put(top, name, '科目名称');
  sheet.merge(top, name, bottom, name);
  FIGURES.forEach((head, index) => {
    // Of three rows, 本年支出 stands over the first heads, which are merged down over the other two.
    const isUnder = depth === 3 && index < 3;
    sheet.put(isUnder ? top + 1 : top, figures[index]!, head);
    sheet.merge(isUnder ? top + 1 : top, figures[index]!, bottom, figures[index]!);
  });
  if (depth === 3) {
    sheet.put(top, figures[0]!, '本年支出');
    sheet.merge(top, figures[0]!, top, figures[2]!);
  }
  let row = bottom + 1;
  if (shape.count !== 'none') {
    if (shape.gapBeforeCount) row++;
    if (shape.count === 'word') {
      sheet.put(row, 0, '栏次');
      sheet.merge(row, 0, row, name);
    }
    if (shape.count === 'letters') {
      sheet.put(row, 0, '甲');
      sheet.put(row, name, '乙');
    }
    figures.forEach((column, index) => sheet.put(row, column, String(index + 1)));
    row++;
  }
  if (shape.gapAfterHead) row++;
  const drawnFrom = row;
  const putTotal = (): number => {
    sheet.put(row, 0, '合    计');
    if (shape.isTotalMerged) sheet.merge(row, 0, row, name);
    return row++;
  };
  let total = shape.total === 'top' ? putTotal() : -1;
  const first = row;
  for (; row < first + shape.blanks; row++) {
    if (shape.codes === 'merged') sheet.merge(row, 0, row, 1);
    if (shape.hasFormulas) sheet.formula(row, figures[0]!, `SUM(${at(row, figures[1]!)}:${at(row, right)})`);
  }
  if (shape.total === 'foot') total = putTotal();
  if (shape.isDrawn) sheet.draw(drawnFrom, 0, row - 1, right);
  if (shape.hasNote) {
    if (shape.gapBeforeNote) row++;
    sheet.put(row, 0, '注：本表反映部门本年度各项支出情况。');
    sheet.merge(row, 0, row, right);
  }
  const bytes = fancyForm({ ...PLAIN_PARTS, 'xl/worksheets/sheet2.xml': sheet.markup() });
  return { bytes, first, total, texts: sheet.texts };
}

const at = cellAddress;

/** The parts of another form without what hangs on its sheet. */
const { 'xl/worksheets/_rels/sheet2.xml.rels': _, ...PARTS } = FANCY_PARTS;
const PLAIN_PARTS = {
  ...PARTS,
  'xl/workbook.xml': PARTS['xl/workbook.xml']!.replace(/<definedNames>.*<\/definedNames>/, ''),
};

/** One sheet in the making. */
export class SheetText {
  readonly texts: { row: number; column: number; text: string }[] = [];
  private readonly cells = new Map<string, string>();
  private readonly styles = new Set<string>();
  private readonly merges: string[] = [];

  put(row: number, column: number, text: string, isBlank = false): void {
    this.cells.set(`${row},${column}`, `<is><t>${text}</t></is>`);
    if (!isBlank) this.texts.push({ row, column, text });
  }

  formula(row: number, column: number, formula: string): void {
    this.cells.set(`${row},${column}`, `<f>${formula}</f>`);
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.merges.push(`${at(top, left)}:${at(bottom, right)}`);
  }

  draw(top: number, left: number, bottom: number, right: number): void {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) this.styles.add(`${row},${column}`);
  }

  markup(): string {
    const rows = new Map<number, { column: number; text: string }[]>();
    for (const key of new Set([...this.cells.keys(), ...this.styles])) {
      const [row, column] = key.split(',').map(Number) as [number, number];
      const content = this.cells.get(key) ?? '';
      const type = content.startsWith('<is>') ? ' t="inlineStr"' : '';
      const style = this.styles.has(key) ? ' s="1"' : '';
      const text = `<c r="${at(row, column)}"${style}${type}>${content}</c>`;
      rows.set(row, [...(rows.get(row) ?? []), { column, text }]);
    }
    const lines = [...rows].sort(([a], [b]) => a - b);
    const data = lines.map(([row, cells]) => {
      const sorted = cells.sort((a, b) => a.column - b.column).map(({ text }) => text);
      return `<row r="${row + 1}">${sorted.join('')}</row>`;
    });
    const merges = this.merges.map((ref) => `<mergeCell ref="${ref}"/>`);
    return (
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      `<sheetData>${data.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells></worksheet>`
    );
  }
}
