import { amount } from '../../src/core/money/amount';
import type { CellRef, TableId } from '../../src/core/filing/cell';
import type { Change } from '../../src/core/filing/change';
import { deriveChanges } from '../../src/core/derive/derive';
import type { Edition } from '../../src/core/edition/edition';
import { cellValue, type Filing, tableRows } from '../../src/core/filing/filing';
import { freeRowId } from '../../src/core/filing/row-ids';
import { planRelations } from '../../src/core/rules/plan-relations';
import { fenPerStep } from '../../src/core/money/scale';
import { apply } from './full-filing';
import type { Random } from './random';

/** A filing with one slip of the pen, and what was right. */
export interface Misprint {
  /** With the slip in it; totals stay as they are. */
  readonly filing: Filing;
  /** What the clerk did. */
  readonly changes: readonly Change[];
  /** The cells that were changed, with their true figures; empty where a row was. */
  readonly cells: readonly { readonly cell: CellRef; readonly right: number }[];
  /** The table whose row was left out, repeated or recoded, and the code it is about. */
  readonly row?: { readonly table: TableId; readonly code: string };
}

/** Puts a slip of one kind into a truthful filing, never over a derived figure alone; undefined where chance found no place for it. */
export type Misprinter = (filing: Filing, edition: Edition, random: Random) => Misprint | undefined;

const amountOf = (filing: Filing, cell: CellRef): number => {
  const value = cellValue(filing, cell);
  return value?.kind === 'amount' ? value.amount : 0;
};

const setTo = (cell: CellRef, fen: number | undefined): Change => ({
  kind: 'setCell',
  cell,
  value: fen === undefined ? undefined : { kind: 'amount', amount: amount(fen), origin: 'entered' },
});

const stepOf = (filing: Filing, { table }: CellRef): number => fenPerStep(filing.tables[table]!.recordedScale);

/** A slip as it comes about while 自动合计 is on: what follows from it has followed, and what was cleared and follows again is right. */
export function withTotals(before: Filing, edition: Edition, misprint: Misprint): Misprint {
  const { changes, cells } = misprint;
  const filing = apply(before, ...changes, ...deriveChanges(edition, before, changes).changes);
  return { ...misprint, filing, cells: cells.filter(({ cell }) => !isDerived(filing, cell)) };
}

const isDerived = (filing: Filing, cell: CellRef): boolean => {
  const value = cellValue(filing, cell);
  return value?.kind === 'amount' && value.origin === 'derived';
};

/** A filled cell of some relation, into which the clerk types. */
function randomCell(filing: Filing, edition: Edition, random: Random): CellRef {
  const { cells } = planRelations(edition, filing);
  for (;;) {
    const cell = random.pick(cells);
    if (amountOf(filing, cell) > 0 && !isDerived(filing, cell)) return cell;
  }
}

const done = (filing: Filing, changes: readonly Change[], rest: Pick<Misprint, 'cells' | 'row'>): Misprint => ({
  filing: apply(filing, ...changes),
  changes,
  ...rest,
});

const cellsTo = (filing: Filing, wrong: readonly { cell: CellRef; to: number | undefined }[]): Misprint =>
  done(
    filing,
    wrong.map(({ cell, to }) => setTo(cell, to)),
    { cells: wrong.map(({ cell }) => ({ cell, right: amountOf(filing, cell) })) },
  );

/** The figure's digits, mistyped; undefined where that gives no other figure. */
type DigitSlip = (digits: string, at: number, random: Random) => string;

const changed: DigitSlip = (digits, at, random) => digits.slice(0, at) + random.integer(0, 9) + digits.slice(at + 1);
const transposed: DigitSlip = (digits, at) =>
  digits.slice(0, at) + (digits[at + 1] ?? '') + digits[at]! + digits.slice(at + 2);
const lost: DigitSlip = (digits, at) => digits.slice(0, at) + digits.slice(at + 1);
const doubled: DigitSlip = (digits, at) => digits.slice(0, at) + digits[at]! + digits.slice(at);

function mistyped(filing: Filing, cell: CellRef, slip: DigitSlip, random: Random): number | undefined {
  const step = stepOf(filing, cell);
  const digits = String(amountOf(filing, cell) / step);
  const to = Number(slip(digits, random.integer(0, digits.length - 1), random)) * step;
  return to > 0 && to !== amountOf(filing, cell) ? to : undefined;
}

const inOneCell =
  (slip: DigitSlip): Misprinter =>
  (filing, edition, random) => {
    const cell = randomCell(filing, edition, random);
    const to = mistyped(filing, cell, slip, random);
    return to === undefined ? undefined : cellsTo(filing, [{ cell, to }]);
  };

/** The same wrong figure in a row of 公开07表 or 公开05表 and its twin. */
const inTwoTables: Misprinter = (filing, edition, random) => {
  const { copies, cells } = planRelations(edition, filing);
  const pairs = copies.flatMap(({ left, right }) => {
    if (left.length !== 1 || right.length !== 1) return [];
    const pair = [cells[left[0]!.cell]!, cells[right[0]!.cell]!] as const;
    if (pair.some((cell) => isDerived(filing, cell))) return [];
    const figure = amountOf(filing, pair[0]);
    return figure > 0 && figure === amountOf(filing, pair[1]) ? [pair] : [];
  });
  if (pairs.length === 0) return undefined;
  const pair = random.pick(pairs);
  const to = mistyped(filing, pair[0], random.pick([changed, transposed, lost, doubled]), random);
  return to === undefined
    ? undefined
    : cellsTo(
        filing,
        pair.map((cell) => ({ cell, to })),
      );
};

const unitMixed: Misprinter = (filing, edition, random) => {
  const cell = randomCell(filing, edition, random);
  const step = stepOf(filing, cell);
  const to = random.chance(0.5)
    ? amountOf(filing, cell) * 10_000
    : Math.round(amountOf(filing, cell) / 10_000 / step) * step;
  return to > 0 ? cellsTo(filing, [{ cell, to }]) : undefined;
};

/** A figure in the place of the next one that is typed, across or down, and that one in its place. */
const exchanged =
  (way: 'across' | 'down'): Misprinter =>
  (filing, edition, random) => {
    const cell = randomCell(filing, edition, random);
    const lines =
      way === 'across'
        ? edition.definitions[cell.table].columns.map(({ id }) => ({ ...cell, column: id }))
        : tableRows(edition.definitions[cell.table], filing.tables[cell.table]).map(({ id }) => ({ ...cell, row: id }));
    const at = lines.findIndex((each) => each.row === cell.row && each.column === cell.column);
    const other = lines.slice(at + 1).find((each) => !isDerived(filing, each));
    if (!other || planRelations(edition, filing).positionOf(other) === undefined) return undefined;
    const [a, b] = [amountOf(filing, cell), amountOf(filing, other)];
    if (a === b) return undefined;
    return cellsTo(filing, [
      { cell, to: b || undefined },
      { cell: other, to: a },
    ]);
  };

const negative: Misprinter = (filing, edition, random) => {
  const cell = randomCell(filing, edition, random);
  return cellsTo(filing, [{ cell, to: -amountOf(filing, cell) }]);
};

/** A run of rows one row too high or too low; what it runs over is lost, the place it leaves is blank. */
const shifted =
  (isAllColumns: boolean): Misprinter =>
  (filing, edition, random) => {
    const start = randomCell(filing, edition, random);
    const columns = isAllColumns
      ? edition.definitions[start.table].columns.flatMap(({ id }) =>
          isDerived(filing, { ...start, column: id }) ? [] : [id],
        )
      : [start.column];
    if (isAllColumns && columns.length === 1) return undefined;
    const rows = tableRows(edition.definitions[start.table], filing.tables[start.table]).filter(
      ({ id }) => !columns.some((column) => isDerived(filing, { ...start, row: id, column })),
    );
    const from = rows.findIndex(({ id }) => id === start.row);
    const length = random.integer(2, 8);
    const isUp = random.chance(0.5);
    if (from + length >= rows.length) return undefined;
    const wrong = columns.flatMap((column) =>
      Array.from({ length: length + 1 }, (_, index) => {
        const cell = { table: start.table, row: rows[from + index]!.id, column };
        const source = index + (isUp ? 1 : -1);
        const isFreed = source < 0 || source > length;
        const to = isFreed ? 0 : amountOf(filing, { ...cell, row: rows[from + source]!.id });
        return { cell, to: to === 0 ? undefined : to };
      }).filter(({ cell, to }) => (to ?? 0) !== amountOf(filing, cell)),
    );
    return wrong.length < 3 ? undefined : cellsTo(filing, wrong);
  };

const totalOverPart: Misprinter = (filing, edition, random) => {
  const cell = randomCell(filing, edition, random);
  const rows = tableRows(edition.definitions[cell.table], filing.tables[cell.table]);
  const code = rows.find(({ id }) => id === cell.row)?.code;
  const parent = rows.find((row) => code !== undefined && row.code !== undefined && row.code === code.slice(0, -2));
  if (!parent) return undefined;
  const to = amountOf(filing, { ...cell, row: parent.id });
  return to === amountOf(filing, cell) || to === 0 ? undefined : cellsTo(filing, [{ cell, to }]);
};

const CODE_TABLES: readonly TableId[] = ['INC', 'EXP', 'GPB', 'GMF', 'SCO'];

/** A 项 of some table of codes. */
function randomItem(filing: Filing, random: Random) {
  const items = CODE_TABLES.flatMap((table) =>
    (filing.tables[table]?.rows ?? []).flatMap((row, index) =>
      row.code.length === 7 && filing.tables[table]!.cells[row.id] ? [{ table, row, index }] : [],
    ),
  );
  return items.length === 0 ? undefined : random.pick(items);
}

const rowMissing: Misprinter = (filing, _, random) => {
  const item = randomItem(filing, random);
  if (!item) return undefined;
  const { table, row } = item;
  const change: Change = { kind: 'removeRow', table, row: row.id };
  return done(filing, [change], { cells: [], row: { table, code: row.code } });
};

const rowRepeated: Misprinter = (filing, _, random) => {
  const item = randomItem(filing, random);
  if (!item) return undefined;
  const { table, row, index } = item;
  const cells = filing.tables[table]!.cells[row.id]!;
  const id = freeRowId(new Set(filing.tables[table]!.rows.map((each) => each.id)), row.code);
  const change: Change = { kind: 'insertRow', table, index: index + 1, row: { ...row, id }, cells };
  return done(filing, [change], { cells: [], row: { table, code: row.code } });
};

/** A row under another 款 or 类 by its code. */
const codeMistyped: Misprinter = (filing, _, random) => {
  const item = randomItem(filing, random);
  if (!item) return undefined;
  const { table, row } = item;
  const at = random.integer(2, 4);
  const code = changed(row.code, at, random);
  if (code === row.code || filing.tables[table]!.rows.some((each) => each.code === code)) return undefined;
  const to = { ...row, id: code, code };
  const change: Change = { kind: 'setRow', table, row: row.id, to };
  return done(filing, [change], { cells: [], row: { table, code: row.code } });
};

/** Every kind of slip that the search knows. */
export const MISPRINTS = {
  'digit changed': inOneCell(changed),
  'digits transposed': inOneCell(transposed),
  'digit lost': inOneCell(lost),
  'digit doubled': inOneCell(doubled),
  'off by 10 000': unitMixed,
  'the same slip in two tables': inTwoTables,
  'columns exchanged': exchanged('across'),
  'rows exchanged': exchanged('down'),
  'sign changed': negative,
  'rows shifted, one column': shifted(false),
  'rows shifted, all columns': shifted(true),
  'total over a part': totalOverPart,
  'row missing': rowMissing,
  'row repeated': rowRepeated,
  'code mistyped': codeMistyped,
} satisfies Readonly<Record<string, Misprinter>>;
