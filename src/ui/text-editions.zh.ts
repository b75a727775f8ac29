/** The sentences about editions: which one a filing is printed in, and what is known of it. */
export const editionText = {
  label: '版式',
  official: '正式版式',
  unverified: '版式待核实',
  unverifiedHint: '公开之前请与下发的表样核对。',
  borrowed: (from: string): string => `本表栏目没有见到原表，取自${from}，请与当地表样核对。`,
  notFilled: '另填',
  notFilledTitle: (title: string, reason: string): string => `${title}：${reason}`,
  leftOut: (count: number): string => `新版式没有下面 ${count} 个数的位置，保存后不再保留（可以撤销）：`,
  leftOutTables: (titles: string): string => `新版式没有这些表：${titles}。`,
  toFill: (titles: string): string =>
    `新版式多出这些表，现在没有数，换了以后要补填（确实没有数的，声明为空表）：${titles}。`,
  repeated: (title: string, of: string, isEmpty: boolean): string =>
    `新版式多出的${title}与${of}${isEmpty ? '同为空表，换了以后照样声明' : '的数相同，换了以后自动照填'}，请核对。`,
  adjustmentsDropped: '本单位对表样的调整（表号、标题、注、次序、栏目）不带入新版式。',
  nothingLeftOut: '所有的数都带入新版式。',
  more: (count: number): string => `……另有 ${count} 个`,
  loading: '正在读取版式……',
} as const;
