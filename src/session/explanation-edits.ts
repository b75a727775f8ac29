import { explain, isExplainable, withdrawExplanation as withdraw } from '../core/filing/explanation';
import type { Filing } from '../core/filing/filing';
import type { Finding } from '../core/check/finding';
import { type ReadyEdit, ready, type RefusedEdit, refused } from './edit';

/** Writes the 核实说明 of a finding. Refused for what cannot be explained away, and without words. */
export function explainFinding(filing: Filing, finding: Finding, text: string): ReadyEdit | RefusedEdit {
  if (finding.severity === 'error') return refused('错误要改正数字，不能用说明代替');
  if (!isExplainable(finding)) return refused('这一条不需要核实说明');
  const words = text.trim();
  if (words === '') return refused('核实说明没有内容，请写明原因');
  const { explanation } = finding;
  const isSame = explanation?.isCurrent === true && explanation.text === words;
  return ready(`核实说明：${finding.ruleName}`, isSame ? [] : explain(filing, finding, words));
}

/** Takes the 核实说明 of a finding back; a stale explanation is named by its key and takes the same way. */
export function withdrawExplanation(filing: Filing, finding: Pick<Finding, 'key'> & { ruleName?: string }): ReadyEdit {
  const label = finding.ruleName === undefined ? '删去核实说明' : `删去核实说明：${finding.ruleName}`;
  return ready(label, withdraw(filing, finding));
}
