import type { FilingPart } from '../session/restore-edits';
import type { Relation } from '../storage/relation';
import { history } from './text-history.zh';
import { moment } from './text-time.zh';
import { text } from './text.zh';

/** How a backup that differs from what is here comes in. */
export type RestoreWay = 'copy' | 'merge' | 'replace';

/** The sentences of taking a backup in; they come with the dialog that asks. */
export const restore = {
  title: '备份与现有的不同',
  which: (unit: string, year: number): string => `${unit} ${text.yearLabel(year)}`,
  /** The two sides: whose they are, and from when. */
  sides: (
    backup: { readonly preparer: string; readonly at: number },
    kept: { readonly preparer: string; readonly at: number },
  ): readonly [string, string] => {
    const [theirs, ours] = moments(backup.at, kept.at);
    return [
      `备份里的：${by(backup.preparer)}，存于 ${theirs}。`,
      `现有的：${by(kept.preparer)}，最后保存于 ${ours}，${byAge(backup.at, kept.at)}。`,
    ];
  },
  relation: {
    older: '备份比这里旧：里面的内容这里都有过，没有这里没有的内容。',
    newer: '备份比这里新：它是在这里现有内容的基础上接着改的，这里没有它没有的内容。',
    both: '两边同出一源，后来各自都改过，请选择怎样处理。',
    unknown: '',
  } satisfies Record<Relation, string>,
  /** `all`: the snapshots in the backup, `missing`: those that are not here. */
  snapshots: (way: RestoreWay, all: number, missing: number): string => {
    if (way === 'copy') return all === 0 ? '' : `备份里的 ${all} 份快照放进副本的“历史”。`;
    return missing === 0 ? '' : `备份里有 ${missing} 份快照这里没有，会一并放进“历史”。`;
  },
  dossier: '签章、自查、报送、退回意见、备注和对照数两边的都保留；同一项只能有一个时，以现有的为准。',
  dossierOfBackup: '签章、自查、报送、退回意见、备注和对照数两边的都保留；同一项只能有一个时，以备份的为准。',
  /** Both are filled by another edition. */
  editions: (kept: string, backup: string): string =>
    `版式不同：现有的是“${kept}”，备份里的是“${backup}”。合并时按现有的版式，这个版式没有的表和栏目不取。`,
  wasRemoved: '这里的那一份在回收站里，下面的做法都会先把它放回来。',
  differing: (tables: readonly (readonly [string, number])[]): string =>
    tables.length === 0
      ? '九张表没有不同。'
      : `不同之处：${tables.map(([table, count]) => `${table} ${count} 处`).join('，')}。`,
  parts: (parts: readonly FilingPart[]): string => history.parts(parts),
  ask: '怎样处理',
  ways: { copy: '作为副本', merge: '合并', replace: '替换' } satisfies Record<RestoreWay, string>,
  hints: {
    copy: '现有的不动，备份里的另存一份，名称后面注明备份的日期。',
    merge: '现有的为准，只取下面勾选的几处；可以撤销，合并前的内容存为快照。',
    replace: '备份里的取代现有的；现有的存为快照，在“历史”里可以找回。',
  } satisfies Record<RestoreWay, string>,
  ours: '现有的',
  theirs: '备份里的',
  following: (count: number): string => `另有 ${count} 处是两边都自动算出的合计，不必勾选，跟着勾选的内容变。`,
  takeParts: (parts: readonly FilingPart[]): string => `同时取备份里的${history.partNames(parts)}`,
  nothingChosen: '没有勾选任何一处。',
  rest: (count: number): string => `其余 ${count} 份也这样处理`,
  skip: '不恢复这一份',
  submit: '确定',
  mergeLabel: '合并备份',
  dossierLabel: '保留替换前的签章、报送和备注',
} as const;

const by = (preparer: string): string => (preparer === '' ? '没有注明填表人' : `填表人 ${preparer}`);

/** Both times, to the second where the minutes are the same. */
function moments(backup: number, kept: number): readonly [string, string] {
  const isSameMinute = moment(backup) === moment(kept);
  return isSameMinute ? [moment(backup, true), moment(kept, true)] : [moment(backup), moment(kept)];
}

function byAge(backup: number, kept: number): string {
  if (Math.floor(kept / 1000) === Math.floor(backup / 1000)) return '与备份同时';
  return kept > backup ? '比备份新' : '比备份旧';
}
