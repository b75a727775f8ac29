import type { Change, Transaction } from '../../core/filing/change';
import type { Layout, LayoutPosition } from '../../core/layout/layout';
import { type PastePlan, planPaste } from '../../core/paste/paste';
import { planClear, planFill, planFillTyped, type RangePlan, type RangeRequest } from '../../core/range/plan-range';
import type { MoneyUnit } from '../../core/money/scale';
import type { Session, SessionEvent } from '../../session/session';
import type { Pasted, RangeGesture } from '../grid-contract';
import { pastedTable } from '../pasted-block';
import { gridText } from '../text-grid.zh';
import type { AfterEdits } from './after-edits';

/** Gestures on several cells at once: each is one step and one notice. */
export interface BlockEdits {
  /** What was copied, from a position of the layout to the right and down. */
  readonly paste: (layout: Layout, anchor: LayoutPosition, pasted: Pasted) => Promise<void>;
  /** Fills or clears a range. */
  readonly changeRange: (gesture: RangeGesture) => void;
}

export interface BlockEditsHost {
  readonly session: Session;
  readonly canEdit: () => boolean;
  readonly viewUnit: () => MoneyUnit | undefined;
  /** `meant`: totals that the gesture itself names. */
  readonly commit: (transaction: Transaction, meant?: ReadonlySet<string>) => SessionEvent | undefined;
  readonly announce: (event: SessionEvent | undefined, details: readonly string[]) => void;
  /** Asks first where figures look as if they were written in 元. */
  readonly withUnit: (changes: readonly Change[], put: () => void, putInYuan: () => void) => void;
  readonly pasted: AfterEdits['pasted'];
}

export function createBlockEdits(host: BlockEditsHost): BlockEdits {
  const { session, canEdit, viewUnit, commit, announce, withUnit } = host;
  const { edition } = session;
  const filing = session.filing;

  function changeRange(gesture: RangeGesture): void {
    if (!canEdit()) return;
    const planIn = (unit: MoneyUnit | undefined): RangePlan =>
      planRange({ filing: filing(), edition, cells: gesture.cells, unit }, gesture);
    const put = ({ transaction, messages }: RangePlan): void => announce(transaction && commit(transaction), messages);
    const plan = planIn(viewUnit());
    const typed = gesture.kind === 'fillTyped' ? (plan.transaction?.changes ?? []) : [];
    withUnit(
      typed,
      () => put(plan),
      () => put(planIn('元')),
    );
  }

  async function paste(layout: Layout, anchor: LayoutPosition, pasted: Pasted): Promise<void> {
    const { parseTabText } = await import('../../workbook/file/tab-text');
    const block = pastedTable(pasted) ?? parseTabText(pasted.text);
    if (!canEdit()) return;
    const targets = layout.lines
      .slice(anchor.line)
      .map((line) => line.cells.slice(anchor.column).map((each) => each.cell));
    const { table } = layout.form;
    const planIn = (unit: MoneyUnit | undefined): PastePlan =>
      planPaste({ filing: filing(), edition, table, targets, block, unit });
    const put = ({ transaction, summary, named, isByPosition }: PastePlan): void => {
      const counts = gridText.pasted(summary.written, summary.rowsAdded);
      announce(transaction && commit(transaction, named), [counts, ...summary.messages]);
      if (isByPosition) host.pasted(table, anchor, block.length, Math.max(0, ...block.map((row) => row.length)));
    };
    const plan = planIn(viewUnit());
    withUnit(
      plan.transaction?.changes ?? [],
      () => put(plan),
      () => put(planIn('元')),
    );
  }

  return { paste, changeRange };
}

function planRange(request: RangeRequest, gesture: RangeGesture): RangePlan {
  if (gesture.kind === 'fill') return planFill(request, gesture.source);
  if (gesture.kind === 'fillTyped') return planFillTyped(request, gesture.typed);
  return planClear(request, gesture.verb);
}
