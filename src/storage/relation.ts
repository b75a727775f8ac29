import { wentThrough } from '../core/compare/same-state';
import type { Filing } from '../core/filing/filing';
import type { History } from '../core/filing/history';
import type { Lineage } from './backup-format';

/**
 * How a filing in a backup stands to the one of its id that is kept here: it is a state that ours has gone through,
 * ours is one that it has gone through, or each has been edited on its own since. `unknown`: a file of version 1 whose
 * history does not tell.
 */
export type Relation = 'older' | 'newer' | 'both' | 'unknown';

export interface RelatedState {
  readonly filing: Filing;
  readonly history: History;
  readonly lineage?: Lineage;
}

/** Both are of the same id, and differ. */
export function relationOf(ours: RelatedState, theirs: RelatedState): Relation {
  const told = ours.lineage && theirs.lineage && byLineage(ours.lineage, theirs.lineage);
  if (told) return told;
  if (wentThrough(ours.filing, ours.history, theirs.filing)) return 'older';
  if (wentThrough(theirs.filing, theirs.history, ours.filing)) return 'newer';
  return theirs.lineage ? 'both' : 'unknown';
}

/** Revisions of one browser follow each other; those of two only where one came from the other. */
function byLineage(ours: Lineage, theirs: Lineage): Relation | undefined {
  if (ours.device === theirs.device) return theirs.revision < ours.revision ? 'older' : undefined;
  if (ours.from?.device === theirs.device) {
    if (theirs.revision <= ours.from.revision) return 'older';
    return ours.revision === ours.from.became ? 'newer' : 'both';
  }
  if (theirs.from?.device === ours.device) {
    if (ours.revision <= theirs.from.revision) return 'newer';
    return theirs.revision === theirs.from.became ? 'older' : 'both';
  }
  return undefined;
}
