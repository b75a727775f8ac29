/** The three budgets that fiscal appropriations come from, in printed order; the keys are part of row and column ids. */
export const FUNDS = [
  { key: 'generalPublicBudget', label: '一般公共预算财政拨款' },
  { key: 'governmentManagedFunds', label: '政府性基金预算财政拨款' },
  { key: 'stateCapitalOperations', label: '国有资本经营预算财政拨款' },
] as const;
