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

/** Rounding differences are nobody's to answer, and what is explained is answered. */
const isTold = ({ level, isExplained }: ReportLine): boolean => level !== 'roundingDifference' && !isExplained;

/** The review as a message to the unit: plain text, numbered, each line to be understood by itself. */
export function reportText({ unit, year, date, lines }: ReviewReport): string {
  const told = lines.filter(isTold);
  const greeting = `${unit}：\n你单位 ${year} 年度部门决算公开表已审核（${date}）`;
  if (told.length === 0) return `${greeting}，没有发现需要修改的问题。\n`;
  const counts = REPORT_LEVELS.flatMap((level) => {
    const count = told.filter((line) => line.level === level).length;
    return count > 0 ? [`${LEVEL_NAMES[level]} ${count} 处`] : [];
  });
  const numbered = told.map((line, index) => `${index + 1}. ${lineText(line)}`);
  return `${greeting}，有${counts.join('、')}，烦请核对：\n${numbered.join('\n')}\n`;
}

/** `公开03表《支出决算表》…相差 0.50 万元，超过尾差上限 0.01 万元，请核对更正。` */
function lineText({ level, tableNumber, tableTitle, problem }: ReportLine): string {
  const title = `《${tableTitle}》`;
  const sentence = problem.replace(/。$/, '');
  const named = tableTitle === '' || sentence.includes(title) ? sentence : `${title}：${sentence}`;
  return `${tableTitle === '' ? named : named.replace(title, tableNumber + title)}，${REQUESTS[level]}。`;
}
