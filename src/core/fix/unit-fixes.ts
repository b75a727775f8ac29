import { amount } from '../amount';
import type { TableId } from '../cell';
import type { Change } from '../change';
import { filledCells } from '../empty-table';
import { cellValue, type Filing } from '../filing';
import { figureValue } from '../figure-input';
import { tableTitle } from '../labels';
import { recordedScale } from '../paste-cells';
import { roundTo, type Scale, TEN_THOUSAND_YUAN, YUAN } from '../scale';
import type { Candidate, FixContext } from './fix';

/** Findings of these rules say that a whole table was taken for the wrong unit. */
const UNIT_RULE = /^B-.*UNIT/;
const TIMES = 10_000;

/**
 * A table whose figures were taken for 万元 though they are 元, or the other way round: the figures stay as printed
 * and the table gets its right unit; or they are converted into the unit that the table says.
 */
export function unitFixes(context: FixContext): Candidate[] {
  const { finding, filing } = context;
  if (!UNIT_RULE.test(finding.rule) || finding.outcome !== 'inconsistent') return [];
  const tables = [...new Set(finding.cells.map(({ table }) => table))];
  return tables.flatMap((table) =>
    recordedScale(filing, table).unit === '万元'
      ? [setUnit(context, table, YUAN), convert(context, table)]
      : [setUnit(context, table, TEN_THOUSAND_YUAN), convert(context, table)],
  );
}

/** `1,413.38 万元` is `1,413.38 元`: the digits stay. */
function setUnit({ edition, filing }: FixContext, table: TableId, scale: Scale): Candidate {
  return {
    id: `setUnit:${table}`,
    label: `${tableTitle(edition, table)}的金额单位改为${scale.unit}，各数照原样`,
    changes: [{ kind: 'setRecordedScale', table, scale }, ...rescaled(filing, table, scale)],
  };
}

/** `14,133,800.00 万元` is `1,413.38 万元`: the unit stays. */
function convert({ edition, filing }: FixContext, table: TableId): Candidate {
  const scale = recordedScale(filing, table);
  const isTooLarge = scale.unit === '万元';
  const label = `${tableTitle(edition, table)}的各数${isTooLarge ? '除以' : '乘以'} 10,000，金额单位仍为${scale.unit}`;
  const changes = rescaled(filing, table, scale);
  const asks = isTooLarge ? `换算后保留 ${scale.decimals} 位小数，更细的数字会四舍五入（可以撤销）` : undefined;
  return { id: `convert:${table}`, label, changes, ...(asks !== undefined && { asks }) };
}

/** Every figure a ten-thousandth of what it was in 万元, or ten thousand times what it was in 元. */
function rescaled(filing: Filing, table: TableId, to: Scale): Change[] {
  const isTooLarge = recordedScale(filing, table).unit === '万元';
  return filledCells(filing, table).flatMap((cell): Change[] => {
    const value = cellValue(filing, cell);
    if (value?.kind !== 'amount') return [];
    const fen = isTooLarge ? Math.round(value.amount / TIMES) : value.amount * TIMES;
    if (!Number.isSafeInteger(fen)) return [];
    const rounded = roundTo(amount(fen), to, filing.rounding);
    return [{ kind: 'setCell', cell, value: figureValue(rounded, to, value.origin) }];
  });
}
