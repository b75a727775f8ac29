import type { TableId } from '../../core/filing/cell';
import type { Comparison, Condition, Rule, Term } from '../../core/rules/rule';
import { atLeast, eachCode, equal, FORM_STRUCTURE, line } from './terms';

const FISCAL_DETAILS: readonly TableId[] = ['GPB', 'GMF', 'SCO'];
const COLUMNS = ['expenditureThisYear', 'basicExpenditure', 'projectExpenditure'];

/** The same figure of all money and of the fiscal appropriations in it. */
interface Share {
  readonly whole: Term;
  readonly part: Term;
}

const EXPENDITURE: Share = {
  whole: line('IES', 'expenditure.thisYear', 'amount'),
  part: line('FAS', 'expenditure.thisYear', 'total'),
};
const OPENING: Share = {
  whole: line('IES', 'income.openingCarryOver', 'amount'),
  part: line('FAS', 'income.openingCarryOver', 'amount'),
};
const CLOSING: Share = {
  whole: line('IES', 'expenditure.closingCarryOver', 'amount'),
  part: line('FAS', 'expenditure.closingCarryOver', 'total'),
};

/** The unit has no money but fiscal appropriations, of this year or carried over. */
const ONLY_FISCAL: readonly Condition[] = [
  ...[
    'superiorSubsidy',
    'publicServiceIncome',
    'businessIncome',
    'affiliateRemittance',
    'otherIncome',
    'nonFiscalSurplusUsed',
  ].map((source) => ({ left: [line('IES', `income.${source}`, 'amount')], right: [] })),
  { left: [OPENING.whole], right: [OPENING.part] },
];

const forEachItem = (compare: (whole: Term, parts: readonly Term[]) => Comparison): Comparison[] =>
  COLUMNS.map((column) => ({
    ...compare(
      eachCode('EXP', column),
      FISCAL_DETAILS.map((table) => eachCode(table, column)),
    ),
    forEach: { codes: 'lowest', of: ['EXP', ...FISCAL_DETAILS] },
  }));

export const PART_OF_WHOLE: readonly Rule[] = [
  {
    id: 'X-PART',
    name: '财政拨款支出和结转不大于全部支出和结转',
    severity: 'error',
    source: FORM_STRUCTURE,
    why: '财政拨款是全部资金的一部分，任何科目的财政拨款支出都不会大于这个科目的全部支出。',
    statements: [
      ...forEachItem(atLeast),
      ...[EXPENDITURE, OPENING, CLOSING].map(({ whole, part }) => atLeast(whole, [part])),
    ],
  },
  {
    id: 'X-PART-EQ',
    name: '只有财政拨款的部门，财政拨款数就是全部数',
    severity: 'verify',
    source: FORM_STRUCTURE,
    why: '没有其他收入、没有使用非财政拨款结余、年初也没有其他结转的，支出和年末结转都来自财政拨款，两处应相等。',
    statements: [
      ...forEachItem((whole, parts) => equal(whole, parts, { onlyWhen: ONLY_FISCAL })),
      ...[EXPENDITURE, CLOSING].map(({ whole, part }) => equal(whole, [part], { onlyWhen: ONLY_FISCAL })),
    ],
  },
];
