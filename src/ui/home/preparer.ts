import type { SettingStorage } from '../../storage/storage';

const SETTING = 'preparer';

/** 填表人 as this browser remembers: blank where the clerk did not want to say, undefined before it was asked. */
export async function readPreparer(settings: SettingStorage): Promise<string | undefined> {
  const kept = await settings.readSetting(SETTING).catch(() => undefined);
  return typeof kept === 'string' ? kept : undefined;
}

/** Never rejects: what cannot be remembered is asked again. */
export const keepPreparer = (settings: SettingStorage, name: string): Promise<void> =>
  settings.writeSetting(SETTING, name.trim()).catch(() => undefined);
