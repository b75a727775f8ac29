import type { TableId } from '../filing/cell';
import type { RowCorrection } from '../check/suggestion';
import { isClassificationCode } from '../edition/table-definition';
import type { Hypothesis } from './hypothesis';
import { judgeRows } from './row-judgement';
import type { SearchContext } from './search-context';
import type { TwinRows } from './twin-rows';

/** Rows whose code no twin table has, each with all below it. */
export function extraRows(context: SearchContext, table: TableId, twins: TwinRows): Hypothesis[] {
  if (twins.isEmpty) return [];
  const { rows } = context.filing.tables[table]!;
  const isExtra = (code: string): boolean => isClassificationCode(code) && !twins.has(code);
  const extra = rows.filter(({ code }) => isExtra(code));
  const isBelow = (code: string, above: string): boolean => code !== above && code.startsWith(above);
  return extra
    .filter(({ code }) => !extra.some((each) => isBelow(code, each.code)))
    .flatMap(({ code, id }) => {
      const below = rows.filter((each) => isBelow(each.code, code));
      if (!below.every((each) => isExtra(each.code))) return [];
      const removals = [id, ...below.map((each) => each.id)].map(
        (row): RowCorrection => ({ kind: 'remove', table, row }),
      );
      return [judgeRows(context, 'rowExtra', removals, 0)];
    });
}
