import type { Amount } from '../../core/money/amount';
import type { AmountValue, CellRef, CellValue, ColumnId, RowId, TableId } from '../../core/filing/cell';
import { applyChanges } from '../../core/filing/change';
import { parseFigure, toDecimalText } from '../../core/money/decimal-text';
import { markDerived } from '../../core/derive/derive';
import { type Edition, formOf } from '../../core/edition/edition';
import { cellValue, type Filing, type RowCells, type TableData, tableRows } from '../../core/filing/filing';
import { layOut, positionOf } from '../../core/layout/layout';
import type { MoneyUnit, Scale } from '../../core/money/scale';
import { stepOf, withStep } from '../../core/filing/written-step';
import { rowKeys, rowOfKey } from './working-row-keys';
import { type UsualSteps, usualSteps, withUsualStep } from './working-steps';

/**
 * What the printed cells of a working workbook cannot say: where a figure came from when that is not what one would
 * guess, its decimals when trailing zeros count, how exact it is where its table is otherwise, and figures the form has no place for. Everything else is guessed:
 * a figure that equals its derivation is derived, its decimals are those it is written with.
 */
export interface CellMark {
  readonly table: TableId;
  /** A fixed line's id; an open row's code, with `#2` behind it where the code stands there for the second time. */
  readonly rowKey: string;
  readonly column: ColumnId;
  /** Exact decimal text in the table's unit, or the unreadable text: the mark holds only while the cell says this. */
  readonly value: string;
  readonly kind: 'entered' | 'derived' | 'unreadable';
  readonly decimals?: number;
  /** Fen: how exact it is, only where that is not what its table and its decimals tell: see working-steps.ts. */
  readonly step?: number;
  readonly isPrinted: boolean;
}

/** The cells of a filing, row by row. */
function* cellsOf(filing: Filing): Generator<{ cell: CellRef; value: CellValue; table: TableData }> {
  for (const [id, table] of Object.entries(filing.tables) as [TableId, TableData][])
    for (const [row, figures] of Object.entries(table.cells))
      for (const [column, value] of Object.entries(figures)) yield { cell: { table: id, row, column }, value, table };
}

/** The marks a filing needs, with the cells they stand for. */
export function marksOf(filing: Filing, edition: Edition): { readonly cell: CellRef; readonly mark: CellMark }[] {
  const isPrinted = printedCells(filing, edition);
  const guessed = guess(filing, edition, usualSteps(filing));
  const keys = new Map<TableId, ReadonlyMap<RowId, string>>();
  const keysOf = (id: TableId, table: TableData): ReadonlyMap<RowId, string> => {
    const known = keys.get(id) ?? rowKeys(edition.definitions[id], table);
    keys.set(id, known);
    return known;
  };
  const marks: { cell: CellRef; mark: CellMark }[] = [];
  for (const { cell, value, table } of cellsOf(filing)) {
    const printed = isPrinted(cell);
    const usual = cellValue(guessed, cell) as AmountValue;
    const step =
      value.kind === 'amount' && value.writtenStep !== usual.writtenStep
        ? stepOf(value, table.recordedScale)
        : undefined;
    const isUsual =
      value.kind === 'unreadable' ||
      (value.origin === usual.origin && value.decimals === usual.decimals && step === undefined);
    if (printed && isUsual) continue;
    const decimals = value.kind === 'amount' ? value.decimals : undefined;
    const mark: CellMark = {
      table: cell.table,
      rowKey: keysOf(cell.table, table).get(cell.row) ?? cell.row,
      column: cell.column,
      value: valueText(value, table.recordedScale.unit),
      kind: value.kind === 'unreadable' ? 'unreadable' : value.origin,
      ...(decimals !== undefined && { decimals }),
      ...(step !== undefined && { step }),
      isPrinted: printed,
    };
    marks.push({ cell, mark });
  }
  return marks;
}

/**
 * The filing with origins and decimals as guessed from the bare figures, corrected by the marks that still hold. `steps`:
 * how exact the figures of the tables are that were written in another unit.
 */
export function applyMarks(
  filing: Filing,
  edition: Edition,
  marks: readonly CellMark[],
  steps: UsualSteps = new Map(),
): Filing {
  const isPrinted = printedCells(filing, edition);
  const placed = marks.flatMap((mark) => {
    // The marks come from a file: only names of the edition's own are looked up.
    const form = edition.forms.find((each) => each.table === mark.table);
    const table = form && filing.tables[form.table];
    if (!table) return [];
    const definition = edition.definitions[form.table];
    const cell: CellRef = { table: mark.table, row: rowOfKey(definition, table, mark.rowKey), column: mark.column };
    const isKnown =
      tableRows(definition, table).some(({ id }) => id === cell.row) &&
      definition.columns.some(({ id }) => id === cell.column);
    if (!isKnown) return [];
    return [{ cell, mark, scale: table.recordedScale }];
  });
  const unprinted = placed.flatMap(({ cell, mark, scale }) => {
    const value = mark.isPrinted || isPrinted(cell) ? undefined : readValue(mark, scale.unit);
    return value ? [{ kind: 'setCell' as const, cell, value }] : [];
  });
  const guessed = guess(applyChanges(filing, unprinted).filing, edition, steps);
  const corrections = placed.flatMap(({ cell, mark, scale }) => {
    const value = cellValue(guessed, cell);
    if (value?.kind !== 'amount' || mark.kind === 'unreadable' || valueText(value, scale.unit) !== mark.value)
      return [];
    const decimals = Math.max(mark.decimals ?? 0, value.decimals ?? 0) || undefined;
    const marked = { ...value, ...amountValue(value.amount, mark.kind, decimals) };
    const corrected = mark.step === undefined ? marked : withStep(marked, scale, mark.step);
    return [{ kind: 'setCell' as const, cell, value: corrected }];
  });
  return applyChanges(guessed, corrections).filing;
}

/** The origins, decimals and steps that the bare figures suggest. */
function guess(filing: Filing, edition: Edition, steps: UsualSteps): Filing {
  const tables: Partial<Record<TableId, TableData>> = {};
  for (const [id, table] of Object.entries(filing.tables) as [TableId, TableData][]) {
    const cells: Record<RowId, RowCells> = {};
    for (const [row, figures] of Object.entries(table.cells)) {
      const entered: Record<ColumnId, CellValue> = {};
      for (const [column, value] of Object.entries(figures))
        entered[column] =
          value.kind === 'amount'
            ? withUsualStep(
                amountValue(value.amount, 'entered', writtenDecimals(value.amount, table.recordedScale)),
                table.recordedScale,
                steps.get(id),
              )
            : value;
      cells[row] = entered;
    }
    tables[id] = { ...table, cells };
  }
  const bare: Filing = { ...filing, tables };
  return applyChanges(bare, markDerived(edition, bare)).filing;
}

/** The decimals of the exact figure, where they are more than its table's. */
function writtenDecimals(amount: Amount, scale: Scale): number | undefined {
  const fraction = toDecimalText(amount, scale.unit).split('.')[1] ?? '';
  return fraction.length > scale.decimals ? fraction.length : undefined;
}

const amountValue = (amount: Amount, origin: AmountValue['origin'], decimals: number | undefined): AmountValue => ({
  kind: 'amount',
  amount,
  origin,
  ...(decimals !== undefined && { decimals }),
});

const valueText = (value: CellValue, unit: MoneyUnit): string =>
  value.kind === 'amount' ? toDecimalText(value.amount, unit) : value.text;

function readValue(mark: CellMark, unit: MoneyUnit): CellValue | undefined {
  if (mark.kind === 'unreadable') return { kind: 'unreadable', text: mark.value };
  const parsed = parseFigure(mark.value, unit);
  return parsed.kind === 'amount' ? amountValue(parsed.amount, mark.kind, mark.decimals) : undefined;
}

/** Whether the form has a place for a cell. */
function printedCells(filing: Filing, edition: Edition): (cell: CellRef) => boolean {
  const layouts = edition.forms.map((form) => layOut(form, edition.definitions[form.table], filing.tables[form.table]));
  return (cell) => {
    const layout = formOf(edition, cell.table) && layouts.find((each) => each.form.table === cell.table);
    return layout !== undefined && positionOf(layout, cell) !== undefined;
  };
}
