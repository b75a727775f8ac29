import type { SignOff } from '../../core/filing/dossier';
import type { SettingStorage } from '../../storage/storage';

const SETTING = 'signOff';
const NAMES = ['preparer', 'reviewer', 'head'] as const;
/** More units than a bureau keeps in one browser; the oldest go. */
const MOST_UNITS = 500;

type Kept = readonly { readonly unit: string; readonly signOff: SignOff }[];

async function readAll(storage: SettingStorage): Promise<Kept> {
  const kept = await storage.readSetting(SETTING).catch(() => undefined);
  return Array.isArray(kept)
    ? kept.filter((each) => typeof each?.unit === 'string' && typeof each.signOff === 'object')
    : [];
}

/** Notes who signs for a unit, for its next filing. What cannot be kept is typed again. */
export async function rememberSignOff(storage: SettingStorage, unit: string, signOff: SignOff): Promise<void> {
  const others = (await readAll(storage)).filter((each) => each.unit !== unit);
  const all = [...others, { unit, signOff: namesOf(signOff) }].slice(-MOST_UNITS);
  await storage.writeSetting(SETTING, all).catch(() => undefined);
}

/** Who signed for the unit the last time; the date is another each time. */
export async function rememberedSignOff(storage: SettingStorage, unit: string): Promise<SignOff> {
  return namesOf((await readAll(storage)).find((each) => each.unit === unit)?.signOff ?? {});
}

function namesOf(signOff: SignOff): SignOff {
  const names: { -readonly [K in keyof SignOff]: SignOff[K] } = {};
  for (const name of NAMES) if (typeof signOff[name] === 'string') names[name] = signOff[name];
  return names;
}
