import type { Edition } from '../../core/edition/edition';
import type { Session } from '../../session/session';
import type { Suggestion } from '../../core/check/suggestion';
import { copyText } from '../clipboard';
import { download, WORKBOOK_TYPE } from '../files';
import type { MenuItem } from '../menu';
import type { Notices } from '../notices';
import { reasonOf } from '../reason-of';
import { panel } from '../text-findings.zh';
import { text } from '../text.zh';

const words = () => import('../../core/review/review-text');
const review = () => import('../../core/review/review-report');
const note = () => import('../../core/review/rounding-note');
const writer = () => import('../../workbook/export/export-report');

/** The ways to take the findings out of the page: a workbook, a message, a footnote. */
export function reportItems(
  session: Session,
  suggestions: () => readonly Suggestion[],
  { notify }: Pick<Notices, 'notify'>,
): readonly MenuItem[] {
  const edition: Edition = session.edition;
  const attempt = (work: () => Promise<void>): void => {
    work().catch((error: unknown) => notify({ message: text.exchangeFailed(reasonOf(error)) }));
  };
  /** What goes out is judged as a finished filing. */
  const results = () => session.result().asFinished ?? session.result();
  const options = () => ({ date: panel.date(new Date()), suggestions: suggestions() });
  const copy = async (copied: string, done: string): Promise<void> =>
    notify({ message: (await copyText(copied)) ? done : panel.notCopied });
  return [
    {
      label: panel.exportReport,
      perform: () =>
        attempt(async () => {
          const [{ reviewReport }, { writeReport }] = await Promise.all([review(), writer()]);
          const report = reviewReport(session.filing(), edition, results(), options());
          const { bytes, fileName } = await writeReport(report);
          download(fileName, bytes, WORKBOOK_TYPE);
          notify({ message: panel.reportDone(fileName) });
        }),
    },
    {
      label: panel.copyReport,
      perform: () =>
        attempt(async () => {
          const [{ reviewReport }, { reportText }] = await Promise.all([review(), words()]);
          await copy(reportText(reviewReport(session.filing(), edition, results(), options())), panel.copied);
        }),
    },
    {
      label: panel.copyRounding,
      perform: () =>
        attempt(async () => {
          const { roundingNote } = await note();
          const said = roundingNote(results(), session.filing(), edition).text;
          if (said === '') notify({ message: panel.noRounding });
          else await copy(said, panel.roundingCopied);
        }),
    },
  ];
}
