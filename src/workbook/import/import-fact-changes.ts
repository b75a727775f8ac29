import { mergeDossiers } from '../../core/compare/merge-dossiers';
import type { CellRef, RowId } from '../../core/filing/cell';
import { type Dossier, dossierOf, EMPTY_DOSSIER } from '../../core/filing/dossier';
import type { Edition } from '../../core/edition/edition';
import type { Change } from '../../core/filing/change';
import { type Filing, hasFigures, settingsOf } from '../../core/filing/filing';
import type { ImportProposal } from './import-proposal';
import { rowKeys } from './working-row-keys';

/** What is taken beside the tables. */
export interface FactChoices {
  /** Whether the draft's year goes before the filing's own; no unless told. */
  readonly takeYear?: boolean;
  /** The same for the unit; unless told, only where the filing names none. */
  readonly takeUnit?: boolean;
  /** Whether settings, explanations, switched-off rules and dossier of a 工作稿 are taken; if all its tables are, unless told. */
  readonly takeSettings?: boolean;
  readonly tables?: readonly unknown[];
}

/** Unit and year where a person wants those of the draft; of a 工作稿 what goes with the figures too. */
export function factChanges(
  { filing: draft, isWorkingCopy, edition }: ImportProposal,
  current: Filing | undefined,
  choices: FactChoices,
): Change[] {
  const base = current ?? draft;
  const changes: Change[] = [];
  const unit = isWorkingCopy ? draft.unit : { ...base.unit, name: draft.unit.name };
  const isMissing = base.unit.name.trim() === '' || (isWorkingCopy && base.unit.name === unit.name);
  if ((choices.takeUnit ?? isMissing) && !isSame(unit, base.unit)) changes.push({ kind: 'setUnit', unit });
  if (choices.takeYear && draft.year !== base.year) changes.push({ kind: 'setYear', year: draft.year });
  if (!isWorkingCopy && takesShapes(draft, current, choices))
    changes.push({ kind: 'setSettings', settings: { formAdjustments: draft.formAdjustments } });
  const isWhole = choices.tables === undefined || choices.tables.length >= Object.keys(draft.tables).length;
  if (!isWorkingCopy || !(choices.takeSettings ?? isWhole)) return changes;
  const settings = settingsOf(draft);
  if (!isSame(settings, settingsOf(base))) changes.push({ kind: 'setSettings', settings });
  // What the filing says beside goes on: an explanation of a colleague is not lost to a draft.
  const explanations = united(base.explanations, draft.explanations, ({ finding }) => finding);
  if (!isSame(explanations, base.explanations)) changes.push({ kind: 'setExplanations', explanations });
  const rules = united(base.switchedOffRules, draft.switchedOffRules, ({ rule }) => rule);
  if (!isSame(rules, base.switchedOffRules)) changes.push({ kind: 'setSwitchedOffRules', switchedOffRules: rules });
  const dossier = mergedDossier(draft, base, edition);
  if (!isSame(dossier, dossierOf(base))) changes.push({ kind: 'setDossier', dossier });
  return changes;
}

/** The draft's layout goes before that of the edition, not before what the office chose or a table that was filled so. */
function takesShapes(draft: Filing, current: Filing | undefined, { tables }: FactChoices): boolean {
  if (!current || current.formAdjustments.length > 0) return false;
  return draft.formAdjustments.some(({ table, shape }) => {
    const data = current.tables[table];
    return shape !== undefined && (tables?.includes(table) ?? true) && !(data && hasFigures(data));
  });
}

/** Of both, with the cells of the draft's notes and remarks named as the filing names them. */
function mergedDossier(draft: Filing, base: Filing, edition: Edition): Dossier {
  const [ours, theirs] = [dossierOf(base), dossierOf(draft)];
  if (base === draft || isSame(ours, EMPTY_DOSSIER)) return theirs;
  const renamed = (cell: CellRef): CellRef => ({ ...cell, row: rowInFiling(cell, draft, base, edition) });
  return mergeDossiers(
    ours,
    {
      ...theirs,
      cellNotes: theirs.cellNotes.map((note) => ({ ...note, cell: renamed(note.cell) })),
      returnRemarks: theirs.returnRemarks.map((remark) =>
        remark.cell ? { ...remark, cell: renamed(remark.cell) } : remark,
      ),
    },
    'theirs',
  );
}

/** Ids of open rows are given out anew when a file is read; their codes tell them. */
function rowInFiling({ table, row }: CellRef, draft: Filing, base: Filing, edition: Edition): RowId {
  const [theirs, ours] = [draft.tables[table], base.tables[table]];
  const definition = edition.definitions[table];
  const key = theirs && definition && rowKeys(definition, theirs).get(row);
  if (!ours || !definition || key === undefined) return row;
  for (const [id, each] of rowKeys(definition, ours)) if (each === key) return id;
  return row;
}

/** Whether a 工作稿 says anything else about the filing than it says itself. */
export const bringsSettings = (proposal: ImportProposal, current: Filing | undefined): boolean =>
  factChanges(proposal, current, { takeSettings: true }).length > 0;

function united<T>(ours: readonly T[], theirs: readonly T[], keyOf: (each: T) => string): readonly T[] {
  const keys = new Set(theirs.map(keyOf));
  return [...ours.filter((each) => !keys.has(keyOf(each))), ...theirs];
}

/** Small plain data, whatever the order of their keys. */
const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
