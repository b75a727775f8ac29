import { type AmountValue, cellKey, type RowId, type TableId } from '../../core/filing/cell';
import { compareTables } from '../../core/compare/compare-filings';
import type { Difference, FigureDifference } from '../../core/compare/difference';
import { type Filing, hasFigures, type TableData } from '../../core/filing/filing';
import { fenPerStep, type Rounding, roundTo, type Scale, scaleOfStep } from '../../core/money/scale';
import { atScale, countFinerThan } from '../../core/filing/at-scale';
import type { ImportProposal } from './import-proposal';

/** Whose word counts where the filing and the draft differ. */
export type Side = 'ours' | 'draft';

/** One thing in which a table of the draft differs from the filing's own. */
export interface ImportDifference {
  readonly difference: Difference;
  /** What is taken unless a person says otherwise: nothing that only the filing has goes away by itself. */
  readonly proposed: Side;
  /** Where it stands in the draft: `Sheet!D12`. */
  readonly at?: string;
}

/** The draft's figures of a table are finer than the filing's. */
export interface ScaleQuestion {
  readonly draft: Scale;
  readonly filing: Scale;
  /** How many figures are rounded if they are converted to the filing's scale. */
  readonly rounded: number;
  /** Whether they are; otherwise the table is recorded as the draft has it. */
  readonly isConverted: boolean;
}

/** What importing a table would do to a filing. Both sides are recorded at the scale that the table would have. */
export interface TableComparison {
  readonly table: TableId;
  /** `new`: the filing has nothing in it. */
  readonly standing: 'new' | 'same' | 'differs';
  readonly ours: TableData | undefined;
  readonly draft: TableData;
  readonly scale?: ScaleQuestion;
  readonly differences: readonly ImportDifference[];
  /** Figures that are the same once rounded, where the draft has the finer ones. */
  readonly finer: readonly FigureDifference[];
  /** How many are the same once rounded, where the filing has the finer ones: these stay. */
  readonly coarser: number;
}

/** The key of the choice between the finer figures of the draft and the filing's own. */
export const finerKey = (table: TableId): string => `${table}/finer`;

/** Compares the tables of a proposal with those of a filing, in printed order. `converted`: see ScaleQuestion. */
export function compareImport(
  proposal: ImportProposal,
  current: Filing | undefined,
  converted: ReadonlySet<TableId> = new Set(),
): TableComparison[] {
  return proposal.edition.forms.flatMap(({ table }) => {
    const draft = proposal.filing.tables[table];
    return draft ? [compareTable(proposal, current, table, draft, converted.has(table))] : [];
  });
}

function compareTable(
  { edition, provenance }: ImportProposal,
  current: Filing | undefined,
  table: TableId,
  draft: TableData,
  isConverted: boolean,
): TableComparison {
  const ours = current?.tables[table];
  const nothing = { table, differences: [], finer: [], coarser: 0 };
  if (!current) return { ...nothing, standing: 'new', ours, draft };
  if (!ours || !hasContent(ours)) {
    const scale = newTableQuestion(current, draft, isConverted);
    const taken = scale?.isConverted ? atScale(draft, scale.filing, current.rounding) : draft;
    return { ...nothing, standing: 'new', ours, draft: taken, ...(scale && { scale }) };
  }
  if (isBare(ours) || isBare(draft)) return { ...nothing, ...compareWhole(table, ours, draft) };
  const scale = finerQuestion(ours, draft, isConverted);
  const recorded = scale && !scale.isConverted ? draft.recordedScale : ours.recordedScale;
  const { rounding } = current;
  const sides = { ours: atScale(ours, recorded, rounding), draft: atScale(draft, recorded, rounding) };
  const differences: ImportDifference[] = [];
  const finer: FigureDifference[] = [];
  let coarser = 0;
  for (const difference of compareTables(edition, table, sides.ours, sides.draft)) {
    const same = difference.kind === 'figure' ? sameOnceRounded(difference, ours, draft, rounding) : undefined;
    if (same === 'coarser') coarser++;
    else if (same === 'finer') finer.push(difference as FigureDifference);
    else {
      const at = placeOf(difference, ours, draft, provenance);
      differences.push({ difference, proposed: proposedSide(difference), ...(at !== undefined && { at }) });
    }
  }
  const isSame = differences.length === 0 && finer.length === 0;
  const standing = isSame ? 'same' : 'differs';
  return {
    table,
    standing,
    ...sides,
    ...(scale && (scale.isConverted || !isSame) && { scale }),
    differences,
    finer,
    coarser,
  };
}

const hasContent = (table: TableData): boolean => table.declaredEmpty || !isBare(table);
/** 空表, or nothing in it. */
const isBare = (table: TableData): boolean => table.rows.length === 0 && !hasFigures(table);

/** One side is a 空表. */
function compareWhole(
  table: TableId,
  ours: TableData,
  draft: TableData,
): Pick<TableComparison, 'standing' | 'ours' | 'draft' | 'differences'> {
  if (isBare(ours) && isBare(draft)) return { standing: 'same', ours, draft, differences: [] };
  const reason = isBare(draft) ? 'onlyOurs' : 'onlyTheirs';
  const difference: Difference = { kind: 'table', key: table, table, reason, ours, theirs: draft };
  return { standing: 'differs', ours, draft, differences: [{ difference, proposed: proposedSide(difference) }] };
}

/** Asked only where the filing holds its other figures in 万元, or is to be held in it. */
function newTableQuestion(current: Filing, draft: TableData, isConverted: boolean): ScaleQuestion | undefined {
  const scale = usualScale(current);
  if (draft.recordedScale.unit === scale.unit || scale.unit === '元' || isBare(draft)) return undefined;
  return { draft: draft.recordedScale, filing: scale, rounded: countFinerThan(draft, scale), isConverted };
}

function finerQuestion(ours: TableData, draft: TableData, isConverted: boolean): ScaleQuestion | undefined {
  if (fenPerStep(draft.recordedScale) >= fenPerStep(ours.recordedScale)) return undefined;
  const rounded = countFinerThan(draft, ours.recordedScale);
  if (rounded === 0) return undefined;
  return { draft: draft.recordedScale, filing: ours.recordedScale, rounded, isConverted };
}

/** What most filled tables of a filing are recorded at; of an empty one, what it is published at. */
function usualScale({ tables, reportingScale }: Filing): Scale {
  const scales = Object.values(tables).flatMap((table) => (hasFigures(table) ? [table.recordedScale] : []));
  const ofUnit = (unit: Scale['unit']): Scale[] => scales.filter((scale) => scale.unit === unit);
  const [tens, yuan] = [ofUnit('万元'), ofUnit('元')];
  return (yuan.length > tens.length ? yuan[0] : tens[0]) ?? reportingScale;
}

function sameOnceRounded(
  { ours: our, theirs }: FigureDifference,
  ours: TableData,
  draft: TableData,
  rounding: Rounding,
): 'finer' | 'coarser' | undefined {
  if (our?.kind !== 'amount' || theirs?.kind !== 'amount') return undefined;
  if (roundTo(theirs.amount, scaleOf(our, ours), rounding) === our.amount) return 'finer';
  return roundTo(our.amount, scaleOf(theirs, draft), rounding) === theirs.amount ? 'coarser' : undefined;
}

/** What a figure was rounded to: a table of 元 may hold figures that were written in 万元. */
const scaleOf = ({ writtenStep = 1 }: AmountValue, { recordedScale }: TableData): Scale =>
  writtenStep > fenPerStep(recordedScale) ? scaleOfStep(writtenStep) : recordedScale;

function proposedSide(difference: Difference): Side {
  switch (difference.kind) {
    case 'figure': {
      const { ours, theirs } = difference;
      const isLess = !theirs || (theirs.kind === 'unreadable' && ours?.kind === 'amount');
      return isLess ? 'ours' : 'draft';
    }
    case 'row':
      return difference.isIn === 'theirs' ? 'draft' : 'ours';
    case 'name':
      return difference.theirs.trim() === '' ? 'ours' : 'draft';
    case 'declaredEmpty':
      return difference.theirs ? 'ours' : 'draft';
    case 'table':
      return difference.reason === 'onlyOurs' ? 'ours' : 'draft';
  }
}

function placeOf(
  difference: Difference,
  ours: TableData,
  draft: TableData,
  provenance: ImportProposal['provenance'],
): string | undefined {
  const { table } = difference;
  if (difference.kind === 'figure') {
    const { row, column } = difference.cell;
    return provenance.get(cellKey({ table, row: rowInDraft(row, ours, draft), column }));
  }
  if (difference.kind !== 'row' || difference.isIn === 'ours') return undefined;
  const [column] = Object.keys(difference.cells);
  return column === undefined ? undefined : provenance.get(cellKey({ table, row: difference.row.id, column }));
}

/** The draft's id of a row: the same for fixed lines; open rows are the same by their code. */
export function rowInDraft(row: RowId, ours: TableData, draft: TableData): RowId {
  const open = ours.rows.find(({ id }) => id === row);
  if (!open) return row;
  const namesakes = ours.rows.filter(({ code }) => code === open.code);
  return draft.rows.filter(({ code }) => code === open.code)[namesakes.indexOf(open)]?.id ?? row;
}
