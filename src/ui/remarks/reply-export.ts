import type { Session } from '../../session/session';
import { copyText } from '../clipboard';
import { download, WORKBOOK_TYPE } from '../files';
import type { MenuItem } from '../menu';
import type { Notices } from '../notices';
import { reasonOf } from '../reason-of';
import { panel } from '../text-findings.zh';
import { remarksText as words } from '../text-remarks.zh';
import { text } from '../text.zh';

const replies = () => import('../../core/remarks/reply-report');
const writer = () => import('../../workbook/export/export-replies');

/** The ways to hand the answers back: a workbook, and a message. */
export function replyItems({ filing, edition }: Session, { notify }: Pick<Notices, 'notify'>): readonly MenuItem[] {
  const attempt = (work: () => Promise<string>): void => {
    if (filing().returnRemarks.length === 0) return notify({ message: words.nothingToReply });
    work()
      .then((message) => notify({ message }))
      .catch((error: unknown) => notify({ message: text.exchangeFailed(reasonOf(error)) }));
  };
  const report = async () => (await replies()).replyReport(filing(), edition, panel.date(new Date()));
  return [
    {
      label: words.exportReplies,
      perform: () =>
        attempt(async () => {
          const { writeReplies } = await writer();
          const { bytes, fileName } = await writeReplies(await report());
          download(fileName, bytes, WORKBOOK_TYPE);
          return words.exported(fileName);
        }),
    },
    {
      label: words.copyReplies,
      perform: () =>
        attempt(async () => {
          const { replyText } = await replies();
          return (await copyText(replyText(await report()))) ? words.copied : words.notCopied;
        }),
    },
  ];
}
