/** The sentences of the grid, its menu, and the notices of editing. */
export const gridText = {
  codeList: '可选的科目',
  rowPresent: '已有',
  nameUnconfirmed: '名称未核实',
  unnamed: '待填',
  chooseOne: (count: number): string => `有 ${count} 个科目符合，按 ↑ ↓ 选择，回车确定`,
  rowExists: (message: string): string => `${message}，已跳到那一行`,
  overriddenOne: (cell: string, entered: string, parts: string): string =>
    `录入的合计没有跟着变——${cell}：录入 ${entered}，明细相加 ${parts}`,
  overriddenRepeat: (cell: string, entered: string, source: string, expected: string): string =>
    `录入的数没有跟着变——${cell}：录入 ${entered}，${source}为 ${expected}`,
  overriddenMore: (first: string, count: number): string => `${first}；另有 ${count} 处`,
  pasted: (written: number, rows: number): string =>
    rows > 0 ? `写入 ${written} 格，新增 ${rows} 行` : `写入 ${written} 格`,
  inYuan: (shown: string): string => `是元，记为 ${shown}`,
  asWritten: (shown: string): string => `就是 ${shown}`,
  codeTyped: (code: string, name: string): string => `${code} 是科目编码（${name}），要新增这一行吗？`,
  codePresent: (code: string, name: string): string =>
    `${code} 是科目编码（${name}），表里已有这一行，要转到那一行吗？`,
  addTyped: '新增这一行',
  goToTyped: '转到那一行',
  isFigure: '当作金额',
  looksLikeYuan: (cell: string, written: string, expected: string): string =>
    `${cell}要写入 ${written}，正好是 ${expected} 的 1 万倍。录入的是不是元？`,
  tooLarge: (cell: string, written: string): string =>
    `${cell}要写入 ${written}，比这份决算里其他的数大得多。录入的是不是元？`,
  noOpenRows: '这张表的行是固定的，不能增加或删除',
  noRowSelected: '先把光标放到要删除的行上；固定的行不能删除',
  declaredEmpty: '这张表已声明为空表，先取消空表',
  readOnly: '这份决算在另一个窗口中编辑，这里只能查看',
  autoTotalOff: '自动合计已关闭：蓝色的合计改为灰色，不再跟着明细变',
  autoTotalOn: '自动合计已打开',
  commands: {
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    edit: '修改这一格',
    clear: '清除',
    fillDown: '向下填充',
    fillRight: '向右填充',
    selectLines: '选中整行',
    selectColumns: '选中整列',
    selectAll: '选中整张表',
  },
  viewUnit: '查看和录入的单位',
  viewUnitHint: '只换显示和录入的单位，已记的数不变',
  viewOnly: (unit: string): string => `仅换算显示，仍按${unit}记录`,
  viewMark: '（换算显示）',
  frozen: '自动合计已关，不再跟着明细变',
  unfinishedWritten: (typed: string): string => `上次离开时正在输入的“${typed}”已补记`,
  menu: '这一块的操作',
  pasteByKey: '请按 Ctrl+V 粘贴：浏览器不让菜单读取剪贴板',
} as const;
