import { adjustmentsFor, type FormAdjustment } from '../../core/edition/adjust-edition';
import { type Edition, formOf } from '../../core/edition/edition';
import type { CandidateSheet } from '../recognise/assign-sheets';
import type { Candidate } from '../recognise/recognise-sheet';
import type { IssueLog } from './issue-log';

/**
 * Tables that a draft lays out otherwise than the edition, in a shape that an office may choose, such as “三公” in one wide
 * row: printed so again, and told. None where the draft is as the edition has it.
 */
export function draftedShapes(
  edition: Edition,
  chosen: ReadonlyMap<CandidateSheet, Candidate>,
  log: IssueLog,
): readonly FormAdjustment[] {
  if (edition.document) return [];
  const shapes = new Map<string, string>();
  for (const [{ grid }, { table, form }] of chosen) {
    const own = formOf(edition, table);
    const shape = own?.shapes?.find(({ id }) => id === form.shape);
    if (!own || !shape || shape.id === own.shape) continue;
    shapes.set(table, shape.id);
    const text = `《${own.title}》在底稿里是${shape.name.replace('：', '（')}），公开稿也照此编排；可以在“表样调整”里改。`;
    log.add('notice', 'otherShape', text, { sheet: grid.sheet });
  }
  if (shapes.size === 0) return [];
  return adjustmentsFor(
    edition,
    edition.forms.map(({ table }) => ({ table, ...(shapes.has(table) && { shape: shapes.get(table)! }) })),
  );
}
