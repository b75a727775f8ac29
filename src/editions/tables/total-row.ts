import { type FixedRow, TOTAL_ROW } from '../../core/edition/table-definition';

/** The only fixed row of the tables whose other rows are functional codes. */
export const TOTAL_ROWS: readonly FixedRow[] = [{ id: TOTAL_ROW, label: '合计' }];
