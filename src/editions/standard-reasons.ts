import type { Finding } from '../core/check/finding';

/** Reasons that a clerk may pick for a 核实说明 and then complete; data, in the words of the field. */
interface StandardReasons {
  /** The ids of the rules they answer. */
  readonly rules: readonly string[];
  readonly reasons: readonly string[];
}

/** What accounts give for an opening carry-over that is not last year's closing one (domain/rules.md, R-CARRY). */
const CARRY_OVER = [
  '会计差错更正',
  '收回以前年度支出',
  '归集调入',
  '归集调出',
  '归集上缴和缴回',
  '单位内部调剂',
] as const;

const BY_RULE: readonly StandardReasons[] = [
  { rules: ['R-CARRY'], reasons: CARRY_OVER },
  {
    rules: ['W-TPE-2'],
    reasons: ['年中追加预算', '年中调剂增加预算', '使用上年结转资金', '年初预算没有安排，年中据实追加'],
  },
  {
    rules: ['R-GPB-BAS'],
    reasons: [
      '这个功能科目另有按其他经济分类列支的支出',
      '这个经济分类另有在其他功能科目列支的支出',
      '补缴以前年度费用',
    ],
  },
  { rules: ['W-BAS-3'], reasons: ['按财政部门批复列入基本支出'] },
  { rules: ['X-PART-EQ'], reasons: ['另有以前年度非财政拨款结转和结余的支出', '年末另有非财政拨款结转和结余'] },
  { rules: ['B-NEGATIVE'], reasons: ['收回以前年度支出，冲减本年支出', '会计差错更正'] },
];

/** A 尾差 larger than rounding makes likely, whatever its rule. */
const ROUNDING = ['各数由元分别换算成万元，差额为尾差，与账簿核对无误'] as const;
/** A blank total over filled parts. */
const UNFILLED_TOTAL = ['按报表要求不填合计'] as const;
const ANY = ['已与账簿核对，数字无误'] as const;

/** The standard reasons for a finding, the most fitting first; they are a beginning, and the clerk's to change. */
export function standardReasons({ rule, outcome, proposal }: Pick<Finding, 'rule' | 'outcome' | 'proposal'>): string[] {
  const byKind = outcome === 'roundingDifference' ? ROUNDING : proposal ? UNFILLED_TOTAL : undefined;
  const own = BY_RULE.filter(({ rules }) => rules.includes(rule)).flatMap(({ reasons }) => reasons);
  return [...(byKind ?? own), ...ANY];
}
