import { type CellRef, isSameCell } from '../filing/cell';
import type { CellNote, Dossier } from '../filing/dossier';

type Notes = Pick<Dossier, 'cellNotes'>;

/** What is noted beside a cell; undefined where nothing is. Two notes meet where a row takes the id of one that went. */
export function noteAt({ cellNotes }: Notes, cell: CellRef): string | undefined {
  const own = cellNotes.filter((each) => isSameCell(each.cell, cell));
  return own.length === 0 ? undefined : own.map(({ text }) => text).join('\n');
}

/** The notes with `text` as the one of the cell, in the place of what was noted there; '' takes it away. */
export function withNote({ cellNotes }: Notes, cell: CellRef, text: string, at: number): readonly CellNote[] {
  const isOwn = (each: CellNote): boolean => isSameCell(each.cell, cell);
  const first = cellNotes.findIndex(isOwn);
  const others = cellNotes.filter((each) => !isOwn(each));
  if (text === '') return others;
  const note: CellNote = { cell, text, at };
  const index = first < 0 ? others.length : first;
  return [...others.slice(0, index), note, ...others.slice(index)];
}
