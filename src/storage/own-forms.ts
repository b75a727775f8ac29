import type { TableId } from '../core/filing/cell';
import type { MoneyUnit } from '../core/money/scale';
import { type Decoder, integer, list, mapping, object, oneOf, string, key } from './decode';
import { id, tableId } from './decode-table';
import { newId } from './ids';
import type { SettingStorage } from './storage';

/** What the clerk said of one sheet of a form. */
export interface FormCorrection {
  /** Undefined to recognise; null: not a table. */
  readonly table?: TableId | null;
  readonly unit?: MoneyUnit;
  /** Of a sheet that is no table: its numbers go, or the sheet does; undefined: it stays as it is. */
  readonly other?: 'clear' | 'leaveOut';
}

export type FormCorrections = Readonly<Record<string, FormCorrection>>;

/** A form of the bureau (表样) that this browser remembers. Its file is kept by itself: `ownFormBytes`. */
export interface OwnForm {
  readonly id: string;
  /** As the clerk calls it. */
  readonly name: string;
  readonly fileName: string;
  /** Of the file, in bytes. */
  readonly size: number;
  /** The edition whose tables were looked for when it was taken in. */
  readonly editionId: string;
  /** What the clerk said of its sheets. */
  readonly corrections: FormCorrections;
  /** Milliseconds since the epoch. */
  readonly keptAt: number;
  /** The units whose figures were put in it last. */
  readonly units: readonly string[];
}

/** A file of blank tables has tens of kilobytes; pictures and leftovers make it more. */
export const OWN_FORM_LIMITS = {
  fileBytes: 5 * 1024 * 1024,
  forms: 20,
  /** Of all files together that one backup carries. */
  backupBytes: 40 * 1024 * 1024,
} as const;

const INDEX = 'ownForms';
const bytesOf = (form: string): string => `ownForm:${form}`;

const tableOrNone: Decoder<TableId | null> = (value, path) => (value === null ? null : tableId(value, path));

/** A form as it is listed, and as a backup says it. */
export const decodeOwnForm = object<OwnForm>({
  id,
  name: string,
  fileName: string,
  size: integer(0, OWN_FORM_LIMITS.fileBytes),
  editionId: string,
  corrections: mapping(
    key,
    object<FormCorrection>(
      { table: tableOrNone, unit: oneOf<MoneyUnit>('元', '万元'), other: oneOf('clear', 'leaveOut') },
      ['table', 'unit', 'other'],
    ),
  ),
  keptAt: integer(),
  units: list(string),
});

/** The forms that are kept, last taken in first. Where nothing can be read there are none. */
export async function listOwnForms(storage: SettingStorage): Promise<readonly OwnForm[]> {
  const kept = await storage.readSetting(INDEX).catch(() => undefined);
  return Array.isArray(kept) ? kept.flatMap(formOrNone) : [];
}

function formOrNone(kept: unknown): OwnForm[] {
  try {
    return [decodeOwnForm(kept, '表样')];
  } catch {
    return [];
  }
}

/** Keeps a form and its file. The caller minds the limits. Rejects with StorageError. */
export async function addOwnForm(
  storage: SettingStorage,
  form: Omit<OwnForm, 'id' | 'size'>,
  bytes: Uint8Array,
): Promise<OwnForm> {
  const kept = { ...form, id: newId(), size: bytes.length };
  // The file first: a form that is listed can be filled.
  await storage.writeSetting(bytesOf(kept.id), bytes);
  await changeOwnForms(storage, (others) => [kept, ...others]);
  return kept;
}

/** The file of a form, as it was taken in; undefined where it is gone. */
export async function ownFormBytes(
  storage: SettingStorage,
  form: Pick<OwnForm, 'id'>,
): Promise<Uint8Array | undefined> {
  const bytes = await storage.readSetting(bytesOf(form.id));
  return bytes instanceof Uint8Array ? bytes : undefined;
}

export async function removeOwnForm(storage: SettingStorage, form: Pick<OwnForm, 'id'>): Promise<void> {
  await changeOwnForms(storage, (forms) => forms.filter((each) => each.id !== form.id));
  await storage.writeSetting(bytesOf(form.id), undefined);
}

export async function changeOwnForms(
  storage: SettingStorage,
  of: (forms: readonly OwnForm[]) => readonly OwnForm[],
): Promise<void> {
  await storage.writeSetting(INDEX, of(await listOwnForms(storage)));
}
