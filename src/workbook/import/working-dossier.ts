import type { CellRef, TableId } from '../../core/filing/cell';
import type { CellNote, Dossier, ReturnRemark, SelfCheck, Submission } from '../../core/filing/dossier';
import { definitionOf } from '../export/place-names';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { beijingTime, readBeijingTime } from '../export/beijing-time';
import type { SettingProblem } from './settings-list';
import { tagNumber } from '../export/system-tag';
import * as words from '../export/working-format';
import type { Sheet, Workbook } from '../workbook';
import { readSignOff } from './working-cover';
import { linesBelow, type ListedLine } from './working-lists';
import { cellOfPlace, splitCell, type StatedPlace, tableOfPlace } from './working-places';
import { readReferences } from './working-references';

type Tag = ReadonlyMap<string, string>;

/**
 * The dossier of a working workbook. Cells are named by the rows of `filing`, as its table sheets have them. A line that
 * cannot be read is reported to `problems` and left out.
 */
export function readDossier(workbook: Workbook, filing: Filing, edition: Edition, problems: SettingProblem[]): Dossier {
  const sheetOf = (name: string): Sheet | undefined => workbook.sheets.find((each) => each.name === name);
  const submitted = sheetOf(words.SUBMISSIONS_SHEET);
  const remarks = sheetOf(words.REMARKS_SHEET);
  const notes = sheetOf(words.NOTES_SHEET);
  return {
    signOff: readSignOff(workbook),
    selfChecks: submitted ? readSelfChecks(submitted, problems) : [],
    submissions: submitted ? readSubmissions(submitted, problems) : [],
    returnRemarks: remarks ? readRemarks(remarks, filing, edition) : [],
    cellNotes: notes ? readNotes(notes, filing, edition, problems) : [],
    references: readReferences(workbook, edition, problems),
  };
}

function readSelfChecks(sheet: Sheet, problems: SettingProblem[]): SelfCheck[] {
  return linesBelow(sheet, words.SELF_CHECK_HEADS).flatMap((line): SelfCheck[] => {
    const [time = '', by = '', fingerprint = ''] = line.texts;
    const at = moment(time, line.tag, 'at');
    if (at === undefined) return complain(sheet, line, 0, '这条自查记录', problems);
    return [{ at, ...(by !== '' && { by }), fingerprint }];
  });
}

function readSubmissions(sheet: Sheet, problems: SettingProblem[]): Submission[] {
  const idOfLine = idsOf('submission');
  return linesBelow(sheet, words.SUBMISSION_HEADS).flatMap((line): Submission[] => {
    const [time = '', fingerprint = '', returned = ''] = line.texts;
    const at = moment(time, line.tag, 'at');
    if (at === undefined) return complain(sheet, line, 0, '这条报送记录', problems);
    const returnedAt = moment(returned, line.tag, 'returned');
    const snapshot = idOf(line.tag.get('snapshot'));
    return [
      {
        id: idOfLine(line.tag, line.row),
        at,
        fingerprint,
        ...(snapshot !== undefined && { snapshot }),
        ...(returnedAt !== undefined && { returnedAt }),
      },
    ];
  });
}

function readRemarks(sheet: Sheet, filing: Filing, edition: Edition): ReturnRemark[] {
  const idOfLine = idsOf('remark');
  return linesBelow(sheet, words.REMARK_HEADS).map(({ row, texts, tag }): ReturnRemark => {
    const [number = '', table = '', rowName = '', column = '', text = '', reply = '', done = '', time = '', file = ''] =
      texts;
    const place: StatedPlace = { names: { table, row: rowName, column }, tag };
    const cell = rowName === '' && column === '' ? undefined : cellOfPlace(edition, filing, place);
    const tableId = cell ? tableBeside(edition, tag, cell) : tableOfPlace(edition, place);
    return {
      id: idOfLine(tag, row),
      text,
      ...(tableId !== undefined && { table: tableId }),
      ...(cell && { cell }),
      ...(number !== '' && { number }),
      ...(file !== '' && { file }),
      at: moment(time, tag, 'at') ?? 0,
      reply,
      isDone: done.trim() === words.DONE[1],
    };
  });
}

/** A remark on a cell may say a table too, or not; where a person named another cell, its table. */
function tableBeside(edition: Edition, tag: Tag, cell: CellRef): TableId | undefined {
  const stated = definitionOf(edition, tag.get('table') ?? '')?.id;
  const isMoved = splitCell(tag.get('cell') ?? tag.get('gone') ?? '')?.table !== cell.table;
  return tag.size > 0 && !isMoved ? stated : cell.table;
}

function readNotes(sheet: Sheet, filing: Filing, edition: Edition, problems: SettingProblem[]): CellNote[] {
  return linesBelow(sheet, words.NOTE_HEADS).flatMap((line): CellNote[] => {
    const [table = '', row = '', column = '', text = '', time = ''] = line.texts;
    const cell = cellOfPlace(edition, filing, { names: { table, row, column }, tag: line.tag });
    if (cell) return [{ cell, text, at: moment(time, line.tag, 'at') ?? 0 }];
    const found = [table, row, column].filter((each) => each !== '').join('·');
    problems.push({
      place: { sheet, row: line.row, column: line.columns[0]! },
      text: `应为某张表的一行一栏，实为“${found}”，没有认出是哪个单元格，这条备注没有读入：“${text}”。`,
    });
    return [];
  });
}

/** To the millisecond as the program noted it, unless a person has written another time. */
function moment(written: string, tag: Tag, name: string): number | undefined {
  const noted = tagNumber(tag, name);
  if (noted !== undefined && beijingTime(noted) === written.trim()) return noted;
  return written.trim() === '' ? undefined : readBeijingTime(written);
}

/** The id that a line has, or one of its own where it has none: a line that a person added, or copied. */
function idsOf(kind: string): (tag: Tag, row: number) => string {
  const taken = new Set<string>();
  return (tag, row) => {
    const noted = idOf(tag.get('id'));
    const id = noted === undefined || taken.has(noted) ? `${kind}-${row + 1}` : noted;
    taken.add(id);
    return id;
  };
}

const idOf = (text: string | undefined): string | undefined =>
  text !== undefined && /^[A-Za-z0-9_-]{1,64}$/.test(text) ? text : undefined;

function complain(
  sheet: Sheet,
  line: ListedLine,
  column: number,
  what: string,
  problems: SettingProblem[],
): readonly never[] & never[] {
  problems.push({
    place: { sheet, row: line.row, column: line.columns[column]! },
    text: `时间应写成“2024-08-20 10:32:05”，实为“${line.texts[column]}”，${what}没有读入。`,
  });
  return [];
}
