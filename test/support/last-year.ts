import type { Change } from '../../src/core/filing/change';
import type { ReferenceFigures } from '../../src/core/filing/dossier';
import { cellValue, type Filing, type TableData } from '../../src/core/filing/filing';
import { applyChanges } from '../../src/core/filing/change';
import { carriedCells } from '../../src/core/references/carry-over';
import { CARRY_OVERS } from '../../src/editions/carry-overs';
import { MOF_2023 } from '../../src/editions/mof-2023';

/** Figures of last year whose closing carry-over is what the filing opens with; what else they say does not matter. */
export function lastYearOf(filing: Filing): ReferenceFigures {
  const rowsOf = (table: keyof Filing['tables']): string[] => [
    'total',
    ...(filing.tables[table]?.rows ?? []).map(({ id }) => id),
  ];
  const changes = carriedCells(CARRY_OVERS, MOF_2023, rowsOf).map(
    ({ closing, opening }): Change => ({ kind: 'setCell', cell: closing, value: cellValue(filing, opening) }),
  );
  return referenceTo(applyChanges({ ...filing, year: filing.year - 1 }, changes).filing);
}

export const referenceTo = ({ year, unit, tables }: Filing): ReferenceFigures => ({
  kind: 'lastYear',
  year,
  unit,
  source: `${year} 年度决算`,
  tables,
});

export const attachLastYear = (...references: readonly ReferenceFigures[]): Change => ({
  kind: 'setDossier',
  dossier: { references },
});

/** The reference with some of its tables changed. */
export const withTables = (
  reference: ReferenceFigures,
  tables: Readonly<Partial<Record<string, TableData | undefined>>>,
): ReferenceFigures => ({ ...reference, tables: { ...reference.tables, ...tables } as ReferenceFigures['tables'] });
