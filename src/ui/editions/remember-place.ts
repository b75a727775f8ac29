import type { SettingStorage } from '../../storage/storage';

const SETTING = 'editionPlace';

/** Notes whose edition was chosen last, for the next filing. Never rejects: what cannot be kept is chosen again. */
export const rememberPlace = (storage: SettingStorage, place: string): Promise<void> =>
  storage.writeSetting(SETTING, place).catch(() => undefined);

/** The place chosen last in this browser; undefined where none was. */
export async function rememberedPlace(storage: SettingStorage): Promise<string | undefined> {
  const kept = await storage.readSetting(SETTING).catch(() => undefined);
  return typeof kept === 'string' ? kept : undefined;
}
