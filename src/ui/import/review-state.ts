import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { TableId } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import { type ImportSummary, summariseImport, unitTakenBy } from '../../workbook/import/import-accept';
import {
  compareImport,
  type ImportDifference,
  type Side,
  type TableComparison,
} from '../../workbook/import/import-differences';
import { type Sides, sideOf } from '../../workbook/import/import-merge';
import type { ImportProposal, SheetProposal } from '../../workbook/import/import-proposal';
import { unitDoubts } from '../../workbook/import/unit-doubts';
import type { Workbook } from '../../workbook/workbook';
import { importDecisions } from '../text-import-decisions.zh';
import { importText } from '../text-import.zh';
import { type Corrections, createCorrections } from './corrections';
import { createFactChoices, type FactsState } from './fact-choices';
import type { AcceptedImport, ImportTarget } from './import-target';
import { type TypedFacts, wholeYear } from './typed-facts';
import { unitQuestions } from './unit-questions';

/** What a user sees and decides about one workbook before it is imported. */
export interface ReviewState extends Corrections, FactsState {
  readonly workbook: Workbook;
  readonly edition: Edition;
  readonly isTaken: (sheet: SheetProposal) => boolean;
  readonly take: (sheets: readonly SheetProposal[], isTaken: boolean) => void;
  /** The sheets that are taken for a table and taken in. */
  readonly taken: Accessor<readonly SheetProposal[]>;
  /** What importing a sheet would do to the filing; undefined where it is no table. */
  readonly comparisonOf: (sheet: SheetProposal) => TableComparison | undefined;
  /** Of all tables that would be taken in. */
  readonly comparisons: Accessor<readonly TableComparison[]>;
  /** Why the money unit of a table may be another one; the user's own word about it settles that. */
  readonly doubtOf: (sheet: SheetProposal) => string | undefined;
  readonly side: (difference: ImportDifference) => Side;
  readonly sides: Accessor<Sides>;
  readonly setSide: (keys: readonly string[], side: Side) => void;
  /** Whether finer figures of tables are rounded to the filing's scale. */
  readonly convert: (tables: readonly TableId[], isConverted: boolean) => void;
  readonly summary: Accessor<Omit<ImportSummary, 'followed' | 'filled' | 'parents'>>;
  /** Why it cannot be accepted as it is. */
  readonly problem: Accessor<string | undefined>;
  readonly accepted: () => AcceptedImport;
}

/** Nothing is imported before `accepted` is handed on. */
export function createReviewState(
  workbook: Workbook,
  first: ImportProposal,
  target: ImportTarget,
  typed: TypedFacts,
): ReviewState {
  const { edition } = first;
  const year = (): number | undefined =>
    wholeYear(typed.year()) ?? (target.mayBeNew ? undefined : target.current()?.year);
  const corrections = createCorrections(workbook, first, edition, year);
  const { proposal } = corrections;
  const facts = createFactChoices(proposal, target, typed);
  const [chosen, setChosen] = createSignal<ReadonlyMap<string, boolean>>(new Map());
  const [sides, setSides] = createSignal<Sides>(new Map());
  const [converted, setConverted] = createSignal<ReadonlySet<TableId>>(new Set());

  const isTaken = ({ table, key, leftOut }: SheetProposal): boolean =>
    table !== undefined && (chosen().get(key) ?? leftOut === undefined);
  const taken = createMemo(() => proposal().sheets.filter(isTaken));
  const compared = createMemo(
    () => new Map(compareImport(proposal(), facts.into(), converted()).map((each) => [each.table, each])),
  );
  const comparisonOf = ({ table }: SheetProposal): TableComparison | undefined => table && compared().get(table);
  const comparisons = createMemo(() => taken().flatMap((sheet) => comparisonOf(sheet) ?? []));
  const doubts = createMemo(() => unitDoubts(proposal(), facts.into()));

  const doubtOf = (sheet: SheetProposal): string | undefined =>
    sheet.table && !corrections.of(sheet).unit ? doubts().get(sheet.table) : undefined;
  const asksUnit = createMemo(() =>
    unitQuestions({ ...corrections, edition, taken, doubtOf }).some(({ isOpen }) => isOpen),
  );

  return {
    ...corrections,
    ...facts,
    workbook,
    edition,
    isTaken,
    take: (sheets, isOn) => setChosen((all) => new Map([...all, ...sheets.map(({ key }) => [key, isOn] as const)])),
    taken,
    comparisonOf,
    comparisons,
    doubtOf,
    side: (difference) => sideOf(difference, sides()),
    sides,
    setSide: (keys, side) => setSides((all) => new Map([...all, ...keys.map((key) => [key, side] as const)])),
    convert: (tables, isConverted) => setConverted((all) => changed(all, tables, isConverted)),
    summary: createMemo(() => {
      const unitTaken = unitTakenBy(proposal(), facts.into(), comparisons(), sides());
      return { ...summariseImport(comparisons(), sides()), ...(unitTaken && { unitTaken }) };
    }),
    problem: () => {
      if (taken().length === 0) return importText.facts.noneTaken;
      return facts.factProblem() ?? (asksUnit() ? importDecisions.unitOpen : undefined);
    },
    accepted: () => ({
      proposal: facts.confirmed(),
      choices: {
        ...facts.factChoices(),
        tables: taken().map(({ table }) => table!),
        sides: sides(),
        converted: converted(),
      },
      isNew: facts.isNew(),
    }),
  };
}

function changed<T>(all: ReadonlySet<T>, keys: readonly T[], isIn: boolean): ReadonlySet<T> {
  const next = new Set(all);
  for (const key of keys)
    if (isIn) next.add(key);
    else next.delete(key);
  return next;
}
