import type { CellRef, CellValue, ColumnId, RowId, TableId } from '../filing/cell';
import type { ReferenceFigures } from '../filing/dossier';
import type { Edition } from '../edition/edition';
import { formOf } from '../edition/edition';
import type { Form } from '../edition/form';
import { isOnlyCarriedOver, isOpening } from '../filing/carried-over';
import { cellValue, type Filing, type OpenRow, tableState } from '../filing/filing';
import { figureColumns, shownForm } from '../layout/shown-form';
import { type Amount, amount } from '../money/amount';
import { distinctRowLabel } from '../edition/labels';
import { type Rounding, roundTo, type Scale } from '../money/scale';
import { isClassificationCode, type TableDefinition, TOTAL_ROW } from '../edition/table-definition';
import { changeRate, shareOf } from './change-rate';
import { columnInReference, saysColumn } from './reference-value';

/** Which of the columns of a table is compared. */
export interface Measure {
  readonly column: ColumnId;
  readonly label: string;
}

/** A figure of this filing beside that of a reference. */
export interface ComparedFigures {
  /** As printed at the scale asked for; undefined where blank or unreadable. */
  readonly now: Amount | undefined;
  readonly before: Amount | undefined;
  /** now − before, a blank counting as zero; undefined where both are blank or one is unreadable. */
  readonly change: Amount | undefined;
  /** 增减率 in hundredths of a percent; undefined over a base of zero. */
  readonly rate: number | undefined;
  /** 完成率: now over before. */
  readonly share: number | undefined;
}

/** A line of a comparison, in the order of the form; lines blank on both sides are left out. */
export interface ComparedLine extends ComparedFigures {
  readonly key: string;
  readonly code: string;
  readonly label: string;
  /** 0 for 类 and for lines that stand by themselves. */
  readonly level: number;
  /** Where it stands in this filing; undefined where only the reference has the row. */
  readonly cell: CellRef | undefined;
  /** 未填: the table is begun, its line is there and blank, which says nothing of how it changed. */
  readonly isUnfilled: boolean;
  /** 合计, or a 类: worth a stronger line. */
  readonly isTotal: boolean;
}

/** The figures that are compared, as a clerk would quote them: rounded to the scale, then subtracted and divided. */
export function compareFigures(
  now: CellValue | undefined,
  before: CellValue | undefined,
  scale: Scale,
  rounding: Rounding,
): ComparedFigures {
  const printed = (value: CellValue | undefined): Amount | undefined =>
    value?.kind === 'amount' ? roundTo(value.amount, scale, rounding) : undefined;
  const sides = { now: printed(now), before: printed(before) };
  const isUnreadable = now?.kind === 'unreadable' || before?.kind === 'unreadable';
  if (isUnreadable || (!now && !before)) return { ...sides, change: undefined, rate: undefined, share: undefined };
  const [ours, base] = [sides.now ?? amount(0), sides.before ?? amount(0)];
  return { ...sides, change: amount(ours - base), rate: changeRate(ours, base), share: shareOf(ours, base) };
}

/** The columns that can be compared; none of their own for lines with a single figure. */
export function measuresOf(edition: Edition, filing: Filing, reference: ReferenceFigures, table: TableId): Measure[] {
  const form = formOf(edition, table)!;
  const printed = new Set(
    [filing, reference].flatMap(({ tables }) => [...figureColumns(shownForm(form, tables[table]))]),
  );
  const { columns } = edition.definitions[table];
  const inBlock = (block: string | undefined): number => columns.filter((each) => each.block === block).length;
  const isBlank = Object.keys(reference.tables[table]?.cells ?? {}).length === 0;
  // A budget's own 预算数 is no column to compare: what was spent is.
  const isCompared = (id: ColumnId): boolean =>
    reference.kind !== 'budget' || (id !== 'budgetAmount' && (isBlank || saysColumn(reference, edition, table, id)));
  const shown = columns.filter(({ id }) => printed.has(id));
  const compared = shown.filter(({ id }) => isCompared(id));
  const all = compared.length > 0 ? compared : shown;
  const shared = all.filter(({ block }) => block === undefined || inBlock(block) > 1);
  return (shared.length > 0 ? shared : all.slice(0, 1)).map(({ id, label }) => ({
    column: id,
    label: measureLabel(form, id, label),
  }));
}

/** 小计 says what it is the sum of, as the head over it does. */
function measureLabel({ blocks }: Form, column: ColumnId, label: string): string {
  if (!/^(小计|合计)$/.test(label)) return label;
  const printed = blocks
    .flatMap(({ columns }) => columns)
    .find((each) => each.kind === 'figure' && each.column === column);
  const [over = ''] = printed?.header.slice(-2, -1) ?? [];
  return over + label;
}

/**
 * Every line of a table that either side has a figure for. No changes while the filing's own table is unfilled, and none
 * of a line that is there and blank; a row that is not there has become nothing.
 */
export function compareTable(
  filing: Filing,
  reference: ReferenceFigures,
  edition: Edition,
  table: TableId,
  { column }: Measure,
  scale: Scale,
): ComparedLine[] {
  const definition = edition.definitions[table];
  // What is not filled in yet has not become less.
  const state = tableState(filing.tables[table]);
  const isCarriedOver = isOnlyCarriedOver(filing, table);
  const isWaiting = state === 'unfilled' || state === 'missing' || isCarriedOver;
  const referenceFiling: Filing = { ...filing, tables: reference.tables };
  return linesOf(definition, filing.tables[table]?.rows ?? [], reference.tables[table]?.rows ?? []).flatMap((line) => {
    const at = columnFor(definition, line.block, column);
    if (at === undefined) return [];
    const read = (of: Filing, row: RowId | undefined, from: ColumnId): CellValue | undefined =>
      row === undefined ? undefined : cellValue(of, { table, row, column: from });
    const now = read(filing, line.now, at);
    const before = read(referenceFiling, line.before, columnInReference(reference, definition, at));
    if (!now && !before) return [];
    const isUnfilled = state === 'filled' && !isWaiting && line.now !== undefined && !now;
    // 年初结转和结余 is known as soon as the year is begun; 总计, to which it adds, is not yet.
    const isKnown = isCarriedOver && now !== undefined && isOpening({ row: line.now!, column: at });
    return [
      {
        key: line.key,
        code: line.code,
        label: line.label,
        level: line.level,
        isTotal: line.isTotal,
        cell: line.now === undefined ? undefined : { table, row: line.now, column: at },
        ...compareFigures(now, before, scale, filing.rounding),
        ...(isUnfilled || (isWaiting && !isKnown) ? NOTHING : {}),
        isUnfilled,
      },
    ];
  });
}

const NOTHING = { change: undefined, rate: undefined, share: undefined };

/** The column in a block, or the only one that the block has. */
function columnFor(definition: TableDefinition, block: string | undefined, wanted: ColumnId): ColumnId | undefined {
  const own = definition.columns.filter((each) => each.block === undefined || each.block === block);
  return (own.find(({ id }) => id === wanted) ?? (own.length === 1 ? own[0] : undefined))?.id;
}

interface Line {
  readonly key: string;
  readonly code: string;
  readonly label: string;
  readonly block: string | undefined;
  readonly level: number;
  readonly isTotal: boolean;
  readonly now: RowId | undefined;
  readonly before: RowId | undefined;
}

/** The fixed lines in their order; where rows are open, 合计, then all codes of both years, then what has no code. */
function linesOf(definition: TableDefinition, now: readonly OpenRow[], before: readonly OpenRow[]): Line[] {
  const fixed = definition.rows.map(
    ({ id, label, code = '', block, parent }): Line => ({
      key: id,
      code: definition.openRows ? code : '',
      label: definition.openRows ? label : distinctRowLabel(definition, undefined, id),
      block,
      level: definition.openRows ? levelOf(code) : parent === undefined ? 0 : 1,
      isTotal: /(合计|总计)$/.test(label) || (definition.openRows !== undefined && code.length === 3),
      now: id,
      before: id,
    }),
  );
  if (!definition.openRows) return fixed;
  const named = new Map<string, Line>();
  const nameOf = ({ code, name }: OpenRow): string => code || name;
  for (const row of before) named.set(nameOf(row), openLine(row, undefined, row.id));
  for (const row of now) named.set(nameOf(row), openLine(row, row.id, named.get(nameOf(row))?.before));
  const total = fixed.filter(({ key }) => key === TOTAL_ROW);
  const coded = [...fixed.filter(({ code }) => code !== ''), ...[...named.values()].filter(({ code }) => code !== '')];
  const others = [...named.values()].filter(({ code }) => code === '');
  const feet = fixed.filter(({ key, code }) => key !== TOTAL_ROW && code === '');
  return [...total, ...coded.sort((a, b) => (a.code < b.code ? -1 : 1)), ...others, ...feet];
}

const openLine = ({ code, name }: OpenRow, now: RowId | undefined, before: RowId | undefined): Line => ({
  key: `row:${code || name}`,
  code,
  label: name,
  block: undefined,
  level: levelOf(code),
  isTotal: code.length === 3,
  now,
  before,
});

const levelOf = (code: string): number => (isClassificationCode(code) ? (code.length - 3) / 2 : 0);
