import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { cellLabel } from '../../core/edition/labels';
import type { TableComparison } from '../../workbook/import/import-differences';
import { importDecisions } from '../text-import-decisions.zh';
import { valueText } from './difference-rows';

/** From here on a difference looks like a slip in the digits or the unit rather than like a correction. */
const LEAST_FACTOR = 10;

/** The figures of a table that the draft has tenfold or more, or a tenth or less: each in a sentence. */
export function largeDifferences(
  edition: Edition,
  filing: Filing,
  { differences, draft, table }: TableComparison,
): string[] {
  return differences.flatMap(({ difference }) => {
    if (difference.kind !== 'figure') return [];
    const { cell, ours, theirs } = difference;
    if (ours?.kind !== 'amount' || theirs?.kind !== 'amount') return [];
    const [small, large] = [Math.abs(ours.amount), Math.abs(theirs.amount)].sort((a, b) => a - b);
    if (small === 0 || large! < LEAST_FACTOR * small!) return [];
    const scale = draft.recordedScale;
    const label = cellLabel(edition, filing, { ...cell, table });
    return [importDecisions.largeDifference(label, valueText(ours, scale), valueText(theirs, scale))];
  });
}
