import type { ForeignMark } from '../../workbook/template/template-gaps';
import { ownForms } from '../text-forms.zh';

const MOST_NAMED = 3;

/** What a form prints of another unit or year, and where, for the clerk. */
export const markText = ({ kind, printed, sheets }: ForeignMark): string =>
  ownForms.foreign[kind](
    printed,
    sheets.slice(0, MOST_NAMED).join('、') + (sheets.length > MOST_NAMED ? ownForms.foreign.sheets(sheets.length) : ''),
  );
