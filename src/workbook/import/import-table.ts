import { amount } from '../../core/money/amount';
import type { CellValue, RowId } from '../../core/filing/cell';
import type { RowCells, TableData } from '../../core/filing/filing';
import type { MoneyUnit, Scale } from '../../core/money/scale';
import { quoted, type IssueLog } from './issue-log';
import { readFigure, type ReadFigure, tableScale } from './import-figures';
import type { Candidate } from '../recognise/recognise-sheet';
import type { SheetGrid } from '../recognise/sheet-grid';
import type { Placement } from '../recognise/table-reading';

export interface ImportedTable {
  readonly data: TableData;
  readonly figures: number;
  readonly unreadables: number;
  readonly blanks: number;
  readonly dashes: number;
}

/**
 * Turns the figure cells of a recognised sheet into table data, and says what is odd about them. `blankIs`: what a table
 * with nothing in it is taken for.
 */
export function importTable(
  grid: SheetGrid,
  candidate: Candidate,
  unit: MoneyUnit,
  log: IssueLog,
  blankIs: 'empty' | 'unfilled',
): ImportedTable {
  const { placements, openRows } = candidate.reading;
  const read = placements.map((place) => readFigure(grid.raw(place.row, place.column), unit));
  const scale = tableScale(unit, read);
  const cells: Record<RowId, Record<string, CellValue>> = {};
  const count = { figures: 0, unreadables: 0, blanks: 0, dashes: 0 };
  placements.forEach((place, index) => {
    const figure = read[index]!;
    const isAddedUp = cells[place.cell.row]?.[place.cell.column] !== undefined;
    if (figure.kind === 'dash') count.dashes++;
    else if (figure.kind === 'blank' || figure.kind === 'uncached') count.blanks++;
    else if (figure.kind === 'unreadable') count.unreadables++;
    else if (!isAddedUp) count.figures++;
    report(grid, place, figure, unit, scale, log);
    const value = valueOf(figure, scale);
    if (!value) return;
    const row = (cells[place.cell.row] ??= {});
    row[place.cell.column] = addUp(row[place.cell.column], value);
  });
  const isEmpty = Object.keys(cells).length === 0 && openRows.length === 0;
  const data: TableData = {
    rows: openRows,
    cells: cells as Record<RowId, RowCells>,
    declaredEmpty: isEmpty && blankIs === 'empty',
    recordedScale: scale,
  };
  return { data, ...count };
}

/** Columns that mean the same figure are parts of it. */
function addUp(known: CellValue | undefined, value: CellValue): CellValue {
  if (known === undefined || known.kind === 'unreadable' || value.kind === 'unreadable')
    return known?.kind === 'unreadable' ? known : value;
  const decimals = Math.max(known.decimals ?? 0, value.decimals ?? 0);
  return { ...known, amount: amount(known.amount + value.amount), ...(decimals > 0 && { decimals }) };
}

function valueOf(figure: ReadFigure, scale: Scale): CellValue | undefined {
  if (figure.kind === 'unreadable') return { kind: 'unreadable', text: figure.text };
  if (figure.kind !== 'amount') return undefined;
  const isFiner = figure.decimals > scale.decimals;
  return {
    kind: 'amount',
    amount: figure.amount,
    origin: 'entered',
    ...(isFiner ? { decimals: figure.decimals } : {}),
  };
}

function report(
  { sheet }: SheetGrid,
  { row, column }: Placement,
  figure: ReadFigure,
  unit: MoneyUnit,
  scale: Scale,
  log: IssueLog,
): void {
  if (figure.kind === 'unreadable') {
    const text = `应为金额，实为${quoted(sheet, row, column)}，已按原文保留。`;
    log.add('error', 'unreadable', text, { sheet, row, column });
  } else if (figure.kind === 'uncached') {
    const text = `应为数值，实为没有保存计算结果的公式，已按空白导入；请在 Excel 或 WPS 中重新计算并保存后再导入。`;
    log.add('verify', 'uncached', text, { sheet, row, column });
  } else if (figure.kind === 'amount') {
    const isHidden = figure.decimals > figure.shown && figure.decimals > scale.decimals;
    if (!isHidden && !figure.inexact) return;
    const stored = `显示为${quoted(sheet, row, column)}，文件中保存的数带 ${figure.decimals} 位小数`;
    const rest = figure.inexact ? `，不足 1 分的部分已四舍五入` : '';
    const text = `应为 ${scale.decimals} 位小数的${unit}数，${stored}${rest}，已按保存的数导入。`;
    log.add('notice', 'storedPrecision', text, { sheet, row, column });
  }
}

/** The unit that stands behind a figure, where it is not its sheet's. */
export function otherSuffix(
  grid: SheetGrid,
  candidate: Candidate,
  unit: MoneyUnit,
): { readonly value: MoneyUnit; readonly row: number; readonly column: number } | undefined {
  for (const { row, column } of candidate.reading.placements) {
    const raw = grid.raw(row, column);
    if (raw?.kind !== 'text') continue;
    const figure = readFigure(raw, unit);
    if (figure.kind === 'amount' && figure.suffix && figure.suffix !== unit)
      return { value: figure.suffix, row, column };
  }
  return undefined;
}
