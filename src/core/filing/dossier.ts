import type { CellRef, TableId } from './cell';
import type { TableData, Unit } from './filing';

/** Who answers for the figures, as signed on the cover and the forms. A name that is not given is left blank there. */
export interface SignOff {
  /** 填表人. */
  readonly preparer?: string;
  /** 审核人. */
  readonly reviewer?: string;
  /** 单位负责人. */
  readonly head?: string;
  /** 填报日期, `2024-08-20`. */
  readonly date?: string;
}

/** 自查: somebody looked at what the rules say and found it fit to be sent. Holds while the figures stay as they were. */
export interface SelfCheck {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly by?: string;
  /** Of the figures that were checked (`fingerprint`). */
  readonly fingerprint: string;
}

/** 报送: what was handed to the finance bureau, and whether it came back. */
export interface Submission {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Of the figures that were sent; printed in the exported file. */
  readonly fingerprint: string;
  /** The snapshot that keeps them, by its id in storage. */
  readonly snapshot?: string;
  /** When the bureau sent it back (退回), in milliseconds since the epoch. */
  readonly returnedAt?: number;
}

/** 退回意见: what the bureau asks to be put right. */
export interface ReturnRemark {
  readonly id: string;
  readonly text: string;
  /** The table or the cell it speaks of, where it is known. */
  readonly table?: TableId;
  readonly cell?: CellRef;
  /** 编号 in the 审核结果 that the bureau returned. */
  readonly number?: string;
  /** The file it was read from; absent where it was typed. */
  readonly file?: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** What the unit answers. */
  readonly reply: string;
  readonly isDone: boolean;
}

/** 备注: what the clerk notes beside a cell. Never published. */
export interface CellNote {
  readonly cell: CellRef;
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Figures of another document to look at beside the filing's own: last year's final accounts, or the budget. */
export interface ReferenceFigures {
  readonly kind: 'lastYear' | 'budget';
  readonly year: number;
  readonly unit: Unit;
  /** Where they come from, in words for the clerk. */
  readonly source: string;
  readonly tables: Readonly<Partial<Record<TableId, TableData>>>;
}

/** What goes with the figures of a filing on its way through the office and back. */
export interface Dossier {
  readonly signOff: SignOff;
  /** The last is the one that counts. */
  readonly selfChecks: readonly SelfCheck[];
  /** In the order they were sent. */
  readonly submissions: readonly Submission[];
  readonly returnRemarks: readonly ReturnRemark[];
  readonly cellNotes: readonly CellNote[];
  /** At most one of each kind. */
  readonly references: readonly ReferenceFigures[];
}

/** What a filing begins with. */
export const EMPTY_DOSSIER: Dossier = {
  signOff: {},
  selfChecks: [],
  submissions: [],
  returnRemarks: [],
  cellNotes: [],
  references: [],
};

export const DOSSIER_PARTS = Object.keys(EMPTY_DOSSIER) as readonly (keyof Dossier)[];

export function dossierOf(filing: Dossier): Dossier {
  const { signOff, selfChecks, submissions, returnRemarks, cellNotes, references } = filing;
  return { signOff, selfChecks, submissions, returnRemarks, cellNotes, references };
}
