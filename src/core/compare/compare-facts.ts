import type { Change } from '../filing/change';
import type { Filing, FilingSettings, Unit } from '../filing/filing';
import { type Fact, factsOf } from './facts';
import { isSamePart } from './same-state';
import { byUntouched, type ChangedBy, type ThreeStates } from './three-way';

/** A fact in which ours and theirs differ; undefined where a state does not say it. */
export interface FactDifference {
  /** Stable while both states stay. */
  readonly key: string;
  readonly part: Fact['part'];
  readonly base: Fact | undefined;
  readonly ours: Fact | undefined;
  readonly theirs: Fact | undefined;
  readonly changedBy: ChangedBy;
}

const PARTS: readonly Fact['part'][] = [
  'unit',
  'year',
  'settings',
  'explanations',
  'switchedOffRules',
  'signOff',
  'cellNotes',
  'returnRemarks',
  'references',
];

/** In which facts beside the tables ours and theirs differ, and whose each difference is. */
export function compareFacts(states: ThreeStates): FactDifference[] {
  const [base, ours, theirs] = [factsOf(states.base), factsOf(states.ours), factsOf(states.theirs)];
  const differences: FactDifference[] = [];
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const [was, our, their] = [base.get(key), ours.get(key), theirs.get(key)];
    const part = (our ?? their)!.part;
    if (saysTheSame(our, their)) continue;
    const changedBy = byUntouched(saysTheSame(was, our), saysTheSame(was, their));
    differences.push({ key, part, base: was, ours: our, theirs: their, changedBy });
  }
  return differences.sort((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
}

/** When a note was written is no difference. */
const saysTheSame = (a: Fact | undefined, b: Fact | undefined): boolean =>
  a?.part === 'cellNotes' && b?.part === 'cellNotes' ? a.value.text === b.value.text : isSamePart(a?.value, b?.value);

/** What makes `ours` say what theirs says in the chosen differences; those of the dossier are left to mergeDossiers. */
export function takeFacts(ours: Filing, chosen: readonly FactDifference[]): Change[] {
  const changes: Change[] = [];
  const of = (part: Fact['part']): readonly FactDifference[] => chosen.filter((each) => each.part === part);
  const valueOf = <T>({ theirs }: FactDifference): T | undefined => theirs?.value as T | undefined;
  const units = of('unit');
  if (units.length > 0) {
    const unit: Record<string, unknown> = { ...ours.unit };
    for (const each of units) {
      const field = each.key.slice('unit/'.length) as keyof Unit;
      const value = valueOf<string>(each);
      if (value !== undefined) unit[field] = value;
      else if (field === 'name') unit.name = '';
      else delete unit[field];
    }
    changes.push({ kind: 'setUnit', unit: unit as unknown as Unit });
  }
  for (const each of of('year')) changes.push({ kind: 'setYear', year: valueOf<number>(each)! });
  const settings = of('settings').map((each) => [each.key.slice('settings/'.length), valueOf(each)]);
  if (settings.length > 0)
    changes.push({ kind: 'setSettings', settings: Object.fromEntries(settings) as Partial<FilingSettings> });
  const explanations = of('explanations');
  if (explanations.length > 0)
    changes.push({
      kind: 'setExplanations',
      explanations: taken(ours.explanations, explanations, ({ finding }) => `explanations/${finding}`),
    });
  const rules = of('switchedOffRules');
  if (rules.length > 0)
    changes.push({
      kind: 'setSwitchedOffRules',
      switchedOffRules: taken(ours.switchedOffRules, rules, ({ rule }) => `switchedOffRules/${rule}`),
    });
  return changes;
}

/** The list with what was chosen of theirs in the place of ours, what is new last. */
function taken<T>(ours: readonly T[], chosen: readonly FactDifference[], keyOf: (item: T) => string): readonly T[] {
  const theirs = new Map(chosen.map(({ key, theirs: their }) => [key, their?.value as T | undefined]));
  const kept = ours.flatMap((our) => {
    const key = keyOf(our);
    if (!theirs.has(key)) return [our];
    const their = theirs.get(key);
    theirs.delete(key);
    return their === undefined ? [] : [their];
  });
  return [...kept, ...[...theirs.values()].flatMap((their) => (their === undefined ? [] : [their]))];
}
