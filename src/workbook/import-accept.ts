import type { TableId } from '../core/cell';
import { applyChanges, type Change, type Transaction } from '../core/change';
import { markDerived } from '../core/derive';
import type { Filing, TableData } from '../core/filing';
import type { ImportProposal } from './import-proposal';

/** What a person takes from a proposal. */
export interface AcceptChoices {
  /** The tables to replace; all that were recognised unless told. */
  readonly tables?: readonly TableId[];
  /** Whether the year and the unit's name are taken over; yes unless told, where the workbook says them. */
  readonly takeYear?: boolean;
  readonly takeUnit?: boolean;
}

/**
 * One transaction that brings a proposal into a filing; undoing it takes everything back. Figures of the imported
 * tables that equal what follows from others become derived; tables that are not taken stay as they are.
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
  const facts: Change[] = [];
  if ((choices.takeUnit ?? proposal.saysUnit) && draft.unit.name !== base.unit.name)
    facts.push({ kind: 'setUnit', unit: { ...base.unit, name: draft.unit.name } });
  if ((choices.takeYear ?? proposal.saysYear) && draft.year !== base.year)
    facts.push({ kind: 'setYear', year: draft.year });
  const replace = (tables: Filing['tables']): Change[] =>
    taken.map((table) => ({ kind: 'replaceTable', table, data: tables[table] as TableData }));
  const merged = applyChanges(base, replace(draft.tables)).filing;
  const marks = markDerived(edition, merged).filter(
    (change) => change.kind === 'setCell' && taken.includes(change.cell.table),
  );
  const marked = applyChanges(merged, marks).filing;
  return { label: `导入“${fileName}”`, changes: [...replace(marked.tables), ...facts] };
}
