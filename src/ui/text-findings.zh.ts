/** The sentences of the panel beside the sheet; they come with the editor. */
export const panel = {
  tabs: { findings: '审核结果', cell: '本格' },
  menu: '更多',
  date: (day: Date): string => `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`,
  toRules: '校验规则',
  exportReport: '导出审核结果（Excel）',
  copyReport: '复制审核结果',
  copied: '已复制，可以粘贴到微信、邮件或文档里。',
  notCopied: '浏览器不允许复制，请改用“导出审核结果”。',
  copyRounding: '复制尾差说明',
  roundingCopied: '已复制尾差说明，可以粘贴到公开文本里。',
  noRounding: '没有尾差，不需要说明。',
  reportDone: (name: string): string => `已导出 ${name}`,
  switchedOff: (n: number): string => `已停用 ${n} 条规则`,
  quietRounding: (n: number): string => `另有 ${n} 条尾差，都在允许范围内，不必处理`,
  show: '查看',
  unchoose: '取消框出',
  outlined: '这张表里有框出的格子',

  card: {
    recorded: '填报数',
    published: '公开数',
    why: '依据',
    source: '出处',
    rounding: '尾差从哪来',
    explain: '核实说明',
    howToFix: '怎么改',
    looking: '正在找可行的改法…',
    noFix: '没有能直接给出的改法，请对照账簿核对。',
    closed: '收起',
  },

  explanation: {
    label: '核实说明',
    reasons: '常用说明',
    hint: '写明差额的原因。说明随决算一起保存、导出；差额变了会请您重新核实。',
    save: '保存说明',
    change: '修改',
    withdraw: '撤回',
    reopened: '差额已变，请重新核实。原来的说明：',
  },

  suggestion: {
    title: '疑似录错',
    apply: (value: string): string => (value === '' ? '改为空白' : `改为 ${value}`),
    fill: (value: string): string => `填入 ${value}`,
    applyRows: '按此改正',
    applyAll: (n: number): string => `改正这 ${n} 格`,
    tie: (cells: number, findings: number): string =>
      `下面 ${cells} 处里有一处可能录错，改正它可解决 ${findings} 处不一致。仅凭数字分不出是哪一处，请对照账簿。`,
    blank: '空白',
    moreCells: (n: number): string => `另有 ${n} 格`,
    settles: (n: number): string => `由它引起的 ${n} 条审核结果`,
  },

  cell: {
    nowhere: '选中一格，这里列出核对它的每一条规则。',
    none: '没有规则核对这一格。',
    standing: (rules: number, failing: number): string =>
      failing === 0 ? `${rules} 条规则核对这一格，没有不一致。` : `${rules} 条规则核对这一格，${failing} 条不一致。`,
    sum: '合计',
    difference: '相差',
    minus: '减 ',
    blank: '空白',
    morePoints: (n: number): string => `另有 ${n} 项`,
    goTo: (label: string): string => `转到 ${label}`,
  },
} as const;
