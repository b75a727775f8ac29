import type { TableId } from '../../core/filing/cell';
import type { ImportOptions, SheetCorrection } from '../import/import-proposal';
import { type Candidate, NEARLY_BEST } from './recognise-sheet';
import type { SheetGrid } from './sheet-grid';
import type { Sheet } from '../workbook';

/** A sheet, or one of several tables in a sheet, with the tables it may be. */
export interface CandidateSheet {
  readonly grid: SheetGrid;
  /** Where it stands in its sheet, where that holds others: `A1:H30`. */
  readonly region: string | undefined;
  readonly candidates: readonly Candidate[];
  /** A table of another document that no table of a filing corresponds to. */
  readonly withoutCounterpart?: { readonly title: string; readonly reason: string };
  /** The table a person said it is. */
  readonly isCorrected: boolean;
}

export interface Assignment {
  readonly chosen: ReadonlyMap<CandidateSheet, Candidate>;
  /** Sheets that claimed a table another one was taken for; `isClose`: nearly as well. */
  readonly rivals: readonly {
    readonly sheet: CandidateSheet;
    readonly winner: CandidateSheet;
    readonly claim: Candidate;
    readonly isClose: boolean;
  }[];
}

/** Ranks a sheet of another year below every other of the same visibility. */
const OTHER_YEAR = 5;

/** A rival that scores this much less is not in doubt. */
const CLEARLY = 0.15;

/**
 * Gives each table to the sheet that fits it best: what a person said first, then visible sheets, then hidden ones; among
 * them last the sheets of another year than the document.
 */
export function assignSheets(
  sheets: readonly CandidateSheet[],
  isOtherYear: (sheet: CandidateSheet) => boolean = () => false,
): Assignment {
  const pairs = sheets.flatMap((sheet) => sheet.candidates.map((candidate) => ({ sheet, candidate })));
  const rank = ({ sheet, candidate }: (typeof pairs)[number]): number =>
    candidate.score +
    (sheet.isCorrected ? 20 : 0) +
    (isVisible(sheet) ? 10 : 0) -
    (isOtherYear(sheet) ? OTHER_YEAR : 0);
  pairs.sort((a, b) => rank(b) - rank(a));
  const chosen = new Map<CandidateSheet, Candidate>();
  const owners = new Map<TableId, { sheet: CandidateSheet; candidate: Candidate }>();
  const lost = new Map<CandidateSheet, Candidate>();
  for (const { sheet, candidate } of pairs) {
    if (chosen.has(sheet)) continue;
    // A sheet that should not be here does not become the next likely table.
    if (lost.has(sheet) && (isOtherYear(sheet) || !isVisible(sheet)) && !sheet.isCorrected) continue;
    if (owners.has(candidate.table)) {
      if (!lost.has(sheet)) lost.set(sheet, candidate);
      continue;
    }
    if (candidate.score < NEARLY_BEST * sheet.candidates[0]!.score) continue;
    chosen.set(sheet, candidate);
    owners.set(candidate.table, { sheet, candidate });
  }
  const rivals = [...lost].flatMap(([sheet, claim]) => {
    const owner = owners.get(claim.table);
    if (chosen.has(sheet) || !owner) return [];
    const isSettled = owner.sheet.isCorrected && !sheet.isCorrected;
    const isClose =
      !isSettled &&
      isVisible(sheet) &&
      isOtherYear(sheet) === isOtherYear(owner.sheet) &&
      owner.candidate.score - claim.score < CLEARLY;
    return [{ sheet, winner: owner.sheet, claim, isClose }];
  });
  return { chosen, rivals };
}

export const isVisible = ({ grid }: CandidateSheet): boolean => grid.sheet.visibility === 'visible';

/** A person's word about a sheet, or about one table of it (`Sheet!A1:H30`), which goes first. */
export function correctionOf(options: ImportOptions, sheet: Sheet, region: string | undefined): SheetCorrection {
  const whole = options.corrections?.[sheet.name] ?? {};
  if (region === undefined) return whole;
  const own = options.corrections?.[regionKey(sheet, region)] ?? {};
  // What a sheet was said to be in whole says of its parts only that they are none, and their unit.
  return { ...(whole.table === null && { table: null }), ...(whole.unit && { unit: whole.unit }), ...own };
}

export const regionKey = (sheet: Sheet, region: string | undefined): string =>
  region === undefined ? sheet.name : `${sheet.name}!${region}`;
