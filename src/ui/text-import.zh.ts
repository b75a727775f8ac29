import type { ImportSummary } from '../workbook/import/import-accept';
import type { ReadStep } from '../workbook/file/read-progress';
import { grouped } from './text-numbers.zh';

/** The sentences of an import; they come with the dialogs that say them. */
export const importText = {
  reading: {
    titles: {
      draft: '导入 Excel 草稿',
      figures: '读取对照的数',
      form: '读取表样',
      remarks: '读取退回意见',
    },
    line: (name: string): string => `正在读取“${name}”…`,
    step: (nth: number, of: number): string => `第 ${nth} 个文件，共 ${of} 个`,
    steps: {
      open: '打开文件',
      parse: '读取工作表',
      collect: '整理单元格',
      recognise: '辨认各张表',
    } satisfies Record<ReadStep, string>,
    tooLarge: (megabytes: number, limit: number): string => `文件大小为 ${megabytes} MB，上限是 ${limit} MB`,
  },
  failed: {
    title: '没有导入',
    unchanged: '已填的内容没有改动。',
    understood: '知道了',
    byHand: '逐张指定',
    unexpected: (name: string, reason: string): string => `无法导入“${name}”：程序出了意外（${reason}）。`,
  },
  title: (name: string): string => `导入“${name}”`,
  step: (nth: number, of: number): string => `（${nth}/${of}）`,
  accept: '接受导入',
  /** Where the figures are only looked at. */
  reference: {
    title: (name: string, file: string): string => `读取${name}：“${file}”`,
    accept: (name: string): string => `取为${name}`,
    outcome: (tables: number, figures: number): string =>
      `取 ${tables} 张表 ${grouped(figures)} 个数，只供对照，不改动填报的数`,
  },
  found: (tables: number, figures: number): string => `认出 ${tables} 张表，共 ${grouped(figures)} 个数`,
  facts: {
    unit: '单位名称',
    year: '年度',
    notSaid: '草稿没有写明',
    into: '导入到',
    intoNew: '另建一份',
    together: '与前面的文件合成一份，单位、年度和版式不变',
    apart: '与前面的文件各是一份',
    intoLast: (unit: string, year: number): string => `刚导入的 ${unit} ${year}年度`,
    intoThis: (unit: string, year: number): string => `导入到 ${unit} ${year}年度`,
    noYear: (year: number): string => `草稿没有写明年度，仍按 ${year} 年度。`,
    other: (what: string, draft: string, own: string): string => `${what}：草稿写的是“${draft}”，现为“${own}”。`,
    keep: (own: string): string => `保留“${own}”`,
    take: (draft: string): string => `改为“${draft}”`,
    settings: '草稿是工作稿：设置、核实说明和停用的审核公式一并导入（现有的核实说明不删）',
    yearWrong: '请填写四位数的年度。',
    unitMissing: '请填写单位名称。',
    noneTaken: '请至少选一张表。',
  },
  sheets: {
    title: '各张表',
    all: '全选',
    none: '全不选',
    takeTable: (title: string): string => `导入 ${title}`,
    unknown: '没有认出',
    noCounterpart: '没有对应的决算表',
    hidden: '隐藏',
    empty: '空表',
    sure: '认得准',
    unsure: '请核对',
    notTaken: '不导入',
    figures: (n: number): string => `${grouped(n)} 个数`,
    new: '现在没有填',
    same: '与现有的相同',
    differing: (n: number): string => `${grouped(n)} 处不同`,
    noHeads: '没有对上表头',
  },
  detail: {
    table: '认作',
    tableOf: (sheet: string): string => `工作表“${sheet}”认作`,
    unit: '金额单位',
    unitOf: (sheet: string): string => `工作表“${sheet}”的金额单位`,
    known: { said: '表上写明', inferred: '推断的，请确认', assumed: '表上没写，暂按此，请确认', corrected: '您指定的' },
    counts: (figures: number, texts: number, blanks: number, dashes: number): string =>
      `${grouped(figures)} 个数，${texts > 0 ? `${grouped(texts)} 格是文字，` : ''}${grouped(blanks)} 格空白${dashes > 0 ? `，${grouped(dashes)} 格写的是“—”` : ''}`,
    restore: '恢复自动辨认',
    views: {
      differences: (n: number): string => `与现有的不同 ${grouped(n)}`,
      preview: '读出的样子',
      source: '原表：表头和各列',
      leftovers: (n: number): string => `没有导入的内容 ${grouped(n)}`,
    },
    choose: '左边选一张表。',
    noCounterpart: (title: string, reason: string): string =>
      `${title}没有对应的决算表，不取：${reason}。如果认错了，请在“认作”里指定。`,
  },
  preview: {
    caption: (title: string, unit: string): string => `${title}（金额单位：${unit}）`,
    hint: '点选一个数，这里说明它来自哪个单元格。方向键可移动。',
    from: (value: string, at: string): string => `${value} 来自 ${at}`,
    blankFrom: (at: string): string => `空白，来自 ${at}`,
  },
  source: {
    hint: '点行号：那一行是表头的最下一行。列上面的选择框：这一列是什么。',
    chooseTable: '请先在“认作”里选这是哪张表。',
    chooseHead: '没有对上表头：请点选表头最下一行的行号，再指定各列。',
    headRow: (row: number): string => `第 ${row} 行是表头`,
    isHead: '表头',
    column: (letter: string): string => `${letter} 列是`,
    nothing: '不用',
    part: (nth: number): string => `（左起第 ${nth} 组）`,
    levels: ['编码·类', '编码·款', '编码·项'],
    kinds: { label: '项目', lineNo: '行次', code: '科目编码', name: '科目名称' },
    more: '再显示 20 行',
  },
  leftovers: {
    none: '表里的数字和文字都已放入。',
    line: '下列内容不属于表的行和栏，不会导入：',
    texts: (n: number): string => `表格以外的文字 ${grouped(n)} 处（标题、附注、落款），不导入`,
    more: (n: number): string => `另有 ${grouped(n)} 处，没有全部列出。`,
  },
  /** What accepting would do. */
  outcome: ({
    newTables,
    newFigures,
    emptyTables,
    mergedTables,
    taken,
    kept,
    sameTables,
    unitTaken,
  }: Omit<ImportSummary, 'followed' | 'filled' | 'parents'>): string =>
    [
      newTables > 0 ? `新填 ${newTables} 张表 ${grouped(newFigures)} 个数` : '',
      emptyTables > 0 ? `空着的 ${emptyTables} 张` : '',
      mergedTables > 0
        ? `${mergedTables} 张表有不同：用草稿的 ${grouped(taken)} 处，保留现有的 ${grouped(kept)} 处`
        : '',
      sameTables > 0 ? `${sameTables} 张表相同` : '',
      unitTaken ? `没有数的表也改按${unitTaken}填` : '',
    ]
      .filter((part) => part !== '')
      .join('；'),
  imported: (file: string, summary: ImportSummary): string => `已导入“${file}”：${brought(summary)}。`,
  brought: (summary: ImportSummary): string => brought(summary),
  /** After several files: what each brought, and where to. */
  done: {
    title: '各个文件导入到了哪里',
    into: (unit: string, year: number): string => `${unit} ${year}年度`,
    notTaken: '没有导入',
    open: '打开',
    several: (n: number): string => `共成 ${n} 份填报，打开的是最后一份，其余在首页。`,
    one: '合成 1 份填报。',
  },
  unchanged: (file: string): string => `“${file}”没有带来改动，填报保持原样。`,
} as const;

function brought({
  newTables,
  newFigures,
  emptyTables,
  mergedTables,
  taken,
  kept,
  parents,
  followed,
  filled,
  unitTaken,
}: ImportSummary): string {
  const parts = [
    newTables > 0 ? `${newTables} 张表，${grouped(newFigures)} 个数` : '',
    emptyTables > 0 ? `${emptyTables} 张表是空的` : '',
    mergedTables > 0 ? `${mergedTables} 张表里用了草稿的 ${grouped(taken)} 处，保留现有的 ${grouped(kept)} 处` : '',
    parents > 0 ? `补上类、款 ${grouped(parents)} 行` : '',
    filled > 0 ? `补算合计 ${grouped(filled)} 个` : '',
    followed > 0 ? `随之更新合计 ${grouped(followed)} 处` : '',
    unitTaken ? `没有数的表也改按${unitTaken}填` : '',
  ].filter((part) => part !== '');
  return parts.join('；');
}
