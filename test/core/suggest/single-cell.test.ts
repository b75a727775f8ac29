import { describe, expect, test } from 'vitest';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, clearFigure, setFigure } from '../../support/full-filing';
import { newKeys, suggestionsFor } from '../../support/suggestions';

const filing = chaoyangFiling();

describe('a single misprint in a published filing', () => {
  test('none, no suggestion', () => {
    expect(suggestionsFor(filing)).toEqual([]);
  });

  const slips = [
    ['digitChanged', cell('EXP', '2150501', 'basicExpenditure'), 603.06, 683.06],
    ['digitsTransposed', cell('GPB', '2150599', 'projectExpenditure'), 133.07, 313.07],
    ['digitLost', cell('INC', '21505', 'fiscalAppropriation'), 930.92, 30.92],
    ['digitLost', cell('GPB', '2080505', 'basicExpenditure'), 89.28, 8.28],
    ['digitDoubled', cell('FAS', 'expenditure.215', 'generalPublicBudget'), 1000.97, 10000.97],
    ['pointLost', cell('EXP', '20805', 'expenditureThisYear'), 159.54, 15954],
    ['unitMixed', cell('EXP', '2080501', 'basicExpenditure'), 24.99, 249_912.34],
    ['signChanged', cell('GPB', '21505', 'projectExpenditure'), 211.24, -211.24],
    ['totalOverPart', cell('BAS', '30239', 'finalAmount'), 40.58, 100.54],
    ['neighbouringCell', cell('EXP', '2150599', 'projectExpenditure'), 133.07, 116.63],
    ['figureMissing', cell('GPB', '2150501', 'basicExpenditure'), 603.06, undefined],
  ] as const;
  for (const [slip, at, right, wrong] of slips)
    test(`${slip} in ${at.table} ${at.row}`, () => {
      const slipped = apply(filing, wrong === undefined ? clearFigure(at) : setFigure(at, wrong));
      const [first, ...rest] = suggestionsFor(slipped);
      expect(rest).toEqual([]);
      expect(first).toMatchObject({ slip, corrections: [{ cell: at }] });
      expect(Math.abs(first!.corrections[0]!.to! / 1_000_000 - right)).toBeLessThan(0.03);
      expect(first!.resolves).toEqual(newKeys(filing, slipped));
    });

  test('is told in one sentence: where, what, why, what for', () => {
    const slipped = apply(filing, setFigure(cell('GPB', '2080505', 'basicExpenditure'), 8.28));
    expect(suggestionsFor(slipped)[0]!.message).toMatch(
      /^《一般公共预算财政拨款支出决算表》2080505 机关事业单位基本养老保险缴费支出·基本支出 8\.28 可能漏了一位数字，应为 89\.28 万元，改后可解决 \d 处不一致。$/,
    );
  });

  test('lists the other cell where the figures cannot tell', () => {
    // 商品和服务支出 takes part in one sum only: several of its 款 could have a wrong digit.
    const slipped = apply(filing, setFigure(cell('BAS', '30211', 'finalAmount'), 31.2));
    const [first, ...rest] = suggestionsFor(slipped);
    expect(rest).toEqual([]);
    const named = [first!.corrections, ...first!.alternatives].map(([each]) => each!.cell.row);
    expect([...named].sort()).toEqual(['30211', '30239', '30299']);
    expect(first!.message).toMatch(/也可能是.*仅凭数字分不出是哪一处。$/);
  });
});
