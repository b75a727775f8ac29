import { decodeFrom, type Lineage } from './backup-format';
import { object } from './decode';
import { id } from './decode-table';
import { isId, newId } from './ids';
import type { SettingStorage } from './storage';

/** What is kept of where a filing comes from; of most there is nothing to keep. */
type Kept = Partial<Pick<Lineage, 'line' | 'from'>>;

const DEVICE = 'device';
const nameOf = (filingId: string): string => `lineage/${filingId}`;
const decodeKept = object<Kept>({ line: id, from: decodeFrom }, ['line', 'from']);

/** A random id of this browser, which says nothing about the machine; a passing one where none can be kept. */
export async function deviceId(settings: SettingStorage): Promise<string> {
  try {
    const kept = await settings.readSetting(DEVICE);
    if (isId(kept)) return kept;
    const made = newId();
    await settings.writeSetting(DEVICE, made);
    return made;
  } catch {
    return newId();
  }
}

/** Of a filing of which nothing is kept, its own id is the line. Never rejects. */
export async function readLineage(settings: SettingStorage, filingId: string): Promise<Pick<Lineage, 'line' | 'from'>> {
  try {
    return { line: filingId, ...decodeKept((await settings.readSetting(nameOf(filingId))) ?? {}, '来历') };
  } catch {
    return { line: filingId };
  }
}

/** Notes where a filing comes from. Never rejects: a filing is good without. */
export async function keepLineage(settings: SettingStorage, filingId: string, lineage: Kept): Promise<void> {
  await settings.writeSetting(nameOf(filingId), lineage).catch(() => undefined);
}
