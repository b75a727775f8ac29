import { FUNCTIONAL_CLASSES } from '../codes/functional-classes';

/** Classes that no expenditure line of a unit's summary table stands for. */
const WITHOUT_LINE: readonly string[] = ['209', '227', '230', '233'];

/** A class of expenditure as a line of the summary tables; `label` without numbering. */
export interface FunctionalClassLine {
  readonly code: string;
  readonly label: string;
}

/** The 26 classes of expenditure that the summary tables print, in printed order. */
export const FUNCTIONAL_CLASS_LINES: readonly FunctionalClassLine[] = FUNCTIONAL_CLASSES.filter(
  ({ code }) => !WITHOUT_LINE.includes(code),
).map(({ code, name }) => ({ code, label: name }));
