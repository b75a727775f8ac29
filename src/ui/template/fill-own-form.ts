import type { Edition } from '../../core/edition/edition';
import type { CellRef, TableId } from '../../core/filing/cell';
import type { Filing } from '../../core/filing/filing';
import { type OwnForm, ownFormBytes } from '../../storage/own-forms';
import type { SettingStorage } from '../../storage/storage';
import { filingTitle } from '../../workbook/export/export-published';
import { fileNameFor } from '../../workbook/export/file-name';
import { readDraft } from '../../workbook/file/read-in-worker';
import type { DroppedFormula } from '../../workbook/template/form-file/add-lines';
import { checkFilling, type FillingFaults } from '../../workbook/template/check-filling';
import { fillTemplate } from '../../workbook/template/fill-template';
import { otherThanXlsx } from '../../workbook/template/own-format';
import { readTemplate } from '../../workbook/template/read-template';
import { type ForeignMark, foreignMarks } from '../../workbook/template/template-gaps';
import { ownForms as words } from '../text-forms.zh';

/** A form with the published figures in it, and what a person should see before it is saved. */
export interface FilledForm {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Published figures that it has no place for. */
  readonly leftOut: readonly CellRef[];
  /** Tables of the edition that it lacks as a whole. */
  readonly missing: readonly TableId[];
  /** Formulas of the form that could not be kept. */
  readonly droppedFormulas: readonly DroppedFormula[];
  /** Names and years of others that it prints. */
  readonly marks: readonly ForeignMark[];
  /** What is wrong with it, although it was written. */
  readonly faults: FillingFaults;
}

/**
 * Fills a remembered form. Its file goes through the guarded reader again: what lies in the storage of a browser may have
 * been changed, and what the form has is recognised as this version does.
 * @throws Error with the reason in Chinese or from the writer.
 */
export async function fillOwnForm(
  storage: SettingStorage,
  form: OwnForm,
  filing: Filing,
  edition: Edition,
): Promise<FilledForm> {
  const kept = await ownFormBytes(storage, form);
  if (!kept) throw new Error(words.fill.gone(form.name));
  const { workbook } = await readDraft(kept, form.fileName, edition);
  const other = otherThanXlsx(kept);
  if (other !== undefined) throw new Error(words.otherFormat(form.fileName, other));
  const { corrections } = form;
  const reading = readTemplate(workbook, edition, { corrections });
  const result = await fillTemplate(kept, reading, filing, edition);
  const { bytes, leftOut, droppedFormulas } = result;
  const { workbook: filled } = await readDraft(bytes, form.fileName, edition);
  return {
    fileName: fileNameFor(`${filingTitle(filing)}（${form.name}）`),
    bytes,
    leftOut,
    droppedFormulas,
    missing: reading.missing,
    marks: foreignMarks(reading, filing),
    faults: checkFilling(workbook, filled, result, reading, filing, edition, { corrections }),
  };
}
