import type { Edition } from '../edition/edition';
import type { Form } from '../edition/form';
import type { Filing, OpenRow, TableData } from '../filing/filing';
import { shownForm } from '../layout/shown-form';
import { PlanBuilder } from './plan-builder';
import type { RelationPlan } from './relation';

/** The plans used last: an edit that adds a row looks at the rows before and after it, a search for slips tries some. */
const PLANS_KEPT = 4;
const cache = new WeakMap<Edition, { filing: Filing; plan: RelationPlan }[]>();

const isLaidOutAlike = (a: TableData | undefined, b: TableData | undefined, form: Form): boolean =>
  a === b || (hasSameRows(a?.rows ?? NO_ROWS, b?.rows ?? NO_ROWS) && shownForm(form, a) === shownForm(form, b));

const NO_ROWS: readonly OpenRow[] = [];

/** Rows that went and came back are the same: a search for slips puts in the one that is missing at every edit. */
const hasSameRows = (a: readonly OpenRow[], b: readonly OpenRow[]): boolean =>
  a === b || (a.length === b.length && a.every((row, index) => isSameRow(row, b[index]!)));

const isSameRow = (a: OpenRow, b: OpenRow): boolean =>
  a === b || (a.id === b.id && a.code === b.code && a.name === b.name);

/** Expands the edition's rules over the filing's rows; recent plans are reused while no row or column comes or goes. */
export function planRelations(edition: Edition, filing: Filing): RelationPlan {
  const work = planInSlices(edition, filing);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same with pauses, for work beside the typing. */
export function* planInSlices(edition: Edition, filing: Filing): Generator<void, RelationPlan> {
  const kept = cache.get(edition) ?? [];
  const known = kept.find((each) =>
    edition.forms.every((form) => isLaidOutAlike(each.filing.tables[form.table], filing.tables[form.table], form)),
  );
  if (known && known === kept[0]) return known.plan;
  const used = known ?? { filing, plan: yield* new PlanBuilder(edition, filing).build() };
  const others = (cache.get(edition) ?? []).filter((each) => each !== known);
  cache.set(edition, [used, ...others].slice(0, PLANS_KEPT));
  return used.plan;
}
