import { clock, isToday, moment } from './text-time.zh';

/** The words that many pages share, and those of the editor; the other parts have their sentences in files beside this one. */
export const text = {
  app: '明账',
  tagline: '部门决算公开表编制与审核',
  help: '帮助',
  about: '关于',
  toHome: '回到首页',
  keys: '快捷键',
  rules: '校验规则',
  close: '关闭',
  cancel: '取消',
  confirm: '确定',
  undo: '撤销',
  redo: '重做',
  working: '正在打开…',
  yearLabel: (year: number): string => `${year}年度`,
  documentTitle: (parts: readonly string[]): string => [...parts, '明账'].join(' · '),

  state: {
    consistent: '一致',
    error: (n: number): string => `错误 ${n}`,
    verify: (n: number): string => `需核实 ${n}`,
    empty: '空表',
    unfilled: '未填',
  },

  grid: {
    newRow: '输入科目编码或名称，增加一行',
  },

  editor: {
    home: '返回首页',
    more: '更多',
    backup: '备份',
    autoTotal: '自动合计',
    autoTotalHint: '打开时，合计、小计和其他表重复的数由明细自动算出。',
    undoTitle: (label: string | undefined): string => (label ? `撤销：${label}` : '没有可撤销的操作'),
    redoTitle: (label: string | undefined): string => (label ? `重做：${label}` : '没有可重做的操作'),
    undone: (label: string): string => `已撤销：${label}`,
    redone: (label: string): string => `已重做：${label}`,
    tables: '各表',
    unit: (name: string): string => `部门：${name}`,
    unitSetting: (label: string, unit: string): string => `${label}：${unit}`,
    addRow: '新增行',
    removeRow: '删除行',
    declareEmpty: '本表为空表',
    takeBackEmpty: '取消空表',
    declaredEmpty: '已声明为空表，公开时保留表格并印出上面这句话。',
    confirmTitle: '请确认',
    /** A label that begins with what is written is the object of the sentence: 已将《…》…改为 40.00. */
    edited: (label: string): string => `已${/^[《\d]/.test(label) ? (/填入 /.test(label) ? '在' : '将') : ''}${label}`,
    updateTotals: '更新合计',
    updatedTotals: '更新上面的合计',
    readOnlyTitle: '这份决算正在另一个窗口中编辑，这里只能查看。',
    save: '保存',
    print: '打印',
    printHint: '打印全部表格，先看打印预览',
    settings: '设置',
    adjustForms: '表样调整…',
    rules: '规则',
    history: '历史',
    find: '查找和定位',
    switchPane: '表与审核结果之间切换',
    nextFinding: '下一个问题',
    previousFinding: '上一个问题',
    nextTable: '下一张表',
    previousTable: '上一张表',
    takeOver: '接管编辑',
    notFound: '这台电脑上没有这份决算。它可能已被删除，或者保存在另一台电脑或另一个浏览器中。',
  },

  save: {
    saved: (at: number): string => `已保存 ${isToday(at) ? clock(at, true) : moment(at)}`,
    saving: '正在保存…',
    failed: (reason: string): string => `未保存：${reason}`,
    flushed: '已保存。平时不必手动保存，每次修改都会自动存下。',
    unsaved: '最近的修改还没有保存。',
    leftUnsaved: (why: string): string => `刚才关闭的填报有修改没有保存：${why}`,
    memory: '仅在内存中',
    loadKept: '载入已保存的',
    saveAsCopy: '另存为副本',
    loadedKept: '已载入保存的内容。',
    savedAsCopy: '已另存为副本，现在编辑的是副本。',
  },

  formulaBar: {
    nowhere: '选中一格，这里显示它是什么、由哪些规则核对',
    blank: '空白',
    derived: '自动',
    entered: '录入',
    unreadable: '不是数字',
    exact: (value: string, unit: string): string => `${value} ${unit}`,
    noRules: '没有规则核对这一格',
    inspect: '逐条看核对这一格的规则',
    tally: (outcome: string, count: number): string => `${outcome} ${count}`,
    outcome: {
      consistent: '一致',
      roundingDifference: '尾差',
      inconsistent: '不一致',
      notEvaluated: '未核对',
      empty: '空白',
      switchedOff: '已停用',
      notApplicable: '不适用',
    },
  },

  findings: {
    title: '审核结果',
    collapse: '收起审核结果',
    expand: '展开审核结果',
    kinds: {
      consistent: '一致',
      rounding: '尾差',
      error: '错误',
      verify: '需核实',
      notice: '提示',
      explained: '已说明',
      notEvaluated: '未核对',
    },
    none: '没有需要处理的问题。',
    noneOfKind: '没有这一类结果。',
    nothingYet: '还没有可核对的数。填入数字后，结果随时出现在这里。',
    consistentOnly: (n: number): string => `${n} 条勾稽关系成立。`,
    onlyThisTable: '仅本表',
    fill: (value: string): string => `填入 ${value}`,
    more: (n: number): string => `显示更多（还有 ${n} 条）`,
    noneSoFar: (unchecked: number): string => `核对过的没有问题，另有 ${unchecked} 条未核对。`,
    announce: (counts: { error: number; verify: number; consistent: number; notEvaluated: number }): string => {
      const { error, verify, consistent, notEvaluated } = counts;
      if (error + verify > 0) return `审核结果：错误 ${error} 条，需核实 ${verify} 条`;
      if (consistent === 0) return '还没有可核对的数';
      if (notEvaluated > 0) return `没有错误，一致 ${consistent} 条，还有 ${notEvaluated} 条未核对`;
      return '审核通过，没有错误';
    },
  },

  status: {
    sum: (value: string): string => `求和 ${value}`,
    average: (value: string): string => `平均 ${value}`,
    count: (n: number): string => `计数 ${n}`,
    decimals: (n: number): string => `${n} 位小数`,
    stored: '保存在本机浏览器',
    inMemory: '未能使用浏览器存储，关闭页面前请备份',
  },

  exchangeFailed: (reason: string): string => `没有完成：${reason}`,

  import: {
    action: '导入',
    hint: '导入 Excel 草稿',
    drop: '松开鼠标，导入 Excel 草稿',
  },

  export: {
    action: '导出',
    hint: '导出公开稿或工作稿',
  },
} as const;
