import type { Rule } from '../../core/rules/rule';
import { checkOtherMoney } from './other-money';
import { codes, equal, line, PUBLIC_CHECKER } from './terms';

/** Functional items whose basic expenditure is one economic item seen from the other side. */
const PAIRS: readonly { readonly functional: readonly string[]; readonly economic: string }[] = [
  { functional: ['2080505'], economic: '30108' },
  { functional: ['2080506'], economic: '30109' },
  { functional: ['2101101', '2101102'], economic: '30110' },
  { functional: ['2101103'], economic: '30111' },
  { functional: ['2210201'], economic: '30113' },
  { functional: ['20808'], economic: '30304' },
];

export const REASONABLENESS: readonly Rule[] = [
  {
    id: 'R-GPB-BAS',
    name: '社会保障、医疗、住房科目与经济分类相符',
    severity: 'verify',
    source: {
      evidence: 'D',
      document: '七份完整的公开决算中六份相差不到一分，另一份的不符正是整栏错行所致',
    },
    why: '养老保险、职业年金、医疗、公积金和抚恤支出，按功能科目和按经济科目看是同一笔钱。',
    statements: PAIRS.map(({ functional, economic }) =>
      equal(codes('GPB', functional, 'basicExpenditure'), [line('BAS', economic, 'finalAmount')]),
    ),
  },
  {
    id: 'R-OTHER',
    name: '财政拨款和本年其他收入以外的支出',
    severity: 'notice',
    source: PUBLIC_CHECKER,
    why: '支出超出财政拨款和本年其他收入的部分，来自以前年度的非财政拨款结转和结余，说明中应交代一句。',
    statements: [],
    custom: {
      sentence: '支出决算表合计 − 财政拨款支出 ≈ 本年其他收入 + 使用的非财政拨款结转和结余',
      check: checkOtherMoney,
    },
  },
];
