import { parseFigure } from '../../core/money/decimal-text';
import { columnName } from '../address';
import type { CandidateSheet } from '../recognise/assign-sheets';
import { headPaths, yearOfHeads } from '../recognise/recognise-head';
import type { Candidate } from '../recognise/recognise-sheet';
import type { SheetGrid } from '../recognise/sheet-grid';
import type { MatchedColumn } from '../recognise/recognise-head';
import { cellAt } from '../workbook';
import { type IssueLog, quoted } from './issue-log';

/** What stands in another document and has no place in the tables: named with the reason, each reason once a sheet. */

const MOST_NAMED = 4;

/** Lines and columns with figures in them that mean nothing to the table. */
export function withoutPlace(grid: SheetGrid, { head, reading, form }: Candidate, log: IssueLog): void {
  const { sheet } = grid;
  const rows = grid.rows.filter((row) => row > head.bottom && row < reading.end);
  const paths = headPaths(grid, head.bottom);
  const say = (reason: string, what: string, row: number, column: number): void =>
    log.add('notice', 'withoutPlace', `《${form.title}》${what}没有取：${reason}。`, { sheet, row, column });
  const columns = head.withoutPlace.filter(({ column }) => rows.some((row) => holdsMoney(grid, row, column)));
  for (const [reason, same] of byReason(columns)) {
    const named = same.map(({ column }) => `${columnName(column)} 列“${paths[column]!.texts.join('·')}”`);
    say(reason, some(named, '列'), head.bottom, same[0]!.column);
  }
  const lines = reading.notes.flatMap((note) => (note.kind === 'withoutPlace' ? [note] : []));
  const filled = lines.filter(({ row, column }) => holdsMoneyBeside(grid, row, column));
  for (const [reason, same] of byReason(filled)) {
    const named = same.map(({ row, text }) => `第 ${row + 1} 行“${text}”`);
    say(reason, some(named, '行'), same[0]!.row, same[0]!.column);
  }
}

/** Heads that name another year than the document: of several years the latest was taken. `year`: of the document. */
export function otherYear(grid: SheetGrid, { head, form }: Candidate, year: number | undefined, log: IssueLog): void {
  const named = form.withoutPlace && yearOfHeads(grid, head.bottom);
  if (named === undefined || year === undefined || named === year) return;
  const text = `《${form.title}》是 ${year} 年的，表头写的是 ${named} 年的数，已取 ${named} 年的，请核实。`;
  log.add('verify', 'yearConflict', text, { sheet: grid.sheet });
}

/** Figures that one cell of the table takes from several columns. */
export function addedUp(grid: SheetGrid, { head, form }: Candidate, log: IssueLog): void {
  const { sheet } = grid;
  const groups = new Map<string, MatchedColumn[]>();
  for (const each of head.columns) {
    if (each.form.kind !== 'figure' || each.form.row !== undefined) continue;
    const key = `${each.block}/${each.form.column}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  // In parts side by side a column stands once for each.
  for (const same of groups.values()) {
    if (same.length < 2) continue;
    const paths = headPaths(grid, head.bottom);
    const named = same.map(({ column }) => `${columnName(column)} 列“${paths[column]!.last}”`);
    const text = `《${form.title}》${named.join('、')}在决算表里是一栏，已相加。`;
    log.add('notice', 'addedUp', text, { sheet, row: head.bottom, column: same[0]!.column });
  }
}

/** Lines whose amount is not the sum of its parts, each with what was taken. */
export function partsDiffer({ sheet }: SheetGrid, { reading, form }: Candidate, log: IssueLog): void {
  for (const note of reading.notes) {
    if (note.kind !== 'partsDiffer') continue;
    const { row, column, parts } = note;
    const said = parts.map((each) => `${columnName(each)} 列${quoted(sheet, row, each)}`).join('、');
    const { kind } = parseFigure(cellAt(sheet, row, column)?.value ?? '', '万元');
    const text =
      kind === 'blank' || kind === 'dash'
        ? `《${form.title}》这一行的合计空白，${said}都有数，已按各部分相加，请核实。`
        : `《${form.title}》这一行的合计应等于${said}相加，实为${quoted(sheet, row, column)}，没有改动，请核实。`;
    log.add('verify', 'partsDiffer', text, { sheet, row, column });
  }
}

/** Sheets that are known to have no table in the final accounts. */
export function withoutCounterpart(sheets: readonly CandidateSheet[], log: IssueLog): void {
  for (const { grid, withoutCounterpart: known } of sheets)
    if (known)
      log.add('notice', 'noCounterpart', `没有对应的决算表，没有取：${known.reason}。`, {
        sheet: grid.sheet,
      });
}

function byReason<T extends { readonly reason: string }>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(each.reason, [...(groups.get(each.reason) ?? []), each]);
  return groups;
}

const some = (named: readonly string[], what: '行' | '列'): string =>
  named.slice(0, MOST_NAMED).join('、') + (named.length > MOST_NAMED ? ` 等 ${named.length} ${what}` : '');

function holdsMoney(grid: SheetGrid, row: number, column: number): boolean {
  const parsed = parseFigure(grid.raw(row, column)?.value ?? '', '元');
  return parsed.kind === 'amount' && parsed.amount !== 0;
}

/** Whether a figure stands at the right of a label, before the next text. */
function holdsMoneyBeside(grid: SheetGrid, row: number, column: number): boolean {
  for (let at = column + 1; at < grid.columnCount; at++) if (holdsMoney(grid, row, at)) return true;
  return false;
}
