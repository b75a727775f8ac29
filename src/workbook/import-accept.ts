import type { TableId } from '../core/cell';
import { applyChanges, type Change, type Transaction } from '../core/change';
import { markDerived } from '../core/derive';
import type { Filing, FilingSettings } from '../core/filing';
import type { ImportProposal } from './import-proposal';

/** What a person takes from a proposal. */
export interface AcceptChoices {
  /** The tables to replace; all that were recognised unless told. */
  readonly tables?: readonly TableId[];
  /** Whether the year and the unit's name are taken over; yes unless told, where the workbook says them. */
  readonly takeYear?: boolean;
  readonly takeUnit?: boolean;
  /** Whether settings, explanations and switched-off rules of a 工作稿 are taken over; yes unless told, where all its tables are. */
  readonly takeSettings?: boolean;
}

/**
 * One transaction that brings a proposal into a filing; undoing it takes everything back. Figures of the imported
 * tables that equal what follows from others become derived (a 工作稿 says itself which are); tables that are not taken
 * stay as they are.
 */
export function acceptImport(
  proposal: ImportProposal,
  current: Filing | undefined,
  choices: AcceptChoices = {},
): Transaction {
  const { filing: draft, edition, fileName } = proposal;
  const base = current ?? { ...draft, tables: {} };
  const taken = edition.forms
    .map(({ table }) => table)
    .filter((table) => draft.tables[table] && (choices.tables?.includes(table) ?? true));
  const replace = (tables: Filing['tables']): Change[] =>
    taken.map((table) => ({ kind: 'replaceTable', table, data: tables[table] }));
  const merged = applyChanges(base, replace(draft.tables)).filing;
  const marks = proposal.isWorkingCopy ? [] : markDerived(edition, merged);
  const taking = marks.filter((change) => change.kind === 'setCell' && taken.includes(change.cell.table));
  const marked = applyChanges(merged, taking).filing;
  return { label: `导入“${fileName}”`, changes: [...replace(marked.tables), ...factChanges(proposal, base, choices)] };
}

/** The unit, the year and, from a 工作稿, settings, explanations and switched-off rules, where they differ. */
function factChanges({ filing: draft, ...proposal }: ImportProposal, base: Filing, choices: AcceptChoices): Change[] {
  const changes: Change[] = [];
  const { isWorkingCopy } = proposal;
  const unit = isWorkingCopy ? draft.unit : { ...base.unit, name: draft.unit.name };
  if ((choices.takeUnit ?? (proposal.saysUnit || isWorkingCopy)) && !isSame(unit, base.unit))
    changes.push({ kind: 'setUnit', unit });
  if ((choices.takeYear ?? (proposal.saysYear || isWorkingCopy)) && draft.year !== base.year)
    changes.push({ kind: 'setYear', year: draft.year });
  const isWhole = choices.tables === undefined || choices.tables.length >= Object.keys(draft.tables).length;
  if (!isWorkingCopy || !(choices.takeSettings ?? isWhole)) return changes;
  const settings = settingsOf(draft);
  if (!isSame(settings, settingsOf(base))) changes.push({ kind: 'setSettings', settings });
  if (!isSame(draft.explanations, base.explanations))
    changes.push({ kind: 'setExplanations', explanations: draft.explanations });
  if (!isSame(draft.switchedOffRules, base.switchedOffRules))
    changes.push({ kind: 'setSwitchedOffRules', switchedOffRules: draft.switchedOffRules });
  return changes;
}

const settingsOf = ({ rounding, autoTotal, reportingScale, publishPolicy }: Filing): FilingSettings => ({
  rounding,
  autoTotal,
  reportingScale,
  publishPolicy,
});

/** Small plain data whose keys are in the same order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The filing that a proposal makes by itself, for a workbook that is opened as a new one. */
export function filingFromImport(proposal: ImportProposal, id: string): Filing {
  const { changes } = acceptImport(proposal, undefined);
  return applyChanges({ ...proposal.filing, id, tables: {} }, changes).filing;
}
