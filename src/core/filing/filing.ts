import type { CellRef, CellValue, ColumnId, RowId, TableId } from './cell';
import type { FormAdjustment } from '../edition/adjust-edition';
import type { Dossier } from './dossier';
import { type Rounding, type Scale, TEN_THOUSAND_YUAN } from '../money/scale';
import type { TableDefinition } from '../edition/table-definition';

/** A row of an open table. `id` is the code where that is unique in its table, else `row-n`. */
export interface OpenRow {
  readonly id: RowId;
  readonly code: string;
  readonly name: string;
}

export type RowCells = Readonly<Record<ColumnId, CellValue>>;

export interface TableData {
  /** The open rows in printed order; fixed lines are not repeated here. */
  readonly rows: readonly OpenRow[];
  /** Figures by row and column; what is absent is blank. */
  readonly cells: Readonly<Record<RowId, RowCells>>;
  readonly declaredEmpty: boolean;
  /** The unit and decimals its figures are written in. */
  readonly recordedScale: Scale;
}

/** 行政 / 参公 / 事业: decides which reasonableness rules apply. */
export type UnitKind = '行政' | '参公' | '事业';

export interface Unit {
  readonly name: string;
  readonly code?: string;
  readonly kind?: UnitKind;
}

/** A 核实说明: it answers one finding as it stood, and reopens when the difference changes or other rows come in. */
export interface Explanation {
  /** The finding's key: rule and subject. */
  readonly finding: string;
  /** The difference it explains, in fen. */
  readonly difference: number;
  /** The rows it explains, by code, where it is no difference; absent in filings of before 2026-11-22. */
  readonly about?: readonly string[];
  readonly text: string;
}

/** A rule that the office does not apply to this filing, and why. It is not run, and never counts as passed. */
export interface SwitchedOffRule {
  /** The rule's id. */
  readonly rule: string;
  readonly reason: string;
}

/** The settings a clerk may change. */
export interface FilingSettings {
  /** How the office drops digits; never guessed. */
  readonly rounding: Rounding;
  /** 自动合计. */
  readonly autoTotal: boolean;
  /** The scale of the published figures. */
  readonly reportingScale: Scale;
  /** How published totals are formed: see publish.ts. */
  readonly publishPolicy: PublishPolicy;
  /** How the office's tables are printed otherwise than in the edition; empty where they are not. */
  readonly formAdjustments: readonly FormAdjustment[];
}

/** `each`: each figure rounded by itself; `parts`: parts rounded and added up. */
export type PublishPolicy = 'each' | 'parts';

/** What a filing begins with. */
export const DEFAULT_SETTINGS: FilingSettings = {
  rounding: 'halfUp',
  autoTotal: true,
  reportingScale: TEN_THOUSAND_YUAN,
  publishPolicy: 'each',
  formAdjustments: [],
};

/** The settings of a filing and nothing else of it. */
export const settingsOf = ({
  rounding,
  autoTotal,
  reportingScale,
  publishPolicy,
  formAdjustments,
}: FilingSettings): FilingSettings => ({ rounding, autoTotal, reportingScale, publishPolicy, formAdjustments });

export const SETTINGS = Object.keys(DEFAULT_SETTINGS) as readonly (keyof FilingSettings)[];

export interface Filing extends FilingSettings, Dossier {
  readonly id: string;
  readonly edition: { readonly id: string; readonly revision: number };
  readonly year: number;
  readonly unit: Unit;
  /** A table that was never filled or imported may be absent: rules that need it are 未核对. */
  readonly tables: Readonly<Partial<Record<TableId, TableData>>>;
  readonly explanations: readonly Explanation[];
  readonly switchedOffRules: readonly SwitchedOffRule[];
}

/** A table with nothing in it, whose figures will be recorded at the scale. */
export const emptyTable = (recordedScale: Scale): TableData => ({
  rows: [],
  cells: {},
  declaredEmpty: false,
  recordedScale,
});

/** What a cell holds; undefined where it is blank, or its table or row is not there. */
export const cellValue = (filing: Filing, cell: CellRef): CellValue | undefined =>
  filing.tables[cell.table]?.cells[cell.row]?.[cell.column];

const filledCache = new WeakMap<TableData, boolean>();

/** Whether any cell of the table holds anything. */
export function hasFigures(table: TableData): boolean {
  let isFilled = filledCache.get(table);
  if (isFilled === undefined) {
    isFilled = Object.keys(table.cells).some((row) => Object.keys(table.cells[row]!).length > 0);
    filledCache.set(table, isFilled);
  }
  return isFilled;
}

/** 空表 declared, 未填 nothing in it yet, or filled. */
export type TableState = 'missing' | 'declaredEmpty' | 'unfilled' | 'filled';

export function tableState(table: TableData | undefined): TableState {
  if (!table) return 'missing';
  if (hasFigures(table)) return 'filled';
  return table.declaredEmpty ? 'declaredEmpty' : 'unfilled';
}

/** A row of either kind, as engines and grids list them: fixed lines first, open rows in their order. */
export interface TableRow {
  readonly id: RowId;
  readonly label: string;
  readonly code?: string;
  readonly block?: string;
  readonly isOpen: boolean;
}

/** All rows of a table: its fixed lines first, then the open rows in their order. */
export function tableRows(definition: TableDefinition, table: TableData | undefined): TableRow[] {
  const fixed = definition.rows.map((row): TableRow => ({ ...row, isOpen: false }));
  const open = (table?.rows ?? []).map(
    (row): TableRow => ({ id: row.id, label: row.name, code: row.code, isOpen: true }),
  );
  return [...fixed, ...open];
}
