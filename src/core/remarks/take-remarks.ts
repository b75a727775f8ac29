import type { ReturnRemark } from '../filing/dossier';
import type { Filing } from '../filing/filing';
import type { Place } from './place-by-hand';
import type { Placement, RemarkPlacer } from './place-line';
import type { RemarkLine } from './remark-line';

/** `new`: not here yet. `known`: here already. `again`: here, answered, and asked once more in another file. */
export type Standing = 'new' | 'known' | 'again';

/** A remark that was read, with where it belongs and whether the filing has it. */
export interface ReadRemark {
  readonly line: RemarkLine;
  readonly placement: Placement;
  readonly standing: Standing;
  /** The id of the remark that says the same already. */
  readonly same?: string;
}

/** Compares what was read with what the filing has: the same words under the same 编号 are the same remark, each once. */
export function readRemarks(
  { returnRemarks }: Pick<Filing, 'returnRemarks'>,
  lines: readonly RemarkLine[],
  placer: RemarkPlacer,
  file: string | undefined,
): ReadRemark[] {
  const left = new Map<string, ReturnRemark[]>();
  for (const remark of returnRemarks) {
    const key = identity(remark);
    left.set(key, [...(left.get(key) ?? []), remark]);
  }
  return lines.map((line): ReadRemark => {
    const placement = placer.place(line);
    const same = left.get(identity({ text: textOf(line, placement), number: line.number }))?.shift();
    if (!same) return { line, placement, standing: 'new' };
    const isAgain = same.isDone && file !== undefined && same.file !== file;
    return { line, placement, standing: isAgain ? 'again' : 'known', same: same.id };
  });
}

/** The same remark where somebody put it; what it says of its place stays with its words as it was read. */
export const placedAt = (read: ReadRemark, { table, cell }: Place): ReadRemark => ({
  ...read,
  placement: { by: read.placement.by, ...(table && { table }), ...(cell && { cell }) },
});

const identity = ({ text, number }: { readonly text: string; readonly number?: string | undefined }): string =>
  `${number ?? ''}\n${text}`;

/** What the remark says, with the words about its place where they led nowhere. */
export function textOf({ text, table, place }: RemarkLine, { by }: Placement): string {
  if (by === 'number' || by === 'place') return text;
  const said = [by === 'nothing' ? table : undefined, place].filter((each) => each && !text.includes(each));
  return said.length === 0 ? text : `${said.join(' ')}：${text}`;
}

/** The filing's remarks with those that were read: new ones at the end, those asked again open once more. */
export function takeRemarks(
  { returnRemarks }: Pick<Filing, 'returnRemarks'>,
  read: readonly ReadRemark[],
  { file, at, newId }: { readonly file?: string | undefined; readonly at: number; readonly newId: () => string },
): readonly ReturnRemark[] {
  const again = new Set(read.flatMap(({ standing, same }) => (standing === 'again' && same ? [same] : [])));
  const kept = returnRemarks.map((each) =>
    again.has(each.id) ? { ...each, isDone: false, at, ...(file !== undefined && { file }) } : each,
  );
  const added = read.flatMap(({ line, placement, standing }): ReturnRemark[] => {
    if (standing !== 'new') return [];
    const { table, cell } = placement;
    return [
      {
        id: newId(),
        text: textOf(line, placement),
        ...(table && { table }),
        ...(cell && { cell }),
        ...(line.number !== undefined && { number: line.number }),
        ...(file !== undefined && { file }),
        at,
        reply: '',
        isDone: false,
      },
    ];
  });
  return [...kept, ...added];
}
