import type { TableId } from '../../core/filing/cell';
import type { Comparison, Rule } from '../../core/rules/rule';
import { checkEmptyFundTable } from './empty-fund-table';
import {
  atLeast,
  eachCode,
  equal,
  FORM_STRUCTURE,
  FUND_KEYS,
  type FundKey,
  line,
  lines,
  OFFICIAL,
  PUBLIC_CHECKER,
  repeat,
} from './terms';

/** 公开04表的一栏 against the detail table of that fund: 年初, 收入, 支出, 年末, each class. */
function fundAgainstDetail(fund: FundKey, table: TableId): Comparison[] {
  return [
    repeat(line('FAS', `income.openingCarryOver.${fund}`, 'amount'), line(table, 'total', 'openingCarryOver')),
    repeat(line('FAS', `income.${fund}`, 'amount'), line(table, 'total', 'incomeThisYear')),
    repeat(line('FAS', 'expenditure.thisYear', fund), line(table, 'total', 'expenditureThisYear')),
    repeat(line('FAS', 'expenditure.closingCarryOver', fund), line(table, 'total', 'closingCarryOver')),
    repeat(eachCode('FAS', fund), eachCode(table, 'expenditureThisYear'), {
      forEach: { codes: 'class', of: ['FAS', table] },
    }),
  ];
}

export const BETWEEN_TABLES: readonly Rule[] = [
  {
    id: 'X-IES-INC',
    name: '收支总表的收入与收入决算表一致',
    severity: 'error',
    source: PUBLIC_CHECKER,
    why: '收支总表的各项收入就是收入决算表合计行的各栏。',
    statements: [
      repeat(line('IES', 'income.thisYear', 'amount'), line('INC', 'total', 'incomeThisYear')),
      equal(
        lines(
          'IES',
          ['income.generalPublicBudget', 'income.governmentManagedFunds', 'income.stateCapitalOperations'],
          'amount',
        ),
        [line('INC', 'total', 'fiscalAppropriation')],
      ),
      ...['superiorSubsidy', 'publicServiceIncome', 'businessIncome', 'affiliateRemittance', 'otherIncome'].map(
        (source) => repeat(line('IES', `income.${source}`, 'amount'), line('INC', 'total', source)),
      ),
    ],
  },
  {
    id: 'X-IES-EXP',
    name: '收支总表的支出与支出决算表一致',
    severity: 'error',
    source: PUBLIC_CHECKER,
    why: '收支总表的各类支出就是支出决算表同一类科目的本年支出合计。',
    statements: [
      repeat(line('IES', 'expenditure.thisYear', 'amount'), line('EXP', 'total', 'expenditureThisYear')),
      repeat(eachCode('IES', 'amount'), eachCode('EXP', 'expenditureThisYear'), {
        forEach: { codes: 'class', of: ['IES', 'EXP'] },
      }),
    ],
  },
  {
    id: 'X-INC-FAS',
    name: '财政拨款收入在收入表、收支总表与财政拨款总表一致',
    severity: 'error',
    source: PUBLIC_CHECKER,
    why: '同一笔财政拨款收入在三张表中只能有一个数。',
    statements: [
      equal(line('INC', 'total', 'fiscalAppropriation'), [line('FAS', 'income.thisYear', 'amount')]),
      ...FUND_KEYS.map((fund) =>
        repeat(line('FAS', `income.${fund}`, 'amount'), line('IES', `income.${fund}`, 'amount'), { isMutual: true }),
      ),
    ],
  },
  {
    id: 'X-FAS-GPB',
    name: '财政拨款总表的一般公共预算栏与一般公共预算支出表一致',
    severity: 'error',
    source: PUBLIC_CHECKER,
    why: '一般公共预算财政拨款栏的合计和各类，就是一般公共预算财政拨款支出决算表的小计栏。',
    statements: [
      repeat(line('FAS', 'expenditure.thisYear', 'generalPublicBudget'), line('GPB', 'total', 'expenditureThisYear')),
      repeat(eachCode('FAS', 'generalPublicBudget'), eachCode('GPB', 'expenditureThisYear'), {
        forEach: { codes: 'class', of: ['FAS', 'GPB'] },
      }),
    ],
  },
  {
    id: 'X-GPB-BAS',
    name: '基本支出等于人员经费加公用经费',
    severity: 'error',
    source: PUBLIC_CHECKER,
    why: '一般公共预算的基本支出按经济分类全部列在基本支出决算表中。',
    statements: [
      equal(line('GPB', 'total', 'basicExpenditure'), [lines('BAS', ['personnel', 'administrative'], 'finalAmount')], {
        addsUpTo: line('GPB', 'total', 'basicExpenditure'),
      }),
    ],
  },
  {
    id: 'X-FAS-GMF',
    name: '财政拨款总表的政府性基金栏与政府性基金表一致',
    severity: 'error',
    source: FORM_STRUCTURE,
    why: '政府性基金的结转、收入、支出在两张表中只能有一个数。',
    statements: fundAgainstDetail('governmentManagedFunds', 'GMF'),
  },
  {
    id: 'X-FAS-SCO',
    name: '财政拨款总表的国有资本经营预算栏与国有资本经营预算表一致',
    severity: 'error',
    source: FORM_STRUCTURE,
    why: '国有资本经营预算的结转、收入、支出在两张表中只能有一个数。',
    statements: fundAgainstDetail('stateCapitalOperations', 'SCO'),
  },
  {
    id: 'X-EMPTY',
    name: '空表与财政拨款总表相符',
    severity: 'error',
    source: OFFICIAL,
    why: '没有政府性基金或国有资本经营预算收支的部门，该表为空表；有收支的，必须填表。',
    statements: [],
    custom: {
      sentence: '财政拨款总表中没有该项资金的，政府性基金表、国有资本经营预算表为空表；有的，不为空表',
      check: checkEmptyFundTable,
    },
  },
  {
    id: 'X-TPE-BAS',
    name: '“三公”决算数不小于基本支出中的同项费用',
    severity: 'error',
    source: PUBLIC_CHECKER,
    why: '“三公”经费包括基本支出和项目支出，不会小于基本支出表中的同一项。',
    statements: [
      ['overseasTravel', '30212'],
      ['hospitality', '30217'],
      ['vehicleRunning', '30231'],
      ['vehiclePurchase', '31013'],
    ].map(([item, code]) => atLeast(line('TPE', item!, 'finalAmount'), [line('BAS', code!, 'finalAmount')])),
  },
  {
    id: 'X-TPE-FAS',
    name: '“三公”决算数合计不大于财政拨款支出',
    severity: 'error',
    source: FORM_STRUCTURE,
    why: '“三公”经费表反映财政拨款安排的支出，合计不会大于全部财政拨款支出；大得多的，多半是把元当万元填了。',
    statements: [atLeast(line('FAS', 'expenditure.thisYear', 'total'), [line('TPE', 'total', 'finalAmount')])],
  },
];
