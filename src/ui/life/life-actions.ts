import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { recordSubmission, submissionName } from '../../session/life-edits';
import type { Session } from '../../session/session';
import { newId } from '../../storage/ids';
import type { SnapshotStorage } from '../../storage/snapshots';
import { download, WORKBOOK_TYPE } from '../files';
import { reasonOf } from '../reason-of';
import { life as words } from '../text-life.zh';

/** Writes a filing's 公开稿 and hands it over; answers what to say of it. */
export async function exportPublishedFile(filing: Filing, edition: Edition): Promise<string> {
  try {
    const { writeExport } = await import('../../workbook/export/export');
    const { bytes, fileName } = await writeExport('published', filing, edition);
    download(fileName, bytes, WORKBOOK_TYPE);
    return words.sending.exported(fileName);
  } catch (error) {
    return words.sending.notExported(reasonOf(error));
  }
}

/**
 * 报送: keeps the filing as it is, records that it went out, and exports the 公开稿 where that is wanted; answers what to
 * say of it. What cannot be kept has still been sent: it is recorded, and said.
 */
export async function submit(
  session: Session,
  storage: SnapshotStorage,
  at: number,
  exports: boolean,
): Promise<readonly string[]> {
  const filing = session.filing();
  const name = submissionName(filing.submissions.length);
  let snapshot: string | undefined;
  let said = words.sending.done(name);
  try {
    const head = await storage.addSnapshot({ filing, reason: 'submitted', name, at: Date.now() });
    snapshot = head.id;
  } catch (error) {
    said = words.sending.notKept(reasonOf(error));
  }
  const kept = snapshot === undefined ? {} : { snapshot };
  const edit = recordSubmission(filing, session.edition, { id: newId(), at, ...kept });
  session.commit(edit.transaction, { derives: false });
  return exports ? [said, await exportPublishedFile(filing, session.edition)] : [said];
}
