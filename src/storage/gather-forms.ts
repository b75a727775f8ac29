import { listOwnForms, OWN_FORM_LIMITS, type OwnForm, ownFormBytes } from './own-forms';
import type { SettingStorage } from './storage';

/**
 * The forms that a backup takes along, each with its file, one at a time: those that the figures of these units go into
 * and, of everything, the others too, up to `most` bytes. Of other units a backup of some filings does not speak.
 */
export async function* formsFor(
  storage: SettingStorage,
  units: readonly string[],
  isAll: boolean,
  problems: string[],
  most: number = OWN_FORM_LIMITS.backupBytes,
): AsyncGenerator<{ readonly form: OwnForm; readonly bytes: Uint8Array }> {
  const isUsed = (form: OwnForm): boolean => form.units.some((unit) => units.includes(unit));
  const kept = await listOwnForms(storage);
  const wanted = [...kept.filter(isUsed), ...(isAll ? kept.filter((form) => !isUsed(form)) : [])];
  let total = 0;
  for (const form of wanted) {
    const bytes = await ownFormBytes(storage, form).catch(() => undefined);
    total += bytes?.length ?? 0;
    if (!bytes) problems.push(`表样“${form.name}”的文件读不出来，不在备份里`);
    else if (total > most) {
      total -= bytes.length;
      problems.push(`表样“${form.name}”不在备份里：一份备份最多带 ${Math.round(most / 1024 / 1024)} MB 表样`);
    } else yield { form: { ...form, units: form.units.filter((unit) => isAll || units.includes(unit)) }, bytes };
  }
}
