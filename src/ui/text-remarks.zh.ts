/** The sentences of what the bureau sends back (退回意见) and of the clerk's own notes (备注). */
export const remarksText = {
  tab: '退回意见',
  shortTab: '退回',
  open: (n: number): string => `未处理 ${n}`,
  done: (n: number): string => `已处理 ${n}`,
  onlyThisTable: '只看本表',
  none: '还没有退回意见。财政局退回时，把意见逐条登记在这里，或者读入退回的文件。',
  noneOfKind: '没有这样的退回意见。',
  railCount: (n: number): string => `${n} 条退回意见未处理`,

  add: '登记意见',
  readFile: '读入文件',
  exportReplies: '导出答复表（Excel）',
  copyReplies: '复制答复',
  more: '答复',
  exported: (name: string): string => `已导出 ${name}`,
  copied: '已复制，可以粘贴到微信、邮件或文档里。',
  notCopied: '浏览器不允许复制，请改用“导出答复表”。',
  nothingToReply: '还没有退回意见，没有可以答复的。',
  known: '这些意见已经登记过了。',

  composer: {
    label: '退回意见的内容',
    hint: '一条一行；微信、邮件里的几条可以整段粘贴。写明表号、科目编码的（如：公开05表 2010301 基本支出），自动对应到格子。',
    save: (n: number): string => (n > 1 ? `看看怎样拆成 ${n} 条` : '登记'),
    title: '登记退回意见',
    back: '返回修改',
    where: '登记到',
    places: {
      selected: (place: string): string => `选中格：${place}`,
      words: (place: string): string => `按文字：${place}`,
      whole: (place: string): string => place,
    },
  },

  place: {
    change: '改位置',
    changeHint: '另选表、行、栏',
    table: '表',
    line: '行',
    column: '栏',
    wholeTable: '整张表',
    toSelected: '用选中格',
  },

  card: {
    done: '已处理',
    stillWrong: (n: number): string => `这一格还有 ${n} 条错误。`,
    whole: '整份决算',
    gone: '所在的行已删除',
    goTo: (place: string): string => `转到 ${place}`,
    reply: '答复',
    replyAgain: '改答复',
    alsoExplains: (rule: string): string => `同时作为核实说明（${rule}）`,
    replyHint: '写明怎样更正的，或者为什么不必更正。随答复表一起交回。',
    saveReply: '保存答复',
    tie: '对应选中格',
    tieHint: (place: string): string => `对应到 ${place}`,
    noCell: '先在表里选中一格',
    untie: '取消对应',
    edit: '修改',
    editLabel: '修改退回意见',
    save: '保存',
    remove: '删除',
    unchoose: '取消框出',
    from: (file: string, number: string | undefined): string =>
      number === undefined ? `来自“${file}”` : `来自“${file}”，编号 ${number}`,
  },

  reading: {
    title: '读入退回意见',
    failed: '没有读入',
    unexpected: (name: string, reason: string): string => `无法读入“${name}”：程序出了意外（${reason}）。`,
    nothing: (name: string): string =>
      `“${name}”里没有找到退回意见。应为明账导出的审核结果，或者有“问题”“意见”这样一栏的表格，或者一行一条的文字。`,
    understood: '知道了',
    counts: (lines: number, tied: number, table: number, none: number): string => {
      const parts = [
        ...(tied > 0 ? [`${tied} 条对应到格子`] : []),
        ...(table > 0 ? [`${table} 条只知道是哪张表`] : []),
        ...(none > 0 ? [`${none} 条没有找到位置，作为整份决算的意见`] : []),
      ];
      return `读到 ${lines} 条：${parts.join('，')}。`;
    },
    knownCount: (n: number): string => `${n} 条以前登记过，不会重复。`,
    againCount: (n: number): string => `${n} 条以前已处理，这次又提出，会重新列为未处理。`,
    quietCount: (n: number): string => `${n} 条是尾差或未核对，不必答复，没有勾选。`,
    asideCount: (n: number): string => `另有 ${n} 行像是发送人、时间或问候，没有勾选；其中有意见的，勾上即可。`,
    otherUnit: (found: string, expected: string): string =>
      `文件里写的单位是“${found}”，这份决算是“${expected}”的，请核对是不是同一个单位。`,
    otherYear: (found: number, expected: number): string =>
      `文件里写的是 ${found} 年度，这份决算是 ${expected} 年度的，请核对。`,
    columns: { take: '登记', place: '对应到', text: '意见' },
    standings: { new: '', known: '已登记', again: '又提出' },
    quiet: '不必答复',
    aside: '不是意见',
    takeAll: '全选',
    submit: (n: number): string => `登记 ${n} 条`,
  },
} as const;

export const notesText = {
  tab: '备注',
  edit: '备注',
  remove: '删除备注',
  noCell: '先选中一格',
  noNote: '这一格没有备注',
  label: (place: string): string => `备注：${place}`,
  hint: '只给自己看，不会出现在公开稿里。',
  placeholder: '写在这里',
  save: '保存',
  mark: (note: string): string => `备注：${note}`,
  remarkMark: (remark: string): string => `退回意见：${remark}`,
  none: '还没有备注。选中一格，按 Shift+F2 或者右击，写下备忘：数从哪里来、等谁核对。备注不会出现在公开稿里。',
  count: (n: number): string => `共 ${n} 处备注，不会出现在公开稿里。`,
  gone: '所在的行已删除',
  change: '修改',
  removeShort: '删除',
  ofCell: '备注',
  remarksOfCell: '退回意见',
} as const;
