import type { CellRef, CellValue, ColumnId, RowId, TableId } from '../../core/filing/cell';
import type { CustomCheck, CustomFinding } from '../../core/rules/custom-rule';
import { formatAmount, toDecimalText } from '../../core/money/decimal-text';
import type { Edition } from '../../core/edition/edition';
import { type Filing, hasFigures, type TableData } from '../../core/filing/filing';
import { cellLabel, tableTitle } from '../../core/edition/labels';

/** A figure that is odd by itself, whatever the others say. */
interface OddFigure<Value extends CellValue> {
  readonly row: RowId;
  readonly column: ColumnId;
  readonly value: Value;
}
type OddAmount = OddFigure<Extract<CellValue, { kind: 'amount' }>>;

interface OddFigures {
  readonly unreadable: readonly OddFigure<Extract<CellValue, { kind: 'unreadable' }>>[];
  /** As entered: a negative total merely follows from its parts. */
  readonly negative: readonly OddAmount[];
  /** Written with more decimals than the table. */
  readonly finer: readonly OddAmount[];
}

/** An edit leaves most tables as they are. */
const cache = new WeakMap<TableData, OddFigures>();

function oddFigures(table: TableData): OddFigures {
  const cached = cache.get(table);
  if (cached) return cached;
  const found = { unreadable: [], negative: [], finer: [] } as { [Key in keyof OddFigures]: OddFigures[Key][number][] };
  for (const row of Object.keys(table.cells)) {
    const figures = table.cells[row]!;
    for (const column in figures) {
      const value = figures[column]!;
      if (value.kind === 'unreadable') found.unreadable.push({ row, column, value });
      else if (value.origin === 'entered') {
        if (value.amount < 0) found.negative.push({ row, column, value });
        if (value.decimals !== undefined) found.finer.push({ row, column, value });
      }
    }
  }
  cache.set(table, found as OddFigures);
  return found as OddFigures;
}

/** One verdict for every table with figures. */
const forEachTable =
  (judge: (table: TableId, data: TableData, filing: Filing, edition: Edition) => CustomFinding[]): CustomCheck =>
  (filing, edition) =>
    edition.forms.flatMap(({ table }) => {
      const data = filing.tables[table];
      return data && hasFigures(data) ? [{ table, findings: judge(table, data, filing, edition) }] : [];
    });

/** B-TEXT. */
export const checkText = forEachTable((table, data, filing, edition) =>
  oddFigures(data).unreadable.map(({ row, column, value }) => {
    const cell: CellRef = { table, row, column };
    const label = cellLabel(edition, filing, cell);
    return {
      subject: `${table}/${row}/${column}`,
      outcome: 'inconsistent',
      message: `${label}应填金额，现为“${value.text}”，无法识别。`,
      formula: `${label} 为金额`,
      cells: [cell],
    };
  }),
);

/** B-NEGATIVE; the “三公” table has a stricter rule of its own. */
export const checkNegative = forEachTable((table, data, filing, edition) =>
  (table === 'TPE' ? [] : oddFigures(data).negative).map(({ row, column, value }) => {
    const cell: CellRef = { table, row, column };
    const label = cellLabel(edition, filing, cell);
    const { unit } = data.recordedScale;
    return {
      subject: `${table}/${row}/${column}`,
      outcome: 'inconsistent',
      difference: value.amount,
      message: `${label}为 ${toDecimalText(value.amount, unit)} ${unit}，是负数，请核实。`,
      formula: `${label} ≥ 0`,
      cells: [cell],
    };
  }),
);

/** B-DECIMALS: one finding for a table, however many of its figures are finer. */
export const checkDecimals = forEachTable((table, data, filing, edition) => {
  const { finer } = oddFigures(data);
  const [first] = finer;
  if (!first) return [];
  const scale = data.recordedScale;
  const cells = finer.map(({ row, column }): CellRef => ({ table, row, column }));
  const stored = toDecimalText(first.value.amount, scale.unit);
  const shown = formatAmount(first.value.amount, scale);
  const title = tableTitle(edition, table);
  return [
    {
      subject: table,
      outcome: 'inconsistent',
      message:
        `${title}有 ${finer.length} 个数的小数多于 ${scale.decimals} 位，印出的数不是所存的数：` +
        `如${cellLabel(edition, filing, cells[0]!)}存的是 ${stored}，印出 ${shown}（${scale.unit}）。`,
      formula: `${title}各数不多于 ${scale.decimals} 位小数`,
      cells,
    },
  ];
});
