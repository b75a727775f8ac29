import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import { proposeImport } from '../../workbook/import/import';
import type {
  ColumnMeaning,
  ImportIssueKind,
  ImportProposal,
  SheetCorrection,
  SheetProposal,
} from '../../workbook/import/import-proposal';
import type { Workbook } from '../../workbook/workbook';

/** A proposal, and what the user corrected about its sheets. */
export interface Corrections {
  readonly proposal: Accessor<ImportProposal>;
  readonly of: (sheet: SheetProposal) => SheetCorrection;
  readonly correct: (sheets: readonly SheetProposal[], correction: SheetCorrection) => void;
  readonly correctColumn: (sheet: SheetProposal, column: number, meaning: ColumnMeaning | null) => void;
  /** Back to what was recognised. */
  readonly restore: (sheet: SheetProposal) => void;
}

/** Told where sheets of several years, or for one table, were found: which are taken depends on the year that is wanted. */
const OF_YEARS: readonly ImportIssueKind[] = ['otherYearSheet', 'hiddenSheet', 'duplicateTable', 'yearConflict'];

/**
 * Begins with what was proposed when the file was read; every correction proposes anew, and so does `year`, the one that a
 * person or the filing says, where it matters.
 */
export function createCorrections(
  workbook: Workbook,
  first: ImportProposal,
  edition: Edition,
  year: Accessor<number | undefined>,
): Corrections {
  const none: Readonly<Record<string, SheetCorrection>> = {};
  const [corrections, setCorrections] = createSignal(none);
  const ofYear = createMemo(() => (first.issues.some(({ kind }) => OF_YEARS.includes(kind)) ? year() : undefined));
  const proposal = createMemo(() => {
    const asked = ofYear();
    return Object.keys(corrections()).length === 0 && asked === undefined
      ? first
      : proposeImport(workbook, edition, { corrections: corrections(), ...(asked !== undefined && { year: asked }) });
  });
  const of = ({ key }: SheetProposal): SheetCorrection => corrections()[key] ?? {};
  return {
    proposal,
    of,
    correct: (sheets, correction) =>
      setCorrections((all) => {
        const next = { ...all };
        for (const sheet of sheets) {
          // What was said of columns was said of another table.
          const { columns, ...rest } = of(sheet);
          const kept = correction.table === undefined && columns ? { columns } : {};
          next[sheet.key] = { ...rest, ...kept, ...correction };
        }
        return next;
      }),
    correctColumn: (sheet, column, meaning) =>
      setCorrections((all) => {
        const own = of(sheet);
        const headerRow = own.headerRow ?? sheet.headerRow;
        const columns = { ...own.columns, [column]: meaning };
        return { ...all, [sheet.key]: { ...own, ...(headerRow !== undefined && { headerRow }), columns } };
      }),
    restore: ({ key }) =>
      setCorrections((all) => {
        const { [key]: _, ...rest } = all;
        return rest;
      }),
  };
}
