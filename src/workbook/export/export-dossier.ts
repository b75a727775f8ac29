import { formatAmount } from '../../core/money/decimal-text';
import { amount } from '../../core/money/amount';
import type { CellRef } from '../../core/filing/cell';
import { check } from '../../core/check/check';
import type { Edition } from '../../core/edition/edition';
import { explanationStates, ruleOfFinding } from '../../core/filing/explanation';
import { type Filing, tableRows } from '../../core/filing/filing';
import { YUAN } from '../../core/money/scale';
import { rowKeys } from '../import/working-row-keys';
import { beijingTime } from './beijing-time';
import type { StyleBook } from './export-styles';
import { ListSheet } from './list-sheet';
import { definitionOf, placeNames, tableName } from './place-names';
import type { StyledSheet } from './styled-workbook';
import type { SystemTag } from './system-tag';
import * as words from './working-format';

/** What goes with the figures, each on a sheet of its own; what there is none of would print as an empty page. */
export function dossierSheets(filing: Filing, edition: Edition, styles: StyleBook): StyledSheet[] {
  const sheets: StyledSheet[] = [];
  if (filing.explanations.length > 0) sheets.push(explanationsSheet(filing, edition, styles));
  if (filing.selfChecks.length > 0 || filing.submissions.length > 0) sheets.push(submissionsSheet(filing, styles));
  if (filing.returnRemarks.length > 0) sheets.push(remarksSheet(filing, edition, styles));
  if (filing.cellNotes.length > 0) sheets.push(notesSheet(filing, edition, styles));
  return sheets;
}

function explanationsSheet(filing: Filing, edition: Edition, styles: StyleBook): StyledSheet {
  const page = new ListSheet(words.EXPLANATIONS_SHEET, [26, 52, 16, 46, 14], styles);
  page.title('核实说明');
  page.hint('每条说明对应一处差额；差额变了，说明要重新核实。');
  page.heads(words.EXPLANATION_HEADS);
  const result = check(filing, edition);
  for (const { explanation, state, finding } of explanationStates(result, filing, edition)) {
    const { difference, about, text, finding: key } = explanation;
    page.row(
      [
        ruleOfFinding(edition, key)?.name ?? '',
        finding?.message ?? '',
        formatAmount(amount(difference), YUAN),
        text,
        state === 'changed' && finding?.about ? words.OTHER_ROWS : words.EXPLANATION_STATES[state],
      ],
      {
        finding: key,
        ...(about && { about: about.map((row) => `${row.replace(/[%,]/g, encodeURIComponent)},`).join('') }),
      },
    );
  }
  return page.finish(false);
}

function submissionsSheet({ selfChecks, submissions }: Filing, styles: StyleBook): StyledSheet {
  const page = new ListSheet(words.SUBMISSIONS_SHEET, [30, 40, 30], styles);
  page.title('报送记录');
  page.hint('什么时候自查过、报送过、退回过，当时的数字以校验码为准。时间是北京时间。');
  if (selfChecks.length > 0) {
    page.section('自查');
    page.heads(words.SELF_CHECK_HEADS);
    for (const { at, by, fingerprint } of selfChecks) page.row([beijingTime(at), by ?? '', fingerprint], { at });
  }
  if (submissions.length > 0) {
    page.section('报送');
    page.heads(words.SUBMISSION_HEADS);
    for (const { id, at, fingerprint, snapshot, returnedAt } of submissions)
      page.row([beijingTime(at), fingerprint, returnedAt === undefined ? '' : beijingTime(returnedAt)], {
        id,
        at,
        snapshot,
        returned: returnedAt,
      });
  }
  return page.finish(true);
}

function remarksSheet(filing: Filing, edition: Edition, styles: StyleBook): StyledSheet {
  const page = new ListSheet(words.REMARKS_SHEET, [15, 22, 22, 12, 38, 30, 8, 12, 15], styles);
  page.title('退回意见');
  page.hint('财政部门退回时提出的意见，和本单位的答复。');
  page.heads(words.REMARK_HEADS);
  for (const { id, text, table, cell, number, file, at, reply, isDone } of filing.returnRemarks) {
    const names = cell
      ? placeNames(edition, filing, cell)
      : { table: table ? tableName(edition, table) : '', row: '', column: '' };
    page.row(
      [
        number ?? '',
        names.table,
        names.row,
        names.column,
        text,
        reply,
        words.DONE[isDone ? 1 : 0],
        beijingTime(at),
        file ?? '',
      ],
      { id, at, table, ...(cell && cellTag(edition, filing, cell)) },
    );
  }
  return page.finish(false);
}

function notesSheet(filing: Filing, edition: Edition, styles: StyleBook): StyledSheet {
  const page = new ListSheet(words.NOTES_SHEET, [36, 36, 16, 60, 19], styles);
  page.title('备注');
  page.hint('填表时记在单元格旁边的话，只在工作稿里，不公开。');
  page.heads(words.NOTE_HEADS);
  for (const { cell, text, at } of filing.cellNotes) {
    const { table, row, column } = placeNames(edition, filing, cell);
    page.row([table, row, column, text, beijingTime(at)], { at, ...cellTag(edition, filing, cell) });
  }
  return page.finish(false);
}

/** An open row by its code, since ids are given out anew; a row that is there no more by the id it had. */
function cellTag(edition: Edition, filing: Filing, { table: id, row, column }: CellRef): SystemTag {
  const definition = definitionOf(edition, id);
  const table = filing.tables[id];
  const key = definition && table && rowKeys(definition, table).get(row);
  if (key !== undefined) return { cell: `${id}/${key}/${column}` };
  const isThere = definition && tableRows(definition, table).some((each) => each.id === row);
  return { [isThere ? 'cell' : 'gone']: `${id}/${row}/${column}` };
}
