import { cellName, columnOf, type Position, positionOf } from './cell-name';
import type { Columns } from './shift-formula';
import { childOf, childrenOf, elementsIn, escapeXml, localName, textOf, type XmlElement } from './xml-tree';

/** One sheet of a form, its markup as the bureau's program wrote it. Rows and columns count from 0. */
export class FormSheet {
  private readonly rows = new Map<number, XmlElement>();
  private readonly data: XmlElement;

  constructor(
    readonly name: string,
    /** Its part in the package. */
    readonly part: string,
    readonly root: XmlElement,
    private readonly sharedTexts: readonly string[],
  ) {
    const data = childOf(root, 'sheetData');
    if (!data) throw new SyntaxError(`${part} holds no cells`);
    this.data = data;
    this.number();
  }

  /** Rows and cells may leave out their names: those that follow each other. */
  private number(): void {
    let next = 0;
    for (const row of childrenOf(this.data, 'row')) {
      next = Number(row.attributes.get('r') ?? next + 1);
      row.attributes.set('r', String(next));
      // A hint, which is wrong once a cell is added.
      row.attributes.delete('spans');
      let column = -1;
      for (const cell of childrenOf(row, 'c')) {
        column = positionOf(cell.attributes.get('r') ?? '')?.column ?? column + 1;
        cell.attributes.set('r', cellName({ row: next - 1, column }));
      }
      this.rows.set(next - 1, row);
    }
  }

  row(row: number): XmlElement | undefined {
    return this.rows.get(row);
  }

  allRows(): XmlElement[] {
    return childrenOf(this.data, 'row');
  }

  cell(row: number, column: number): XmlElement | undefined {
    return this.cells(row).find(({ position }) => position.column === column)?.element;
  }

  cells(row: number): readonly { readonly element: XmlElement; readonly position: Position }[] {
    const found = this.rows.get(row);
    if (!found) return [];
    return childrenOf(found, 'c').map((element) => ({ element, position: positionOf(element.attributes.get('r')!)! }));
  }

  /** What a cell says, where it holds a text. */
  text(row: number, column: number): string | undefined {
    const cell = this.cell(row, column);
    switch (cell?.attributes.get('t')) {
      case 's':
        return this.sharedTexts[Number(textOf(childOf(cell, 'v')))];
      case 'inlineStr':
        return plainText(childOf(cell, 'is'));
      case 'str':
        return textOf(childOf(cell, 'v'));
    }
    return undefined;
  }

  /** The number or the text of a cell as it is kept; undefined for a blank one. */
  value(row: number, column: number): string | undefined {
    return this.text(row, column) ?? (textOf(childOf(this.cell(row, column), 'v')) || undefined);
  }

  formula(row: number, column: number): string | undefined {
    return textOf(childOf(this.cell(row, column), 'f')) || undefined;
  }

  /** Writes a formula, to be worked out when the file is opened, and leaves the style. */
  putFormula(row: number, column: number, formula: string): void {
    this.put(row, column, 0);
    this.cell(row, column)!.children = [`<${this.tag('f')}>${escapeXml(formula)}</${this.tag('f')}>`];
  }

  /** Writes a value and leaves the style; what stood there goes, a formula too. */
  put(row: number, column: number, value: string | number | null): void {
    const cell = value === null ? this.cell(row, column) : this.cellFor(row, column);
    if (!cell) return;
    for (const attribute of ['t', 'cm', 'vm']) cell.attributes.delete(attribute);
    cell.children = [];
    const [v, is, t] = [this.tag('v'), this.tag('is'), this.tag('t')];
    if (typeof value === 'number') cell.children = [`<${v}>${value}</${v}>`];
    else if (value !== null) {
      cell.attributes.set('t', 'inlineStr');
      cell.children = [`<${is}><${t} xml:space="preserve">${escapeXml(value)}</${t}></${is}>`];
    }
  }

  /** The number of a cell's style in the form. */
  style(row: number, column: number): number {
    return Number(this.cell(row, column)?.attributes.get('s') ?? this.defaultStyle(row, column) ?? 0);
  }

  private defaultStyle(row: number, column: number): string | undefined {
    const own = this.rows.get(row)?.attributes;
    if (own?.get('customFormat') === '1') return own.get('s');
    return elementsIn(childOf(this.root, 'cols') ?? { tag: '', attributes: new Map(), children: [] })
      .find(({ attributes }) => Number(attributes.get('min')) <= column + 1 && Number(attributes.get('max')) > column)
      ?.attributes.get('style');
  }

  private cellFor(row: number, column: number): XmlElement {
    const found = this.cell(row, column);
    if (found) return found;
    const style = this.defaultStyle(row, column);
    const attributes = new Map([['r', cellName({ row, column })], ...(style ? [['s', style] as const] : [])]);
    const cell: XmlElement = { tag: this.tag('c'), attributes, children: [] };
    this.insert(cell, row, column);
    return cell;
  }

  private insert(cell: XmlElement, row: number, column: number): void {
    const line = this.rowFor(row);
    const after = line.children.findIndex(
      (each) => typeof each !== 'string' && (positionOf(each.attributes.get('r') ?? '')?.column ?? Infinity) > column,
    );
    line.children.splice(after < 0 ? line.children.length : after, 0, cell);
  }

  private rowFor(row: number): XmlElement {
    const found = this.rows.get(row);
    if (found) return found;
    const line: XmlElement = { tag: this.tag('row'), attributes: new Map([['r', String(row + 1)]]), children: [] };
    this.place(line, row);
    return line;
  }

  private place(line: XmlElement, row: number): void {
    const after = this.data.children.findIndex(
      (each) => typeof each !== 'string' && Number(each.attributes.get('r')) > row + 1,
    );
    this.data.children.splice(after < 0 ? this.data.children.length : after, 0, line);
    this.rows.set(row, line);
  }

  /** With the prefix that this sheet gives its elements. */
  private tag(name: string): string {
    return this.data.tag.slice(0, -localName(this.data).length) + name;
  }

  /** Adds rows before `at` that hold nothing and look like the one above, unless they are plain. */
  addRows(at: number, count: number, isPlain = false): void {
    const below = [...this.rows].filter(([row]) => row >= at).sort(([a], [b]) => b - a);
    for (const [row, line] of below) {
      line.attributes.set('r', String(row + 1 + count));
      for (const { element, position } of this.cells(row))
        element.attributes.set('r', cellName({ ...position, row: row + count }));
      this.rows.delete(row);
      this.rows.set(row + count, line);
    }
    const above = this.rows.get(at - 1);
    if (!above || isPlain) return;
    for (let row = at; row < at + count; row++)
      this.place(
        { ...likeLine(above, row), children: childrenOf(above, 'c').flatMap((cell) => likeCell(cell, row)) },
        row,
      );
  }

  /** Moves the cells of some columns down from row `at` on; those that come in look like the ones above, unless plain. */
  addCells(at: number, count: number, { left, right }: Columns, isPlain = false): void {
    const among = (row: number) =>
      this.cells(row).filter(({ position: { column } }) => column >= left && column <= right);
    for (const row of [...this.rows.keys()].filter((each) => each >= at).sort((a, b) => b - a))
      for (const { element, position } of among(row)) {
        const line = this.rows.get(row)!;
        line.children = line.children.filter((each) => each !== element);
        element.attributes.set('r', cellName({ ...position, row: row + count }));
        this.insert(element, row + count, position.column);
      }
    const above = this.rows.get(at - 1);
    if (!above || isPlain) return;
    for (let row = at; row < at + count; row++) {
      if (!this.rows.has(row)) this.place(likeLine(above, row), row);
      for (const { element, position } of among(at - 1))
        for (const cell of likeCell(element, row)) this.insert(cell, row, position.column);
    }
  }

  /** The last row that has a cell in some columns. */
  lastRow({ left, right }: Columns): number {
    return Math.max(
      ...[...this.rows.keys()].filter((row) =>
        this.cells(row).some(({ position: { column } }) => column >= left && column <= right),
      ),
    );
  }

  /** Columns that are hidden, in ascending order. */
  hiddenColumns(): number[] {
    const columns = childOf(this.root, 'cols');
    return (columns ? elementsIn(columns) : []).flatMap(({ attributes }) => {
      if (!/^(1|true)$/.test(attributes.get('hidden') ?? '')) return [];
      const [first, last] = [
        Number(attributes.get('min')) - 1,
        Math.min(Number(attributes.get('max')), columnOf('ZZ')),
      ];
      return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
    });
  }

  get isProtected(): boolean {
    return /^(1|true)$/.test(childOf(this.root, 'sheetProtection')?.attributes.get('sheet') ?? '');
  }
}

/** A row like another, without its cells; it is not hidden. */
function likeLine({ tag, attributes }: XmlElement, row: number): XmlElement {
  const own = new Map(attributes).set('r', String(row + 1));
  own.delete('hidden');
  return { tag, attributes: own, children: [] };
}

/** A blank cell that looks like one of another row; none where that has no style. */
function likeCell({ tag, attributes }: XmlElement, row: number): XmlElement[] {
  const style = attributes.get('s');
  const name = attributes.get('r')!.replace(/\d+$/, String(row + 1));
  if (style === undefined) return [];
  const own = new Map([
    ['r', name],
    ['s', style],
  ]);
  return [{ tag, attributes: own, children: [] }];
}

/** The text of an `is` or `si`, without what is read aloud. */
export function plainText(element: XmlElement | undefined): string {
  if (!element) return '';
  return elementsIn(element)
    .map((each) => {
      if (localName(each) === 't') return textOf(each);
      return localName(each) === 'r' ? textOf(childOf(each, 't')) : '';
    })
    .join('');
}
