import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { fingerprint } from '../../core/filing/fingerprint';
import type { ReviewReport } from '../../core/review/review-report';
import { coverSheet, hasSignOff } from './export-cover';
import { dossierSheets } from './export-dossier';
import { marksSheet } from './export-marks';
import { filingTitle, tableSheets } from './export-published';
import { referenceSheets } from './export-references';
import { reportSheet } from './export-report';
import { settingsSheet } from './export-settings';
import { StyleBook } from './export-styles';
import { withFingerprint } from './printed-fingerprint';
import type { StyledWorkbook } from './styled-workbook';

/**
 * The clerk's own workbook (工作稿): the tables with the figures as recorded, and in sheets of its own, all visible,
 * what the tables cannot say; a sheet of which there is nothing is left out. `readWorkingSettings` and
 * `applyWorkingSettings` take it back without loss. `report`: added as the last sheet, to be read and not taken back.
 */
export function exportWorking(filing: Filing, edition: Edition, report?: ReviewReport): StyledWorkbook {
  const styles = new StyleBook();
  const tables = tableSheets(filing, edition, styles);
  const marks = marksSheet(filing, edition, styles, tables);
  const workbook: StyledWorkbook = {
    sheets: [
      ...(hasSignOff(filing) ? [coverSheet(filing, styles)] : []),
      ...tables,
      settingsSheet(filing, edition, styles),
      ...dossierSheets(filing, edition, styles),
      ...referenceSheets(filing, edition, styles),
      ...(marks ? [marks] : []),
      ...(report ? [reportSheet(report, styles)] : []),
    ],
    styleSheet: styles.styleSheet(),
    properties: { title: `${filingTitle(filing)}（工作稿）`, subject: '部门决算公开工作稿', custom: new Map() },
  };
  return withFingerprint(workbook, fingerprint(filing, edition));
}
