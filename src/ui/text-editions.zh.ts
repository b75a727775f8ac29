/** The sentences about editions: which one a filing is printed in, and what is known of it. */
export const editionText = {
  label: '版式',
  official: '正式版式',
  unverified: '版式待核实',
  hint: '按所在地选，年度不同的表样自动对应。记住这次的选择。',
  chosen: (name: string): string => `${name}：`,
  unverifiedHint: '这个版式只见过表名和次序，有的栏目取自别处。公开之前请与当地下发的表样核对。',
  borrowed: (from: string): string => `本表栏目没有见到原表，取自${from}，请与当地表样核对。`,
  notFilled: '另填',
  notFilledTitle: (title: string, reason: string): string => `${title}：${reason}`,
  change: '改版式',
  leftOut: (count: number): string => `新版式没有下面 ${count} 个数的位置，保存后不再保留（可以撤销）：`,
  leftOutTables: (titles: string): string => `新版式没有这些表：${titles}。`,
  nothingLeftOut: '所有的数都带入新版式。',
  more: (count: number): string => `……另有 ${count} 个`,
  countOfTables: (count: number): string => `${count} 张表`,
  loading: '正在读取版式……',
} as const;
