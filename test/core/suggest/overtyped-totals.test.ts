import { describe, expect, test } from 'vitest';
import type { CellRef } from '../../../src/core/filing/cell';
import { cellValue, type Filing } from '../../../src/core/filing/filing';
import { correctExampleFiling } from '../../../src/editions/mof-2023/example';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, figureOf, setFigure } from '../../support/full-filing';
import { inconsistentKeys, suggestionsFor } from '../../support/suggestions';
import { blankFiling, opened, taken, typed, withItems } from '../../support/typing';

const at = cell('BAS', '301', 'finalAmount');
const WAGES = [
  ['30101', 700],
  ['30102', 300.59],
  ['30103', 200],
  ['30107', 22],
  ['30108', 124],
] as const;

/** 公开06表 alone: 1,346.59 of wages. */
const wages = (): Filing =>
  WAGES.reduce(
    (filing, [row, figure]) => typed(filing, setFigure(cell('BAS', row, 'finalAmount'), figure)),
    blankFiling(),
  );

/** With 公开05表 begun, nothing of the income. */
function wagesAndExpenditure(): Filing {
  const filing = withItems(wages(), 'GPB', '2130301');
  return typed(filing, setFigure(cell('GPB', '2130301', 'basicExpenditure'), 1346.59));
}

/** Every case: what was there, a figure typed over a total, and what it should be again. */
const CASES: readonly (readonly [string, Filing, CellRef, number])[] = [
  ['of a table alone', wages(), at, 1346.59],
  ['while the income is missing', wagesAndExpenditure(), at, 1346.59],
  [
    'while the table is not finished either',
    typed(wagesAndExpenditure(), setFigure(cell('BAS', '30201', 'finalAmount'), 60)),
    at,
    1346.59,
  ],
  ['in a finished filing', opened(correctExampleFiling('example')), at, 642.17],
  ['of a class', opened(correctExampleFiling('example')), cell('EXP', '208', 'basicExpenditure'), 133.52],
  [
    'of which one part has a figure',
    opened(correctExampleFiling('example')),
    cell('TPE', 'vehicles', 'finalAmount'),
    14.62,
  ],
];

describe('a figure typed over a total that follows', () => {
  for (const [where, before, total, right] of CASES)
    test(`${where}: the automatic total comes first, and follows again once taken`, () => {
      expect(figureOf(before, total)).toBe(right);
      const slipped = typed(before, setFigure(total, 22));
      const [first, ...rest] = suggestionsFor(slipped);
      expect(first).toMatchObject({ slip: 'totalOvertyped', corrections: [{ cell: total }], alternatives: [] });
      expect(first!.message).toContain('与各项之和一致');
      expect(first!.message).toContain('恢复自动合计');
      expect(rest.map(({ slip }) => slip)).not.toContain('rowsShifted');
      const after = taken(slipped, first!);
      expect(cellValue(after, total)).toMatchObject({ origin: 'derived' });
      expect(figureOf(after, total)).toBe(right);
      expect(inconsistentKeys(after)).toEqual(inconsistentKeys(before));
    });

  test('follows its parts after it was taken', () => {
    const slipped = typed(wages(), setFigure(at, 22));
    const after = taken(slipped, suggestionsFor(slipped)[0]!);
    expect(figureOf(typed(after, setFigure(cell('BAS', '30107', 'finalAmount'), 23)), at)).toBe(1347.59);
  });

  test('no detail is made to suit it', () => {
    const filing = withItems(blankFiling(), 'EXP', '2130301', '2130305');
    const details = typed(
      filing,
      setFigure(cell('EXP', '2130301', 'basicExpenditure'), 500),
      setFigure(cell('EXP', '2130305', 'projectExpenditure'), 300),
    );
    for (const row of ['21303', '213', 'total']) {
      const total = cell('EXP', row, 'basicExpenditure');
      const suggestions = suggestionsFor(typed(details, setFigure(total, 45.3)));
      expect(suggestions).toHaveLength(1);
      expect(suggestions[0]).toMatchObject({
        slip: 'totalOvertyped',
        corrections: [{ cell: total }],
        alternatives: [],
      });
    }
  });

  test('is none where it is a misprint of what other tables print: rounding is kept', () => {
    const total = cell('GPB', 'total', 'basicExpenditure');
    const slipped = opened(apply(chaoyangFiling(), setFigure(total, 1063.03)));
    const [first] = suggestionsFor(slipped);
    expect(first).toMatchObject({ slip: 'digitChanged', corrections: [{ cell: total }] });
    expect(figureOf(taken(slipped, first!), total)).toBe(1163.03);
  });
});
