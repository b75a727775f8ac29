import { publish } from '../../core/check/publish';
import { changeLines, type PublishedChanges, publishedChanges } from '../../core/compare/change-lines';
import { compareFilings } from '../../core/compare/compare-filings';
import type { Edition } from '../../core/edition/edition';
import type { Submission } from '../../core/filing/dossier';
import type { TableId } from '../../core/filing/cell';
import { type Filing, hasFigures, type TableData } from '../../core/filing/filing';
import { fingerprint } from '../../core/filing/fingerprint';
import { submissionName } from '../../session/life-edits';
import { LIMITS } from '../../workbook/file/limits';
import { readDraft } from '../../workbook/file/read-in-worker';
import type { ImportProposal } from '../../workbook/import/import-proposal';
import { readFingerprint } from '../../workbook/export/printed-fingerprint';
import { matchFingerprint } from '../../workbook/import/match-fingerprint';
import { importText } from '../text-import.zh';
import { life as words } from '../text-life.zh';

/** What a file turned out to be beside what was sent, or beside what is here now where nothing was. */
export interface Verdict {
  readonly isMatch: boolean;
  readonly sentence: string;
  /** The 校验码 of the figures in the file. */
  readonly code: string;
  /** The 校验码 that the file says it has, where it says another one. */
  readonly printed?: string;
  /** From what was sent to the file, where both are known and differ; `isOfNow`: from what is here. */
  readonly changes?: PublishedChanges;
  readonly isOfNow: boolean;
}

const MEGABYTE = 1024 * 1024;

/**
 * Reads a file and compares its figures with those that were sent, the last first.
 * @throws WorkbookError, Error with a Chinese message where it cannot be read.
 */
export async function verifyFile(
  file: File,
  filing: Filing,
  edition: Edition,
  stateOf: (submission: Submission) => Promise<Filing | undefined>,
  signal: AbortSignal,
): Promise<Verdict> {
  if (file.size > LIMITS.fileBytes) {
    const megabytes = Math.ceil(file.size / MEGABYTE);
    throw new Error(importText.reading.tooLarge(megabytes, LIMITS.fileBytes / MEGABYTE));
  }
  const { workbook, proposal } = await readDraft(new Uint8Array(await file.arrayBuffer()), file.name, edition, {
    signal,
  });
  const nothing = proposal.issues.find(({ kind }) => kind === 'noTables');
  if (nothing) throw new Error(nothing.message);
  const verdict = await judge(file.name, proposal, filing, edition, stateOf);
  const printed = readFingerprint(workbook);
  return printed === undefined || printed === verdict.code ? verdict : { ...verdict, printed };
}

async function judge(
  name: string,
  proposal: ImportProposal,
  filing: Filing,
  edition: Edition,
  stateOf: (submission: Submission) => Promise<Filing | undefined>,
): Promise<Verdict> {
  const { submissions } = filing;
  const now = matchFingerprint(proposal, fingerprint(filing, edition));
  for (let index = submissions.length - 1; index >= 0; index--) {
    const { fingerprint: wanted, at } = submissions[index]!;
    if (!matchFingerprint(proposal, wanted).isMatch) continue;
    const sentence = words.verifying.match(name, submissionName(index), words.day(at));
    return { isMatch: true, sentence, code: wanted, isOfNow: false };
  }
  if (now.isMatch) return { isMatch: true, sentence: words.verifying.matchNow(name), code: now.found, isOfNow: true };
  const last = submissions[submissions.length - 1];
  const state = last ? await stateOf(last) : filing;
  const common = { isMatch: false, code: now.found, isOfNow: last === undefined };
  const when = last ? ([submissionName(submissions.length - 1), words.day(last.at)] as const) : undefined;
  if (!state) return { ...common, sentence: words.verifying.differsUnknown(name, ...when!) };
  const changes = changesInFile(proposal, state, edition);
  const count = changeLines(changes, edition).length;
  const sentence = when ? words.verifying.differs(name, ...when, count) : words.verifying.differsNow(name, count);
  return { ...common, sentence, changes };
}

/** From the published state to the figures as they stand in the file. */
function changesInFile({ filing, isWorkingCopy }: ImportProposal, state: Filing, edition: Edition): PublishedChanges {
  if (isWorkingCopy) return publishedChanges(state, filing, edition);
  const before = publish(state, edition);
  const tables: Partial<Record<TableId, TableData>> = {};
  for (const [id, data] of Object.entries(filing.tables) as [TableId, TableData][]) {
    // A 公开稿 does not tell a table that was declared empty from one that was left blank.
    const own = hasFigures(data) ? undefined : before.tables[id]?.declaredEmpty;
    tables[id] = { ...data, recordedScale: before.reportingScale, declaredEmpty: own ?? data.declaredEmpty };
  }
  const after = { ...filing, tables, reportingScale: before.reportingScale };
  return { before, after, differences: compareFilings(before, after, edition) };
}
