import type { FixedRow } from '../../core/edition/table-definition';
import { FUNCTIONAL_CLASS_LINES } from './functional-class-lines';

/** The expenditure lines of the two summary tables: one row per functional class, identified by its code. */
export const EXPENDITURE_CLASS_ROWS: readonly FixedRow[] = FUNCTIONAL_CLASS_LINES.map(({ code, label }) => ({
  id: `expenditure.${code}`,
  label,
  block: 'expenditure',
  code,
}));
