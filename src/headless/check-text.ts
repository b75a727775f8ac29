import type { Counts } from '../core/check/finding';
import type { CheckedFile, FindingRecord, UnreadFile } from './check-command';

/** A blank total whose sum is known: nothing was compared, but there is something to do. */
const offersSum = ({ outcome, right }: FindingRecord): boolean => outcome === 'notEvaluated' && right !== null;

/** What `Counts` counts under a severity: a rounding difference to verify is counted as both. */
const isOpen = (finding: FindingRecord): boolean =>
  finding.explanation === null &&
  (finding.outcome === 'inconsistent' ||
    offersSum(finding) ||
    (finding.outcome === 'roundingDifference' && finding.severity === 'verify'));

interface Kind {
  readonly title: string;
  readonly count: keyof Counts;
  readonly is: (finding: FindingRecord) => boolean;
}

/** In the order they are told, each as `Counts` counts it. */
const KINDS: readonly Kind[] = [
  { title: '错误', count: 'error', is: (each) => isOpen(each) && each.severity === 'error' },
  { title: '需核实', count: 'verify', is: (each) => isOpen(each) && each.severity === 'verify' },
  { title: '提示', count: 'notice', is: (each) => isOpen(each) && each.severity === 'notice' },
  { title: '尾差', count: 'roundingDifference', is: (each) => each.outcome === 'roundingDifference' },
  { title: '未核对', count: 'notEvaluated', is: (each) => each.outcome === 'notEvaluated' && !offersSum(each) },
  { title: '已说明', count: 'explained', is: (each) => each.explanation !== null },
];

/** The result of a check for a person to read in a terminal. */
export function checkText(entry: CheckedFile | UnreadFile): string {
  if ('error' in entry) return `${entry.file}\n  ${entry.error}`;
  const { file, unit, year, tables, findings, counts, switchedOff, unplaced } = entry;
  const lines = [file, `  ${unit || '（未注明部门）'} ${year} 年度，${tables.length} 张表`];
  const summary = [
    `一致 ${counts.consistent}`,
    ...KINDS.map(({ title, count }) => `${title} ${counts[count]}`),
    `空 ${counts.empty}`,
  ];
  lines.push(`  ${summary.join('，')}`);
  lines.push(...suggestionLines(entry));
  for (const kind of KINDS)
    for (const finding of findings) {
      const kinds = KINDS.filter(({ is }) => is(finding));
      if (kinds[0] !== kind) continue;
      const places = finding.cells.flatMap(({ at }) => (at === null ? [] : [at])).slice(0, 4);
      const where = places.length > 0 ? `（${places.join('、')}）` : '';
      const titles = kinds.map(({ title }) => title).join('、');
      const explanation = finding.explanation === null ? '' : ` 说明：${finding.explanation}`;
      lines.push(`  [${titles}] ${finding.rule} ${finding.message}${where}${explanation}`);
    }
  if (switchedOff.length > 0) lines.push(`  停用的规则 ${switchedOff.length} 条：`);
  for (const { rule, reason } of switchedOff) lines.push(`    ${rule} ${reason}`);
  if (unplaced.length > 0) lines.push(`  没有导入的内容 ${unplaced.length} 处：`);
  for (const { at, text } of unplaced) lines.push(`    ${at} “${text}”`);
  return lines.join('\n');
}

/** What is most probably wrong comes first: one correction may settle many findings. */
function suggestionLines({ suggestions }: CheckedFile): string[] {
  const numbers = [...new Set(suggestions.map(({ suggestion }) => suggestion))];
  if (numbers.length === 0) return [];
  const lines = numbers.map((number) => {
    const records = suggestions.filter(({ suggestion }) => suggestion === number);
    const places = records.flatMap(({ cell: { at } }) => (at === null ? [] : [at])).slice(0, 4);
    const where = places.length > 0 ? `（${places.join('、')}）` : '';
    return `    ${records[0]!.message}${where}`;
  });
  return [`  可能的错处 ${numbers.length} 处：`, ...lines];
}
