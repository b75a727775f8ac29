import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { layOut } from '../../core/layout/layout';
import { publish } from '../../core/check/publish';
import { printedFingerprint } from '../../core/filing/fingerprint';
import { type MoneyUnit, TEN_THOUSAND_YUAN, YUAN } from '../../core/money/scale';
import { coverSheet, hasSignOff } from './export-cover';
import { withFingerprint } from './printed-fingerprint';
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

export interface PublishedOptions {
  /** Whether a cover goes in front; where anybody signs unless told. */
  readonly cover?: boolean;
  /** The unit of money of this paper; that of the filing's settings unless told. */
  readonly unit?: MoneyUnit;
}

/**
 * The filing as this paper prints it: 元 is exact, 万元 is rounded as the filing's settings say (`publish`).
 */
export function publishedFor(filing: Filing, unit: MoneyUnit | undefined): Filing {
  if (unit === undefined || unit === filing.reportingScale.unit) return filing;
  return { ...filing, reportingScale: unit === '元' ? YUAN : TEN_THOUSAND_YUAN };
}

/**
 * The published workbook (公开稿): the published figures in the edition's forms, and nothing else.
 * @throws Error where the filing has no table at all: a workbook needs a sheet.
 */
export function exportPublished(
  filing: Filing,
  edition: Edition,
  { cover = hasSignOff(filing), unit }: PublishedOptions = {},
): StyledWorkbook {
  const styles = new StyleBook();
  const printed = publish(publishedFor(filing, unit), edition);
  const sheets = tableSheets(printed, edition, styles);
  if (sheets.length === 0) throw new Error('A filing without tables cannot be published');
  const workbook: StyledWorkbook = {
    sheets: cover ? [coverSheet(filing, styles), ...sheets] : sheets,
    styleSheet: styles.styleSheet(),
    properties: { title: filingTitle(filing), subject: '部门决算公开', custom: new Map() },
  };
  return withFingerprint(workbook, printedFingerprint(printed, edition));
}
