import { formatAmount } from '../../core/money/decimal-text';
import { amount } from '../../core/money/amount';
import type { CellRef } from '../../core/filing/cell';
import { check } from '../../core/check/check';
import { type Edition, formOf } from '../../core/edition/edition';
import { explanationStates, ruleOfFinding } from '../../core/filing/explanation';
import { type Filing, hasFigures, type TableData } from '../../core/filing/filing';
import { cellLabel } from '../../core/edition/labels';
import { layOut, positionOf } from '../../core/layout/layout';
import { YUAN } from '../../core/money/scale';
import type { ReviewReport } from '../../core/review/review-report';
import { cellAddress } from '../address';
import { filingTitle, tableSheets } from './export-published';
import { reportSheet } from './export-report';
import { StyleBook } from './export-styles';
import { ListSheet } from './list-sheet';
import type { StyledSheet, StyledWorkbook } from './styled-workbook';
import * as words from './working-format';
import { type CellMark, marksOf } from '../import/working-marks';

/**
 * The clerk's own workbook (工作稿): the tables with the figures as recorded, and in sheets of its own, all visible,
 * what the tables cannot say. `readWorkingSettings` and `applyWorkingSettings` take it back without loss. `report`: added
 * as the last sheet, to be read and not taken back.
 */
export function exportWorking(filing: Filing, edition: Edition, report?: ReviewReport): StyledWorkbook {
  const styles = new StyleBook();
  const tables = tableSheets(filing, edition, styles);
  return {
    sheets: [
      ...tables,
      settingsSheet(filing, edition, styles),
      // Empty, it would print as a page of its own; what is not there is read back as none.
      ...(filing.explanations.length > 0 ? [explanationsSheet(filing, edition, styles)] : []),
      marksSheet(filing, edition, styles, tables),
      ...(report ? [reportSheet(report, styles)] : []),
    ],
    styleSheet: styles.styleSheet(),
    properties: { title: `${filingTitle(filing)}（工作稿）`, subject: '部门决算公开工作稿', custom: new Map() },
  };
}

function settingsSheet(filing: Filing, edition: Edition, styles: StyleBook): StyledSheet {
  const { unit, reportingScale } = filing;
  const widths = [18, 30, 46, 12, 12, 22];
  const page = new ListSheet(words.SETTINGS_SHEET, widths, styles);
  page.title('填报设置');
  page.hint('本页随工作稿保存，导入时用来恢复设置；表格里的数字和文字以各表页面为准。');
  page.heads(['名称', '内容', '说明']);
  const set = (name: string, value: string, hint = ''): void => page.row([name, value, hint]);
  set(words.SETTING.format, String(words.WORKING_FORMAT));
  set(words.SETTING.edition, edition.id, edition.name);
  set(words.SETTING.revision, String(filing.edition.revision));
  set(words.SETTING.unitName, unit.name);
  set(words.SETTING.unitCode, unit.code ?? '');
  set(words.SETTING.unitKind, unit.kind ?? '', words.UNIT_KINDS.join('、'));
  set(words.SETTING.year, String(filing.year));
  set(words.SETTING.rounding, words.ROUNDINGS[filing.rounding], Object.values(words.ROUNDINGS).join('、'));
  set(words.SETTING.autoTotal, words.SWITCH[filing.autoTotal ? 1 : 0], [...words.SWITCH].reverse().join('、'));
  set(words.SETTING.reportingUnit, reportingScale.unit, words.MONEY_UNITS.join('、'));
  set(words.SETTING.reportingDecimals, String(reportingScale.decimals));
  set(words.SETTING.publishPolicy, words.POLICIES[filing.publishPolicy], Object.values(words.POLICIES).join('、'));
  page.gap();
  page.heads(words.TABLE_HEADS);
  for (const form of edition.forms) {
    const table = filing.tables[form.table];
    if (!table) continue;
    const { unit: money, decimals } = table.recordedScale;
    page.row([form.table, form.number ?? '', form.title, money, String(decimals), emptyWord(table)]);
  }
  if (filing.switchedOffRules.length > 0) {
    page.gap();
    page.heads(words.SWITCHED_OFF_HEADS);
    for (const { rule, reason } of filing.switchedOffRules)
      page.row([rule, edition.rules.find((each) => each.id === rule)?.name ?? '', reason]);
  }
  return page.finish(true);
}

function emptyWord(table: TableData): string {
  if (!table.declaredEmpty) return words.EMPTY.no;
  return hasFigures(table) ? words.EMPTY.contradicted : words.EMPTY.yes;
}

function explanationsSheet(filing: Filing, edition: Edition, styles: StyleBook): StyledSheet {
  const page = new ListSheet(words.EXPLANATIONS_SHEET, [26, 52, 16, 46, 14, 26], styles);
  page.title('核实说明');
  page.hint('每条说明对应一处差额；差额变了，说明要重新核实。');
  page.heads(words.EXPLANATION_HEADS);
  const result = check(filing, edition);
  for (const { explanation, state, finding } of explanationStates(result, filing, edition)) {
    const { difference, text, finding: key } = explanation;
    const rule = ruleOfFinding(edition, key);
    page.row([
      rule ? `${rule.id} ${rule.name}` : '',
      finding?.message ?? '',
      formatAmount(amount(difference), YUAN),
      text,
      words.EXPLANATION_STATES[state],
      key,
    ]);
  }
  return page.finish(false);
}

function marksSheet(filing: Filing, edition: Edition, styles: StyleBook, tables: readonly StyledSheet[]): StyledSheet {
  const page = new ListSheet(words.MARKS_SHEET, [52, 30, 18, 12, 10, 9, 24, 22], styles);
  page.title('录入标记');
  page.hint(
    '未列出的数字按常规判断来源：与自动合计相等的是自动合计，其余是录入。在表中改过数字后，对应的标记不再起作用。',
  );
  page.heads(words.MARK_HEADS);
  const addressOf = cellAddresses(filing, edition, tables);
  for (const { cell, mark } of marksOf(filing, edition)) {
    const { kind, decimals, table, rowKey, column } = mark;
    page.row([
      cellLabel(edition, filing, cell),
      addressOf(cell, mark),
      mark.value,
      words.ORIGINS[kind],
      decimals === undefined ? '' : String(decimals),
      table,
      rowKey,
      column,
    ]);
  }
  return page.finish(false);
}

/** Where the workbook prints a cell: `公开01表 收入支出决算总表!C7`. */
function cellAddresses(
  filing: Filing,
  edition: Edition,
  sheets: readonly StyledSheet[],
): (cell: CellRef, mark: CellMark) => string {
  const printed = edition.forms.filter((form) => filing.tables[form.table]);
  const places = new Map(
    printed.map((form, index) => {
      const layout = layOut(form, edition.definitions[form.table], filing.tables[form.table]);
      return [form.table, { layout, sheet: sheets[index]! }];
    }),
  );
  return (cell, { isPrinted }) => {
    const place = isPrinted && formOf(edition, cell.table) ? places.get(cell.table) : undefined;
    const position = place && positionOf(place.layout, cell);
    if (!place || !position) return words.NOT_PRINTED;
    const firstLine = place.sheet.freeze?.rows ?? 0;
    return `${place.sheet.name}!${cellAddress(firstLine + position.line, position.column)}`;
  };
}
