import { bringForms } from '../../storage/bring-forms';
import type { BackupRecord } from '../../storage/format';
import type { Progress } from '../../storage/progress';
import { readBackup } from '../../storage/read-backup';
import type { FilingStorage } from '../../storage/storage';
import { createPauses } from '../busy-work';
import { reasonOf } from '../reason-of';
import { homeText } from '../text-home.zh';
import { compareWithKept, type DifferentFiling } from './incoming';
import { editionOf, takeInNew, takeInSame } from './take-in';

export interface Restored {
  /** How many came in, since there was none of them here. */
  readonly count: number;
  /** How many of these went to the 回收站, where they lay before. */
  readonly toTrash: number;
  /** How many were here already just as they are in the file. */
  readonly same: number;
  /** What the clerk has to decide on. */
  readonly different: readonly DifferentFiling[];
  /** The names of the forms (表样) that came along and were not here before. */
  readonly forms: readonly string[];
  /** Chinese sentences on what could not be taken in. */
  readonly problems: readonly string[];
  /** Nothing was taken in: the file is not what was written, and the clerk has to say whether it counts. */
  readonly isAltered?: true;
}

export interface RestoreProgress {
  readonly reading: Progress;
  readonly comparing: Progress;
  readonly bringing: Progress;
}

/** Lets the page go on, and shows nothing. */
export const pausing = (): RestoreProgress => {
  const pause = createPauses();
  return { reading: pause, comparing: pause, bringing: pause };
};

/**
 * Takes in what is not here yet, and says what differs; of an altered file nothing, unless it `isTrusted`. Rejects where
 * nothing in the file can be used.
 */
export async function restoreFile(
  storage: FilingStorage,
  file: Blob,
  fileName: string,
  { reading, comparing, bringing }: RestoreProgress,
  isTrusted = false,
): Promise<Restored> {
  const parsed = await readBackup(file, fileName, reading);
  if (parsed.kind === 'failed') throw new Error(parsed.message);
  const { backup } = parsed;
  if (parsed.isAltered && !isTrusted)
    return { count: 0, toTrash: 0, same: 0, different: [], forms: [], problems: [], isAltered: true };
  // That it was altered is known by now.
  const problems = parsed.problems.slice(parsed.isAltered ? 1 : 0);
  let failures = 0;
  const fail = ({ filing }: BackupRecord, error: unknown): void => {
    failures++;
    problems.push(homeText.notRestored(filing.unit.name, filing.year, reasonOf(error)));
  };
  const usable = backup.records.filter((record) => {
    try {
      return editionOf(record);
    } catch (error) {
      fail(record, error);
      return false;
    }
  });
  const incoming = await compareWithKept(storage, { ...backup, records: usable }, comparing);
  const found = { count: 0, toTrash: 0, same: 0 };
  for (const [index, each] of incoming.entries()) {
    await bringing(index, incoming.length);
    try {
      if (each.kind === 'different') continue;
      if (each.kind === 'same') {
        problems.push(...(await takeInSame(storage, each.record, each.wasRemoved)));
        found.same++;
        continue;
      }
      problems.push(...(await takeInNew(storage, each.record)));
      found.count++;
      if (each.record.removedAt !== undefined) found.toTrash++;
    } catch (error) {
      fail(each.record, error);
    }
  }
  if (failures === backup.records.length) throw new Error(problems.join('；'));
  const forms = await bringForms(storage, backup.forms);
  problems.push(...forms.problems);
  const different = incoming.flatMap((each) => (each.kind === 'different' ? [each] : []));
  return { ...found, different, forms: forms.added, problems };
}
