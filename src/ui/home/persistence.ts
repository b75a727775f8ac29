import type { SettingStorage } from '../../storage/storage';

/** Whether the browser promises not to clear what is kept here; `unknown` where it does not say. */
export type Persistence = 'promised' | 'notPromised' | 'unknown';

const SETTING = 'askedToPersist';

/** Asks the browser, once in its life, to keep the data until the clerk clears it. Never rejects. */
export async function askToPersist(
  settings: SettingStorage,
  manager: Partial<Pick<StorageManager, 'persist' | 'persisted'>> | undefined = navigator.storage,
): Promise<Persistence> {
  // There is none on a page of http://.
  if (!manager?.persist || !manager.persisted) return 'unknown';
  try {
    if (await manager.persisted()) return 'promised';
    if (await settings.readSetting(SETTING)) return 'notPromised';
    await settings.writeSetting(SETTING, true);
    return (await manager.persist()) ? 'promised' : 'notPromised';
  } catch {
    return 'unknown';
  }
}
