import type { CellRef, TableId } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import type { MoneyUnit } from '../../core/money/scale';
import type { SheetCorrection } from '../import/import-proposal';
import { sheetFacts } from '../import/import-facts';
import { assignSheets, type CandidateSheet, correctionOf, regionKey } from '../recognise/assign-sheets';
import { candidateSheets } from '../recognise/candidate-sheets';
import type { Candidate } from '../recognise/recognise-sheet';
import type { SheetGrid } from '../recognise/sheet-grid';
import type { CellRange, Workbook } from '../workbook';
import { footOf, type TemplateFoot } from './template-foot';
import { linesOf, type TemplateLines } from './template-lines';
import { singleLinePlaces } from './single-line';
import { otherSheet, type OtherSheet, type OtherTreatment } from './other-sheets';

/** What a clerk said of a sheet of a form; `other`: of one that is no table. */
export interface TemplateCorrection extends SheetCorrection {
  readonly other?: Exclude<OtherTreatment, 'keep'>;
}

export interface TemplateOptions {
  readonly corrections?: Readonly<Record<string, TemplateCorrection>>;
}

/** Where a form that a bureau handed out (表样) has one figure. Rows and columns count from 0. */
export interface TemplatePlace {
  readonly row: number;
  readonly column: number;
  readonly cell: CellRef;
}

/** One sheet of a form that was recognised as a table. */
export interface TemplateSheet {
  /** What `ImportOptions.corrections` calls it. */
  readonly key: string;
  readonly sheetName: string;
  readonly table: TableId;
  /** The title of the form it was taken for. */
  readonly title: string;
  /** How sure, 0 to 1. */
  readonly score: number;
  /** Figures with a place of their own: fixed lines, and 合计 of a table of codes. */
  readonly places: readonly TemplatePlace[];
  readonly lines: TemplateLines | undefined;
  /** Heads of figure columns that the sheet does not have. */
  readonly missingColumns: readonly string[];
  /** In which its figures are to be written; undefined where neither it nor the clerk says so. */
  readonly unit: MoneyUnit | undefined;
  /** The year and the name printed above its heads, where they are not left open. */
  readonly year: number | undefined;
  readonly unitName: string | undefined;
  /** The last row of its heads: what stands above it says whose form it is. */
  readonly headBottom: number;
  /** The part of its sheet that is the table's. */
  readonly window: CellRange;
  /** The other parts of its sheet that hold anything. */
  readonly neighbours: readonly CellRange[];
  readonly foot: TemplateFoot;
  /** What is filled and not seen: the whole sheet, heads of figure columns, rows of lines that are not for codes. */
  readonly hidden: { readonly sheet: boolean; readonly columns: readonly string[]; readonly rows: readonly number[] };
}

export interface TemplateReading {
  readonly sheets: readonly TemplateSheet[];
  /** Sheets, and parts of sheets, that were taken for no table. */
  readonly others: readonly OtherSheet[];
  /** Tables of the edition that no sheet was taken for. */
  readonly missing: readonly TableId[];
}

/** Recognises the tables of an empty form, as an import recognises those of a draft. */
export function readTemplate(workbook: Workbook, edition: Edition, options: TemplateOptions = {}): TemplateReading {
  const candidates = workbook.sheets.flatMap((sheet) => candidateSheets(sheet, edition, options));
  const { chosen } = assignSheets(candidates);
  const sheets = [...chosen].map(([sheet, candidate]) => templateSheet(sheet, candidate, candidates, options));
  const found = new Set(sheets.map(({ table }) => table));
  const order = edition.forms.map(({ table }) => table);
  sheets.sort((a, b) => order.indexOf(a.table) - order.indexOf(b.table));
  return {
    sheets,
    others: candidates
      .filter((each) => !chosen.has(each))
      .map(({ grid, region }) => otherSheet(grid, region, options.corrections?.[regionKey(grid.sheet, region)]?.other)),
    missing: order.filter((table) => !found.has(table)),
  };
}

function templateSheet(
  { grid, region }: CandidateSheet,
  candidate: Candidate,
  all: readonly CandidateSheet[],
  options: TemplateOptions,
): TemplateSheet {
  const { table, form, head, reading, score } = candidate;
  const { units, year, unitName } = sheetFacts(grid, head.bottom);
  const codes = new Set(reading.openRows.map(({ id }) => id));
  // Codes that are printed in the form as examples make way for those of the filing.
  const { kind } = form.blocks[0]!.lines;
  const places =
    kind === 'single'
      ? singleLinePlaces(grid, candidate)
      : reading.placements.filter(({ cell }) => !codes.has(cell.row));
  const end = Math.max(head.bottom + 1, reading.end, ...(kind === 'single' ? places : []).map(({ row }) => row + 1));
  return {
    key: regionKey(grid.sheet, region),
    sheetName: grid.sheet.name,
    table,
    title: form.title,
    score,
    places,
    lines: kind === 'open' ? linesOf(grid, candidate) : undefined,
    missingColumns: head.missing.map(({ header }) => header.join('·')),
    unit: correctionOf(options, grid.sheet, region).unit ?? units[0]?.value,
    year: year?.value,
    unitName: unitName?.value,
    headBottom: head.bottom,
    window: grid.window,
    neighbours: all.flatMap((each) =>
      each.grid.sheet === grid.sheet && each.grid !== grid && each.grid.rows.length > 0 ? [each.grid.window] : [],
    ),
    foot: footOf(grid, end),
    hidden: hiddenIn(grid, head, places),
  };
}

function hiddenIn(
  { sheet }: SheetGrid,
  { columns }: Candidate['head'],
  places: readonly TemplatePlace[],
): TemplateSheet['hidden'] {
  const rows = new Set(places.map(({ row }) => row).filter((row) => sheet.hiddenRows.includes(row)));
  return {
    sheet: sheet.visibility !== 'visible',
    columns: columns.flatMap(({ column, form: { kind, header } }) =>
      kind === 'figure' && sheet.hiddenColumns.includes(column) ? [header.join('·')] : [],
    ),
    rows: [...rows].sort((a, b) => a - b),
  };
}
