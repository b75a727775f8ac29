import type { TableId } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import type { MoneyUnit } from '../../core/money/scale';
import { equalitiesBetween, type ReadTable } from '../import/compare-tables';

/** A recognised table, and the unit that its sheet or a person says, if any. */
export interface TableInSheet extends ReadTable {
  readonly said: MoneyUnit | undefined;
}

/** 1 万元 is 10 000 元; what rounding and wrong figures leave of it. */
const LEAST_FACTOR = 9_000;
const MOST_FACTOR = 11_000;

/**
 * The unit of tables whose sheets name none, where tables that must agree with them differ by a factor of 10 000 or by
 * none. Only tables whose unit follows from others are returned.
 */
export function inferUnits(edition: Edition, tables: readonly TableInSheet[]): Map<TableId, MoneyUnit> {
  if (tables.length < 2 || tables.every(({ said }) => said !== undefined)) return new Map();
  const factors = factorsBetween(edition, tables);
  const known = new Map(tables.flatMap(({ candidate: { table }, said }) => (said ? [[table, said] as const] : [])));
  const inferred = new Map<TableId, MoneyUnit>();
  const infer = (table: TableId, unit: MoneyUnit): void => {
    known.set(table, unit);
    inferred.set(table, unit);
  };
  const spread = (): void => {
    for (let isNew = true; isNew; ) {
      isNew = false;
      for (const { a, b, isSame, isGreater } of factors) {
        if (known.has(a) === known.has(b)) continue;
        const [from, to] = known.has(a) ? [a, b] : [b, a];
        // The table with the greater figures is in 元.
        infer(to, isSame ? known.get(from)! : isGreater === (to === a) ? '元' : '万元');
        isNew = true;
      }
    }
  };
  spread();
  // Where no sheet says anything, the factor alone tells 元 from 万元.
  for (const { a, b, isSame, isGreater } of factors) {
    if (isSame || known.has(a) || known.has(b)) continue;
    infer(a, isGreater ? '元' : '万元');
    spread();
  }
  return inferred;
}

interface Factor {
  readonly a: TableId;
  readonly b: TableId;
  readonly isSame: boolean;
  /** Whether the figures of `a` are the 10 000 times greater ones. */
  readonly isGreater: boolean;
}

/** How pairs of tables that must agree differ, by the majority of their equalities. */
function factorsBetween(edition: Edition, tables: readonly ReadTable[]): Factor[] {
  const votes = new Map<string, { a: TableId; b: TableId; same: number; greater: number; less: number }>();
  for (const { a, b, sumOfA, sumOfB } of equalitiesBetween(edition, tables)) {
    if (sumOfA === 0 || sumOfB === 0) continue;
    const key = `${a}/${b}`;
    const vote = votes.get(key) ?? { a, b, same: 0, greater: 0, less: 0 };
    votes.set(key, vote);
    const factor = sumOfA / sumOfB;
    if (factor > 0.9 && factor < 1.1) vote.same++;
    else if (factor > LEAST_FACTOR && factor < MOST_FACTOR) vote.greater++;
    else if (factor > 1 / MOST_FACTOR && factor < 1 / LEAST_FACTOR) vote.less++;
  }
  return [...votes.values()].flatMap(({ a, b, same, greater, less }): Factor[] => {
    const most = Math.max(same, greater, less);
    const isMajority = most > 0 && same + greater + less < most * 2;
    return isMajority ? [{ a, b, isSame: most === same, isGreater: most === greater }] : [];
  });
}
