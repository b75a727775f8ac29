import { amount } from '../money/amount';
import type { TableId } from '../filing/cell';
import type { Change } from '../filing/change';
import { filledCells } from '../filing/empty-table';
import { cellValue, type Filing } from '../filing/filing';
import { figureValue } from '../money/figure-input';
import { tableTitle } from '../edition/labels';
import { recordedScale } from '../paste/paste-cells';
import { roundTo, type Scale, TEN_THOUSAND_YUAN, YUAN } from '../money/scale';
import type { Candidate, FixContext } from './fix';

/** Findings of these rules say that a whole table was taken for the wrong unit. */
const UNIT_RULE = /^B-.*UNIT/;
/** 元 in 1 万元. */
const TIMES = 10_000;

/**
 * A table whose figures were taken for 万元 though they are 元, or the other way round: the figures stay as printed
 * and the table gets its right unit; or they are converted into the unit that the table says.
 */
export function unitFixes({ finding, filing, edition }: FixContext): Candidate[] {
  if (!UNIT_RULE.test(finding.rule) || finding.outcome !== 'inconsistent') return [];
  return [...new Set(finding.cells.map(({ table }) => table))].flatMap((table): Candidate[] => {
    const title = tableTitle(edition, table);
    const scale = recordedScale(filing, table);
    const other = scale.unit === '万元' ? YUAN : TEN_THOUSAND_YUAN;
    const convert = (id: string, way: string, rescale: Rescale): Candidate => ({
      id: `${id}:${table}`,
      label: `${title}的各数${way} 10,000，金额单位仍为${scale.unit}`,
      changes: rescaled(filing, table, scale, rescale),
    });
    return [
      {
        id: `setUnit:${table}`,
        label: `${title}的金额单位改为${other.unit}，各数照原样`,
        changes: [
          { kind: 'setRecordedScale', table, scale: other },
          ...rescaled(filing, table, other, other.unit === '元' ? divided : multiplied),
        ],
      },
      {
        ...convert('divide', '除以', divided),
        asks: `换算后保留 ${scale.decimals} 位小数，更细的数字按${filing.rounding === 'truncate' ? '截尾舍去' : '四舍五入'}（可以撤销）`,
      },
      convert('multiply', '乘以', multiplied),
    ];
  });
}

type Rescale = (fen: number) => number;
const divided: Rescale = (fen) => Math.round(fen / TIMES);
const multiplied: Rescale = (fen) => fen * TIMES;

function rescaled(filing: Filing, table: TableId, to: Scale, rescale: Rescale): Change[] {
  return filledCells(filing, table).flatMap((cell): Change[] => {
    const value = cellValue(filing, cell);
    if (value?.kind !== 'amount') return [];
    const fen = rescale(value.amount);
    if (!Number.isSafeInteger(fen)) return [];
    const rounded = roundTo(amount(fen), to, filing.rounding);
    return [{ kind: 'setCell', cell, value: figureValue(rounded, to, value.origin) }];
  });
}
