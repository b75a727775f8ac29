import type { Persistence } from './home/persistence';

/** The sentences on Home about what keeps the data safe. */
export const safety = {
  due: (count: number): string => `有 ${count} 份决算改过之后，已超过 7 天没有备份。`,
  backupAll: '全部备份',
  persistence: {
    promised: '浏览器已答应不自动清除这些数据。',
    notPromised: '浏览器没有答应长期保留，磁盘空间不足时可能被自动清除。',
    unknown: '',
  } satisfies Record<Persistence, string>,
  toFile: '备份到固定文件…',
  toSameFile: (name: string): string => `备份到 ${name}`,
  toSameFileHint: '直接写入上次选定的文件，盖掉里面的旧备份',
  chooseOther: '另选文件',
  suggested: '明账全部备份.json',
  written: (name: string, count: number): string => `${count} 份决算已备份到 ${name}。`,
  notWritten: (name: string): string => `没有写入 ${name}，改为下载了一份备份。`,
  clear: '清除本机数据',
  clearTitle: '清除本机数据',
  clearLines: (count: number): readonly string[] => [
    `这台电脑的浏览器里保存的 ${count} 份决算，连同历史、快照和回收站，将全部删除，找不回来。`,
    '在公用电脑上用完之后，可以这样做。清除前请先存一份备份，带走或交给接手的人。',
  ],
  clearBackup: '先存一份备份',
  clearBackedUp: (name: string): string => `备份已存为 ${name}。请确认文件已经在下载文件夹里。`,
  clearAgree: '我知道这些数据会全部删除',
  clearSubmit: '全部清除',
  cleared: '本机数据已全部清除。',
} as const;
