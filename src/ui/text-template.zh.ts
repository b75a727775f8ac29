/** The sentences of 下载空白表; they come with its dialog. */
export const template = {
  title: '下载空白表',
  submit: '下载',
  about: '一个 Excel 文件，全部表格都在里面，没有数字。在 Excel 或 WPS 里填好，再用“导入 Excel 草稿”取回来。',
  edition: '版式',
  unconfirmed: '这个版式待核实：没有见到整套原表，用之前请和本地下发的表格核对。',
  moneyUnit: '金额单位',
  moneyUnitHint: '印在每张表的右上角；导入时按它读数。',
  rows: '科目行',
  noRows: '留 30 个空白行，自己填科目',
  rowsOf: (unit: string, year: number): string => `照 ${unit} ${year}年度 的科目，再留 10 个空白行`,
  rowsHint: '没有填的空白行导入时不算数。',
  done: (name: string): string => `已下载 ${name}`,
  failed: (reason: string): string => `没有下载：${reason}`,
} as const;
