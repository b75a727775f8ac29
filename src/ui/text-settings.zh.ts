import type { PublishPolicy } from '../core/filing/filing';
import type { Rounding } from '../core/money/scale';

/** The sentences of 填报设置; they come with the dialog. */
export const settings = {
  title: '填报设置',
  submit: '保存',
  unit: '单位名称',
  unitHint: '印在每张表的“部门：”之后。',
  year: '决算年度',
  kind: '单位性质',
  kindNone: '不填',
  kindHint: '只作记录，不影响审核。',
  rounding: '取舍方式',
  roundings: { halfUp: '四舍五入', truncate: '截尾' } satisfies Record<Rounding, string>,
  roundingHint: {
    halfUp: '元换算成万元时，后面的数字四舍五入。允许的尾差按此计算。',
    truncate: '元换算成万元时，后面的数字一律舍去（只舍不入）。允许的尾差按此计算，公开数也按此取舍。',
  } satisfies Record<Rounding, string>,
  publishUnit: '公开的金额单位',
  publishUnitHint: '公开稿里的数按这个单位印，录入时仍用各表自己的单位。',
  policy: '公开数的合计',
  policies: { each: '各数分别取舍', parts: '由公开的分项相加' } satisfies Record<PublishPolicy, string>,
  policyHint: {
    each: '合计和分项各自换算、取舍，印出来可能差 0.01（尾差）。',
    parts: '分项取舍之后再相加成合计，印出来处处相等，但合计可能与账上相差 0.01。',
  } satisfies Record<PublishPolicy, string>,
  formsHint: '表号、标题、注、次序和栏目与版式不同的，在这里改；上面改过的设置会先保存。',
  formsAfterEdition: '换了版式：先保存，再调整表样。',
  autoTotal: '自动合计',
  autoTotalHint: '合计、小计和其他表重复的数由明细自动算出；自己录入的合计不会被改动。',
} as const;
