import type { Edition } from '../../core/edition/edition';
import {
  addOwnForm,
  changeOwnForms,
  type FormCorrections,
  listOwnForms,
  OWN_FORM_LIMITS,
  type OwnForm,
} from '../../storage/own-forms';
import type { SettingStorage } from '../../storage/storage';
import { ownForms as words } from '../text-forms.zh';

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
  const { forms, fileBytes } = OWN_FORM_LIMITS;
  if ((await listOwnForms(storage)).length >= forms) throw new Error(words.tooMany(forms));
  if (bytes.length > fileBytes) throw new Error(words.tooLarge(form.fileName, fileBytes / 1024 / 1024));
  return addOwnForm(storage, { ...form, editionId: edition.id, keptAt: now, units: [] }, bytes);
}

/** Gives a form another name, or other corrections; returns it as it is now. */
export async function changeOwnForm(
  storage: SettingStorage,
  form: OwnForm,
  change: { readonly name?: string; readonly corrections?: FormCorrections },
): Promise<OwnForm> {
  const changed = { ...form, ...change };
  await changeOwnForms(storage, (forms) => forms.map((each) => (each.id === form.id ? { ...each, ...change } : each)));
  return changed;
}

/** Notes that the figures of a unit go into this form; undefined: into none of them. Never rejects. */
export const rememberFormOf = (storage: SettingStorage, unit: string, form: OwnForm | undefined): Promise<void> =>
  changeOwnForms(storage, (forms) =>
    forms.map((each) => {
      const others = each.units.filter((name) => name !== unit);
      return { ...each, units: each.id === form?.id ? [...others, unit] : others };
    }),
  ).catch(() => undefined);

/** The form that the figures of a unit went into last. */
export const formOfUnit = (forms: readonly OwnForm[], unit: string): OwnForm | undefined =>
  forms.find(({ units }) => units.includes(unit));
