import type { ForeignMark } from '../../workbook/template/template-gaps';
import { ownForms } from '../text-forms.zh';

/** What a form prints of another unit or year, and where, for the clerk. */
export const markText = ({ kind, printed, sheets }: ForeignMark): string =>
  ownForms.foreign[kind](printed, sheets.join('、'));
