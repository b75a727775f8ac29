import type { Edition } from '../../core/edition/edition';
import { BASIC, BASIC_SIDE_BY_SIDE, BASIC_WITH_PARTS } from './basic-expenditure';
import {
  EXPENDITURE,
  GENERAL_PUBLIC_BUDGET,
  GOVERNMENT_MANAGED_FUNDS,
  INCOME,
  INCOME_BY_FUND,
  STATE_CAPITAL_OPERATIONS,
} from './details';
import { FISCAL_APPROPRIATION, SUMMARY } from './summaries';
import { UPRIGHT, WIDE } from './three-public-expenses';
import { WITHOUT_COUNTERPART } from './without-counterpart';

/** In the order in which budgets are published. */
const FORMS = [
  SUMMARY,
  INCOME,
  EXPENDITURE,
  FISCAL_APPROPRIATION,
  GENERAL_PUBLIC_BUDGET,
  BASIC,
  UPRIGHT,
  GOVERNMENT_MANAGED_FUNDS,
  STATE_CAPITAL_OPERATIONS,
] as const;
const LAYOUTS = [INCOME_BY_FUND, BASIC_WITH_PARTS, BASIC_SIDE_BY_SIDE, WIDE] as const;

const budgets = new WeakMap<Edition, Edition>();

/**
 * The edition with the forms of a departmental budget (部门预算公开) in the place of its own: read with it, a budget's
 * figures stand in the cells of the edition's tables that mean the same. Only of tables that the edition has.
 */
export function budgetOf(edition: Edition): Edition {
  const known = budgets.get(edition);
  if (known) return known;
  const isIn = ({ table }: { readonly table: string }): boolean => edition.forms.some((form) => form.table === table);
  const budget: Edition = {
    ...edition,
    forms: FORMS.filter(isIn),
    document: { name: '部门预算', layouts: LAYOUTS.filter(isIn), withoutCounterpart: WITHOUT_COUNTERPART },
  };
  budgets.set(edition, budget);
  return budget;
}
