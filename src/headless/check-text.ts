import type { CheckedFile, FindingRecord, UnreadFile } from './check-command';

const KINDS: readonly (readonly [title: string, is: (finding: FindingRecord) => boolean])[] = [
  ['错误', (each) => each.outcome === 'inconsistent' && each.severity === 'error'],
  ['需核实', (each) => each.outcome === 'inconsistent' && each.severity === 'verify'],
  ['提示', (each) => each.outcome === 'inconsistent' && each.severity === 'notice'],
  ['尾差', (each) => each.outcome === 'roundingDifference'],
  ['未核对', (each) => each.outcome === 'notEvaluated'],
];

/** The result of a check for a person to read in a terminal. */
export function checkText(entry: CheckedFile | UnreadFile): string {
  if ('error' in entry) return `${entry.file}\n  ${entry.error}`;
  const { file, unit, year, tables, findings, counts, unplaced } = entry;
  const lines = [file, `  ${unit || '（未注明部门）'} ${year} 年度，${tables.length} 张表`];
  const summary = [
    `一致 ${counts.consistent}`,
    ...KINDS.map(([title, is]) => `${title} ${findings.filter(is).length}`),
    `空 ${counts.empty}`,
  ];
  lines.push(`  ${summary.join('，')}`);
  for (const [title, is] of KINDS)
    for (const finding of findings.filter(is)) {
      const places = finding.cells.flatMap(({ at }) => (at === null ? [] : [at])).slice(0, 4);
      const where = places.length > 0 ? `（${places.join('、')}）` : '';
      lines.push(`  [${title}] ${finding.rule} ${finding.message}${where}`);
    }
  if (unplaced.length > 0) lines.push(`  没有导入的内容 ${unplaced.length} 处：`);
  for (const { at, text } of unplaced) lines.push(`    ${at} “${text}”`);
  return lines.join('\n');
}
