import type { TableId } from '../../core/filing/cell';
import type { TableDefinition } from '../../core/edition/table-definition';
import { BASIC_EXPENDITURE } from './basic-expenditure';
import { FISCAL_APPROPRIATION_DETAILS, GENERAL_PUBLIC_BUDGET_DETAILS } from './expenditure-details';
import { PROJECT_EXPENDITURE, PROJECT_EXPENDITURE_DETAILS, PROJECT_INCOME_EXPENDITURE } from './project-expenditure';
import { STATE_CAPITAL_EXPENDITURE } from './state-capital-expenditure';
import { EXPENDITURE } from './expenditure';
import { FISCAL_APPROPRIATION_SUMMARY } from './fiscal-appropriation-summary';
import { GENERAL_PUBLIC_BUDGET } from './general-public-budget';
import { GOVERNMENT_MANAGED_FUNDS } from './government-managed-funds';
import { INCOME } from './income';
import { INCOME_EXPENDITURE_SUMMARY } from './income-expenditure-summary';
import { STATE_CAPITAL_OPERATIONS } from './state-capital-operations';
import { THREE_PUBLIC_EXPENSES } from './three-public-expenses';

/** The meaning of every table, shared by all editions. */
export const DEFINITIONS: Readonly<Record<TableId, TableDefinition>> = {
  IES: INCOME_EXPENDITURE_SUMMARY,
  INC: INCOME,
  EXP: EXPENDITURE,
  FAS: FISCAL_APPROPRIATION_SUMMARY,
  GPB: GENERAL_PUBLIC_BUDGET,
  BAS: BASIC_EXPENDITURE,
  TPE: THREE_PUBLIC_EXPENSES,
  GMF: GOVERNMENT_MANAGED_FUNDS,
  SCO: STATE_CAPITAL_OPERATIONS,
  FAD: FISCAL_APPROPRIATION_DETAILS,
  GPD: GENERAL_PUBLIC_BUDGET_DETAILS,
  PRJ: PROJECT_EXPENDITURE,
  SCE: STATE_CAPITAL_EXPENDITURE,
  PIE: PROJECT_INCOME_EXPENDITURE,
  PED: PROJECT_EXPENDITURE_DETAILS,
};
