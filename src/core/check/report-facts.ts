import type { Edition } from '../edition/edition';
import { type Filing, type PublishPolicy, type TableState, tableState } from '../filing/filing';
import type { CheckResult, Counts } from './finding';
import type { Form } from '../edition/form';
import type { Rounding } from '../money/scale';

/** What was checked and how: a name and a sentence. */
export interface ReportFact {
  readonly name: string;
  readonly text: string;
}

const ROUNDING_NAMES: Record<Rounding, string> = { halfUp: '四舍五入', truncate: '截尾（舍去多余小数）' };
const POLICY_NAMES: Record<PublishPolicy, string> = { each: '各数各自取舍', parts: '明细取舍后相加' };

/** The facts at the head of a review report. */
export function reportFacts(filing: Filing, edition: Edition, result: CheckResult, date: string): ReportFact[] {
  const inState = (...states: readonly TableState[]): Form[] =>
    edition.forms.filter(({ table }) => states.includes(tableState(filing.tables[table])));
  const filled = inState('filled');
  const empty = inState('declaredEmpty');
  const missing = inState('missing', 'unfilled');
  const { unit, decimals } = filing.reportingScale;
  const facts: ReportFact[] = [
    { name: '单位', text: (filing.unit.name || '（未注明）') + (filing.unit.code ? `（${filing.unit.code}）` : '') },
    { name: '年度', text: `${filing.year} 年度` },
    { name: '版式', text: edition.name },
    { name: '审核日期', text: date },
    { name: '结果', text: countsText(result.counts) },
    {
      name: '核对的表',
      text: `${filled.length + empty.length} 张${empty.length > 0 ? `，其中空表：${titles(empty)}` : ''}`,
    },
    { name: '没有填的表', text: missing.length > 0 ? `${titles(missing)}；有关的规则没有核对` : '无' },
    {
      name: '核对的数字',
      text: `各表填报的数字；公开的数字（${unit}，${decimals} 位小数，${POLICY_NAMES[filing.publishPolicy]}）`,
    },
    { name: '尾数处理', text: ROUNDING_NAMES[filing.rounding] },
  ];
  const nameOf = (id: string): string => edition.rules.find((rule) => rule.id === id)?.name ?? '';
  const off = result.switchedOff.map(({ rule, reason }) => `${rule} ${nameOf(rule)}（${reason || '没有写原因'}）`);
  return [...facts, { name: '停用的规则', text: off.length > 0 ? off.join('；') : '无' }];
}

const titles = (forms: readonly Form[]): string => forms.map(({ title }) => `《${title}》`).join('、');

/** `错误 2，需核实 1，…，一致 280` */
export const countsText = (counts: Counts): string =>
  [
    `错误 ${counts.error}`,
    `需核实 ${counts.verify}`,
    ...(counts.explained > 0 ? [`已说明 ${counts.explained}`] : []),
    `提示 ${counts.notice}`,
    `尾差 ${counts.roundingDifference}`,
    `未核对 ${counts.notEvaluated}`,
    `一致 ${counts.consistent}`,
  ].join('，');
