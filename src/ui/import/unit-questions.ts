import { tableTitle } from '../../core/edition/labels';
import type { MoneyUnit } from '../../core/money/scale';
import type { SheetProposal } from '../../workbook/import/import-proposal';
import { importDecisions } from '../text-import-decisions.zh';
import type { ReviewState } from './review-state';
import { unitKnowledge } from './unit-knowledge';

type Known = Pick<ReviewState, 'edition' | 'proposal' | 'of' | 'taken' | 'doubtOf'>;

/** One question about the money unit, for all sheets that it can be answered for at once. */
export interface UnitQuestion {
  readonly sheets: readonly SheetProposal[];
  /** How they are read for now. */
  readonly unit: MoneyUnit;
  readonly text: string;
  readonly details: readonly string[];
  /** Whether nothing is accepted before it is answered: the unit is doubted, or a mere assumption. */
  readonly isOpen: boolean;
}

const words = importDecisions;

/** Sheets that name no unit are asked about together, and so are those whose figures speak against what they name. */
export function unitQuestions(state: Known): UnitQuestion[] {
  const groups = new Map<string, SheetProposal[]>();
  for (const sheet of state.taken()) {
    const isNamed = !isUnnamed(state, sheet);
    if (isNamed && !state.doubtOf(sheet)) continue;
    const key = `${isNamed}/${sheet.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), sheet]);
  }
  return [...groups.values()].map((sheets) => questionOf(state, sheets));
}

function questionOf(state: Known, sheets: readonly SheetProposal[]): UnitQuestion {
  const { unit } = sheets[0]!;
  const doubts = [...new Set(sheets.flatMap((sheet) => state.doubtOf(sheet) ?? []))];
  const doubt = doubts.length > 1 ? words.unitsDoubted : doubts[0];
  const isAssumed = sheets.some((sheet) => knowledge(state, sheet) === 'assumed');
  const where = words.sheets(sheets.map(({ key }) => key));
  const tables = words.tables(sheets.map(({ table }) => tableTitle(state.edition, table!)));
  const unnamed = isAssumed ? words.unitAssumed(where, unit) : words.unitInferred(where, unit);
  const text = isUnnamed(state, sheets[0]!) ? unnamed + (doubt ?? '') : words.unitDoubted(tables, doubt!, unit);
  const details = sheets.map((sheet) => {
    const own = doubts.length > 1 ? state.doubtOf(sheet) : undefined;
    return `${sheet.key}${own ? `：${own}` : ''}`;
  });
  return {
    sheets,
    unit,
    text: sheets.length > 1 ? text + words.unitBySheet : text,
    details: sheets.length > 1 ? details : [],
    isOpen: isAssumed || doubts.length > 0,
  };
}

const knowledge = (state: Known, sheet: SheetProposal) => unitKnowledge(state.proposal(), sheet, state.of(sheet));

function isUnnamed(state: Known, sheet: SheetProposal): boolean {
  const known = knowledge(state, sheet);
  return known === 'inferred' || known === 'assumed';
}
