import type { TableId } from '../filing/cell';
import { fenPerStep } from '../money/scale';
import { extraRows } from './extra-rows';
import type { Hypothesis } from './hypothesis';
import { missingRows } from './missing-rows';
import { judgeRows, rowFigures } from './row-judgement';
import type { SearchContext } from './search-context';
import { figureOf, type TwinRows, twinRows } from './twin-rows';

/** Shorter names (抚恤) may begin another. */
const SHORTEST_NAME = 6;

/** Rows that are missing in one table, stand there alone or twice, or carry a wrong code. Yields after each table. */
export function* rowSlips(context: SearchContext): Generator<void, Hypothesis[]> {
  const { filing, edition, workings } = context;
  const found: Hypothesis[] = [];
  if (workings.failing.length === 0) return found;
  for (const { table } of edition.forms) {
    if (!edition.definitions[table].openRows || !filing.tables[table]) continue;
    const twins = twinRows(filing, edition, table, context.evaluated.plan.indexes[table].nodesByCode);
    found.push(...repeatedRows(context, table), ...recodedRows(context, table, twins));
    yield;
    found.push(...missingRows(context, table, twins), ...extraRows(context, table, twins));
    yield;
  }
  return found.filter(({ net }) => net > 0);
}

function repeatedRows(context: SearchContext, table: TableId): Hypothesis[] {
  const index = context.evaluated.plan.indexes[table];
  return [...index.nodesByCode.values()].flatMap((nodes) =>
    nodes.slice(1).map(({ row }) => judgeRows(context, 'rowRepeated', [{ kind: 'remove', table, row }], 1)),
  );
}

/** Tables cut long names short. */
const isOneName = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= SHORTEST_NAME && (a.startsWith(b) || b.startsWith(a));

/** Rows whose code no twin table has or that stand twice, with the name or the figures of a code that is missing here. */
function recodedRows(context: SearchContext, table: TableId, twins: TwinRows): Hypothesis[] {
  const { filing, evaluated } = context;
  const known = evaluated.plan.indexes[table].nodesByCode;
  const step = fenPerStep(filing.tables[table]!.recordedScale);
  const seen = new Set<string>();
  const found: Hypothesis[] = [];
  for (const row of filing.tables[table]!.rows) {
    const isRepeated = (known.get(row.code)?.length ?? 0) > 1;
    if (twins.has(row.code) && !isRepeated) continue;
    for (const { code, name, figures } of twins.missing) {
      if (code.length !== row.code.length) continue;
      const same = [...figures].filter(([column, figure]) => {
        const own = figureOf(filing, table, row.id, column);
        return own !== 0 && Math.abs(own - figure) <= 2 * step;
      });
      const isOther = [...figures].some(
        ([column, figure]) => Math.abs(figureOf(filing, table, row.id, column) - figure) > 2 * step,
      );
      const key = `${row.id}>${code}`;
      const isNamed = isOneName(row.name, name);
      if (seen.has(key) || (!isNamed && (same.length === 0 || isOther))) continue;
      seen.add(key);
      const to = { id: filing.tables[table]!.rows.some(({ id }) => id === code) ? row.id : code, code, name };
      found.push(
        judgeRows(
          context,
          'codeMistyped',
          [{ kind: 'recode', table, row: row.id, to }],
          same.length + (isNamed ? 1 : 0),
          {
            table,
            code,
            figures: rowFigures(context, table, row.id),
          },
        ),
      );
    }
  }
  return found;
}
