import type { Change } from '../../core/filing/change';
import type { Filing, FilingSettings } from '../../core/filing/filing';
import type { ImportProposal } from './import-proposal';

/** What is taken beside the tables. */
export interface FactChoices {
  /** Whether the draft's year goes before the filing's own; no unless told. */
  readonly takeYear?: boolean;
  /** The same for the unit; unless told, only where the filing names none. */
  readonly takeUnit?: boolean;
  /** Whether settings, explanations and switched-off rules of a 工作稿 are taken over; yes unless told, where all its tables are. */
  readonly takeSettings?: boolean;
  readonly tables?: readonly unknown[];
}

/** Unit and year where a person wants those of the draft; settings, explanations and switched-off rules of a 工作稿. */
export function factChanges(
  { filing: draft, isWorkingCopy }: ImportProposal,
  current: Filing | undefined,
  choices: FactChoices,
): Change[] {
  const base = current ?? draft;
  const changes: Change[] = [];
  const unit = isWorkingCopy ? draft.unit : { ...base.unit, name: draft.unit.name };
  const isMissing = base.unit.name.trim() === '' || (isWorkingCopy && base.unit.name === unit.name);
  if ((choices.takeUnit ?? isMissing) && !isSame(unit, base.unit)) changes.push({ kind: 'setUnit', unit });
  if (choices.takeYear && draft.year !== base.year) changes.push({ kind: 'setYear', year: draft.year });
  const isWhole = choices.tables === undefined || choices.tables.length >= Object.keys(draft.tables).length;
  if (!isWorkingCopy || !(choices.takeSettings ?? isWhole)) return changes;
  const settings = settingsOf(draft);
  if (!isSame(settings, settingsOf(base))) changes.push({ kind: 'setSettings', settings });
  // What the filing says beside goes on: an explanation of a colleague is not lost to a draft.
  const explanations = united(base.explanations, draft.explanations, ({ finding }) => finding);
  if (!isSame(explanations, base.explanations)) changes.push({ kind: 'setExplanations', explanations });
  const rules = united(base.switchedOffRules, draft.switchedOffRules, ({ rule }) => rule);
  if (!isSame(rules, base.switchedOffRules)) changes.push({ kind: 'setSwitchedOffRules', switchedOffRules: rules });
  return changes;
}

/** Whether a 工作稿 says anything else about the filing than it says itself. */
export const bringsSettings = (proposal: ImportProposal, current: Filing | undefined): boolean =>
  factChanges(proposal, current, { takeSettings: true }).length > 0;

function united<T>(ours: readonly T[], theirs: readonly T[], keyOf: (each: T) => string): readonly T[] {
  const keys = new Set(theirs.map(keyOf));
  return [...ours.filter((each) => !keys.has(keyOf(each))), ...theirs];
}

const settingsOf = ({ rounding, autoTotal, reportingScale, publishPolicy }: Filing): FilingSettings => ({
  rounding,
  autoTotal,
  reportingScale,
  publishPolicy,
});

/** Small plain data whose keys are in the same order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
