import type { Persistence } from './home/persistence';

/** The sentences on Home about what keeps the data safe. */
export const safety = {
  due: (count: number): string => `有 ${count} 份决算改过之后，已超过 7 天没有备份。`,
  backupAll: '全部备份',
  file: '现在是从文件打开的：文件换个位置，数据仍在；但本机其他从文件打开的网页也能读到，请只打开可信的网页文件。',
  fileInFirefox: '现在是从文件打开的：火狐浏览器里数据跟着文件的位置走，移动文件之前请先全部备份，移动之后恢复备份。',
  fileMore: '说明',
  persistence: {
    promised: '浏览器已答应不自动清除这些数据。',
    notPromised: '磁盘快满时，浏览器可能自动清除这些数据，请常备份。',
    unknown: '',
  } satisfies Record<Persistence, string>,
  toFile: '备份到固定文件…',
  toSameFile: (name: string): string => `备份到 ${name}`,
  toSameFileHint: '直接写入上次选定的文件，盖掉里面的旧备份',
  chooseOther: '另选文件',
  suggested: '明账全部备份.json',
  backingUp: '正在备份',
  backupStopped: '已取消，没有存备份文件。',
  contents: (count: number, removed: number, snapshots: number, forms: number): string =>
    `${count} 份决算${removed > 0 ? `（其中回收站 ${removed} 份）` : ''}、${snapshots} 份快照${forms > 0 ? `、${forms} 份表样` : ''}`,
  saved: (name: string, contents: string): string => `备份已存为 ${name}：${contents}。`,
  written: (name: string, contents: string): string => `已备份到 ${name}：${contents}。`,
  preparerTitle: '备份注明填表人',
  preparer: '填表人',
  preparerHint: '写在备份文件里。别人恢复这份备份时，看得出是谁、什么时候填的。只问这一次。',
  preparerNone: '不注明',
  preparerSubmit: '存备份',
  preparerKnown: (name: string): string => (name === '' ? '备份不注明填表人' : `备份注明填表人：${name}`),
  preparerChange: '修改',
  preparerKept: (name: string): string =>
    name === '' ? '以后的备份不注明填表人。' : `以后的备份注明填表人：${name}。`,
  problems: '有些内容没有备份',
  notWritten: (name: string): string => `没有写入 ${name}，改为下载了一份备份。`,
  clear: '清除本机数据',
  clearTitle: '清除本机数据',
  clearLines: (count: number, removed: number): readonly string[] => [
    `这台电脑的浏览器里保存的 ${count} 份决算${removed > 0 ? `、回收站里的 ${removed} 份` : ''}，连同历史和快照，将全部删除，找不回来。`,
    '在公用电脑上用完之后，可以这样做。清除前请先存一份备份，带走或交给接手的人：历史、快照、表样和回收站都在里面。',
  ],
  clearBackup: '先存一份备份',
  clearBackedUp: (name: string, contents: string): string =>
    `备份已存为 ${name}，里面有 ${contents}。请确认文件已经在下载文件夹里。`,
  clearAgree: '我知道这些数据会全部删除',
  clearSubmit: '全部清除',
  cleared: '本机数据已全部清除。',
} as const;
