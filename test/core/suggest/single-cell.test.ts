import { describe, expect, test } from 'vitest';
import { evaluatePlan } from '../../../src/core/evaluate';
import { planRelations } from '../../../src/core/plan-relations';
import { suggest } from '../../../src/core/suggest/search';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, setFigure } from '../../support/full-filing';

const filing = chaoyangFiling();

describe('a single misprint in a published filing', () => {
  test('none, no suggestion', () => {
    expect(suggest(filing, MOF_2023, evaluatePlan(planRelations(MOF_2023, filing), filing))).toEqual([]);
  });

  const slips = [
    ['digitChanged', cell('EXP', '2150501', 'basicExpenditure'), 603.06, 683.06],
    ['digitsTransposed', cell('GPB', '2150599', 'projectExpenditure'), 133.07, 313.07],
    ['digitLost', cell('INC', '21505', 'fiscalAppropriation'), 930.92, 30.92],
    ['digitLost', cell('GPB', '2080505', 'basicExpenditure'), 89.28, 8.28],
    ['digitDoubled', cell('FAS', 'expenditure.215', 'generalPublicBudget'), 1000.97, 10000.97],
    ['unitMixed', cell('EXP', '2080501', 'basicExpenditure'), 24.99, 249_912.34],
    ['signChanged', cell('GPB', '21505', 'projectExpenditure'), 211.24, -211.24],
    ['totalOverPart', cell('BAS', '30239', 'finalAmount'), 40.58, 100.54],
    ['neighbouringCell', cell('EXP', '2150599', 'projectExpenditure'), 133.07, 116.63],
    ['figureMissing', cell('GPB', '2150501', 'basicExpenditure'), 603.06, undefined],
  ] as const;
  for (const [slip, at, right, wrong] of slips)
    test(`${slip} in ${at.table} ${at.row}`, () => {
      const slipped = apply(
        filing,
        wrong === undefined ? { kind: 'setCell', cell: at, value: undefined } : setFigure(at, wrong),
      );
      const [first, ...rest] = suggest(slipped, MOF_2023, evaluatePlan(planRelations(MOF_2023, slipped), slipped));
      expect(rest).toEqual([]);
      expect(first).toMatchObject({ slip, corrections: [{ cell: at }] });
      expect(Math.abs(first!.corrections[0]!.to! / 1_000_000 - right)).toBeLessThan(0.03);
    });
});
