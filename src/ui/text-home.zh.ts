import { moment, stamp } from './text-time.zh';

/** The sentences of the home page: the filings kept here, their backups and what was removed. */
export const homeText = {
  title: '决算公开',
  create: '新建',
  restore: '恢复备份',
  template: '下载空白表',
  backupAll: '全部备份',
  example: '打开示例',
  emptyTitle: '编制部门决算公开表',
  emptyLine: '各张表在同一处填写，改一个数，勾稽关系随即核对。',
  start: '开始填写',
  steps: [
    ['一次录入', '只填明细。合计、类款小计和表间重复的数自动带出。'],
    ['边填边审', '每改一格，表内、表间关系立即重新核对，指到出错的格子。'],
    ['自动保存', '随填随存在这台电脑的浏览器里，关掉再打开仍在原处。'],
  ],
  /** In place of the last step, and of where the data is, where the browser keeps nothing. */
  notKeptStep: ['另存备份', '这个浏览器不保存数据，填报内容只留在当前窗口，关闭之前请存一份备份。'],
  whereDataInMemory: '数据只在当前窗口里，关掉就没有了，也不上传到任何地方。请在关闭前存备份。',
  whereData: '数据只保存在这台电脑的浏览器中，不上传到任何地方。请定期备份。',
  changed: (at: number): string => `修改于 ${moment(at)}`,
  backedUp: (at: number | undefined): string => (at === undefined ? '尚未备份' : `备份于 ${moment(at)}`),
  open: (unit: string, year: number, copied: string): string =>
    `打开 ${unit} ${year}年度${copied === '' ? '' : `（${copied}）`}`,
  rename: '改名',
  duplicate: '复制',
  backup: '备份',
  delete: '删除',
  deleted: (unit: string, year: number): string => `已移到回收站：${unit} ${year}年度`,
  trash: (count: number): string => `回收站（${count}）`,
  trashHint: '这里的决算不会自动清除，可以恢复；彻底删除后就找不回来了。',
  removedAt: (at: number): string => `删除于 ${moment(at)}`,
  takeBack: '恢复',
  takenBack: (unit: string, year: number): string => `已恢复 ${unit} ${year}年度`,
  purge: '彻底删除',
  purgeAll: '清空回收站',
  confirmPurge: (unit: string, year: number): string =>
    `彻底删除 ${unit} ${year}年度？删除后无法恢复，除非另有备份文件。`,
  confirmPurgeAll: (count: number): string => `彻底删除回收站里的 ${count} 份决算？删除后无法恢复，除非另有备份文件。`,
  duplicated: '已复制一份。',
  /** Behind 一致: of how many tables nothing can be said. */
  unchecked: (tables: number): string => `（未核对 ${tables} 表）`,
  uncheckedHint: (tables: number): string =>
    `核对过的都一致；另有 ${tables} 张表还没有填，也没有声明空表，与它们有关的规则没有核对。`,
  renamed: '已改名。',
  copied: (copied: { readonly at: number; readonly backedUpAt?: number }): string =>
    copied.backedUpAt === undefined
      ? `副本，${moment(copied.at)} 复制`
      : `副本，${moment(copied.backedUpAt)} 备份，${moment(copied.at)} 恢复`,
  restoredSame: (count: number): string => `备份里有 ${count} 份与现有的完全相同，没有改动。`,
  restoredWay: {
    copy: '已作为副本放在旁边。',
    merge: '已合并勾选的内容。打开后按“撤销”可以取消这次合并，合并前的内容也存为快照。',
    replace: '已替换，原来的内容存为快照。',
  },
  backupSaved: (name: string): string => `备份已存为 ${name}`,
  notRestored: (unit: string, year: number, why: string): string => `${unit} ${year}年度没有恢复：${why}`,
  unknownEdition: (id: string): string => `不认识的版式“${id}”，请使用更新版本的明账打开。`,
  drop: '松开鼠标，导入 Excel 草稿或恢复备份',
  backupFileAll: (at: number): string => `明账全部备份_${stamp(at)}.json`,
  backupFile: (unit: string, year: number, at: number): string =>
    `明账备份_${unit.replace(/[\\/:*?"<>|]/g, '_')}_${year}_${stamp(at)}.json`,
  loading: '正在读取…',
} as const;

/** The sentences of the form that asks for a unit and a year. */
export const createText = {
  title: '新建决算公开',
  submit: '开始填写',
  unit: '单位名称',
  unitHint: '按批复的部门全称填写，印在每张表的“部门：”之后。',
  unitMissing: '请填写单位名称。',
  year: '决算年度',
  yearWrong: (from: number, to: number): string => `请填写 ${from} 至 ${to} 之间的年度。`,
  kind: '单位性质',
  kindHint: '可不选。只作记录，不影响审核。',
  kindNone: '不填',
  scale: '金额单位',
  scaleHint: '按账上的单位录入；公开表一律印万元。',
  optional: '（选填）',
  renameTitle: '修改单位和年度',
  renameSubmit: '保存',
} as const;
