import type { MoneyUnit, Rounding } from '../core/money/scale';

const STEPS = ['分', '角', '元', '十元', '百元', '千元', '万元', '十万元', '百万元'];

/** `百元` of 10 000 fen. */
const stepWords = (step: number): string => STEPS[Math.round(Math.log10(step))] ?? '';

/** The sentences about the unit of tables, and about figures that may have been typed in another one. */
export const unitsText = {
  change: '改单位',
  changeHint: '这张表、几张表或全部表改用元或万元记录',
  title: '各表的金额单位',
  intro: '录入和保存用的单位。已有的数只换写法，金额不变；没有数的表直接换。',
  all: '全部表',
  unitOf: (table: string): string => `${table}的金额单位`,
  empty: '没有数',
  finer: (count: number): string => `有 ${count} 个数比 0.01 万元还细`,
  keep: '全部数字都留下',
  keepHint: '表里按原数保存，印出来仍是两位小数；审核会提示小数多于两位。',
  round: {
    halfUp: '四舍五入到 0.01 万元',
    truncate: '截到 0.01 万元',
  } satisfies Record<Rounding, string>,
  roundHint: '舍去的数字可以用“撤销”找回。',
  coarse:
    '按万元记的数只精确到 0.01 万元（百元），换成元也不会更精确，核对时仍按原来的尾差；以后重新录入或导入的数才算到分。',
  exact: '都是准确数',
  exactHint: '“都是准确数”：表上的数不是四舍五入或截尾来的。勾选后，核对时这些数不再留尾差。',
  exactOf: (table: string): string => `${table}的数都是准确数`,
  /** Of a table whose figures are less exact than its unit, or of some of them. */
  exactTo: (step: number, count: number | undefined): string =>
    count === undefined ? `数字精确到${stepWords(step)}` : `有 ${count} 个数只精确到${stepWords(step)}`,
  exactToHint: '这些数是用另一个单位录入的，没有更细的数字；核对按当时的尾差。重新录入的数按现在的单位算。点击可改。',
  submit: '改单位',
  settings: '各表的金额单位…',
  settingsHint: (said: string): string => `现在${said}。上面改过的设置会先保存。`,
  coarseTables: (count: number): string => `，其中 ${count} 张表有的数不如单位精确`,
  allIn: (unit: MoneyUnit): string => `各表都按${unit}记录`,
  mixed: (yuan: number, tenThousand: number): string => `${yuan} 张表按元、${tenThousand} 张表按万元记录`,
  doubt: {
    label: '金额单位的疑问',
    exceeds: (cell: string, written: string, largest: string): string =>
      `${cell}录入 ${written}，比这份决算里最大的数 ${largest} 还大。录入的是元吗？`,
    large: (cell: string, written: string): string => `${cell}录入 ${written}，大得少见。录入的是元吗？`,
    times: (cell: string, written: string, expected: string): string =>
      `${cell}录入 ${written}，正好是 ${expected} 的 1 万倍。录入的是元吗？`,
    more: (count: number): string => `这样的数有 ${count} 个，已标出。`,
    onwards: '可以接着录，录完再答。',
    wholeTable: (count: number): string => `是元，本表都按元填（刚录的 ${count} 个数）`,
    onlyThese: (count: number): string => (count === 1 ? '只这个数是元' : `只这 ${count} 个数是元`),
    asTyped: '不是，就是万元',
    show: '转到这一格',
  },
} as const;
