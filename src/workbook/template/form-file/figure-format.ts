import type { FormPackage } from './form-package';
import type { FormSheet } from './form-sheet';
import { childOf, childrenOf, type XmlElement } from './xml-tree';

/** Number formats that every spreadsheet program knows by number, by their decimals. */
const BUILT_IN: Readonly<Record<number, string>> = { 0: '3', 2: '4' };
/** The first number that a file may give to a format of its own. */
const FIRST_OWN = 164;

/** A cell without a number format of its own shows a figure with the decimals it is published with; all else of it stays. */
export function formatFigure(form: FormPackage, sheet: FormSheet, row: number, column: number, figure: string): void {
  const target = form.relations(form.workbookPart).find(({ type }) => type.endsWith('/styles'))?.target;
  const styles = target === undefined ? undefined : form.root(target);
  const formats = childOf(styles, 'cellXfs');
  const cell = sheet.cell(row, column);
  if (!styles || !formats || !cell) return;
  const all = childrenOf(formats, 'xf');
  const own = all[Number(cell.attributes.get('s') ?? 0)];
  if (!own || (own.attributes.get('numFmtId') ?? '0') !== '0') return;
  const attributes = new Map(own.attributes)
    .set('numFmtId', formatId(styles, figure.split('.')[1]?.length ?? 0))
    .set('applyNumberFormat', '1');
  const wanted: XmlElement = { ...own, attributes };
  let index = all.findIndex((each) => isAlike(each, wanted));
  if (index < 0) {
    index = all.length;
    formats.children.push(wanted);
    formats.attributes.set('count', String(index + 1));
  }
  cell.attributes.set('s', String(index));
}

/** The number of `#,##0.00` with so many decimals, which the file learns where it does not know it. */
function formatId(styles: XmlElement, decimals: number): string {
  const builtIn = BUILT_IN[decimals];
  if (builtIn !== undefined) return builtIn;
  const code = `#,##0.${'0'.repeat(decimals)}`;
  const prefix = styles.tag.slice(0, -'styleSheet'.length);
  let list = childOf(styles, 'numFmts');
  if (!list) {
    list = { tag: `${prefix}numFmts`, attributes: new Map(), children: [] };
    styles.children.unshift(list);
  }
  const known = childrenOf(list, 'numFmt');
  const found = known.find(({ attributes }) => attributes.get('formatCode') === code);
  if (found) return found.attributes.get('numFmtId')!;
  const ids = known.map(({ attributes }) => Number(attributes.get('numFmtId')));
  const id = String(Math.max(FIRST_OWN - 1, ...ids) + 1);
  const attributes = new Map([
    ['numFmtId', id],
    ['formatCode', code],
  ]);
  list.children.push({ tag: `${prefix}numFmt`, attributes, children: [] });
  list.attributes.set('count', String(known.length + 1));
  return id;
}

const isAlike = (a: XmlElement, b: XmlElement): boolean =>
  a.children === b.children &&
  a.attributes.size === b.attributes.size &&
  [...a.attributes].every(([name, value]) => b.attributes.get(name) === value);
