import type { TableId } from '../core/cell';
import type { Edition } from '../core/edition';
import type { Filing } from '../core/filing';
import type { Severity } from '../core/rule';
import type { MoneyUnit } from '../core/scale';
import type { Visibility } from './workbook';

export type ImportIssueKind =
  | 'noTables'
  | 'duplicateTable'
  | 'hiddenSheet'
  | 'missingTable'
  | 'unsureTable'
  | 'missingColumn'
  | 'unitMissing'
  | 'unitMixed'
  | 'yearMissing'
  | 'yearConflict'
  | 'unitNameConflict'
  | 'unreadable'
  | 'uncached'
  | 'storedPrecision'
  | 'unknownRow'
  | 'repeatedRow'
  | 'similarRow'
  | 'unplaced'
  | 'unreadableSetting';

/** Something a person should know or decide before accepting. `message` names file, sheet, cell, found, expected. */
export interface ImportIssue {
  readonly severity: Severity;
  readonly kind: ImportIssueKind;
  readonly message: string;
  readonly sheet?: string;
  /** `D12`. */
  readonly cell?: string;
}

/** How sure the recognition of a sheet is. */
export type Confidence = 'sure' | 'likely' | 'unsure';

export interface SheetProposal {
  readonly sheetName: string;
  readonly visibility: Visibility;
  /** The table it was taken for; absent where for none. */
  readonly table?: TableId;
  /** The form's title, or the sheet's own heading where it was taken for no table. */
  readonly title: string;
  /** 0 to 1. */
  readonly score: number;
  readonly confidence: Confidence;
  readonly unit: MoneyUnit;
  /** The lowest row of the heads, counted from 1 as spreadsheets do; absent where no heads were found. */
  readonly headerRow?: number;
  /** The tables it could be, best first. */
  readonly candidates: readonly { readonly table: TableId; readonly title: string; readonly score: number }[];
  readonly figures: number;
  readonly blanks: number;
  /** Figure cells that hold a dash; imported as blank. */
  readonly dashes: number;
  readonly isProposedEmpty: boolean;
  /** Text that belongs to no figure: headings, notes, sign-offs. */
  readonly texts: readonly PlacedText[];
}

export interface PlacedText {
  /** `Sheet!D12`. */
  readonly at: string;
  readonly text: string;
}

/** What importing a workbook would bring, for a person to look at before it is accepted. */
export interface ImportProposal {
  readonly edition: Edition;
  readonly fileName: string;
  /**
   * Tables that no sheet was taken for are absent; every figure is entered, but in a 工作稿, which brings origins,
   * settings and explanations.
   */
  readonly filing: Filing;
  /** The workbook is a 工作稿 of ours: it has a sheet of settings. */
  readonly isWorkingCopy: boolean;
  /** Whether the workbook itself said the year and the unit's name. */
  readonly saysYear: boolean;
  readonly saysUnit: boolean;
  readonly sheets: readonly SheetProposal[];
  /** `cellKey` → `Sheet!D12`, for every figure cell of every recognised table, blank ones included, in reading order. */
  readonly provenance: ReadonlyMap<string, string>;
  readonly issues: readonly ImportIssue[];
  /** Figures and lines that found no place in a table. */
  readonly unplaced: readonly PlacedText[];
}

/** What a person corrected, by sheet name. */
export interface SheetCorrection {
  /** Undefined to recognise; null: not a table. */
  readonly table?: TableId | null;
  readonly unit?: MoneyUnit;
}

export interface ImportOptions {
  /** The id of the draft; `import` unless told. */
  readonly id?: string;
  /** For sheets that name no unit, where no other sheet does either. */
  readonly unit?: MoneyUnit;
  readonly corrections?: Readonly<Record<string, SheetCorrection>>;
}
