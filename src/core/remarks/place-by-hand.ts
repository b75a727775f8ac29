import type { CellRef, TableId } from '../filing/cell';
import type { Edition } from '../edition/edition';
import type { Placement, RemarkPlacer } from './place-line';
import { plainWords } from './plain-words';
import type { RemarkLine } from './remark-line';
import { codesIn } from './said-numbers';
import { tablesNamed } from './table-words';

/** Where a remark may be tied to: a cell, a table, or with neither the whole filing. */
export interface Place {
  readonly table?: TableId;
  readonly cell?: CellRef;
}

/** `selected`: the selected cell. `words`: what the remark's words name. `whole`: the whole filing. */
export type HandPlaceKind = 'selected' | 'words' | 'whole';

export interface HandPlace {
  readonly kind: HandPlaceKind;
  readonly placement: Placement;
}

/** The places that a remark written by hand may have, no two the same, and which of them it means. */
export interface HandPlaces {
  readonly meant: HandPlace;
  readonly all: readonly HandPlace[];
}

/** Somebody who writes at a selected cell speaks of it, unless the words clearly name another: by table or by code. */
export function placesByHand(
  placer: RemarkPlacer,
  edition: Edition,
  line: RemarkLine,
  selected: CellRef | undefined,
): HandPlaces {
  const whole: HandPlace = { kind: 'whole', placement: { by: 'nothing' } };
  const said = placer.place(line);
  if (!selected) {
    if (!said.table) return { meant: whole, all: [whole] };
    const meant: HandPlace = { kind: 'words', placement: said };
    return { meant, all: [meant, whole] };
  }
  const here: HandPlace = { kind: 'selected', placement: { by: 'place', table: selected.table, cell: selected } };
  const other = clearlySaid(placer, edition, line, selected, said);
  const words: HandPlace = { kind: 'words', placement: other ?? said };
  const isHere = !words.placement.table || isSamePlace(words.placement, here.placement);
  return { meant: other && !isHere ? words : here, all: [here, ...(isHere ? [] : [words]), whole] };
}

function clearlySaid(
  placer: RemarkPlacer,
  edition: Edition,
  line: RemarkLine,
  selected: CellRef,
  said: Placement,
): Placement | undefined {
  if (said.by === 'number') return said;
  const text = [line.table, line.place, line.text].filter((each) => each !== undefined).join(' ');
  const tables = tablesNamed(edition, text).map(({ of }) => of);
  if (said.table && tables.length > 0 && said.table !== selected.table) return said;
  // What is said of the selected table: another row by its code, or another column beside it.
  const found = placer.findIn(selected.table, text);
  if (found?.isCoded || (found && tables.length > 0)) {
    const isOther = found.cell.row !== selected.row || found.namesColumn;
    return isOther ? { by: 'words', table: found.cell.table, cell: found.cell } : undefined;
  }
  const isCoded = codesIn(plainWords(text)).some(({ of }) => of.length > 3);
  return tables.length === 0 && isCoded && said.cell ? said : undefined;
}

/** Whether two places are the same cell, table, or the whole filing. */
export const isSamePlace = (a: Place, b: Place): boolean =>
  a.table === b.table && a.cell?.row === b.cell?.row && a.cell?.column === b.cell?.column;
