import type { Edition } from '../../core/edition/edition';
import { newId } from '../../storage/ids';
import type { SettingStorage } from '../../storage/storage';
import type { SheetCorrection } from '../../workbook/import/import-proposal';
import { ownForms as words } from '../text-forms.zh';

export type FormCorrections = Readonly<Record<string, SheetCorrection>>;

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
export const LIMITS = { fileBytes: 5 * 1024 * 1024, forms: 20 } as const;
const INDEX = 'ownForms';
const bytesOf = (id: string): string => `ownForm:${id}`;

/** The forms that are kept, last taken in first. Where nothing can be read there are none. */
export async function listOwnForms(storage: SettingStorage): Promise<readonly OwnForm[]> {
  const kept = await storage.readSetting(INDEX).catch(() => undefined);
  return Array.isArray(kept) ? kept.filter(isOwnForm) : [];
}

/**
 * Keeps a form and its file.
 * @throws Error in Chinese where there are too many, or StorageError where the browser keeps nothing more.
 */
export async function keepOwnForm(
  storage: SettingStorage,
  form: Pick<OwnForm, 'name' | 'fileName' | 'corrections'>,
  edition: Edition,
  bytes: Uint8Array,
  now: number,
): Promise<OwnForm> {
  const others = await listOwnForms(storage);
  if (others.length >= LIMITS.forms) throw new Error(words.tooMany(LIMITS.forms));
  if (bytes.length > LIMITS.fileBytes) throw new Error(words.tooLarge(form.fileName, LIMITS.fileBytes / 1024 / 1024));
  const kept = { ...form, id: newId(), size: bytes.length, editionId: edition.id, keptAt: now, units: [] };
  // The file first: a form that is listed can be filled.
  await storage.writeSetting(bytesOf(kept.id), bytes);
  await storage.writeSetting(INDEX, [kept, ...others]);
  return kept;
}

/** The file of a form, as it was taken in; undefined where it is gone. */
export async function ownFormBytes(storage: SettingStorage, { id }: OwnForm): Promise<Uint8Array | undefined> {
  const bytes = await storage.readSetting(bytesOf(id));
  return bytes instanceof Uint8Array ? bytes : undefined;
}

export const renameOwnForm = (storage: SettingStorage, { id }: OwnForm, name: string): Promise<void> =>
  change(storage, (forms) => forms.map((each) => (each.id === id ? { ...each, name } : each)));

export async function removeOwnForm(storage: SettingStorage, { id }: OwnForm): Promise<void> {
  await change(storage, (forms) => forms.filter((each) => each.id !== id));
  await storage.writeSetting(bytesOf(id), undefined);
}

/** Notes that the figures of a unit go into this form; undefined: into none of them. Never rejects. */
export const rememberFormOf = (storage: SettingStorage, unit: string, form: OwnForm | undefined): Promise<void> =>
  change(storage, (forms) =>
    forms.map((each) => {
      const others = each.units.filter((name) => name !== unit);
      return { ...each, units: each.id === form?.id ? [...others, unit] : others };
    }),
  ).catch(() => undefined);

/** The form that the figures of a unit went into last. */
export const formOfUnit = (forms: readonly OwnForm[], unit: string): OwnForm | undefined =>
  forms.find(({ units }) => units.includes(unit));

async function change(storage: SettingStorage, of: (forms: readonly OwnForm[]) => readonly OwnForm[]): Promise<void> {
  await storage.writeSetting(INDEX, of(await listOwnForms(storage)));
}

function isOwnForm(value: unknown): value is OwnForm {
  const { id, name, fileName, size, editionId, corrections, keptAt, units } = (value ?? {}) as Partial<OwnForm>;
  return (
    [id, name, fileName, editionId].every((each) => typeof each === 'string') &&
    typeof size === 'number' &&
    typeof keptAt === 'number' &&
    typeof corrections === 'object' &&
    corrections !== null &&
    Array.isArray(units)
  );
}
