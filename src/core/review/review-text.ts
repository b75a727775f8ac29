import type { ReportLevel, ReportLine, ReviewReport } from './review-report';
import { LEVEL_NAMES, REPORT_LEVELS } from './review-report';

/** What a line asks of the unit. */
const REQUESTS: Readonly<Record<ReportLevel, string>> = {
  error: '请核对更正',
  verify: '请核实，或说明原因',
  notice: '供参考',
  roundingDifference: '不必修改',
  notEvaluated: '请补充后重新核对',
};

/**
 * Rounding differences are nobody's to answer, and what is explained is answered. A check that waits for none of the
 * unit's tables, as for last year's figures, is the reviewer's own.
 */
const isTold = ({ level, isExplained, tableTitle }: ReportLine): boolean =>
  level !== 'roundingDifference' && !isExplained && !(level === 'notEvaluated' && tableTitle === '');

/** The review as a message to the unit: plain text, numbered, each line to be understood by itself. */
export function reportText({ unit, year, date, lines, tableNumbers }: ReviewReport): string {
  const told = lines.filter(isTold);
  const address = unit === '' ? '' : `${unit}：\n`;
  const greeting = `${address}你单位 ${year} 年度部门决算公开表已审核（${date}）`;
  if (told.length === 0) return `${greeting}，没有发现需要修改的问题。\n`;
  const checked = told.filter(({ level }) => level !== 'notEvaluated');
  const counts = REPORT_LEVELS.flatMap((level) => {
    const count = told.filter((line) => line.level === level).length;
    return count > 0 ? [`${LEVEL_NAMES[level]} ${count} 处`] : [];
  });
  const sentences = [...checked.map(lineText), ...uncheckedTexts(told.filter((line) => !checked.includes(line)))];
  const numbered = sentences.map((sentence, index) => `${index + 1}. ${sentence}`);
  return `${greeting}，有${counts.join('、')}，烦请核对：\n${[...suspected(told, tableNumbers), ...numbered].join('\n')}\n`;
}

/** The cells that look misprinted come before what they have brought about. */
function suspected(lines: readonly ReportLine[], numbers: ReviewReport['tableNumbers']): string[] {
  const numbered = (sentence: string): string =>
    sentence.replace(/《[^》]*》/g, (title) => `${numbers.get(title) ?? ''}${title}`);
  const said = new Set(lines.filter(({ suggestedAt }) => suggestedAt === undefined).map((line) => line.suggestion));
  const sentences = [...said].filter((sentence) => sentence !== '').map(numbered);
  if (sentences.length < 2) return sentences.map((sentence) => `请先看：${sentence}`);
  return ['请先看：', ...sentences.map((sentence, index) => `（${index + 1}）${sentence}`)];
}

/** A table that is not filled leaves many checks undone: told once. */
function uncheckedTexts(lines: readonly ReportLine[]): string[] {
  const byReason = new Map<string, ReportLine[]>();
  for (const line of lines) {
    const reason = line.reason ?? '';
    byReason.set(reason, [...(byReason.get(reason) ?? []), line]);
  }
  return [...byReason].flatMap(([reason, same]) => {
    if (reason === '' || same.length === 1) return same.map(lineText);
    const { tableNumber, tableTitle } = same[0]!;
    const title = `《${tableTitle}》`;
    return [`${reason.replace(title, tableNumber + title)}，有 ${same.length} 项没有核对，${REQUESTS.notEvaluated}。`];
  });
}

/** `公开03表《支出决算表》…相差 0.50 万元，超过尾差上限 0.01 万元，请核对更正。` */
function lineText({ level, tableNumber, tableTitle, problem }: ReportLine): string {
  const title = `《${tableTitle}》`;
  const sentence = problem.replace(/。$/, '');
  const named = tableTitle === '' || sentence.includes(title) ? sentence : `${title}：${sentence}`;
  return `${tableTitle === '' ? named : named.replace(title, tableNumber + title)}，${REQUESTS[level]}。`;
}
