import type { SignOff } from '../../core/filing/dossier';
import { COVER_SHEET, SIGN_OFF } from '../export/working-format';
import { cellAt, type Sheet, type Workbook } from '../workbook';

const LABELS = Object.entries(SIGN_OFF) as [keyof SignOff, string][];

/** Whether a sheet is the cover of one of our own papers: it says who signs, and nothing that is to be imported. */
export const isCoverSheet = (sheet: Sheet): boolean =>
  sheet.name === COVER_SHEET && LABELS.some(([, label]) => rowOf(sheet, label) >= 0);

/** Who signs, as the cover says it; nobody where there is none. */
export function readSignOff({ sheets }: Workbook): SignOff {
  const sheet = sheets.find(isCoverSheet);
  const signOff: { -readonly [K in keyof SignOff]: SignOff[K] } = {};
  if (!sheet) return signOff;
  for (const [key, label] of LABELS) {
    const value = valueOf(sheet, label);
    if (value !== '') signOff[key] = key === 'date' ? isoDate(value) : value;
  }
  return signOff;
}

const LABEL_COLUMN = 1;
const VALUE_COLUMN = 2;

/** What is too long for one cell goes on below, beside no label. Who is not named may have no line. */
function valueOf(sheet: Sheet, label: string): string {
  let row = rowOf(sheet, label);
  if (row < 0) return '';
  let value = '';
  do {
    value += cellAt(sheet, row, VALUE_COLUMN)?.value ?? '';
    row++;
  } while (row < sheet.rows.length && (cellAt(sheet, row, LABEL_COLUMN)?.value ?? '') === '');
  return value;
}

const rowOf = (sheet: Sheet, label: string): number =>
  sheet.rows.findIndex((cells) => cells?.[LABEL_COLUMN]?.value.replace(/[\s:：]/g, '') === label);

/** `2024年8月20日` → `2024-08-20`; another text as it is. */
function isoDate(text: string): string {
  const match = /^\s*(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?\s*$/.exec(text) ?? /^(\d{4})-(\d\d)-(\d\d)T/.exec(text);
  return match ? [match[1], match[2]!.padStart(2, '0'), match[3]!.padStart(2, '0')].join('-') : text;
}
