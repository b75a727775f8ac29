import { cellKey } from '../filing/cell';
import type { CellNote, ReferenceFigures, ReturnRemark, SignOff } from '../filing/dossier';
import {
  type Explanation,
  type Filing,
  type FilingSettings,
  SETTINGS,
  type SwitchedOffRule,
  type Unit,
} from '../filing/filing';

/** One thing that a filing says beside its tables, small enough for two clerks to have changed two of them. */
export type Fact =
  | { readonly part: 'unit'; readonly of: keyof Unit; readonly value: string }
  | { readonly part: 'year'; readonly value: number }
  | SettingFact
  | { readonly part: 'explanations'; readonly value: Explanation }
  | { readonly part: 'switchedOffRules'; readonly value: SwitchedOffRule }
  | { readonly part: 'signOff'; readonly of: keyof SignOff; readonly value: string }
  | { readonly part: 'cellNotes'; readonly value: CellNote }
  | { readonly part: 'returnRemarks'; readonly value: ReturnRemark }
  | { readonly part: 'references'; readonly value: ReferenceFigures };

export type SettingFact = {
  [K in keyof FilingSettings]: { readonly part: 'settings'; readonly of: K; readonly value: FilingSettings[K] };
}[keyof FilingSettings];

/** The parts of which `mergeDossiers` makes one. */
export const DOSSIER_FACTS = ['signOff', 'cellNotes', 'returnRemarks', 'references'] as const;
export type DossierFact = (typeof DOSSIER_FACTS)[number];

export const isDossierFact = ({ part }: Pick<Fact, 'part'>): boolean =>
  (DOSSIER_FACTS as readonly string[]).includes(part);

/** What tells the entries of a dossier apart, each within its part. */
export const dossierKeys = {
  signOff: (of: keyof SignOff): string => `signOff/${of}`,
  cellNotes: ({ cell }: CellNote): string => `cellNotes/${cellKey(cell)}`,
  returnRemarks: ({ id }: ReturnRemark): string => `returnRemarks/${id}`,
  references: ({ kind }: ReferenceFigures): string => `references/${kind}`,
};

/** Every fact by what tells it apart; what is blank is not said. */
export function factsOf(filing: Filing): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const of of ['name', 'code', 'kind'] as const) {
    const value = filing.unit[of];
    if (value !== undefined && value !== '') facts.set(`unit/${of}`, { part: 'unit', of, value });
  }
  facts.set('year', { part: 'year', value: filing.year });
  for (const of of SETTINGS) facts.set(`settings/${of}`, { part: 'settings', of, value: filing[of] } as SettingFact);
  for (const value of filing.explanations) facts.set(`explanations/${value.finding}`, { part: 'explanations', value });
  for (const value of filing.switchedOffRules)
    facts.set(`switchedOffRules/${value.rule}`, { part: 'switchedOffRules', value });
  for (const of of ['preparer', 'reviewer', 'head', 'date'] as const) {
    const value = filing.signOff[of]?.trim() ?? '';
    if (value !== '') facts.set(dossierKeys.signOff(of), { part: 'signOff', of, value });
  }
  for (const value of filing.cellNotes) facts.set(dossierKeys.cellNotes(value), { part: 'cellNotes', value });
  for (const value of filing.returnRemarks)
    facts.set(dossierKeys.returnRemarks(value), { part: 'returnRemarks', value });
  for (const value of filing.references) facts.set(dossierKeys.references(value), { part: 'references', value });
  return facts;
}
