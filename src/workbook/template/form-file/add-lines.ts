import { cellName, cornersOf } from './cell-name';
import type { FormPackage } from './form-package';
import type { FormSheet } from './form-sheet';
import { growPrintAreas } from './print-areas';
import { type AddedRows, canShift, isAmong, moveFormula, shiftFormula, shiftSpan } from './shift-formula';
import {
  childOf,
  childrenOf,
  elementsIn,
  localName,
  setText,
  textOf,
  visitElements,
  type XmlElement,
} from './xml-tree';

/** A formula that was taken out, since nobody can tell what it would add up. */
export interface DroppedFormula {
  readonly sheetName: string;
  /** `C12`, as the filled form calls it. */
  readonly cell: string;
}

/**
 * Adds lines to a sheet of a form before row `at`, like the one above, and moves what speaks of rows below: merges,
 * formulas of every sheet, names, print areas, conditional formats, validations, breaks, notes, pictures. Ranges over all
 * of the lines above take in the new ones. Call `unshareFormulas` first.
 */
export function addLines(form: FormPackage, sheet: FormSheet, added: AddedRows): void {
  if (added.columns) {
    const last = sheet.lastRow(added.columns);
    sheet.addCells(added.at, added.count, added.columns, added.isPlain);
    growPrintAreas(form, sheet, added.columns, last);
  } else sheet.addRows(added.at, added.count, added.isPlain);
  moveRanges(sheet.root, added);
  for (const each of form.sheets) moveFormulas(each.root, each.name, added);
  const names = childOf(form.root(form.workbookPart), 'definedNames');
  for (const each of names ? childrenOf(names, 'definedName') : [])
    setText(each, shiftFormula(textOf(each), '', added));
  if (!added.columns) moveBeside(form, sheet, added);
}

/** Writes out formulas that many cells share, and takes out those that cannot follow rows that are added. */
export function unshareFormulas(form: FormPackage): DroppedFormula[] {
  const dropped: DroppedFormula[] = [];
  for (const sheet of form.sheets) {
    const masters = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
    for (const line of sheet.allRows())
      for (const { element, position } of sheet.cells(Number(line.attributes.get('r')) - 1)) {
        const formula = childOf(element, 'f');
        if (!formula) continue;
        const shared = formula.attributes.get('t') === 'shared' ? formula.attributes.get('si') : undefined;
        const text = textOf(formula);
        if (shared !== undefined && text !== '') masters.set(shared, { text, ...position });
        const master = shared !== undefined && text === '' ? masters.get(shared) : undefined;
        if (master)
          setText(formula, moveFormula(master.text, position.row - master.row, position.column - master.column));
        if (shared !== undefined) for (const name of ['t', 'si', 'ref']) formula.attributes.delete(name);
        if (formula.attributes.get('t') === 'dataTable' || !canShift(textOf(formula))) {
          dropped.push({ sheetName: sheet.name, cell: cellName(position) });
          sheet.put(position.row, position.column, null);
        }
      }
  }
  return dropped;
}

/** Results of a form that was blank are wrong: they are worked out when the file is opened. */
export function forgetResults(form: FormPackage): void {
  for (const { root } of form.sheets)
    visitElements(childOf(root, 'sheetData')!, (cell) => {
      if (localName(cell) !== 'c' || !childOf(cell, 'f')) return;
      cell.attributes.delete('t');
      cell.children = cell.children.filter((each) => typeof each === 'string' || localName(each) !== 'v');
    });
  const book = form.root(form.workbookPart)!;
  const known = childOf(book, 'calcPr');
  if (known) known.attributes.set('fullCalcOnLoad', '1');
  else {
    const before = Math.max(
      ...book.children.map((each, at) => (typeof each !== 'string' && BEFORE_CALC.has(localName(each)) ? at : -1)),
    );
    const tag = book.tag.slice(0, -localName(book).length) + 'calcPr';
    book.children.splice(before + 1, 0, { tag, attributes: new Map([['fullCalcOnLoad', '1']]), children: [] });
  }
}

/** What stands before it in a workbook; the order counts. */
const BEFORE_CALC = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames']);

/** Attributes that hold ranges of the sheet, by element. */
const RANGES: Readonly<Record<string, string>> = {
  mergeCell: 'ref',
  conditionalFormatting: 'sqref',
  dataValidation: 'sqref',
  hyperlink: 'ref',
  dimension: 'ref',
  autoFilter: 'ref',
  sortState: 'ref',
  sortCondition: 'ref',
  ignoredError: 'sqref',
  protectedRange: 'sqref',
};

function moveRanges(root: XmlElement, added: AddedRows): void {
  const repeated = repeatedMerges(root, added);
  visitElements(root, (element) => {
    const name = localName(element);
    const attribute = RANGES[name];
    const ranges = attribute && element.attributes.get(attribute);
    if (ranges) element.attributes.set(attribute, movedRanges(ranges, added, name));
    if (name === 'sqref') setText(element, movedRanges(textOf(element), added, name));
    if (name === 'rowBreaks')
      for (const { attributes } of childrenOf(element, 'brk')) {
        const below = Number(attributes.get('id'));
        if (below >= added.at && !added.columns) attributes.set('id', String(below + added.count));
      }
  });
  const merges = childOf(root, 'mergeCells');
  merges?.children.push(...repeated);
  merges?.attributes.delete('count');
}

/** Where the line above is merged across, so are those that are added. */
function repeatedMerges(root: XmlElement, { at, count, isPlain, columns }: AddedRows): XmlElement[] {
  const merges = isPlain ? undefined : childOf(root, 'mergeCells');
  return (merges ? elementsIn(merges) : []).flatMap(({ tag, attributes }) => {
    const [from, to] = cornersOf(attributes.get('ref') ?? '') ?? [];
    if (from?.row !== at - 1 || to?.row !== at - 1 || !isAmong(from.column, to.column, columns)) return [];
    return Array.from({ length: count }, (_, index): XmlElement => {
      const row = at + index;
      const ref = `${cellName({ ...from, row })}:${cellName({ ...to, row })}`;
      return { tag, attributes: new Map([['ref', ref]]), children: [] };
    });
  });
}

/** What is drawn over the last line is drawn over those that are added, but its merges stay its own. */
function movedRanges(ranges: string, added: AddedRows, kind: string): string {
  return ranges
    .split(/\s+/)
    .map((range) => {
      const corners = cornersOf(range);
      if (!corners) return range;
      const [from, to] = corners;
      if (!isAmong(from.column, to.column, added.columns)) return range;
      const isLook = kind !== 'mergeCell' && kind !== 'hyperlink' && to.row === added.at - 1;
      const [top, bottom] = isLook ? [from.row, to.row + added.count] : shiftSpan(from.row, to.row, added);
      const [first, last] = [cellName({ ...from, row: top }), cellName({ ...to, row: bottom })];
      return first === last ? first : `${first}:${last}`;
    })
    .join(' ');
}

const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2']);

function moveFormulas(root: XmlElement, home: string, added: AddedRows): void {
  visitElements(root, (element) => {
    if (!FORMULAS.has(localName(element))) return;
    setText(element, shiftFormula(textOf(element), home, added));
    const ref = element.attributes.get('ref');
    if (ref && home === added.sheet) element.attributes.set('ref', movedRanges(ref, added, 'mergeCell'));
  });
}

/** Notes, pictures and tables are parts of their own; charts, wherever they are, draw from the sheet. */
function moveBeside(form: FormPackage, sheet: FormSheet, added: AddedRows): void {
  const row = (at: number): number => (at >= added.at ? at + added.count : at);
  const number = (element: XmlElement): void => setText(element, String(row(Number(textOf(element)))));
  for (const { type, target } of form.relations(sheet.part)) {
    if (target === undefined || !/\/(comments|threadedComment|vmlDrawing|drawing|table)$/.test(type)) continue;
    const root = readable(form, target);
    if (!root) continue;
    visitElements({ tag: '', attributes: new Map(), children: [root] }, (element) => {
      const name = localName(element);
      const ref = element.attributes.get('ref');
      if (ref) element.attributes.set('ref', movedRanges(ref, added, name === 'comment' ? 'hyperlink' : name));
      if (type.endsWith('drawing') && name === 'row') number(element);
      if (name === 'Row') number(element);
      if (name === 'Anchor') setText(element, movedAnchor(textOf(element), row));
    });
  }
  for (const each of form.sheets)
    for (const drawing of form.relations(each.part).filter(({ type }) => type.endsWith('/drawing')))
      for (const chart of form.relations(drawing.target ?? '').filter(({ type }) => type.endsWith('/chart'))) {
        const root = chart.target === undefined ? undefined : form.root(chart.target);
        if (root) moveFormulas(root, each.name, added);
      }
}

/** Drawings of notes are not always well-formed: one that cannot be read stays where it is. */
function readable(form: FormPackage, part: string): XmlElement | undefined {
  try {
    return form.root(part);
  } catch {
    return undefined;
  }
}

/** From column, offset, row, offset to column, offset, row, offset. */
function movedAnchor(text: string, row: (at: number) => number): string {
  const numbers = text.split(',').map((each) => each.trim());
  return numbers.map((each, index) => (index === 2 || index === 6 ? String(row(Number(each))) : each)).join(', ');
}
