import type { CellRef, TableId } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import type { MoneyUnit } from '../../core/money/scale';
import type { SheetCorrection } from '../import/import-proposal';
import { sheetFacts } from '../import/import-facts';
import { assignSheets, type CandidateSheet, correctionOf, regionKey } from '../recognise/assign-sheets';
import { candidateSheets } from '../recognise/candidate-sheets';
import { TOTAL_LABELS } from '../recognise/import-vocabulary';
import type { Candidate } from '../recognise/recognise-sheet';
import type { SheetGrid } from '../recognise/sheet-grid';
import type { Workbook } from '../workbook';
import { footOf, type TemplateFoot } from './template-foot';
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

/** The lines of a table of codes: where they begin, and what stands around them. */
export interface TemplateLines {
  /** The first line for a code. */
  readonly first: number;
  /** The first row below them that is taken; undefined where nothing in the sheet tells where they end. */
  readonly end: number | undefined;
  readonly total: number | undefined;
  readonly codeColumns: readonly number[];
  readonly nameColumn: number | undefined;
  readonly figures: readonly { readonly column: number; readonly figure: string }[];
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
  const sheets = [...chosen].map(([sheet, candidate]) => templateSheet(sheet, candidate, options));
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
  { table, form, head, reading, score }: Candidate,
  options: TemplateOptions,
): TemplateSheet {
  const { units, year, unitName } = sheetFacts(grid, head.bottom);
  const codes = new Set(reading.openRows.map(({ id }) => id));
  // Codes that are printed in the form as examples make way for those of the filing.
  const places = reading.placements.filter(({ cell }) => !codes.has(cell.row));
  return {
    key: regionKey(grid.sheet, region),
    sheetName: grid.sheet.name,
    table,
    title: form.title,
    score,
    places,
    lines: form.blocks[0]!.lines.kind === 'open' ? linesOf(grid, head, reading.end) : undefined,
    missingColumns: head.missing.map(({ header }) => header.join('·')),
    unit: correctionOf(options, grid.sheet, region).unit ?? units[0]?.value,
    year: year?.value,
    unitName: unitName?.value,
    headBottom: head.bottom,
    foot: footOf(grid, Math.max(head.bottom + 1, reading.end)),
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

/** What stands in the columns of codes and names below the heads, and is no code. */
const HEAD_WORD = /^(栏次|列次|类|款|项|科目编码|科目名称)$/;

function linesOf(grid: SheetGrid, { bottom, columns }: Candidate['head'], end: number): TemplateLines {
  const of = (kind: string): number[] => columns.filter(({ form }) => form.kind === kind).map(({ column }) => column);
  const [codeColumns, [nameColumn]] = [of('code'), of('name')];
  const labels = [...codeColumns, ...(nameColumn === undefined ? [] : [nameColumn])];
  const texts = (row: number): string[] => labels.map((column) => grid.text(row, column));
  let first = bottom + 1;
  while (texts(first).some((text) => HEAD_WORD.test(text)) || isStillHead(grid, first, bottom, columns)) first++;
  const isTotal = (row: number): boolean => texts(row).some((text) => TOTAL_LABELS.has(text));
  const total = grid.rows.find((row) => row >= bottom && row < end && isTotal(row));
  const isHead = total !== undefined && total <= first;
  const below = grid.rows.find((row) => row >= end);
  return {
    first: isHead ? Math.max(first, total + 1) : first,
    end: total !== undefined && !isHead ? total : below,
    total,
    codeColumns,
    nameColumn,
    figures: columns.flatMap(({ column, form }) => (form.kind === 'figure' ? [{ column, figure: form.column }] : [])),
  };
}

/** A row that heads reach down into by merged cells, or that numbers the columns. */
function isStillHead(grid: SheetGrid, row: number, bottom: number, columns: Candidate['head']['columns']): boolean {
  const reachesDown = columns.some(({ column, form: { kind } }) => {
    const text = grid.text(row, column);
    return kind === 'figure' && /[\u4e00-\u9fff]/.test(text) && text === grid.text(bottom, column);
  });
  return reachesDown || isCount(grid, row, columns);
}

/** The numbers of the columns, 1 2 3 …, where no word says 栏次. */
function isCount(grid: SheetGrid, row: number, columns: Candidate['head']['columns']): boolean {
  const numbers = columns.filter(({ form }) => form.kind === 'figure').map(({ column }) => grid.text(row, column));
  return numbers.length >= 2 && numbers.every((text, index) => text === String(index + 1));
}
