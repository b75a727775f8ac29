import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../../src/storage/memory-storage';
import { isBackupDue } from '../../../src/ui/home/backup-due';
import { createChosenFile } from '../../../src/ui/home/chosen-file';
import { askToPersist } from '../../../src/ui/home/persistence';
import { draft } from '../../storage/drafts';

const DAY = 24 * 60 * 60 * 1000;

describe('a backup is due', () => {
  const card = (times: { savedAt: number; backedUpAt?: number; createdAt?: number }) => ({
    ...draft('a').summary,
    id: 'a',
    revision: 1,
    ...times,
  });

  it.each([
    ['changed since a backup of eight days ago', { createdAt: 0, backedUpAt: 2 * DAY, savedAt: 9 * DAY }, true],
    ['changed since a backup of six days ago', { createdAt: 0, backedUpAt: 4 * DAY, savedAt: 9 * DAY }, false],
    ['not changed since', { createdAt: 0, backedUpAt: 2 * DAY, savedAt: 2 * DAY }, false],
    ['never backed up in ten days', { createdAt: 0, savedAt: 9 * DAY }, true],
    ['made yesterday', { createdAt: 9 * DAY, savedAt: 9 * DAY }, false],
    ['of before the making was noted, untouched for ten days', { savedAt: 0 }, true],
  ])('for what was %s: %j', (_, times, isDue) => {
    expect(isBackupDue(card(times), 10 * DAY)).toBe(isDue);
  });
});

describe('the promise of the browser to keep the data', () => {
  it('is asked for once, and told as it stands', async () => {
    const settings = createMemoryStorage();
    let asked = 0;
    const manager = (isPersisted: boolean) => ({
      persisted: async () => isPersisted,
      persist: async () => asked++ < 0,
    });
    expect(await askToPersist(settings, manager(false))).toBe('notPromised');
    expect(await askToPersist(settings, manager(false))).toBe('notPromised');
    expect(asked).toBe(1);
    expect(await askToPersist(settings, manager(true))).toBe('promised');
  });

  it('is unknown where the browser has no such thing or fails', async () => {
    const settings = createMemoryStorage();
    expect(await askToPersist(settings, {})).toBe('unknown');
    const fails = { persisted: () => Promise.reject(new Error('no')), persist: async () => true };
    expect(await askToPersist(settings, fails)).toBe('unknown');
  });
});

describe('the file that backups go into', () => {
  function picker(permission: PermissionState = 'granted') {
    const written: string[] = [];
    let pending = '';
    const handle = {
      name: '备份.json',
      queryPermission: async () => permission,
      requestPermission: async () => permission,
      createWritable: async () => ({
        write: async (content: Blob) => void (pending = await content.text()),
        close: async () => void written.push(pending),
      }),
    };
    return { written, page: { showSaveFilePicker: async () => handle } };
  }

  it('is chosen once and written again and again, on a later visit too', async () => {
    const storage = createMemoryStorage();
    const { written, page } = picker();
    const first = createChosenFile(storage, page);
    expect([first.isOffered, await first.name(), await first.write(new Blob(['x']))]).toEqual([true, undefined, false]);
    expect(await first.choose('建议')).toBe('备份.json');
    expect(await first.write(new Blob(['一']))).toBe(true);
    const later = createChosenFile(storage, page);
    expect(await later.name()).toBe('备份.json');
    expect(await later.write(new Blob(['二']))).toBe(true);
    expect(written).toEqual(['一', '二']);
  });

  it('is left alone where the clerk refuses, and not offered where the browser has no picker', async () => {
    const storage = createMemoryStorage();
    const { written, page } = picker('denied');
    const file = createChosenFile(storage, page);
    await file.choose('建议');
    expect(await file.write(new Blob(['一']))).toBe(false);
    expect(written).toEqual([]);
    expect(createChosenFile(storage, {}).isOffered).toBe(false);
    const cancelled = { showSaveFilePicker: () => Promise.reject(new DOMException('', 'AbortError')) };
    expect(await createChosenFile(createMemoryStorage(), cancelled).choose('建议')).toBeUndefined();
  });
});
