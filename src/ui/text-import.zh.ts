import type { Scale } from '../core/money/scale';
import type { ImportSummary } from '../workbook/import/import-accept';
import type { ReadStep } from '../workbook/file/read-progress';
import { issueKinds } from './text-import-kinds.zh';

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
const digits = ({ unit, decimals }: Scale): string =>
  unit === '元' && decimals === 2 ? '元，到分' : `${unit}，${decimals} 位小数`;

/** The sentences of an import; they come with the dialogs that say them. */
export const importText = {
  reading: {
    title: '导入 Excel 草稿',
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
  decisions: {
    title: '请先看这里',
    noTables: '没有认出任何一张决算公开表。请在左边选一张工作表，在“认作”里指定它是哪张表。',
    none: '没有需要您决定的事，可以直接接受。',
    differing: (n: number): string => `有 ${grouped(n)} 处不同，请看下面各张表。`,
    isLarge: (difference: string): string => `与现有的数相差十倍以上，请看用哪个：${difference}。`,
    areLarge: (n: number): string => `有 ${grouped(n)} 个数与现有的相差十倍以上（现选草稿的），请看用哪个。`,
    largeDifference: (label: string, ours: string, draft: string): string => `${label}现有 ${ours}，草稿 ${draft}`,
    notes: (n: number): string => `其他说明 ${n} 条`,
    times: (n: number): string => `共 ${grouped(n)} 处`,
    places: '都在哪里',
    more: (n: number): string => `另有 ${grouped(n)} 处，没有全部列出。`,
    look: '去看',
    lookAt: (sheet: string): string => `去看工作表“${sheet}”`,
    sheets: (names: readonly string[]): string =>
      names.length === 1 ? `工作表“${names[0]}”` : `${names.length} 张工作表`,
    unitInferred: (where: string, unit: string): string =>
      `${where}没有写金额单位，按与其他表应当相等的数推断为${unit}，请确认。`,
    unitAssumed: (where: string, unit: string): string => `${where}没有写金额单位，暂按${unit}，请确认。`,
    unitDoubted: (table: string, message: string, unit: string): string => `${table}（现按${unit}）：${message}`,
    unitsDoubted: '多数的数看来差 1 万倍，请确认金额单位是元还是万元。',
    unitBySheet: '个别表不同的，选中那张表，在“金额单位”里改。',
    unitOpen: '请先在上面回答：金额单位是元还是万元。',
    confirmUnit: (unit: string): string => `确认是${unit}`,
    changeUnit: (unit: string): string => `改为${unit}`,
    finer: (tables: string, draft: Scale, filing: Scale): string =>
      `${tables}：草稿的数更细（${digits(draft)}），现有填报是${digits(filing)}。`,
    tables: (titles: readonly string[]): string => (titles.length === 1 ? titles[0]! : `${titles.length} 张表`),
    recordFiner: (draft: Scale): string => `按${draft.unit}记录，一位不舍`,
    convert: (filing: Scale, rounded: number): string =>
      `换算成${filing.unit}（${rounded === 0 ? '不用舍入' : `舍入 ${grouped(rounded)} 个数`}）`,
    kinds: issueKinds,
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
    kinds: { label: '项目', lineNo: '行次', code: '科目编码', name: '科目名称' },
    more: '再显示 20 行',
  },
  differences: {
    subject: '科目',
    column: '栏',
    ours: '现有',
    draft: '草稿',
    gap: '差额',
    at: '草稿中的位置',
    unit: (unit: string): string => `金额单位：${unit}`,
    groups: {
      whole: '整张表',
      both: '两边都有，数不同',
      fills: '现有空白，草稿有数',
      rowsInDraft: '只有草稿有的行',
      onlyHere: '只有现有填报有的',
      names: '科目名称不同',
    },
    groupNotes: {
      whole: '',
      both: '默认用草稿的数',
      fills: '默认用草稿的数',
      rowsInDraft: '默认加上',
      onlyHere: '默认保留；选“草稿”就删去',
      names: '默认用草稿的',
    },
    allDraft: '全部用草稿的',
    allOurs: '全部保留现有的',
    allDraftOf: (group: string): string => `“${group}”全部用草稿的`,
    allOursOf: (group: string): string => `“${group}”全部保留现有的`,
    everywhere: '所有表：',
    wholeRow: '整行',
    wholeTable: '整张表',
    name: '名称',
    declared: '空表声明',
    blank: '空白',
    noRow: '没有这一行',
    emptyTable: '空表',
    isEmpty: '声明为空表',
    isNotEmpty: '没有声明',
    several: (first: string, n: number): string => (n > 1 ? `${first} 等 ${grouped(n)} 个数` : first),
    noFigures: '没有数',
    finer: (n: number): string => `有 ${grouped(n)} 个数舍入后相同，草稿的更细：`,
    finerDraft: '用草稿的',
    finerOurs: '保留现有的',
    coarser: (n: number): string => `有 ${grouped(n)} 个数舍入后相同，现有的更细，保留现有的。`,
    keptCoarse: (filing: Scale): string => `保留的现有数只到${digits(filing)}。`,
    more: (rest: number): string => `再显示一些（还有 ${grouped(rest)} 处）`,
    same: '与现有的相同，不用改。',
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
  }: Omit<ImportSummary, 'followed' | 'filled'>): string =>
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
  imported: (
    file: string,
    { newTables, newFigures, emptyTables, mergedTables, taken, kept, followed, filled, unitTaken }: ImportSummary,
  ): string => {
    const parts = [
      newTables > 0 ? `${newTables} 张表，${grouped(newFigures)} 个数` : '',
      emptyTables > 0 ? `${emptyTables} 张表是空的` : '',
      mergedTables > 0 ? `${mergedTables} 张表里用了草稿的 ${grouped(taken)} 处，保留现有的 ${grouped(kept)} 处` : '',
      filled > 0 ? `补算合计 ${grouped(filled)} 个` : '',
      followed > 0 ? `随之更新合计 ${grouped(followed)} 处` : '',
      unitTaken ? `没有数的表也改按${unitTaken}填` : '',
    ].filter((part) => part !== '');
    return `已导入“${file}”：${parts.join('；')}。`;
  },
  unchanged: (file: string): string => `“${file}”没有带来改动，填报保持原样。`,
} as const;
