import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { layOut } from '../../core/layout/layout';
import { publish } from '../../core/check/publish';
import { StyleBook } from './export-styles';
import { tableSheet } from './export-table-sheet';
import { sheetNameFor } from './sheet-name';
import type { StyledSheet, StyledWorkbook } from './styled-workbook';

/** The tables of a filing in printed order, one sheet each; a table the filing does not have is left out. */
export function tableSheets(filing: Filing, edition: Edition, styles: StyleBook): StyledSheet[] {
  const sheets: StyledSheet[] = [];
  for (const form of edition.forms) {
    const table = filing.tables[form.table];
    if (!table) continue;
    const wanted = form.number === undefined ? form.title : `${form.number} ${form.title}`;
    const name = sheetNameFor(
      wanted,
      sheets.map((sheet) => sheet.name),
    );
    const layout = layOut(form, edition.definitions[form.table], table);
    sheets.push(tableSheet(name, filing, table, layout, styles));
  }
  return sheets;
}

export const filingTitle = (filing: Filing): string => `${filing.unit.name}${filing.year}年度部门决算公开表`;

/**
 * The published workbook (公开稿): the published figures in the edition's forms, and nothing else.
 * @throws Error where the filing has no table at all: a workbook needs a sheet.
 */
export function exportPublished(filing: Filing, edition: Edition): StyledWorkbook {
  const styles = new StyleBook();
  const sheets = tableSheets(publish(filing, edition), edition, styles);
  if (sheets.length === 0) throw new Error('A filing without tables cannot be published');
  return {
    sheets,
    styleSheet: styles.styleSheet(),
    properties: { title: filingTitle(filing), subject: '部门决算公开', custom: new Map() },
  };
}
