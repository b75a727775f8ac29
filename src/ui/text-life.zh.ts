import type { SignOff } from '../core/filing/dossier';
import { clock, day } from './text-time.zh';
import { text } from './text.zh';

/** The sentences of 自查, 报送 and 退回; they come with their dialog. */
export const life = {
  title: '报送',
  steps: ['编制', '自查', '报送'],
  stepsAgain: ['修改', '自查', '再报送'],
  day,
  moment: (at: number): string => `${day(at)} ${clock(at)}`,
  readOnly: text.editor.readOnlyTitle,

  code: '校验码',
  codeHint: '由公开的全部数字算出，印在公开稿上：一个数不同，校验码就不同。电话里念一遍，便知是不是同一份。',
  copyCode: '复制',
  codeCopied: '已复制',
  codeNotCopied: '没有复制成，请照着抄写',

  signOff: {
    title: '签署',
    names: {
      preparer: '填表人',
      reviewer: '审核人',
      head: '单位负责人',
      date: '填报日期',
    } satisfies Record<keyof SignOff, string>,
    hint: '印在公开稿和工作稿上，空着的不印；同一单位下次自动带出。',
  },

  records: '经过',
  noRecords: '还没有自查和报送的记录。',
  selfChecked: (by: string | undefined): string => (by ? `自查（${by}）` : '自查'),
  holds: '数字没有再动',
  lapsed: '之后有改动',
  returned: '财政退回',

  selfCheck: '自查',
  selfCheckAgain: '再自查',
  submit: '报送',
  submitAgain: '再报送',
  return: '登记退回',
  withdrawSubmission: '撤回登记',
  withdrawReturn: '撤回登记',
  remarks: '退回意见',
  changes: '报送后的改动',
  exportSent: '导出公开稿',
  verify: '核对文件…',
  back: '返回',

  next: {
    drafting: '填完以后自查一遍，再报送。',
    selfChecked: '可以报送了。',
    selfCheckedOpen: (matters: readonly string[]): string =>
      `自查已登记。${matters.join('')}可以先处理、再自查，也可以照样报送。`,
    submitted: '报送的原件已存好。财政退回时，在这里登记。',
    changed: '现在的数字和报送的不一样。要用新的数字，请再自查、再报送。',
    returned: '按退回意见改好以后，自查一遍，再报送。',
  },

  cautions: {
    errors: (n: number): string => `还有 ${n} 条错误没有处理。`,
    verify: (n: number): string => `还有 ${n} 条需核实没有说明。`,
    remarks: (n: number): string => `还有 ${n} 条退回意见没有处理。`,
    switchedOff: (n: number): string => `停用的规则 ${n} 条，它们没有核对。`,
  },

  checking: {
    clear: '审核没有未处理的错误，也没有要说明的需核实。',
    open: '还有没处理的审核结果：',
    unchecked: (n: number, reasons: readonly (readonly [reason: string, n: number])[]): string =>
      `另有 ${n} 条没有核对：${reasons.map(([reason, own]) => (own > 1 ? `${reason}（${own} 条）` : reason)).join('；')}。`,
    more: (n: number): string => `另有 ${n} 条，见审核结果。`,
    question: '可以先处理，也可以照样登记自查。',
    record: '登记自查',
    anyway: '照样登记自查',
  },

  sending: {
    line: '登记报送时，会把现在的数字原样存一份，以后随时能看、能再导出，也能列出之后的改动。',
    date: '报送日期',
    notChecked: '现在的数字还没有自查过。',
    unsigned: (names: readonly string[], lacksDate: boolean): string =>
      `“签署”里还没有填：${names.join('、')}。${lacksDate ? '填报日期是印在公开稿上的，下面的报送日期只记在“经过”里，两个分开填。' : ''}`,
    exports: '同时导出公开稿',
    submit: '登记报送',
    done: (name: string): string => `已登记${name}，原件已存好。`,
    exported: (file: string): string => `公开稿已导出为 ${file}。`,
    notKept: (why: string): string => `已登记报送，但原件没有存下：${why} 请马上导出公开稿和备份。`,
    notExported: (why: string): string => `公开稿没有导出：${why}`,
  },

  returning: {
    line: (name: string): string => `${name}被财政退回。登记以后接着修改，改好再自查、再报送。`,
    date: '退回日期',
    submit: '登记退回',
  },

  changed: {
    title: (name: string): string => `${name}后的改动`,
    none: '现在公开的数字和报送的完全一样。',
    count: (inTables: number, tables: number, ofFiling: number): string => {
      const said = tables === 0 ? '' : `${tables} 张表有不同，共 ${inTables} 处`;
      const rest = ofFiling === 0 ? '' : `单位、年度等有 ${ofFiling} 处不同`;
      return `${[said, rest].filter((each) => each !== '').join('；')}。`;
    },
    before: '报送时',
    now: '现在',
    sheet: '导出改动表',
    reading: '正在读取报送时的原件…',
    gone: '报送时的原件不在这台电脑上，列不出改动。校验码仍可以核对。',
    exported: (file: string): string => `已导出 ${file}`,
    failed: (why: string): string => `没有导出：${why}`,
    sheetTitle: (unit: string, year: number): string => `${unit}${year}年度部门决算公开表报送后改动`,
    sheetSent: (name: string, at: string, code: string): string => `报送时：${name}，${at}，校验码 ${code}`,
    sheetNow: (at: string, code: string): string => `现　在：${at}，校验码 ${code}`,
    ofFiling: '单位和年度',
  },

  verifying: {
    title: '核对文件',
    reading: (file: string): string => `正在读取“${file}”…`,
    failed: (why: string): string => `没有读成：${why}`,
    match: (file: string, name: string, at: string): string => `“${file}”与 ${at} ${name}的一致，一个数也没有改。`,
    matchNow: (file: string): string => `“${file}”与现在的数字一致，一个数也没有改。`,
    differs: (file: string, name: string, at: string, n: number): string =>
      `“${file}”与 ${at} ${name}的不一致，有 ${n} 处不同。`,
    differsUnknown: (file: string, name: string, at: string): string =>
      `“${file}”与 ${at} ${name}的不一致。报送时的原件不在这台电脑上，列不出哪里不同。`,
    differsNow: (file: string, n: number): string => `“${file}”与现在的数字不一致，有 ${n} 处不同。`,
    code: (code: string): string => `按文件里的数字算出的校验码：${code}`,
    codeDiffers: (printed: string): string =>
      `文件上印的校验码是 ${printed}，和文件里的数字对不上：导出以后有人改过数字。`,
    sent: '报送时',
    present: '现在',
    file: '文件里',
  },
} as const;
