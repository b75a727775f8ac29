import { compareFacts, type FactDifference, takeFacts } from '../../core/compare/compare-facts';
import { compareFilings } from '../../core/compare/compare-filings';
import { isDossierFact } from '../../core/compare/facts';
import type { DossierChoices } from '../../core/compare/merge-dossiers';
import { takeDifferences } from '../../core/compare/take-differences';
import { type AttributedDifference, attributeDifferences, type ChangedBy } from '../../core/compare/three-way';
import type { Edition } from '../../core/edition/edition';
import type { Change } from '../../core/filing/change';
import { dossierOf } from '../../core/filing/dossier';
import type { Filing } from '../../core/filing/filing';
import { followsBoth } from '../../session/merge-edits';

/** What is kept, what a backup has, and what both were before they went apart. */
export interface Merging {
  readonly edition: Edition;
  readonly base: Filing;
  readonly ours: Filing;
  readonly theirs: Filing;
}

export type Side = 'ours' | 'theirs';
/** By the keys of items, whose stands; what both have changed is not there before the clerk has decided. */
export type Choice = ReadonlyMap<string, Side>;

/** One thing in which both differ, in a table or beside them. */
export type MergeItem = { readonly key: string; readonly changedBy: ChangedBy } & (
  | { readonly kind: 'difference'; readonly of: AttributedDifference }
  | { readonly kind: 'fact'; readonly of: FactDifference }
);

/** Everything in which both differ, tables first, each with whose it is. */
export function mergeItems(merging: Merging): MergeItem[] {
  const { edition, ours, theirs } = merging;
  const differences = attributeDifferences(merging, edition, compareFilings(ours, theirs, edition));
  return [
    ...differences.map(
      (of): MergeItem => ({ kind: 'difference', key: of.difference.key, changedBy: of.changedBy, of }),
    ),
    ...compareFacts(merging).map((of): MergeItem => ({ kind: 'fact', key: of.key, changedBy: of.changedBy, of })),
  ];
}

/** What only one side has changed stands as that side has it. */
export const preselected = (items: readonly MergeItem[]): Choice =>
  new Map(items.flatMap(({ key, changedBy }): [string, Side][] => (changedBy === 'both' ? [] : [[key, changedBy]])));

/** The items somebody has to look at: derived totals of both sides follow, while 自动合计 is on afterwards. */
export function offeredItems({ ours, theirs }: Merging, items: readonly MergeItem[], choice: Choice): MergeItem[] {
  const { autoTotal } = choice.get('settings/autoTotal') === 'theirs' ? theirs : ours;
  return items.filter((each) => !autoTotal || each.kind === 'fact' || !follows(each.of));
}

/** A derived figure of both, or one that derivation has written on one side where nothing stood before. */
function follows({ difference, before }: AttributedDifference): boolean {
  if (followsBoth(difference)) return true;
  if (difference.kind !== 'figure' || before.kind !== 'figure' || before.ours !== undefined) return false;
  return [difference.ours, difference.theirs].every(
    (value) => value === undefined || (value.kind === 'amount' && value.origin === 'derived'),
  );
}

/** What a choice makes of what is kept, but for the dossier. */
export function mergeChanges({ edition, ours }: Merging, offered: readonly MergeItem[], choice: Choice): Change[] {
  const taken = offered.filter(({ key }) => choice.get(key) === 'theirs');
  const differences = taken.flatMap((each) => (each.kind === 'difference' ? [each.of.difference] : []));
  const facts = taken.flatMap((each) => (each.kind === 'fact' ? [each.of] : []));
  return [...takeDifferences(ours, edition, differences), ...takeFacts(ours, facts)];
}

/** What a choice says of the dossier. */
export function dossierChoices({ base }: Merging, offered: readonly MergeItem[], choice: Choice): DossierChoices {
  const decided = offered.flatMap((each): [string, Side][] => {
    const side = choice.get(each.key);
    return side && each.kind === 'fact' && isDossierFact(each.of) ? [[each.key, side]] : [];
  });
  return { base: dossierOf(base), decided: new Map(decided) };
}
