import { type Accessor, createSignal } from 'solid-js';
import type { Filing } from '../../core/filing/filing';
import { printsAlike } from '../../core/edition/edition';
import { editionFor } from '../../editions';
import { bringsSettings, type FactChoices } from '../../workbook/import/import-fact-changes';
import type { ImportProposal } from '../../workbook/import/import-proposal';
import { importText } from '../text-import.zh';
import type { ImportTarget } from './import-target';
import { joins } from './joins';
import type { TypedFacts } from './typed-facts';

/** Where the draft says another name or year than the filing. */
export interface OtherFact {
  readonly draft: string;
  readonly own: string;
}

/** Whose the draft is, for which year, and where it goes. */
export interface FactsState {
  /** The filing the tables would go into; undefined for a new one. */
  readonly into: Accessor<Filing | undefined>;
  readonly isNew: Accessor<boolean>;
  readonly setIsNew: (isNew: boolean) => void;
  /** Of a new filing. */
  readonly year: Accessor<string>;
  readonly setYear: (year: string) => void;
  readonly unitName: Accessor<string>;
  readonly setUnitName: (name: string) => void;
  /** Of a filing that is there: what the draft says otherwise, and whether it is taken. */
  readonly otherUnit: Accessor<OtherFact | undefined>;
  readonly otherYear: Accessor<OtherFact | undefined>;
  readonly takesUnit: Accessor<boolean>;
  readonly setTakesUnit: (takes: boolean) => void;
  readonly takesYear: Accessor<boolean>;
  readonly setTakesYear: (takes: boolean) => void;
  /** Whether a 工作稿 brings settings or explanations, and whether they are taken. */
  readonly hasSettings: Accessor<boolean>;
  readonly takesSettings: Accessor<boolean>;
  readonly setTakesSettings: (takes: boolean) => void;
  readonly factProblem: Accessor<string | undefined>;
  readonly factChoices: () => FactChoices;
  /** The proposal with year and unit as confirmed for a new filing. */
  readonly confirmed: () => ImportProposal;
}

/** A filing that is there keeps its own name and year unless told; a new one takes those of the draft. */
export function createFactChoices(
  proposal: Accessor<ImportProposal>,
  target: ImportTarget,
  typed: TypedFacts,
): FactsState {
  const [takesUnit, setTakesUnit] = createSignal(false);
  const [takesYear, setTakesYear] = createSignal(false);
  const [takesSettings, setTakesSettings] = createSignal(true);
  const [isNew, setIsNew] = createSignal(target.mayBeNew && !joins(proposal(), target.current()));
  const into = (): Filing | undefined => (isNew() ? undefined : target.current());
  const year = (): string => typed.year() ?? String(proposal().filing.year);
  const unitName = (): string => typed.unitName() ?? proposal().filing.unit.name;
  const other = (isSaid: boolean, draft: string, own: string | undefined): OtherFact | undefined =>
    isSaid && own !== undefined && own.trim() !== '' && own !== draft ? { draft, own } : undefined;

  return {
    into,
    isNew,
    setIsNew,
    year,
    setYear: typed.setYear,
    unitName,
    setUnitName: typed.setUnitName,
    otherUnit: () => other(proposal().saysUnit, proposal().filing.unit.name, into()?.unit.name),
    otherYear: () => other(proposal().saysYear, String(proposal().filing.year), into() && String(into()!.year)),
    takesUnit,
    setTakesUnit,
    takesYear,
    setTakesYear,
    hasSettings: () => into() !== undefined && bringsSettings(proposal(), into()),
    takesSettings,
    setTakesSettings,
    factProblem: () => {
      if (into()) return undefined;
      if (!/^(19|20)\d\d$/.test(year().trim())) return importText.facts.yearWrong;
      return unitName().trim() === '' ? importText.facts.unitMissing : undefined;
    },
    factChoices: () =>
      into()
        ? {
            ...(takesUnit() && { takeUnit: true }),
            takeYear: takesYear(),
            ...(!takesSettings() && { takeSettings: false }),
          }
        : {},
    confirmed: () => {
      if (into()) return proposal();
      const { filing, edition: read } = proposal();
      // The year picks among editions that print the same; the figures were read by the forms of the one shown.
      const ofYear = editionFor(read.place, Number(year()));
      const { id, revision } = printsAlike(ofYear, read) ? ofYear : read;
      const edition = filing.year === Number(year()) ? filing.edition : { id, revision };
      const named = { ...filing, edition, year: Number(year()), unit: { ...filing.unit, name: unitName().trim() } };
      return { ...proposal(), filing: named, saysYear: true, saysUnit: true };
    },
  };
}
