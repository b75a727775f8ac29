import { writeFileSync } from 'node:fs';
import { check } from '../core/check/check';
import { type OtherProblem, type ReviewReport, reviewReport } from '../core/review/review-report';
import { suggest } from '../core/suggest/search';
import { exportReport } from '../workbook/export/export-report';
import { writeWorkbook } from '../workbook/export/hucre-writer';
import { cellOfKey } from './cell-record';
import type { CheckedFile, FindingRecord } from './check-command';
import { DraftError, type FiledDraft } from './read-filing';

/** A file that was checked, with the draft it holds. */
export interface CheckedDraft {
  readonly draft: FiledDraft;
  readonly entry: CheckedFile;
}

/**
 * Writes the reviews of files into one workbook, a sheet for each. `today`: the day of the review.
 * @throws DraftError where the file cannot be written.
 */
export async function writeReports(checked: readonly CheckedDraft[], output: string, today: Date): Promise<void> {
  const date = `${today.getFullYear()}年${today.getMonth() + 1}月${today.getDate()}日`;
  const bytes = await writeWorkbook(exportReport(...checked.map((each) => reportOf(each, date))));
  try {
    writeFileSync(output, bytes);
  } catch {
    throw new DraftError(`无法写入“${output}”。`);
  }
}

function reportOf({ draft, entry }: CheckedDraft, date: string): ReviewReport {
  const { filing, proposal } = draft;
  const { edition } = proposal;
  const result = check(filing, edition);
  const suggestions = suggest(filing, edition, result.evaluated);
  const others = entry.findings.flatMap((each, index) => problemOf(draft, each, index));
  return reviewReport(filing, edition, result, { date, suggestions, others, counts: entry.counts });
}

/** What reading the file found, beside what the rules find. */
function problemOf({ proposal }: FiledDraft, finding: FindingRecord, index: number): OtherProblem[] {
  if (!finding.rule.startsWith('IMPORT-')) return [];
  const at = finding.cells[0]?.at;
  const key = at && [...proposal.provenance].find(([, place]) => place === at)?.[0];
  return [
    {
      key: `${finding.rule}:${at ?? index + 1}`,
      level: finding.outcome === 'inconsistent' ? finding.severity : 'notEvaluated',
      rule: finding.rule,
      ruleName: '读取文件',
      message: finding.message,
      cells: key ? [cellOfKey(key)] : [],
    },
  ];
}
