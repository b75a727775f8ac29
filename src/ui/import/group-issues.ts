import type { Severity } from '../../core/rules/rule';
import type { ImportIssue, ImportIssueKind } from '../../workbook/import/import-proposal';
import { importDecisions } from '../text-import-decisions.zh';

/** Remarks that say the same, told once. */
export interface IssueGroup {
  readonly kind: ImportIssueKind;
  readonly severity: Severity;
  /** What to know; the place is in it where there is only one. */
  readonly text: string;
  /** How many remarks it stands for. */
  readonly count: number;
  /** Where, or what in detail, where there are several. */
  readonly details: readonly string[];
  /** The first sheet it is about, and the part of it. */
  readonly sheet?: string;
  readonly region?: string;
  readonly cell?: string;
}

/** More of one kind are folded. */
const MOST_SINGLE = 2;
const SEVERITIES: readonly Severity[] = ['error', 'verify', 'notice'];
const WORDS: Partial<Record<ImportIssueKind, string>> = importDecisions.kinds;

interface Remark {
  readonly issue: ImportIssue;
  /** `工作表“甲”单元格 C5` */
  readonly place: string;
  readonly body: string;
}

/** The remarks of an import, the gravest first; the same one at several places, and many of one kind, only once. */
export function groupIssues(issues: readonly ImportIssue[], fileName: string): IssueGroup[] {
  const remarks = issues.map((issue) => remarkOf(issue, fileName));
  const byBody = [...groupBy(remarks, ({ issue, body }) => `${issue.severity}/${issue.kind}/${body}`).values()];
  const byKind = groupBy(byBody, ([{ issue }]) => `${issue.severity}/${issue.kind}`);
  return [...byKind.values()]
    .flatMap((same) =>
      same.length > MOST_SINGLE && WORDS[same[0]![0].issue.kind] ? [folded(same.flat())] : same.map(told),
    )
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function remarkOf(issue: ImportIssue, fileName: string): Remark {
  const file = `“${fileName}”`;
  const { message } = issue;
  const text = message.startsWith(file) ? message.slice(file.length) : message;
  const at = text.indexOf('：');
  return { issue, place: text.slice(0, Math.max(at, 0)), body: text.slice(at + 1) };
}

const common = ({ issue: { kind, severity, sheet, region, cell } }: Remark) => ({
  kind,
  severity,
  ...(sheet !== undefined && { sheet }),
  ...(region !== undefined && { region }),
  ...(cell !== undefined && { cell }),
});

function told(remarks: Group<Remark>): IssueGroup {
  const [first] = remarks;
  const isOne = remarks.length === 1;
  const text = isOne && first.place !== '' ? `${first.place}：${first.body}` : first.body;
  return { ...common(first), text, count: remarks.length, details: isOne ? [] : remarks.map(({ place }) => place) };
}

function folded(remarks: readonly Remark[]): IssueGroup {
  const [first] = remarks;
  const details = remarks.map(({ place, body }) => (place === '' ? body : `${place}：${body}`));
  return { ...common(first!), text: `${WORDS[first!.issue.kind]!}。`, count: remarks.length, details };
}

type Group<T> = [T, ...T[]];

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, Group<T>> {
  const groups = new Map<string, Group<T>>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
