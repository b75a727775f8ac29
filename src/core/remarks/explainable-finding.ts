import { isExplainable } from '../filing/explanation';
import type { CheckResult, Finding } from '../check/finding';
import { isSameCell } from '../filing/cell';
import type { ReturnRemark } from '../filing/dossier';

/**
 * The 需核实 that a remark asks about, whose 核实说明 the answer may be too: the one whose 编号 it names, else the only one
 * at its cell. Undefined where there is none, or more than one.
 */
export function explainableFinding(
  { number, cell }: Pick<ReturnRemark, 'number' | 'cell'>,
  { findings }: CheckResult,
): Finding | undefined {
  const explainable = findings.filter(isExplainable);
  if (number !== undefined) return explainable.find(({ key }) => key === number);
  const [only, ...others] = explainable.filter(({ cells }) => cell && cells.some((each) => isSameCell(each, cell)));
  return others.length === 0 ? only : undefined;
}
