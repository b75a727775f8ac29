import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { OWN_FORM_LIMITS } from '../../storage/own-forms';
import { readDraft } from '../../workbook/file/read-in-worker';
import type { ReadOptions } from '../../workbook/file/supervise-worker';
import { WorkbookError } from '../../workbook/file/workbook-error';
import { fillTemplate } from '../../workbook/template/fill-template';
import { FormPackage } from '../../workbook/template/form-file/form-package';
import { otherThanXlsx } from '../../workbook/template/own-format';
import { readTemplate } from '../../workbook/template/read-template';
import type { Workbook } from '../../workbook/workbook';
import { ownForms as words } from '../text-forms.zh';

/** A form that was chosen: its file, and what the guarded reader found in it. */
export interface ReadForm {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  /** The names of sheets that nobody may change without a password. */
  readonly protectedSheets: readonly string[];
}

/** Reads a form in the worker and tries it with the filing at hand; a text says in Chinese why it cannot be taken. */
export async function readForm(
  file: File,
  filing: Filing,
  edition: Edition,
  options: ReadOptions,
): Promise<ReadForm | string> {
  const { name: fileName } = file;
  try {
    const { fileBytes } = OWN_FORM_LIMITS;
    if (file.size > fileBytes) return words.tooLarge(fileName, fileBytes / 1024 / 1024);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { workbook } = await readDraft(bytes, fileName, edition, options);
    const other = otherThanXlsx(bytes);
    if (other !== undefined) return words.otherFormat(fileName, other);
    const canBeFilled = await fillTemplate(bytes, readTemplate(workbook, edition), filing, edition).then(
      () => true,
      () => false,
    );
    return canBeFilled
      ? { fileName, bytes, workbook, protectedSheets: protectedSheets(bytes) }
      : words.cannotFill(fileName);
  } catch (error) {
    if (error instanceof WorkbookError) return error.message;
    return words.unexpected(fileName, error instanceof Error ? error.message : String(error));
  }
}

const protectedSheets = (bytes: Uint8Array): string[] =>
  FormPackage.open(bytes).sheets.flatMap(({ isProtected, name }) => (isProtected ? [name] : []));
