import type { CarryOverLine, CarryOvers } from '../core/references/carry-over';
import { FUNDS } from './tables/funds';

const FISCAL = 'fiscal';
const ALL = 'all';

/** 年初结转和结余 is last year's 年末结转和结余: in all, of fiscal appropriations, of each of their three budgets, of each 项. */
export const CARRY_OVERS: CarryOvers = {
  lines: [
    {
      id: ALL,
      table: 'IES',
      closing: { row: 'expenditure.closingCarryOver', column: 'amount' },
      opening: { row: 'income.openingCarryOver', column: 'amount' },
    },
    {
      id: FISCAL,
      table: 'FAS',
      closing: { row: 'expenditure.closingCarryOver', column: 'total' },
      opening: { row: 'income.openingCarryOver', column: 'amount' },
      partOf: ALL,
    },
    ...FUNDS.map(
      ({ key }): CarryOverLine => ({
        id: key,
        table: 'FAS',
        closing: { row: 'expenditure.closingCarryOver', column: key },
        opening: { row: `income.openingCarryOver.${key}`, column: 'amount' },
        partOf: FISCAL,
      }),
    ),
  ],
  columns: {
    closing: 'closingCarryOver',
    opening: 'openingCarryOver',
    partOf: { GPB: 'generalPublicBudget', GMF: 'governmentManagedFunds', SCO: 'stateCapitalOperations' },
  },
};
