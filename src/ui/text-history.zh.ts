import type { FilingPart } from '../session/restore-edits';
import type { SnapshotReason } from '../storage/snapshots';
import { moment } from './text-time.zh';

const REASONS: Record<Exclude<SnapshotReason, 'named' | 'submitted'>, string> = {
  day: '当天修改之前',
  import: '导入之前',
  restore: '恢复之前',
  replace: '被备份替换之前',
};

/** A size in bytes as people say it. */
function bytes(size: number): string {
  if (size >= 1e9) return `${(size / 1e9).toFixed(1)} GB`;
  if (size >= 1e6) return `${(size / 1e6).toFixed(1).replace(/\.0$/, '')} MB`;
  return `${Math.ceil(size / 1e3)} KB`;
}

/** The sentences of 历史, and of the lists of differences; they come with the dialogs that show them. */
export const history = {
  title: '历史',
  list: '各个时刻',
  onlySnapshots: '只看快照',
  snapshot: '快照',
  reason: (reason: SnapshotReason, name: string | undefined): string =>
    reason === 'named' ? (name ?? '') : reason === 'submitted' ? `${name ?? '报送'}的原件` : REASONS[reason],
  empty: '还没有修改，也没有快照。',
  noSnapshots: '还没有快照。每天第一次修改之前、导入之前和恢复之前会自动存一份，也可以自己存。',
  more: '显示更早的',
  count: (n: number): string => `${n} 处`,
  change: (before: string, after: string, more: number): string =>
    `${before} → ${after}${more > 0 ? ` 等 ${more + 1} 处` : ''}`,
  bounds: (steps: number, automatic: number, named: number): string =>
    `保留最近 ${steps} 步、最近 ${automatic} 份自动快照、${named} 份命名快照。`,
  name: '快照名称',
  namePlaceholder: '例如：报财政前',
  take: '存快照',
  taken: (name: string): string => `已存快照“${name}”。`,
  tooMany: (most: number): string => `命名快照最多 ${most} 份，请先删除不用的。`,
  remove: '删除这份快照',
  confirmRemove: (name: string, when: string): string => `删除快照“${name}”（${when}）？删除后找不回来。`,
  snapshotSize: (count: number, size: number, most: number): string =>
    `快照 ${count} 份，约 ${bytes(size)}，最多 ${bytes(most)}；`,
  historySize: (steps: number, size: number, most: number): string =>
    `历史 ${steps} 步，约 ${bytes(size)}，最多 ${most} 步。`,
  room: (used: number, left: number): string => `浏览器里共用了 ${bytes(used)}，约可再存 ${bytes(left)}。`,
  compareWith: '比较',
  stepBefore: '这一步之前',
  now: '现在',
  atThatTime: '那时',
  before: '之前',
  after: '之后',
  place: '位置',
  gone: '这份快照已经不在了。',
  reading: '正在读取…',
  summary: (count: number, tables: number): string =>
    count === 0 ? '九张表没有不同。' : `${tables} 张表有不同，共 ${count} 处。`,
  parts: (parts: readonly FilingPart[]): string => `另有不同：${partNames(parts)}。`,
  partNames: (parts: readonly FilingPart[]): string => partNames(parts),
  restoreAll: '全部恢复成那时',
  restoreTable: '恢复这张表',
  restoreLabel: (when: string): string => `恢复到 ${when}`,
  restoreTableLabel: (title: string, when: string): string => `恢复${title}到 ${when}`,
  restored: (what: string): string => `已${what}。恢复前的内容另存为快照。`,
  readOnly: '只能查看：正在另一个窗口中编辑。',
  showAll: (n: number): string => `显示其余 ${n} 处`,
  moment,
} as const;

const PARTS: Record<FilingPart, string> = {
  unit: '单位',
  year: '年度',
  settings: '填报设置',
  explanations: '核实说明',
  switchedOffRules: '停用的规则',
};

const partNames = (parts: readonly FilingPart[]): string => parts.map((part) => PARTS[part]).join('、');

/** How a difference is put in words. */
export const difference = {
  blank: '空白',
  quoted: (text: string): string => `“${text}”`,
  none: '没有这一行',
  rowFigures: (n: number): string => (n === 0 ? '有这一行' : `有这一行，${n} 个数`),
  rowName: (row: string): string => `${row} 的名称`,
  emptyTable: '空表声明',
  declared: '声明为空表',
  notDeclared: '没有声明',
  wholeTable: '整张表',
  noTable: '没有内容',
  tableFigures: (n: number, unit: string): string => `${n} 个数（${unit}）`,
} as const;
