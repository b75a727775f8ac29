import type { BackupForm } from './backup-format';
import { addOwnForm, changeOwnForms, listOwnForms, OWN_FORM_LIMITS, type OwnForm, ownFormBytes } from './own-forms';
import type { SettingStorage } from './storage';

export interface BroughtForms {
  /** The names of those that were not here before. */
  readonly added: readonly string[];
  /** Chinese sentences on those that could not be brought in. */
  readonly problems: readonly string[];
}

/**
 * Puts the forms of a backup to those that are here: one with the same file is there once, as it is called here. A unit
 * whose figures already go into a form here keeps that one. Never rejects.
 */
export async function bringForms(storage: SettingStorage, forms: readonly BackupForm[] = []): Promise<BroughtForms> {
  const added: string[] = [];
  const problems: string[] = [];
  for (const { load, ...form } of forms)
    try {
      const kept = await listOwnForms(storage);
      const bytes = await load();
      const units = form.units.filter((unit) => !kept.some((each) => each.units.includes(unit)));
      const twin = await twinOf(storage, kept, bytes);
      if (twin) {
        if (units.length > 0) await changeOwnForms(storage, (all) => all.map((each) => withUnits(each, twin, units)));
      } else if (kept.length >= OWN_FORM_LIMITS.forms)
        problems.push(`表样“${form.name}”没有恢复：这里已经有 ${kept.length} 份表样，最多 ${OWN_FORM_LIMITS.forms} 份`);
      else added.push((await addOwnForm(storage, { ...form, name: freeName(form.name, kept), units }, bytes)).name);
    } catch (error) {
      problems.push(`表样“${form.name}”没有恢复：${error instanceof Error ? error.message : String(error)}`);
    }
  return { added, problems };
}

/** The form here that has the same file. */
async function twinOf(
  storage: SettingStorage,
  kept: readonly OwnForm[],
  bytes: Uint8Array,
): Promise<OwnForm | undefined> {
  for (const each of kept) {
    const other = each.size === bytes.length ? await ownFormBytes(storage, each) : undefined;
    if (other?.every((byte, index) => byte === bytes[index])) return each;
  }
  return undefined;
}

const withUnits = (form: OwnForm, { id }: OwnForm, units: readonly string[]): OwnForm =>
  form.id === id ? { ...form, units: [...form.units, ...units] } : form;

/** Another form of the same name may be here: 县表样（2）. */
function freeName(name: string, kept: readonly OwnForm[]): string {
  const taken = new Set(kept.map((each) => each.name));
  let free = name;
  for (let nth = 2; taken.has(free); nth++) free = `${name}（${nth}）`;
  return free;
}
