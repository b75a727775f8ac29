import type { Filing } from '../../src/core/filing/filing';

/** The figures of a filing by their place, whatever their order and origin. */
export const plainFigures = ({ tables }: Filing): Record<string, number | string> =>
  Object.fromEntries(
    Object.entries(tables).flatMap(([table, { cells }]) =>
      Object.entries(cells).flatMap(([row, values]) =>
        Object.entries(values).map(([column, value]) => [
          `${table} ${row} ${column}`,
          value.kind === 'amount' ? value.amount : value.text,
        ]),
      ),
    ),
  );
