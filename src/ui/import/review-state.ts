import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { TableId } from '../../core/cell';
import type { Filing } from '../../core/filing';
import type { MoneyUnit } from '../../core/scale';
import { proposeImport } from '../../workbook/import';
import type { ImportProposal, SheetCorrection, SheetProposal } from '../../workbook/import-proposal';
import type { Workbook } from '../../workbook/workbook';
import { exchange } from '../text-exchange.zh';
import { countDifferences } from './count-differences';
import type { AcceptedImport, ImportTarget } from './import-target';

/** What a user sees and decides about one workbook before it is imported. */
export interface ReviewState {
  readonly proposal: Accessor<ImportProposal>;
  /** The filing the tables would go into. */
  readonly into: Accessor<Filing | undefined>;
  readonly isNew: Accessor<boolean>;
  readonly setIsNew: (isNew: boolean) => void;
  /** The table a sheet is taken for, as the user sees it: null where for none. */
  readonly tableOf: (sheet: SheetProposal) => TableId | null;
  readonly correctTable: (sheet: SheetProposal, table: TableId | null) => void;
  readonly correctUnit: (sheet: SheetProposal, unit: MoneyUnit) => void;
  readonly isTaken: (sheet: SheetProposal) => boolean;
  readonly take: (sheet: SheetProposal, isTaken: boolean) => void;
  /** Figures that differ from the filing's own; undefined where it has none. */
  readonly differences: (sheet: SheetProposal) => number | undefined;
  readonly year: Accessor<string>;
  readonly setYear: (year: string) => void;
  readonly unitName: Accessor<string>;
  readonly setUnitName: (name: string) => void;
  /** How many tables and figures would come in. */
  readonly takes: Accessor<{ readonly tables: number; readonly figures: number }>;
  /** Why it cannot be accepted as it is. */
  readonly problem: Accessor<string | undefined>;
  readonly accepted: () => AcceptedImport;
}

/**
 * Begins with what was proposed when the file was read; every correction proposes anew. Nothing is imported before
 * `accepted` is handed on.
 */
export function createReviewState(workbook: Workbook, first: ImportProposal, target: ImportTarget): ReviewState {
  const none: Readonly<Record<string, SheetCorrection>> = {};
  const [corrections, setCorrections] = createSignal(none);
  const [leftOut, setLeftOut] = createSignal<ReadonlySet<string>>(new Set());
  const [typedYear, setYear] = createSignal<string>();
  const [typedUnit, setUnitName] = createSignal<string>();
  const proposal = createMemo(() =>
    corrections() === none ? first : proposeImport(workbook, target.edition, { corrections: corrections() }),
  );
  const [isNew, setIsNew] = createSignal(target.mayBeNew && !fits(proposal(), target.current()));
  const into = (): Filing | undefined => (isNew() ? undefined : target.current());

  const year = (): string => {
    const { saysYear, filing } = proposal();
    return typedYear() ?? String((saysYear ? undefined : into()?.year) ?? filing.year);
  };
  const unitName = (): string => {
    const { saysUnit, filing } = proposal();
    return typedUnit() ?? (saysUnit ? filing.unit.name : (into()?.unit.name ?? filing.unit.name));
  };
  const correct = (sheet: SheetProposal, correction: SheetCorrection): void => {
    setCorrections((all) => ({ ...all, [sheet.key]: { ...all[sheet.key], ...correction } }));
  };
  const isTaken = ({ table, key }: SheetProposal): boolean => table !== undefined && !leftOut().has(key);
  const taken = createMemo(() => proposal().sheets.filter(isTaken));
  const takes = (): { tables: number; figures: number } => ({
    tables: taken().length,
    figures: taken().reduce((sum, each) => sum + each.figures, 0),
  });

  return {
    proposal,
    into,
    isNew,
    setIsNew,
    tableOf: ({ key, table }) => {
      const said = corrections()[key]?.table;
      return said === undefined ? (table ?? null) : said;
    },
    correctTable: (sheet, table) => correct(sheet, { table }),
    correctUnit: (sheet, unit) => correct(sheet, { unit }),
    isTaken,
    take: ({ key }, isOn) => {
      setLeftOut((all) => {
        const next = new Set(all);
        if (isOn) next.delete(key);
        else next.add(key);
        return next;
      });
    },
    differences: ({ table }) => {
      const data = table && proposal().filing.tables[table];
      return data && countDifferences(into()?.tables[table], data);
    },
    year,
    setYear,
    unitName,
    setUnitName,
    takes,
    problem: () => {
      if (taken().length === 0) return exchange.review.noneTaken;
      if (!/^(19|20)\d\d$/.test(year().trim())) return exchange.review.yearWrong;
      return unitName().trim() === '' ? exchange.review.unitMissing : undefined;
    },
    accepted: () => {
      const { filing } = proposal();
      const confirmed = { ...filing, year: Number(year()), unit: { ...filing.unit, name: unitName().trim() } };
      return {
        proposal: { ...proposal(), filing: confirmed, saysYear: true, saysUnit: true },
        choices: { tables: taken().map(({ table }) => table!), takeYear: true, takeUnit: true },
        isNew: isNew(),
        ...takes(),
      };
    },
  };
}

/** Whether tables of a workbook belong to a filing: nothing it says speaks against it, and no table comes twice. */
function fits({ filing, saysYear, saysUnit }: ImportProposal, current: Filing | undefined): boolean {
  if (!current) return false;
  if ((saysYear && filing.year !== current.year) || (saysUnit && filing.unit.name !== current.unit.name)) return false;
  return Object.keys(filing.tables).every((table) => !(table in current.tables));
}
