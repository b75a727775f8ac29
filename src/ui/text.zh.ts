/** Every sentence of the interface that is not domain data. */

const pad = (n: number): string => String(n).padStart(2, '0');
const clock = (at: number, seconds: boolean): string => {
  const d = new Date(at);
  return `${pad(d.getHours())}:${pad(d.getMinutes())}${seconds ? `:${pad(d.getSeconds())}` : ''}`;
};
const moment = (at: number, seconds = false): string => {
  const d = new Date(at);
  const today = new Date();
  if (d.toDateString() === today.toDateString()) return `今天 ${clock(at, seconds)}`;
  const date = `${d.getMonth() + 1}月${d.getDate()}日`;
  return `${d.getFullYear() === today.getFullYear() ? '' : `${d.getFullYear()}年`}${date} ${clock(at, seconds)}`;
};

/** 20260401-0932, for file names. */
const stamp = (at: number): string => {
  const d = new Date(at);
  return `${d.getFullYear()}${pad(d.getMonth() + 1)}${pad(d.getDate())}-${pad(d.getHours())}${pad(d.getMinutes())}`;
};

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
  moment: (at: number): string => moment(at),
  momentToSecond: (at: number): string => moment(at, true),
  documentTitle: (parts: readonly string[]): string => [...parts, '明账'].join(' · '),

  home: {
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
    confirmPurgeAll: (count: number): string =>
      `彻底删除回收站里的 ${count} 份决算？删除后无法恢复，除非另有备份文件。`,
    duplicated: '已复制一份。',
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
  },

  create: {
    title: '新建决算公开',
    submit: '开始填写',
    unit: '单位名称',
    unitHint: '按批复的部门全称填写，印在每张表的“部门：”之后。',
    unitMissing: '请填写单位名称。',
    year: '决算年度',
    yearWrong: (from: number, to: number): string => `请填写 ${from} 至 ${to} 之间的年度。`,
    kind: '单位性质',
    kindHint: '可不选。部分审核规则只适用于行政或事业单位。',
    kindNone: '不填',
    scale: '金额单位',
    scaleHint: '按账上的单位录入；公开表一律印万元。',
    optional: '（选填）',
    renameTitle: '修改单位和年度',
    renameSubmit: '保存',
  },

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
    edited: (label: string): string => `已${label}`,
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
    saved: (at: number): string =>
      `已保存 ${new Date(at).toDateString() === new Date().toDateString() ? clock(at, true) : moment(at)}`,
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
    announce: (error: number, verify: number): string =>
      error + verify === 0 ? '审核通过，没有错误' : `审核结果：错误 ${error} 条，需核实 ${verify} 条`,
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

  failure: {
    title: '程序出了意外',
    storageTitle: '保存的数据暂时读不出来',
    line: '已填的数据仍在浏览器中。可以先存一份备份，再刷新页面继续。',
    backup: '保存备份',
    reload: '刷新页面',
    detail: '故障报告',
    reportLine: '可以复制下面的报告发给维护的人。里面没有单位名称和填报的数字。',
    withMessage: '附上程序的原话（其中可能提到单位或数字）',
    report: {
      title: '明账故障报告',
      time: (time: string): string => `时间：${time}`,
      page: (page: string): string => `页面：${page}`,
      browser: (browser: string): string => `浏览器：${browser}`,
      error: (error: string): string => `错误：${error}`,
    },
    copy: '复制报告',
    copied: '已复制。',
    notCopied: '没有复制成，请选中上面的文字复制。',
  },
} as const;
