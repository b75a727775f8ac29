import type { Edition } from '../../core/edition/edition';
import type { CandidateSheet } from '../recognise/assign-sheets';
import { sheetFacts, yearIn } from './import-facts';

/** Rows that are looked at where no heads were found. */
export const HEADLESS_ROWS = 12;
const LAST_YEAR = /^(?:上年|去年|上一年)/;

export interface SheetYears {
  /** Which year the workbook is about, as far as its sheets or a person say. */
  readonly wanted: number | undefined;
  /** The year a sheet says it is of, where that is another one. */
  readonly otherOf: (sheet: CandidateSheet) => number | undefined;
  readonly isOther: (sheet: CandidateSheet) => boolean;
}

/**
 * Tells the sheets of another year (上年, 2024年支出) from those of the document. `asked`: the year a person or the filing
 * says. A document that says no year on most of its sheets is not about the year that one of two rival sheets says.
 */
export function sheetYears(
  sheets: readonly CandidateSheet[],
  edition: Edition,
  asked: number | undefined,
  fileName: string,
): SheetYears {
  const said = new Map(sheets.map((sheet) => [sheet, yearOf(sheet)] as const));
  const tables = sheets.filter(({ candidates, grid }) => candidates.length > 0 && grid.sheet.visibility === 'visible');
  const own = mostNamed(tables.map((sheet) => said.get(sheet)!)) ?? yearIn(fileName);
  const unsaid = tables.filter((sheet) => said.get(sheet)!.year === undefined);
  const standsOut = ({ candidates }: CandidateSheet): boolean =>
    unsaid.some((other) => other.candidates[0]!.table === candidates[0]?.table);
  const saying = tables.filter((sheet) => said.get(sheet)!.year === own);
  const isOfRival = saying.length > 0 && saying.length < unsaid.length && saying.every(standsOut);
  const doc = isOfRival ? (yearIn(fileName) ?? undefined) : own;
  const wanted = asked !== undefined && tables.some((sheet) => said.get(sheet)!.year === asked) ? asked : doc;
  const isOther = (sheet: CandidateSheet): boolean => {
    if (edition.document || sheet.isCorrected) return false;
    const { year, isLast } = said.get(sheet)!;
    if (year === undefined) return isLast;
    return wanted === undefined ? isOfRival && year === own : year !== wanted;
  };
  return {
    wanted,
    isOther,
    otherOf: (sheet) => (isOther(sheet) ? said.get(sheet)!.year : undefined),
  };
}

interface SaidYear {
  readonly year: number | undefined;
  /** Its name says that it is last year's. */
  readonly isLast: boolean;
}

function yearOf({ grid, candidates, region }: CandidateSheet): SaidYear {
  const { year } = sheetFacts(grid, candidates[0]?.head.bottom ?? (grid.rows[0] ?? 0) + HEADLESS_ROWS);
  const { name } = grid.sheet;
  return {
    year: year?.value ?? (region === undefined ? yearIn(name) : undefined),
    isLast: LAST_YEAR.test(name),
  };
}

/** The year that most sheets say; of those said equally often the latest. */
function mostNamed(said: readonly SaidYear[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { year } of said) if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}
