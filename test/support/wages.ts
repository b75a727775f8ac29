import type { Filing } from '../../src/core/filing/filing';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { apply, cell, setFigure } from './full-filing';
import { blankFiling } from './ledgers';

/** The 13 款 of 301 工资福利支出. */
export const WAGE_SECTIONS = MOF_2023.definitions.BAS.rows.flatMap(({ id, code }) =>
  code?.length === 5 && code.startsWith('301') ? [id] : [],
);

/**
 * A filing with nothing but 301 工资福利支出, its 13 款, all the same, and 人员经费合计, in 万元; recorded to 0.01 unless a
 * 款 is finer.
 */
export function wages(total: number, section = 1): Filing {
  const filled = apply(
    blankFiling(),
    setFigure(cell('BAS', '301', 'finalAmount'), total),
    setFigure(cell('BAS', 'personnel', 'finalAmount'), total),
    ...WAGE_SECTIONS.map((row) => setFigure(cell('BAS', row, 'finalAmount'), section)),
  );
  const decimals = Number.isInteger(section * 100) ? 2 : 6;
  return apply(filled, { kind: 'setRecordedScale', table: 'BAS', scale: { unit: '万元', decimals } });
}
