import { isOpenFinding } from '../filing/explanation';
import { cellValue, type Filing } from '../filing/filing';
import type { CheckResult, Finding } from '../check/finding';

/** A check before and after a fix was tried, and the filing that it leaves. */
export interface Trial {
  readonly before: CheckResult;
  readonly after: CheckResult;
  readonly filing: Filing;
}

/**
 * Of the findings that were not open before, those that the fix is to blame for. Not those that only wait for the next
 * figure, where the other side of a comparison is still blank; nor those that a blank total kept from being seen. A
 * total over blank parts is to blame: nobody has said what it is made of.
 */
export function broughtAbout(opened: readonly Finding[], { before, after, filing }: Trial): readonly Finding[] {
  const { plan } = after.evaluated;
  const isWaiting = ({ key, basis }: Finding): boolean => {
    const relation = basis === 'recorded' && plan.relations.find((each) => each.key === key);
    if (!relation || relation.leftIs === 'total') return false;
    return [relation.left, relation.right].some(
      (side) => side.length > 0 && side.every(({ cell }) => cellValue(filing, plan.cells[cell]!) === undefined),
    );
  };
  const wasHidden = ({ key }: Finding): boolean => {
    const index = before.evaluated.plan.relations.findIndex((each) => each.key === key);
    return index >= 0 && before.evaluated.evaluation(index).reason === 'unfilledTotal';
  };
  return opened.filter((each) => !isWaiting(each) && !wasHidden(each));
}

export const isError = (finding: Finding): boolean => finding.severity === 'error' && isOpenFinding(finding);
