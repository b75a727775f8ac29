import { readFingerprint as asFingerprint } from '../../core/filing/fingerprint';
import type { Workbook } from '../workbook';
import type { StyledWorkbook } from './styled-workbook';

/** The name of the document property, and the word at the foot of every page. */
export const FINGERPRINT_NAME = '校验码';

/** Prints the fingerprint of the figures at the left of every foot that there is, and notes it in the properties. */
export function withFingerprint(workbook: StyledWorkbook, fingerprint: string): StyledWorkbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.print?.footer
        ? { ...sheet, print: { ...sheet.print, footer: `&L${FINGERPRINT_NAME} ${fingerprint}${sheet.print.footer}` } }
        : sheet,
    ),
    properties: {
      ...workbook.properties,
      custom: new Map([...workbook.properties.custom, [FINGERPRINT_NAME, fingerprint]]),
    },
  };
}

/**
 * The fingerprint that a paper of ours says its figures have, to be compared with that of what was read from it;
 * undefined where it says none.
 */
export const readFingerprint = ({ properties }: Workbook): string | undefined =>
  asFingerprint(properties.custom.get(FINGERPRINT_NAME) ?? '');
