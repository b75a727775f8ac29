import type { TableId } from '../../core/filing/cell';
import type { FormColumn } from '../../core/edition/form';
import type { Edition } from '../../core/edition/edition';
import type { TableData } from '../../core/filing/filing';
import { tableTitle } from '../../core/edition/labels';
import type { Assignment, CandidateSheet } from '../recognise/assign-sheets';
import { saidYear } from './left-out-sheets';
import type { SheetYears } from './sheet-years';
import type { PlacedText } from './import-proposal';
import { type IssueLog, quoted } from './issue-log';
import type { Candidate } from '../recognise/recognise-sheet';
import { sheetColumns } from '../recognise/sheet-columns';
import type { SheetGrid } from '../recognise/sheet-grid';
import type { RowNote } from '../recognise/table-reading';

const SAID_ELSEWHERE: readonly RowNote['kind'][] = ['codeFromName', 'nameFromCode', 'withoutPlace', 'partsDiffer'];

/** Lines that are not the table's, or only resemble one. */
export function rows({ sheet }: SheetGrid, { reading, form }: Candidate, log: IssueLog): void {
  for (const note of reading.notes) {
    if (SAID_ELSEWHERE.includes(note.kind)) continue;
    const { row, column } = note;
    const found = quoted(sheet, row, column);
    const place = { sheet, row, column };
    if (note.kind === 'unknownRow')
      log.add('verify', 'unknownRow', `应为《${form.title}》的行，实为${found}，没有认出，这一行没有导入。`, place);
    else if (note.kind === 'repeatedRow')
      log.add('verify', 'repeatedRow', `应只出现一次的行${found}又出现了一次，请核实。`, place);
    else if (note.kind === 'similarRow')
      log.add('notice', 'similarRow', `应为“${note.takenFor}”，实为${found}，已当作同一行导入，请核实。`, place);
  }
}

/** Lines that say a code and no name, which was filled in. */
export function names({ sheet }: SheetGrid, { reading, form }: Candidate, log: IssueLog): void {
  const all = reading.notes.flatMap((note) => (note.kind === 'nameFromCode' ? [note] : []));
  const [first] = all;
  if (!first) return;
  const shown = all.slice(0, MOST_NAMED).map(({ text, takenFor }) => `${text} ${takenFor}`);
  const more = all.length > shown.length ? ' 等' : '';
  const text = `《${form.title}》有 ${all.length} 行只有科目编码，没有名称，已按科目表补上：${shown.join('、')}${more}。`;
  log.add('notice', 'nameFromCode', text, { sheet, row: first.row, column: first.column });
}

/** Lines that say no code: found by their names, or not. */
export function codes({ sheet }: SheetGrid, { reading, form }: Candidate, log: IssueLog): void {
  const all = reading.notes.flatMap((note) => (note.kind === 'codeFromName' ? [note] : []));
  const found = all.filter(({ takenFor }) => takenFor !== '');
  const [first] = found;
  if (first) {
    const text = `《${form.title}》有 ${found.length} 行没有科目编码，已按名称和上下级查出（如${quoted(sheet, first.row, first.column)}为 ${first.takenFor}），请核实。`;
    log.add('verify', 'codeFromName', text, { sheet, row: first.row, column: first.column });
  }
  for (const { row, column } of all.filter(({ takenFor }) => takenFor === '').slice(0, MOST_NAMED)) {
    const text = `应有 3、5、7 位数字的科目编码，实为${quoted(sheet, row, column)}，也不能按名称确定编码；这一行已导入，编码待填。`;
    log.add('verify', 'codeFromName', text, { sheet, row, column });
  }
}

/** Figure columns of the form that the sheet does not have. */
export function columns({ sheet }: SheetGrid, { head, form }: Candidate, log: IssueLog): void {
  const missing = head.missing.filter((each) => !head.columns.some((other) => isGivenByPart(each, other.form)));
  if (missing.length === 0) return;
  const names = missing.map(({ header }) => `“${header.join('·')}”`).join('、');
  const text = `《${form.title}》应有${names}栏，表头（第 ${head.bottom + 1} 行）中没有找到，这些栏按空白导入。`;
  log.add('verify', 'missingColumn', text, { sheet });
}

/** The amount of a line may stand in the columns of its parts instead. */
const isGivenByPart = (missing: FormColumn, part: FormColumn): boolean =>
  missing.kind === 'figure' &&
  part.kind === 'figure' &&
  missing.row === undefined &&
  part.row !== undefined &&
  part.column === missing.column;

/** Columns with figures that are none of the table's. */
export function otherColumns(
  grid: SheetGrid,
  candidate: Candidate,
  unplaced: readonly PlacedText[],
  log: IssueLog,
): void {
  const { sheet } = grid;
  const { head, form } = candidate;
  const places = unplaced.map(({ at }) => /!([A-Z]+)(\d+)$/.exec(at)!);
  const left = new Set(places.filter((place) => Number(place[2]) > head.bottom + 1).map((place) => place[1]));
  const strange = sheetColumns(grid, candidate).filter(({ letter, takenFor }) => !takenFor && left.has(letter));
  if (strange.length > 0) {
    const names = strange.map(({ letter, heading }) => `${letter} 列“${heading}”`).join('、');
    const text = `${names}不是《${form.title}》的栏，这些列没有导入；如果认错了，请指定这些列的含义。`;
    log.add('verify', 'unknownColumn', text, { sheet, row: head.bottom, column: strange[0]!.index });
  }
}

/** Sheets that claim a table another sheet was taken for. */
export function rivals(list: Assignment['rivals'], years: SheetYears, edition: Edition, log: IssueLog): void {
  for (const { sheet, winner, claim, isClose } of list) {
    const title = tableTitle(edition, claim.table);
    const other = winner.grid.sheet.name;
    const place = { sheet: sheet.grid.sheet };
    if (isClose)
      log.add(
        'error',
        'duplicateTable',
        `和工作表“${other}”都像${title}，应只有一张；暂取“${other}”，请确认用哪一张。`,
        place,
      );
    else if (years.isOther(sheet) && !years.isOther(winner))
      log.add(
        'notice',
        'otherYearSheet',
        `${saidYear(sheet, years)}，也像${title}；已取工作表“${other}”，这张没有导入。`,
        place,
      );
    else if (sheet.grid.sheet.visibility === 'visible')
      log.add('notice', 'duplicateTable', `也像${title}，但工作表“${other}”更像，没有导入。`, place);
    else log.add('notice', 'hiddenSheet', `是隐藏的工作表，也像${title}；已取可见的“${other}”。`, place);
  }
}

/** Tables without a sheet, and sheets whose table is not certain. */
export function tables(
  edition: Edition,
  found: ReadonlyMap<TableId, TableData>,
  sheets: readonly CandidateSheet[],
  chosen: ReadonlyMap<CandidateSheet, Candidate>,
  log: IssueLog,
): void {
  const titles = (list: readonly TableId[]): string => list.map((table) => tableTitle(edition, table)).join('、');
  const all = edition.forms.map(({ table }) => table);
  if (found.size === 0) {
    const names = sheets.map(({ grid }) => `“${grid.sheet.name}”`);
    const shown = names.slice(0, 10).join('、') + (names.length > 10 ? ` 等 ${names.length} 张` : '');
    log.add(
      'error',
      'noTables',
      `没有认出任何一张${edition.document?.name ?? '决算'}公开表；应有${titles(all)}中的表，实有工作表${shown}。`,
    );
    return;
  }
  const missing = all.filter((table) => !found.has(table));
  if (missing.length > 0) log.add('notice', 'missingTable', `没有找到${titles(missing)}，这些表没有导入。`);
  for (const [{ grid, candidates, isCorrected }, candidate] of chosen) {
    const second = candidates.find((each) => each !== candidate);
    if (isCorrected || (second?.score ?? 0) < candidate.score - 0.1) continue;
    const text = `当作${tableTitle(edition, candidate.table)}导入，但也像${tableTitle(edition, second!.table)}，请确认。`;
    log.add('verify', 'unsureTable', text, { sheet: grid.sheet });
  }
}

const MOST_NAMED = 5;

export function unplaced(list: readonly PlacedText[], log: IssueLog): void {
  if (list.length === 0) return;
  const named = list
    .slice(0, MOST_NAMED)
    .map(({ at, text }) => `${at}“${text}”`)
    .join('、');
  const more = list.length > MOST_NAMED ? ` 等` : '';
  log.add('verify', 'unplaced', `有 ${list.length} 处内容没有导入（不属于任何一张表的行和栏）：${named}${more}。`);
}

export function missingYear(edition: Edition, log: IssueLog): void {
  log.add('notice', 'yearMissing', `没有找到年度（应有“××××年度”），暂按 ${edition.fiscalYears.to} 年度，请确认。`);
}
