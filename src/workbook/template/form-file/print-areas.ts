import { columnOf } from './cell-name';
import type { FormPackage } from './form-package';
import type { FormSheet } from './form-sheet';
import { type Columns, rangesOf } from './shift-formula';
import { childOf, childrenOf, setText, textOf } from './xml-tree';

/** A print area that took in all of some columns, down to row `last`, takes in what they hold after cells moved down. */
export function growPrintAreas(form: FormPackage, sheet: FormSheet, columns: Columns, last: number): void {
  const names = childOf(form.root(form.workbookPart), 'definedNames');
  const row = String(sheet.lastRow(columns) + 1);
  for (const each of names ? childrenOf(names, 'definedName') : []) {
    if (!/Print_Area$/i.test(each.attributes.get('name') ?? '')) continue;
    const areas = textOf(each);
    let grown = areas;
    for (const [from, to] of rangesOf(areas, '', sheet.name)) {
      const [left, right] = [from, to].map((name) => columnOf(name.replace(/[$\d]/g, '')));
      const bottom = Number(/\d+$/.exec(to)![0]);
      const isOver = left! <= columns.left && right! >= columns.right && bottom > last && bottom < Number(row);
      if (isOver) grown = grown.replace(`${from}:${to}`, `${from}:${to.replace(/\d+$/, row)}`);
    }
    if (grown !== areas) setText(each, grown);
  }
}
