import type { Rule } from '../../core/rules/rule';
import {
  classes,
  eachRow,
  equal,
  FORM_STRUCTURE,
  FUND_KEYS,
  INCOME_LINES,
  line,
  lines,
  OFFICIAL,
  PUBLIC_CHECKER,
  total,
} from './terms';

const FAS_FUND_LINES = FUND_KEYS.map((fund) => `income.${fund}`);
const FAS_OPENING_LINES = FUND_KEYS.map((fund) => `income.openingCarryOver.${fund}`);

/** 收入支出决算总表 and 财政拨款收入支出决算总表: the two-sided tables. */
export const WITHIN_SUMMARIES: readonly Rule[] = [
  {
    id: 'W-IES-1',
    name: '本年收入合计等于各项收入之和',
    severity: 'error',
    source: OFFICIAL,
    why: '本年收入合计由一至八项收入相加得出。',
    statements: [total(line('IES', 'income.thisYear', 'amount'), [lines('IES', INCOME_LINES, 'amount')])],
  },
  {
    id: 'W-IES-2',
    name: '收入总计等于本年收入加结余和年初结转',
    severity: 'error',
    source: PUBLIC_CHECKER,
    why: '收入总计是本年可用的全部资金：本年收入、使用的非财政拨款结余和年初结转。',
    statements: [
      total(line('IES', 'income.grandTotal', 'amount'), [
        lines('IES', ['income.thisYear', 'income.nonFiscalSurplusUsed', 'income.openingCarryOver'], 'amount'),
      ]),
    ],
  },
  {
    id: 'W-IES-3',
    name: '本年支出合计等于各类支出之和',
    severity: 'error',
    source: FORM_STRUCTURE,
    why: '本年支出合计由各功能分类的支出相加得出。',
    statements: [total(line('IES', 'expenditure.thisYear', 'amount'), [classes('IES', 'amount')])],
  },
  {
    id: 'W-IES-4',
    name: '支出总计等于本年支出加结余分配和年末结转',
    severity: 'error',
    source: PUBLIC_CHECKER,
    why: '全部资金的去向：本年支出、结余分配和年末结转。',
    statements: [
      total(line('IES', 'expenditure.grandTotal', 'amount'), [
        lines(
          'IES',
          ['expenditure.thisYear', 'expenditure.surplusAllocation', 'expenditure.closingCarryOver'],
          'amount',
        ),
      ]),
    ],
  },
  {
    id: 'W-IES-5',
    name: '收入总计等于支出总计',
    severity: 'error',
    source: PUBLIC_CHECKER,
    why: '收支总表两边必须相等。',
    statements: [equal(line('IES', 'income.grandTotal', 'amount'), [line('IES', 'expenditure.grandTotal', 'amount')])],
  },
  {
    id: 'W-FAS-1',
    name: '各行合计等于三类财政拨款之和',
    severity: 'error',
    source: PUBLIC_CHECKER,
    why: '合计栏由一般公共预算、政府性基金预算、国有资本经营预算三栏相加得出。',
    statements: [
      total(eachRow('FAS', 'total'), [eachRow('FAS', FUND_KEYS)], { forEach: { codes: 'class', of: ['FAS'] } }),
      total(eachRow('FAS', 'total'), [eachRow('FAS', FUND_KEYS)], {
        forEach: {
          rows: ['expenditure.thisYear', 'expenditure.closingCarryOver', 'expenditure.grandTotal'],
          of: 'FAS',
        },
      }),
    ],
  },
  {
    id: 'W-FAS-2',
    name: '财政拨款收支的合计、结转和总计',
    severity: 'error',
    source: PUBLIC_CHECKER,
    why: '合计是三类拨款之和，总计是本年数加结转和结余，收支两边总计相等。',
    statements: [
      total(line('FAS', 'income.thisYear', 'amount'), [lines('FAS', FAS_FUND_LINES, 'amount')]),
      total(line('FAS', 'income.openingCarryOver', 'amount'), [lines('FAS', FAS_OPENING_LINES, 'amount')]),
      total(line('FAS', 'income.grandTotal', 'amount'), [
        lines('FAS', ['income.thisYear', 'income.openingCarryOver'], 'amount'),
      ]),
      ...[...FUND_KEYS, 'total'].map((column) =>
        // Across a grand total's row the three funds are added (W-FAS-1); down its column it is derived.
        total(line('FAS', 'expenditure.grandTotal', column), [
          lines('FAS', ['expenditure.thisYear', 'expenditure.closingCarryOver'], column),
        ]),
      ),
      equal(line('FAS', 'income.grandTotal', 'amount'), [line('FAS', 'expenditure.grandTotal', 'total')], {
        // Of three funds each by itself: the one that lacks its 年末结转 says which figure it is.
        sumOf: 'W-FAS-3',
      }),
    ],
  },
  {
    id: 'W-FAS-3',
    name: '分资金来源：年初结转加本年收入等于本年支出加年末结转',
    severity: 'error',
    source: PUBLIC_CHECKER,
    why: '每一类财政拨款自身收支平衡。',
    statements: FUND_KEYS.map((fund) => {
      const closing = line('FAS', 'expenditure.closingCarryOver', fund);
      return equal(
        [lines('FAS', [`income.openingCarryOver.${fund}`, `income.${fund}`], 'amount')],
        [line('FAS', 'expenditure.thisYear', fund), closing],
        { addsUpTo: closing },
      );
    }),
  },
  {
    id: 'W-FAS-4',
    name: '分资金来源：本年支出合计等于各类支出之和',
    severity: 'error',
    source: FORM_STRUCTURE,
    why: '每一栏的本年支出合计由该栏各功能分类相加得出。',
    statements: [...FUND_KEYS, 'total'].map((column) =>
      total(line('FAS', 'expenditure.thisYear', column), [classes('FAS', column)]),
    ),
  },
];
