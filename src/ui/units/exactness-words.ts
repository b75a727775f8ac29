import type { TableData } from '../../core/filing/filing';
import { countCoarse, isAllCoarse, tableStep } from '../../core/filing/written-step';
import { unitsText } from '../text-units.zh';

/** How exact the figures of a table are; undefined where its unit and decimals say it. */
export function exactnessWords(table: TableData | undefined): string | undefined {
  const count = table ? countCoarse(table) : 0;
  return table && count > 0 ? unitsText.exactTo(tableStep(table), isAllCoarse(table) ? undefined : count) : undefined;
}
