import type { Scale } from '../core/money/scale';
import { issueKinds } from './text-import-kinds.zh';
import { fineness, grouped } from './text-numbers.zh';

/** What the review of an import asks to be looked at and decided. */
export const importDecisions = {
  title: '请先看这里',
  noTables: '没有认出任何一张决算公开表。请在左边选一张工作表，在“认作”里指定它是哪张表。',
  none: '没有需要您决定的事，可以直接接受。',
  differing: (n: number): string => `有 ${grouped(n)} 处不同，请看下面各张表。`,
  isLarge: (difference: string): string => `与现有的数相差十倍以上，请看用哪个：${difference}。`,
  areLarge: (n: number): string => `有 ${grouped(n)} 个数与现有的相差十倍以上（现选草稿的），请看用哪个。`,
  largeDifference: (label: string, ours: string, draft: string): string => `${label}现有 ${ours}，草稿 ${draft}`,
  notes: (n: number): string => `其他说明 ${n} 条`,
  times: (n: number): string => `共 ${grouped(n)} 处`,
  places: '都在哪里',
  more: (n: number): string => `另有 ${grouped(n)} 处，没有全部列出。`,
  look: '去看',
  takeSheet: '取这张表',
  lookAt: (sheet: string): string => `去看工作表“${sheet}”`,
  sheets: (names: readonly string[]): string =>
    names.length === 1 ? `工作表“${names[0]}”` : `${names.length} 张工作表`,
  unitInferred: (where: string, unit: string): string =>
    `${where}没有写金额单位，按与其他表应当相等的数推断为${unit}，请确认。`,
  unitAssumed: (where: string, unit: string): string => `${where}没有写金额单位，暂按${unit}，请确认。`,
  unitDoubted: (table: string, message: string, unit: string): string => `${table}（现按${unit}）：${message}`,
  unitsDoubted: '多数的数看来差 1 万倍，请确认金额单位是元还是万元。',
  unitBySheet: '个别表不同的，选中那张表，在“金额单位”里改。',
  unitOpen: '请先在上面回答：金额单位是元还是万元。',
  confirmUnit: (unit: string): string => `确认是${unit}`,
  changeUnit: (unit: string): string => `改为${unit}`,
  finer: (tables: string, draft: Scale, filing: Scale): string =>
    `${tables}：草稿的数更细（${fineness(draft)}），现有填报是${fineness(filing)}。`,
  tables: (titles: readonly string[]): string => (titles.length === 1 ? titles[0]! : `${titles.length} 张表`),
  recordFiner: (draft: Scale): string => `按${draft.unit}记录，一位不舍`,
  convert: (filing: Scale, rounded: number): string =>
    `换算成${filing.unit}（${rounded === 0 ? '不用舍入' : `舍入 ${grouped(rounded)} 个数`}）`,
  kinds: issueKinds,
} as const;
