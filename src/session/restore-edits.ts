import { TABLE_IDS, type TableId } from '../core/filing/cell';
import type { Change } from '../core/filing/change';
import { deriveReplaced } from '../core/derive/replaced-tables';
import type { Edition } from '../core/edition/edition';
import { type Filing, SETTINGS, settingsOf } from '../core/filing/filing';
import { type ReadyEdit, ready } from './edit';

/** What a filing says beside its tables. */
export type FilingPart = 'unit' | 'year' | 'settings' | 'explanations' | 'switchedOffRules';

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** In which parts beside the tables two states of a filing differ. */
export function differingParts(ours: Filing, theirs: Filing): FilingPart[] {
  const parts: FilingPart[] = [];
  if (!(['name', 'code', 'kind'] as const).every((key) => ours.unit[key] === theirs.unit[key])) parts.push('unit');
  if (ours.year !== theirs.year) parts.push('year');
  if (SETTINGS.some((key) => !isSame(ours[key], theirs[key]))) parts.push('settings');
  if (!isSame(ours.explanations, theirs.explanations)) parts.push('explanations');
  if (!isSame(ours.switchedOffRules, theirs.switchedOffRules)) parts.push('switchedOffRules');
  return parts;
}

/** What makes the parts of `ours` those of `theirs`. */
export function takeParts(theirs: Filing, parts: readonly FilingPart[]): Change[] {
  return parts.map((part): Change => {
    switch (part) {
      case 'unit':
        return { kind: 'setUnit', unit: theirs.unit };
      case 'year':
        return { kind: 'setYear', year: theirs.year };
      case 'settings':
        return { kind: 'setSettings', settings: settingsOf(theirs) };
      case 'explanations':
        return { kind: 'setExplanations', explanations: theirs.explanations };
      case 'switchedOffRules':
        return { kind: 'setSwitchedOffRules', switchedOffRules: theirs.switchedOffRules };
    }
  });
}

/**
 * Makes the filing what it was in another state of it, as one step that can be undone: everything, or only the tables
 * named. The dossier stays as it is: what was sent, asked and noted since has happened. To be committed without
 * derivation: a whole state brings its totals along; where only some tables come back, what follows in the filing is
 * part of the step.
 */
export function restoreState(
  filing: Filing,
  state: Filing,
  edition: Edition,
  label: string,
  only?: readonly TableId[],
): ReadyEdit {
  const isOtherEdition = state.edition.id !== filing.edition.id;
  const tables = only ?? (isOtherEdition ? TABLE_IDS : edition.forms.map(({ table }) => table));
  const changes = tables
    .filter((table) => !isSame(filing.tables[table], state.tables[table]))
    .map((table): Change => ({ kind: 'replaceTable', table, data: state.tables[table] }));
  if (only) return ready(label, [...changes, ...deriveReplaced(edition, filing, state, changes)]);
  const to: Change[] = isOtherEdition ? [{ kind: 'setEdition', edition: state.edition }] : [];
  return ready(label, [...to, ...changes, ...takeParts(state, differingParts(filing, state))]);
}
