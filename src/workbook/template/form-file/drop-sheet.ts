import { cellName } from './cell-name';
import type { DroppedFormula } from './add-lines';
import { type FormPackage, relationOf } from './form-package';
import type { FormSheet } from './form-sheet';
import { namesSheet } from './shift-formula';
import { childOf, childrenOf, elementsIn, localName, textOf } from './xml-tree';

/** Takes a sheet out of a form, with names and formulas that speak of it: what they were is told. */
export function dropSheet(form: FormPackage, sheet: FormSheet): DroppedFormula[] {
  const book = form.root(form.workbookPart)!;
  const list = childOf(book, 'sheets')!;
  const elements = form.sheetElements();
  const index = elements.findIndex((element) => isOf(form, element, sheet));
  const id = relationOf(elements[index]!);
  list.children = list.children.filter((each) => each !== elements[index]);
  form.dropRelations(form.workbookPart, (relation) => relation.id === id);
  form.sheets = form.sheets.filter((each) => each !== sheet);
  dropNames(form, sheet.name, index);
  for (const view of elementsIn(childOf(book, 'bookViews') ?? { tag: '', attributes: new Map(), children: [] }))
    for (const name of ['activeTab', 'firstSheet']) {
      const tab = Number(view.attributes.get(name) ?? 0);
      if (tab > 0 && tab >= index) view.attributes.set(name, String(tab - 1));
    }
  forgetSheetList(form);
  return form.sheets.flatMap((each) => dropFormulas(each, sheet.name));
}

const isOf = (form: FormPackage, element: Parameters<typeof relationOf>[0], sheet: FormSheet): boolean =>
  form.relations(form.workbookPart).some(({ id, target }) => id === relationOf(element) && target === sheet.part);

function dropNames(form: FormPackage, sheet: string, index: number): void {
  const names = childOf(form.root(form.workbookPart), 'definedNames');
  if (!names) return;
  names.children = names.children.filter((each) => {
    if (typeof each === 'string') return true;
    const scope = each.attributes.get('localSheetId');
    if (scope !== undefined && Number(scope) > index) each.attributes.set('localSheetId', String(Number(scope) - 1));
    return Number(scope ?? -1) !== index && !namesSheet(textOf(each), sheet);
  });
  if (childrenOf(names, 'definedName').length === 0) {
    const book = form.root(form.workbookPart)!;
    book.children = book.children.filter((each) => each !== names);
  }
}

/** The names of the sheets as the properties of the document say them. */
function forgetSheetList(form: FormPackage): void {
  const app = form.root('docProps/app.xml');
  if (app)
    app.children = app.children.filter(
      (each) => typeof each === 'string' || !/^(TitlesOfParts|HeadingPairs)$/.test(localName(each)),
    );
}

function dropFormulas(sheet: FormSheet, gone: string): DroppedFormula[] {
  return sheet.allRows().flatMap((line) =>
    sheet.cells(Number(line.attributes.get('r')) - 1).flatMap(({ element, position }): DroppedFormula[] => {
      if (!namesSheet(textOf(childOf(element, 'f')), gone)) return [];
      sheet.put(position.row, position.column, null);
      return [{ sheetName: sheet.name, cell: cellName(position) }];
    }),
  );
}
