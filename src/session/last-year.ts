import { applyChanges, type Change } from '../core/filing/change';
import type { ReferenceFigures } from '../core/filing/dossier';
import { type Edition, printsAlike } from '../core/edition/edition';
import { type Filing, type FilingSettings, settingsOf } from '../core/filing/filing';
import { EMPTY_HISTORY, type History, record } from '../core/filing/history';
import { type NextYearReport, nextYearTables } from '../core/references/next-year';
import { editionById, editionFor } from '../editions';
import { CARRY_OVERS } from '../editions/carry-overs';
import { type ReadyEdit, ready } from './edit';
import { newFiling } from './new-filing';

/** The edition for the year after: the same where it serves it, else the one of the same place that does. */
export const editionOfNextYear = (edition: Edition, year: number): Edition =>
  year <= edition.fiscalYears.to ? edition : editionFor(edition.place, year);

/** The filing of the year after, with its first step: taken back, it is a blank one. */
export interface NextYear {
  readonly filing: Filing;
  readonly history: History;
  readonly report: NextYearReport;
}

/**
 * 新建自上年: the filing of the year after `last`, with its unit, settings, switched-off rules and who signs, its code
 * rows without amounts, its closing carry-over as the opening one, and all its figures to be looked at as 上年数.
 * `edition` is that of the new year; `source`: where `last` comes from, in words for the clerk. `now`: milliseconds since the epoch.
 */
export function startNextYear(last: Filing, edition: Edition, source: string, now: number): NextYear {
  const { unit, switchedOffRules } = last;
  const { date: _signedLastYear, ...names } = last.signOff;
  const blank = newFiling({ edition, unit, year: last.year + 1 });
  const { tables, report } = nextYearTables(last, edition, CARRY_OVERS);
  const changes: Change[] = [
    ...edition.forms.map(({ table }): Change => ({ kind: 'replaceTable', table, data: tables[table] })),
    { kind: 'setSettings', settings: settingsFor(last, edition) },
    { kind: 'setSwitchedOffRules', switchedOffRules },
    { kind: 'setDossier', dossier: { signOff: names, references: [asReference('lastYear', last, source)] } },
  ];
  const { filing, inverse } = applyChanges(blank, changes);
  const step = { label: `按 ${last.year} 年度决算新建`, changes, inverse, at: now };
  return { filing, history: record(EMPTY_HISTORY, step), report };
}

/** Where the forms are others, what the office changed about the former ones stays behind. */
function settingsFor(last: Filing, edition: Edition): FilingSettings {
  const settings = settingsOf(last);
  const before = editionById(last.edition.id);
  return before && printsAlike(before, edition) ? settings : { ...settings, formAdjustments: [] };
}

export type ReferenceKind = ReferenceFigures['kind'];

const REFERENCE_NAMES: Readonly<Record<ReferenceKind, string>> = { lastYear: '上年数', budget: '预算数' };

/** The year whose figures are looked at beside those of a filing. */
export const referenceYear = (kind: ReferenceKind, filing: Pick<Filing, 'year'>): number =>
  kind === 'lastYear' ? filing.year - 1 : filing.year;

/** The figures of a filing, to be looked at beside those of another. */
export const asReference = (
  kind: ReferenceKind,
  { year, unit, tables }: Pick<Filing, 'year' | 'unit' | 'tables'>,
  source: string,
): ReferenceFigures => ({ kind, year, unit, source, tables });

export const referenceOf = (filing: Filing, kind: ReferenceKind): ReferenceFigures | undefined =>
  filing.references.find((each) => each.kind === kind);

/** Attaches the figures, in the place of any of their kind. */
export function attachReference(filing: Filing, reference: ReferenceFigures): ReadyEdit {
  const known = referenceOf(filing, reference.kind);
  const references = known
    ? filing.references.map((each) => (each === known ? reference : each))
    : [...filing.references, reference];
  const name = REFERENCE_NAMES[reference.kind];
  const label = `${known ? '更换' : '取入'}${name}：${reference.year} 年度`;
  return ready(label, [{ kind: 'setDossier', dossier: { references } }]);
}

/** Takes the figures of a kind away. */
export function removeReference(filing: Filing, kind: ReferenceKind): ReadyEdit {
  const references = filing.references.filter((each) => each.kind !== kind);
  const isThere = references.length < filing.references.length;
  return ready(`移除${REFERENCE_NAMES[kind]}`, isThere ? [{ kind: 'setDossier', dossier: { references } }] : []);
}
