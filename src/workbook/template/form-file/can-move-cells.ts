import { cornersOf } from './cell-name';
import type { FormPackage } from './form-package';
import type { FormSheet } from './form-sheet';
import { type Columns, isAmong, namesSheet, rangesOf } from './shift-formula';
import { childOf, childrenOf, elementsIn, localName, textOf, visitElements } from './xml-tree';

/**
 * Whether the cells of some columns can move down from row `at` on and leave what stands beside them as it is: no merge,
 * no formula and no list reaches over both, and nothing is anchored to cells (notes, pictures, tables).
 * Formulas that many cells share are not looked into: they may.
 */
export function canMoveCells(form: FormPackage, sheet: FormSheet, at: number, columns: Columns): boolean {
  const isTorn = (from: { row: number; column: number }, to: { row: number; column: number }): boolean =>
    Math.max(from.row, to.row) >= at &&
    Math.max(from.column, to.column) >= columns.left &&
    Math.min(from.column, to.column) <= columns.right &&
    !isAmong(Math.min(from.column, to.column), Math.max(from.column, to.column), columns);
  const tornRange = (range: string): boolean => {
    const corners = cornersOf(range);
    return corners !== undefined && isTorn(...corners);
  };
  if (form.relations(sheet.part).some(({ type }) => ANCHORED.test(type))) return false;
  const merges = childOf(sheet.root, 'mergeCells');
  const filter = childOf(sheet.root, 'autoFilter');
  const ranges = [...(merges ? elementsIn(merges) : []), ...(filter ? [filter] : [])];
  if (ranges.some(({ attributes }) => tornRange(attributes.get('ref') ?? ''))) return false;
  const isTornIn = (formula: string, home: string): boolean =>
    rangesOf(formula, home, sheet.name).some(([from, to]) => {
      const rows = /^\$?(\d+)$/.exec(to);
      return rows ? Number(rows[1]) > at : tornRange(`${from.replace(/\$/g, '')}:${to.replace(/\$/g, '')}`);
    });
  const names = childOf(form.root(form.workbookPart), 'definedNames');
  const isTornName = (names ? childrenOf(names, 'definedName') : []).some(
    (each) => !/Print_Area|Print_Titles/i.test(each.attributes.get('name') ?? '') && isTornIn(textOf(each), ''),
  );
  if (isTornName) return false;
  return form.sheets.every(({ root, name }) => {
    let isWhole = true;
    visitElements(root, (element) => {
      if (localName(element) !== 'f') return;
      const text = textOf(element);
      const isShared =
        element.attributes.get('t') === 'shared' && (name === sheet.name || namesSheet(text, sheet.name));
      if (isShared || isTornIn(text, name)) isWhole = false;
    });
    return isWhole;
  });
}

const ANCHORED = /\/(comments|threadedComment|vmlDrawing|drawing|table)$/;
