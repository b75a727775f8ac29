import type { ReferenceKind } from '../session/last-year';

const names: Readonly<Record<ReferenceKind, string>> = { lastYear: '上年数', budget: '预算数' };

/** 新建自上年, 上年数 and 预算数. */
export const lastYearText = {
  names,
  start: {
    action: '新建自上年…',
    ofCard: (year: number): string => `建 ${year} 年度`,
    ofCardTitle: (year: number): string => `以这一份为上年，新建 ${year} 年度`,
    title: '新建自上年',
    chooseLine: '科目行和年末结转和结余从上年决算带入，上年的数另存为“上年数”，填写时随时对照。',
    kept: '本机保存的填报',
    keptNone: '本机还没有别的填报。',
    keptFilled: '已填',
    keptUnfilled: '未填',
    file: '从文件读入',
    fileHint: '上年公开的决算报表，或上年的工作稿（Excel、WPS 表格）。',
    fileChoose: '选择文件…',
    line: (unit: string, from: number, to: number): string => `${unit}：${from} 年度 → 新建 ${to} 年度`,
    done: '将要做的',
    left: '要您自己看的',
    submit: (year: number): string => `新建 ${year} 年度`,
    created: (year: number, rows: number, carried: number): string =>
      `已新建 ${year} 年度：带入 ${rows} 行科目` +
      (carried > 0 ? `、${carried} 个年初结转和结余，其余金额空着` : '，金额空着') +
      '。上年的数在表格上方的“对照”里。',
  },
  summary: {
    rows: (tables: number, rows: number): string => `${tables} 张表的 ${rows} 行科目和名称照搬，金额空着。`,
    noRows: '上年没有科目行可以照搬。',
    carried: (count: number, total: string): string =>
      `上年年末结转和结余填为本年年初数，共 ${count} 个（总数 ${total}），分资金来源、分科目。`,
    noCarried: '上年年末没有结转和结余，年初数空着。',
    settings: '单位、取舍方式、自动合计、公开的金额单位和签章人员照旧。',
    switchedOff: (count: number): string => `停用的 ${count} 条规则照旧停用。`,
    reference: (year: number): string => `${year} 年度的数全部存为上年数，不会公开。`,
    empty: (titles: string): string => `上年声明为空表：${titles}。今年仍按未填处理，没有数的请重新声明。`,
    unfilled: (titles: string): string => `上年没有填：${titles}。这些表没有上年数。`,
    unreadable: (labels: string): string => `上年的数无法识别，年初数没有带入：${labels}。`,
    edition: (name: string): string => `版式换为“${name}”。`,
    dropped: (titles: string): string => `新版式没有这些表，科目行没有带入：${titles}。`,
  },
  sources: {
    kept: (year: number, savedAt: string): string => `本机保存的 ${year} 年度填报（${savedAt}）`,
    file: (name: string): string => `文件“${name}”`,
  },
  manage: {
    command: '取入…',
    hint: '取入、更换或移除上年数和预算数',
    title: '上年数和预算数',
    line: '取入以后，公式栏、“本格”和“对照”里可以看到上年和预算的数，年初结转和结余与上年年末自动核对。只供对照，不会公开。',
    none: { lastYear: '还没有取入。年初结转和结余没有核对。', budget: '还没有取入。' },
    holds: (year: number, unit: string, tables: number): string =>
      `${year} 年度，${unit || '单位未注明'}，${tables} 张表`,
    from: (source: string): string => `来自${source}`,
    otherUnit: (own: string): string => `单位名称与本填报（${own}）不同`,
    otherYear: (expected: number): string => `年度不对，应为 ${expected} 年度，不能用来核对`,
    absent: (titles: string): string => `没有这些表：${titles}`,
    budgetHint:
      '部门预算公开的各张表都可以取：收支总表、收入总表、支出总表、财政拨款收支总表、一般公共预算支出表、基本支出表、“三公”经费表、' +
      '政府性基金和国有资本经营预算支出表。取的是年初预算数，万元、元都行；决算表里没有的行和栏，读入时逐项列出。',
    fromKept: '用本机保存的填报…',
    fromFile: '从文件读入…',
    replaceKept: '换为本机保存的填报…',
    replaceFile: '换为文件…',
    remove: '移除',
    back: '返回',
    chooseKept: (name: string, year: number): string => `选择${name}（${year} 年度）`,
    noKept: (year: number): string => `本机没有别的 ${year} 年度填报，可以从文件读入。`,
    wrongYear: (source: string, found: number, wanted: number): string =>
      `${source}是 ${found} 年度的，这里要 ${wanted} 年度的；年度认错了的，读入时可以改。`,
  },
  compare: {
    view: '对照',
    views: { none: '不显示', lastYear: '上年数', budget: '预算数' },
    viewHint: '把本表的数与上年数或预算数逐行对照',
    attach: (name: string): string => `还没有取入${name}，现在取入`,
    title: (number: string, title: string): string => (number === '' ? title : `${number} ${title}`),
    against: {
      lastYear: (year: number): string => `与 ${year} 年度对照`,
      budget: (year: number): string => `与 ${year} 年度预算对照`,
    },
    unit: (unit: string): string => `单位：${unit}`,
    noTable: { lastYear: '上年数里没有这张表。', budget: '预算数里没有这张表。' },
    nothing: '两年都没有数。',
    measure: '比哪一栏',
    threshold: '标出变动',
    thresholdOption: (percent: number): string => (percent === 0 ? '不标' : `${percent}% 及以上`),
    copy: '复制对照表',
    copied: (lines: number): string => `已复制 ${lines} 行，可以粘贴到 Excel 或说明里。`,
    copyFailed: '浏览器不让复制，请选中表格后按 Ctrl+C。',
    heads: {
      lastYear: { code: '科目编码', line: '项目', now: '本年', before: '上年', change: '增减', rate: '增减率' },
      budget: { code: '科目编码', line: '项目', now: '决算数', before: '预算数', change: '差额', rate: '完成率' },
    },
    added: '上年没有',
    gone: '本年没有',
    addedBudget: '预算没有',
    goneBudget: '决算没有',
    unfilled: '未填',
    marked: (count: number): string => (count === 0 ? '没有达到的' : `标出 ${count} 行`),
    nothingYet: '还没填，没有增减',
    goTo: (label: string): string => `到表格里的“${label}”`,
    roundingNote: {
      lastYear: '按表上印出的数计算；上年为 0 或空的没有增减率，记作“—”。',
      budget: '按表上印出的数计算；预算为 0 或空的没有完成率，记作“—”。',
    },
  },
  facts: {
    lastYear: '上年',
    closing: '上年年末',
    opening: '上年年初',
    budget: '预算',
    change: '增减',
    rates: { lastYear: '增减率', budget: '完成率' },
    blank: '空',
    noTable: '没有这张表',
    noColumn: '没有这一栏',
  },
} as const;
