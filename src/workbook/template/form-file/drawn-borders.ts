import type { FormPackage } from './form-package';
import type { FormSheet } from './form-sheet';
import { childOf, childrenOf, elementsIn } from './xml-tree';

/** Which styles of a form draw a line below their cells. */
export function stylesWithBottom(form: FormPackage): ReadonlySet<number> {
  const target = form.relations(form.workbookPart).find(({ type }) => type.endsWith('/styles'))?.target;
  const styles = target === undefined ? undefined : form.root(target);
  const borders = elementsIn(childOf(styles, 'borders') ?? NOTHING).map((border) => {
    const style = childOf(border, 'bottom')?.attributes.get('style');
    return style !== undefined && style !== 'none';
  });
  const formats = childrenOf(childOf(styles, 'cellXfs') ?? NOTHING, 'xf');
  return new Set(
    formats.flatMap(({ attributes }, index) => (borders[Number(attributes.get('borderId') ?? 0)] ? [index] : [])),
  );
}

const NOTHING = { tag: '', attributes: new Map<string, string>(), children: [] };

/** How many lines from `first` on are drawn with borders in one of these columns. */
export function drawnLines(
  sheet: FormSheet,
  first: number,
  columns: readonly number[],
  drawn: ReadonlySet<number>,
): number {
  let row = first;
  while (
    sheet.cells(row).some(({ element, position }) => {
      return columns.includes(position.column) && drawn.has(Number(element.attributes.get('s') ?? 0));
    })
  )
    row++;
  return row - first;
}
