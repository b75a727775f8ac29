import type { TableId } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import type { Severity } from '../../core/rules/rule';
import type { MoneyUnit } from '../../core/money/scale';
import type { ColumnCorrections, ColumnMeaning } from '../recognise/correct-head';
import type { Visibility } from '../workbook';

export type { ColumnCorrections, ColumnMeaning } from '../recognise/correct-head';

export type ImportIssueKind =
  | 'noTables'
  | 'duplicateTable'
  | 'hiddenSheet'
  | 'otherYearSheet'
  | 'missingTable'
  | 'unsureTable'
  | 'missingColumn'
  | 'unknownColumn'
  | 'unitMissing'
  | 'unitMixed'
  | 'unitInferred'
  | 'yearMissing'
  | 'yearConflict'
  | 'unitNameConflict'
  | 'moneyUnitConflict'
  | 'tableNumberConflict'
  | 'unreadable'
  | 'uncached'
  | 'storedPrecision'
  | 'unknownRow'
  | 'repeatedRow'
  | 'similarRow'
  | 'codeFromName'
  | 'nameFromCode'
  | 'unplaced'
  | 'withoutPlace'
  | 'addedUp'
  | 'partsDiffer'
  | 'noCounterpart'
  | 'otherShape'
  | 'unreadableSetting';

/** Something a person should know or decide before accepting. `message` names file, sheet, cell, found, expected. */
export interface ImportIssue {
  readonly severity: Severity;
  readonly kind: ImportIssueKind;
  /** The rule of the catalogue that it breaks, where it is one that is checked at import. */
  readonly rule?: string;
  readonly message: string;
  readonly sheet?: string;
  /** The part of the sheet, `A1:H30`, where it holds several tables. */
  readonly region?: string;
  /** `D12`. */
  readonly cell?: string;
}

/** How sure the recognition of a sheet is. */
export type Confidence = 'sure' | 'likely' | 'unsure';

/** A column of a sheet: what stands over it, and what it was taken for. */
export interface SheetColumn {
  /** Counted from 0, as `SheetCorrection.columns` does. */
  readonly index: number;
  /** `C`. */
  readonly letter: string;
  /** The heads over it from the top down, joined by ·; '' where there are none. */
  readonly heading: string;
  /** Absent where it means nothing to the table: what stands there is not imported. */
  readonly takenFor?: ColumnMeaning;
}

/** A sheet; where it holds several tables, one of them. */
export interface SheetProposal {
  /** What `ImportOptions.corrections` calls it: the sheet's name or, for one of several tables, `Sheet!A1:H30`. */
  readonly key: string;
  readonly sheetName: string;
  /** Where the table stands, `A1:H30`; absent where the sheet holds no other. */
  readonly region?: string;
  readonly visibility: Visibility;
  /** The table it was taken for; absent where for none. */
  readonly table?: TableId;
  /** Why it is better not taken unless a person says so: it is hidden, or of another year than the document. */
  readonly leftOut?: 'hidden' | 'otherYear';
  /** Why no table of the final accounts corresponds to it, where that is known. */
  readonly withoutCounterpart?: string;
  /** The form's title, or the sheet's own heading where it was taken for no table. */
  readonly title: string;
  /** 0 to 1. */
  readonly score: number;
  readonly confidence: Confidence;
  readonly unit: MoneyUnit;
  /** The lowest row of the heads, counted from 1 as spreadsheets do; absent where no heads were found. */
  readonly headerRow?: number;
  /** The columns under a head, from left to right; empty where no heads were found. */
  readonly columns: readonly SheetColumn[];
  /** The tables it could be, best first. */
  readonly candidates: readonly { readonly table: TableId; readonly title: string; readonly score: number }[];
  readonly figures: number;
  /** Figure cells whose text is no amount; kept as they are written. */
  readonly unreadables: number;
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

/** What a person corrected about a sheet, or about one of its tables. */
export interface SheetCorrection {
  /** Undefined to recognise; null: not a table. */
  readonly table?: TableId | null;
  readonly unit?: MoneyUnit;
  /** The lowest row of the heads, counted from 1 as `SheetProposal.headerRow`. */
  readonly headerRow?: number;
  /** What columns are to be taken for; columns that are not named are recognised. */
  readonly columns?: ColumnCorrections;
}

export interface ImportOptions {
  /** The id of the draft; `import` unless told. */
  readonly id?: string;
  /** The year a person or the filing says, which goes before the one most sheets name. */
  readonly year?: number;
  /** For sheets that name no unit, where no other sheet does either. */
  readonly unit?: MoneyUnit;
  /** By `SheetProposal.key`; a sheet's name speaks of all its tables, as far as it can. */
  readonly corrections?: Readonly<Record<string, SheetCorrection>>;
}
