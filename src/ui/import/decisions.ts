import type { Severity } from '../../core/rules/rule';
import type { MoneyUnit } from '../../core/money/scale';
import { tableTitle } from '../../core/edition/labels';
import type { ScaleQuestion, TableComparison } from '../../workbook/import/import-differences';
import type { ImportIssueKind, SheetProposal } from '../../workbook/import/import-proposal';
import { importDecisions } from '../text-import-decisions.zh';
import { groupIssues, type IssueGroup } from './group-issues';
import { largeDifferences } from './large-differences';
import type { ReviewState } from './review-state';
import { sheetAt } from './sheet-at';
import { unitQuestions } from './unit-questions';

/** What the right side shows of a sheet. */
export type SheetView = 'differences' | 'preview' | 'source' | 'leftovers';

export interface DecisionAction {
  readonly label: string;
  /** For one of several answers: whether it is the one that counts. */
  readonly isChosen?: boolean;
  readonly perform: () => void;
}

/** Something that a person should decide, look at, or know. */
export interface Decision {
  readonly tone: Severity;
  readonly text: string;
  /** Of how many places it tells. */
  readonly count: number;
  readonly details: readonly string[];
  readonly actions: readonly DecisionAction[];
}

/** So many buttons fit beside a sentence. */
const MOST_LOOKS = 2;

type Show = (sheet: SheetProposal, view: SheetView) => void;

const words = importDecisions;
const otherUnit = (unit: MoneyUnit): MoneyUnit => (unit === '元' ? '万元' : '元');

/** Asked or said in another way. */
const TOLD_ELSEWHERE: readonly ImportIssueKind[] = ['unitInferred', 'unitMissing', 'yearMissing'];

/** Told of sheets that are not taken unless a person says so. */
const LEFT_OUT: readonly ImportIssueKind[] = ['hiddenSheet', 'otherYearSheet'];

/** Where to look for what a remark is about. */
const VIEWS: Partial<Record<ImportIssueKind, SheetView>> = {
  missingColumn: 'source',
  unknownColumn: 'source',
  withoutPlace: 'source',
  addedUp: 'source',
  partsDiffer: 'source',
  otherShape: 'source',
  unsureTable: 'source',
  duplicateTable: 'source',
  hiddenSheet: 'source',
  otherYearSheet: 'source',
  unitMixed: 'source',
  yearConflict: 'source',
  unitNameConflict: 'source',
  moneyUnitConflict: 'source',
  tableNumberConflict: 'source',
  unknownRow: 'leftovers',
  unplaced: 'leftovers',
  unreadable: 'preview',
  uncached: 'preview',
  codeFromName: 'preview',
  nameFromCode: 'preview',
};

/** Everything to decide or to know about a proposal: money units first, then remarks by their gravity. */
export function decisionsOf(state: ReviewState, show: Show): Decision[] {
  const { issues, fileName } = state.proposal();
  if (state.proposal().sheets.every(({ table }) => table === undefined))
    return [{ ...plain(words.noTables), tone: 'error' }];
  const remarks = groupIssues(
    issues.filter(({ kind }) => !TOLD_ELSEWHERE.includes(kind)),
    fileName,
  );
  const known = (state.workbook.remarks ?? []).map((text): Decision => ({ ...plain(text), tone: 'verify' }));
  const said = remarks.map((group) => remarkDecision(state, group, show));
  return [...unitDecisions(state), ...scaleDecisions(state), ...largeDecisions(state, show), ...known, ...said];
}

const plain = (text: string): Decision => ({ tone: 'notice', text, count: 1, details: [], actions: [] });

const unitDecisions = (state: ReviewState): Decision[] =>
  unitQuestions(state).map(({ sheets, unit, text, details }) => ({
    tone: 'verify',
    text,
    count: 1,
    details,
    actions: unitActions(state, sheets, unit),
  }));

const unitActions = (state: ReviewState, sheets: readonly SheetProposal[], unit: MoneyUnit): DecisionAction[] =>
  [unit, otherUnit(unit)].map((each) => ({
    label: each === unit ? words.confirmUnit(each) : words.changeUnit(each),
    perform: () => state.correct(sheets, { unit: each }),
  }));

function scaleDecisions(state: ReviewState): Decision[] {
  const groups = new Map<string, (TableComparison & { readonly scale: ScaleQuestion })[]>();
  for (const comparison of state.comparisons()) {
    const { scale } = comparison;
    if (!scale) continue;
    const key = JSON.stringify([scale.draft, scale.filing]);
    groups.set(key, [...(groups.get(key) ?? []), { ...comparison, scale }]);
  }
  return [...groups.values()].map((same): Decision => {
    const { scale } = same[0]!;
    const tables = same.map(({ table }) => table);
    const titles = tables.map((table) => tableTitle(state.edition, table));
    const rounded = same.reduce((sum, each) => sum + each.scale.rounded, 0);
    const isAll = (isConverted: boolean): boolean => same.every((each) => each.scale.isConverted === isConverted);
    const answer = (label: string, isConverted: boolean): DecisionAction => ({
      label,
      isChosen: isAll(isConverted),
      perform: () => state.convert(tables, isConverted),
    });
    return {
      tone: 'verify',
      text: words.finer(words.tables(titles), scale.draft, scale.filing),
      count: 1,
      details: titles.length > 1 ? titles : [],
      actions: [answer(words.recordFiner(scale.draft), false), answer(words.convert(scale.filing, rounded), true)],
    };
  });
}

/** A draft's figure is taken unless the clerk says otherwise; one that is far off is not taken unseen. */
function largeDecisions(state: ReviewState, show: Show): Decision[] {
  const filing = state.into();
  if (!filing) return [];
  const far = state.taken().flatMap((sheet) => {
    const comparison = state.comparisonOf(sheet);
    // Where the unit is asked about, its answer settles them.
    if (!comparison || state.doubtOf(sheet)) return [];
    const details = largeDifferences(state.edition, filing, comparison);
    return details.length > 0 ? [{ sheet, details }] : [];
  });
  if (far.length === 0) return [];
  const details = far.flatMap((each) => each.details);
  const actions = far.slice(0, MOST_LOOKS).map(({ sheet }) => ({
    label: words.lookAt(sheet.key),
    perform: () => show(sheet, 'differences'),
  }));
  const isOne = details.length === 1;
  const text = isOne ? words.isLarge(details[0]!) : words.areLarge(details.length);
  return [{ tone: 'verify', text, count: 1, details: isOne ? [] : details, actions }];
}

function remarkDecision(state: ReviewState, group: IssueGroup, show: Show): Decision {
  const { severity: tone, text, count, details, kind } = group;
  const view = VIEWS[kind];
  const sheet = view && sheetOf(state, group);
  const label = details.length > 0 || !sheet ? words.look : words.lookAt(sheet.key);
  const actions = view && sheet ? [{ label, perform: () => show(sheet, view) }, ...takeAction(state, sheet, kind)] : [];
  return { tone, text, count, details, actions };
}

/** A sheet that was left out can be taken where it is told. */
const takeAction = (state: ReviewState, sheet: SheetProposal, kind: ImportIssueKind): DecisionAction[] =>
  sheet.leftOut !== undefined && LEFT_OUT.includes(kind)
    ? [
        {
          label: words.takeSheet,
          isChosen: state.isTaken(sheet),
          perform: () => state.take([sheet], !state.isTaken(sheet)),
        },
      ]
    : [];

/** What found no place names its cells only in words: the first sheet that has any. */
function sheetOf(state: ReviewState, { sheet, region, cell, kind }: IssueGroup): SheetProposal | undefined {
  const { sheets, unplaced } = state.proposal();
  const [, first, at] = (kind === 'unplaced' && /^(.*)!([^!]*)$/.exec(unplaced[0]?.at ?? '')) || [];
  return sheetAt(sheets, sheet ?? first, region, cell ?? at);
}
