import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/core/filing/change';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, clearFigure, figureOf, setFigure } from '../../support/full-filing';
import { newKeys, suggestionsFor } from '../../support/suggestions';

const filing = chaoyangFiling();

describe('misprints of published filings, rebuilt', () => {
  test('a lost digit copied into four cells: one suggestion settles everything', () => {
    const places = (['GPB', 'EXP'] as const).flatMap((table) => [
      cell(table, '2080505', 'expenditureThisYear'),
      cell(table, '2080505', 'basicExpenditure'),
    ]);
    const slipped = apply(filing, ...places.map((at) => setFigure(at, 8.28)));
    const suggestions = suggestionsFor(slipped);
    expect(suggestions).toHaveLength(1);
    expect(suggestions[0]).toMatchObject({ slip: 'digitLost', resolves: newKeys(filing, slipped) });
    expect(suggestions[0]!.corrections.map((each) => each.cell)).toEqual(expect.arrayContaining(places));
    expect(suggestions[0]!.corrections.every(({ to }) => to === 89_280_000)).toBe(true);
    expect(suggestions[0]!.message).toContain('共有 4 处是这个数');
  });

  test('the 302 column one row too high, its total in 30299: one shift settles everything', () => {
    const rows = MOF_2023.definitions.BAS.rows.flatMap(({ id, code }) => (code?.startsWith('302') ? [id] : []));
    // 培训费 and 专用材料费 stand behind 出国 and 接待, which this office has none of.
    const spread = apply(
      filing,
      setFigure(cell('BAS', '30213', 'finalAmount'), 5),
      setFigure(cell('BAS', '30218', 'finalAmount'), 3),
      setFigure(cell('BAS', '30299', 'finalAmount'), 13.74),
    );
    expect(newKeys(filing, spread)).toEqual([]);
    const figures = rows.map((row) => figureOf(spread, cell('BAS', row, 'finalAmount')));
    const total = figures[0]!;
    const high = [total, ...figures.slice(2), total];
    const slipped = apply(spread, ...rows.map((row, index) => put(cell('BAS', row, 'finalAmount'), high[index]!)));
    const failing = newKeys(filing, slipped);
    expect(failing.filter((key) => key.startsWith('X-TPE-BAS'))).toHaveLength(3);
    const [first, ...rest] = suggestionsFor(slipped);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ slip: 'rowsShifted', resolves: failing });
    const restored = apply(slipped, ...first!.corrections.map(({ cell: at, to }) => put(at, (to ?? 0) / 1_000_000)));
    for (const [index, row] of rows.entries())
      expect(figureOf(restored, cell('BAS', row, 'finalAmount'))).toBeCloseTo(figures[index]!, 2);
  });

  test.each([
    ['blank', undefined],
    ['mistyped', 59.32],
  ])('a copy of one figure is taken before what a rounded sum would have: %s', (_, printed) => {
    const at = cell('IES', 'expenditure.210', 'amount');
    expect(figureOf(filing, at)).toBe(59.22);
    const slipped = apply(filing, printed === undefined ? clearFigure(at) : setFigure(at, printed));
    const corrections = suggestionsFor(slipped).flatMap((suggestion) => suggestion.corrections);
    expect(corrections.map((each) => [each.cell.row, each.to])).toEqual([[at.row, 59_220_000]]);
  });

  test('a table shifted from one row on: the twin table tells, no single cell is suspected', () => {
    const rows = filing.tables.GPB!.rows.map(({ id }) => id);
    const from = rows.indexOf('20808');
    const columns = ['expenditureThisYear', 'basicExpenditure', 'projectExpenditure'];
    const slipped = apply(
      filing,
      ...columns.flatMap((column) =>
        rows.slice(from).map((row, index) => {
          const source = rows[from + index - 1]!;
          return put(cell('GPB', row, column), index === 0 ? 0 : figureOf(filing, cell('GPB', source, column)));
        }),
      ),
    );
    expect(newKeys(filing, slipped).length).toBeGreaterThan(20);
    const [first] = suggestionsFor(slipped);
    expect(first).toMatchObject({ slip: 'rowsShifted' });
    expect(first!.message).toContain('整体下移了 1 行');
    expect(first!.resolves).toHaveLength(newKeys(filing, slipped).length);
  });
});

const put = (at: ReturnType<typeof cell>, figure: number): Change =>
  figure === 0 ? clearFigure(at) : setFigure(at, figure);
