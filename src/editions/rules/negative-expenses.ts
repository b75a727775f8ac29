import type { CellRef } from '../../core/cell';
import { toDecimalText } from '../../core/decimal-text';
import type { Edition } from '../../core/edition';
import type { Filing } from '../../core/filing';
import type { CustomFinding } from '../../core/finding';
import { cellLabel } from '../../core/labels';

/** W-TPE-1: none of the “三公” figures is negative. Not a comparison with zero, which would let -0.01 pass as rounding. */
export function checkNegativeExpenses(filing: Filing, edition: Edition): CustomFinding[] {
  const table = filing.tables.TPE;
  if (!table) return [];
  return Object.entries(table.cells).flatMap(([row, figures]) =>
    Object.entries(figures).flatMap(([column, value]): CustomFinding[] => {
      if (value.kind !== 'amount' || value.amount >= 0) return [];
      const cell: CellRef = { table: 'TPE', row, column };
      const label = cellLabel(edition, filing, cell);
      const { unit } = table.recordedScale;
      return [
        {
          subject: `${row}/${column}`,
          outcome: 'inconsistent',
          message: `${label}为 ${toDecimalText(value.amount, unit)} ${unit}，“三公”经费不能是负数。`,
          formula: `${label} ≥ 0`,
          cells: [cell],
        },
      ];
    }),
  );
}
