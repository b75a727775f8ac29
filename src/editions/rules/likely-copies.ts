import type { Comparison } from '../../core/rules/rule';
import { eachCode, equal, line } from './terms';

/**
 * Pairs that need not be equal, but where an equal figure is likely a copy, with the copied figure's width
 * (rules.md, (c)): FAS 类·合计 / EXP 类, GPB row / EXP row, GPB 合计 / INC 财政拨款 of a row.
 */
export const LIKELY_COPIES: readonly Comparison[] = [
  equal(eachCode('FAS', 'total'), [eachCode('EXP', 'expenditureThisYear')], {
    forEach: { codes: 'class', of: ['FAS', 'EXP'] },
  }),
  equal(line('FAS', 'expenditure.thisYear', 'total'), [line('EXP', 'total', 'expenditureThisYear')]),
  ...['expenditureThisYear', 'basicExpenditure', 'projectExpenditure'].flatMap((column) => [
    equal(eachCode('GPB', column), [eachCode('EXP', column)], { forEach: { codes: 'any', of: ['GPB', 'EXP'] } }),
    equal(line('GPB', 'total', column), [line('EXP', 'total', column)]),
  ]),
  equal(eachCode('GPB', 'expenditureThisYear'), [eachCode('INC', 'fiscalAppropriation')], {
    forEach: { codes: 'any', of: ['GPB', 'INC'] },
  }),
  equal(line('GPB', 'total', 'expenditureThisYear'), [line('INC', 'total', 'fiscalAppropriation')]),
];
