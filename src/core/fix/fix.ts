import type { Change } from '../filing/change';
import type { Edition } from '../edition/edition';
import type { Filing } from '../filing/filing';
import type { CheckResult, Finding } from '../check/finding';

/** What the check says once a fix is applied, with what follows from it. */
export interface FixEffect {
  /** Whether the finding it is offered on is gone; a first step (空表声明 taken back, then filled) leaves it. */
  readonly isSettled: boolean;
  /** Keys of the findings, this one included, that are no longer open. */
  readonly settles: readonly string[];
  /** Keys of findings that were not open before. */
  readonly opens: readonly string[];
}

/** A correction that a person may choose on a finding: one gesture, one undo. Never applied by itself. */
export interface Fix {
  /** Stable while the finding stands: `takeFigure:left`. */
  readonly id: string;
  /** What will be written, in one short Chinese sentence for a button. */
  readonly label: string;
  readonly changes: readonly Change[];
  /** What is lost, in Chinese: to be confirmed before it is applied. */
  readonly asks?: string;
  /** Present on every fix that `fixesOf` offers. */
  readonly effect?: FixEffect;
}

/** A fix as it is thought of, before the check has tried it. */
export interface Candidate extends Omit<Fix, 'effect'> {
  /** Offered though the finding stays: what comes next is for the clerk to fill in. */
  readonly isFirstStep?: boolean;
  /** The id of a smaller fix: this one is offered only where that one leaves something open. */
  readonly widens?: string;
}

/** What fixes are worked out from. */
export interface FixContext {
  readonly finding: Finding;
  readonly filing: Filing;
  readonly edition: Edition;
  readonly result: CheckResult;
}
