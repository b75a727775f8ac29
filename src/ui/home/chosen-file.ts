import type { SettingStorage } from '../../storage/storage';

/** As far as the browsers that have it agree; TypeScript does not know all of it. */
interface FileHandle {
  readonly name: string;
  createWritable(): Promise<{ write(content: Blob): Promise<void>; close(): Promise<void> }>;
  queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

interface PickerWindow {
  showSaveFilePicker?(options: object): Promise<FileHandle>;
}

const SETTING = 'backupFile';

/** A file into which backups go again and again, where the browser lets a page do so (Chromium 92 and later). */
export interface ChosenFile {
  readonly isOffered: boolean;
  /** The name of the file chosen on an earlier visit or this one. */
  readonly name: () => Promise<string | undefined>;
  /** Lets the clerk choose another; its name, or undefined where none was chosen. */
  readonly choose: (suggested: string) => Promise<string | undefined>;
  /** Writes over what is in it, whole or not at all; rejects where the browser refuses. False: the clerk refused. */
  readonly write: (content: Blob) => Promise<boolean>;
}

/** Call its methods from a click: browsers ask the clerk. */
export function createChosenFile(storage: SettingStorage, page: PickerWindow = window as PickerWindow): ChosenFile {
  let chosen: FileHandle | undefined;
  const handle = async (): Promise<FileHandle | undefined> => {
    chosen ??= (await storage.readSetting(SETTING).catch(() => undefined)) as FileHandle | undefined;
    return chosen;
  };
  return {
    isOffered: page.showSaveFilePicker !== undefined,
    name: async () => (await handle())?.name,
    choose: async (suggested) => {
      try {
        const types = [{ accept: { 'application/json': ['.json'] } }];
        chosen = await page.showSaveFilePicker!({ suggestedName: suggested, types });
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return undefined;
        throw error;
      }
      // Where it cannot be remembered, it serves until the page is left.
      await storage.writeSetting(SETTING, chosen).catch(() => undefined);
      return chosen.name;
    },
    write: async (content) => {
      const file = await handle();
      if (!file) return false;
      const mode = { mode: 'readwrite' } as const;
      const known = (await file.queryPermission?.(mode)) ?? 'granted';
      if (known !== 'granted' && (await file.requestPermission?.(mode)) !== 'granted') return false;
      // What is written takes the place of the old content only at the end.
      const writable = await file.createWritable();
      await writable.write(content);
      await writable.close();
      return true;
    },
  };
}
