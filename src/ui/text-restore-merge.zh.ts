import type { Fact, SettingFact } from '../core/compare/facts';
import type { ChangedBy } from '../core/compare/three-way';
import type { ReferenceFigures, ReturnRemark, SignOff } from '../core/filing/dossier';
import type { FilingSettings, Unit } from '../core/filing/filing';
import { settings } from './text-settings.zh';
import { moment } from './text-time.zh';

/** 填表人 of each side; blank where it is not known. */
export interface SideNames {
  readonly ours: string;
  readonly theirs: string;
}

const named = (side: string, name: string): string => (name === '' ? side : `${side}（${name}）`);
const ours = ({ ours: name }: SideNames): string => named('本机', name);
const theirs = ({ theirs: name }: SideNames): string => named('备份', name);

/** The sentences of merging what two have changed since they had the same. */
export const merge = {
  ours,
  theirs,
  before: '原来',
  place: '位置',
  since: (at: number): string =>
    Number.isFinite(at)
      ? `“原来”是两边最后相同时（${moment(at)}）的内容。`
      : '“原来”是两边最后相同时的内容，早于现在还留着的历史。',
  /** Where no common state is known. */
  unknown: '两边的历史和快照里都找不到相同过的内容，分不出哪一处是谁改的，请逐处核对后勾选。',
  same: '两边没有不同。',
  counts: (both: number, backup: number, here: number): string =>
    `两边都改了 ${both} 处，只有备份改过 ${backup} 处，只有本机改过 ${here} 处。`,
  group: (by: ChangedBy, names: SideNames): string =>
    by === 'both' ? '两边都改了' : by === 'theirs' ? `只有${theirs(names)}改过` : `只有${ours(names)}改过`,
  groupHint: {
    both: '请逐处选定；没有选定的，保留本机的',
    theirs: '已选备份的',
    ours: '已选本机的',
  } satisfies Record<ChangedBy, string>,
  bothTexts: '，备注和退回意见两边的都保留',
  allOurs: '都用本机的',
  allTheirs: '都用备份的',
  count: (n: number): string => `${n} 处`,
  more: (n: number): string => `显示其余 ${n} 处`,
  undecided: (n: number): string => `两边都改了的还有 ${n} 处没有选定，将保留本机的。`,
  /** The name of a choice, for those who cannot see its column. */
  choice: (side: string, place: string, value: string): string => `${place}：用${side}的 ${value}`,
  nothing: '选定的都与现有的一样，没有要合并的。',
  following: (n: number): string => `另有 ${n} 处是两边都自动算出的合计，不必选，跟着选定的内容变。`,
  hint: '只有一边改过的已经选好，两边都改了的请选定；自查和报送的记录都保留。可以撤销，合并前的内容存为快照。',
  sections: { filing: '单位、设置和说明', dossier: '签章、备注、退回意见和对照数' },
  absent: '没有',
  unit: { name: settings.unit, code: '单位代码', kind: settings.kind } satisfies Record<keyof Unit, string>,
  year: settings.year,
  settings: {
    rounding: settings.rounding,
    autoTotal: settings.autoTotal,
    reportingScale: settings.publishUnit,
    publishPolicy: settings.policy,
    formAdjustments: '表样调整',
  } satisfies Record<keyof FilingSettings, string>,
  explanation: (rule: string, difference: string | undefined): string =>
    `核实说明 ${rule}${difference === undefined ? '' : `（差 ${difference}）`}`,
  rule: (id: string): string => `停用规则 ${id}`,
  signOff: { preparer: '填表人', reviewer: '审核人', head: '单位负责人', date: '填报日期' } satisfies Record<
    keyof SignOff,
    string
  >,
  note: (place: string): string => `备注 ${place}`,
  remark: (text: string): string => `退回意见“${text}”`,
  reference: { lastYear: '上年数', budget: '预算数' } satisfies Record<ReferenceFigures['kind'], string>,
  /** What a fact says. */
  value: (fact: Fact): string => {
    switch (fact.part) {
      case 'unit':
      case 'signOff':
        return fact.value;
      case 'year':
        return String(fact.value);
      case 'settings':
        return settingText(fact);
      case 'explanations':
        return fact.value.text;
      case 'switchedOffRules':
        return fact.value.reason;
      case 'cellNotes':
        return fact.value.text;
      case 'returnRemarks':
        return remarkText(fact.value);
      case 'references':
        return `${fact.value.year} 年度，${fact.value.source}`;
    }
  },
} as const;

function settingText(fact: SettingFact): string {
  switch (fact.of) {
    case 'rounding':
      return settings.roundings[fact.value];
    case 'autoTotal':
      return fact.value ? '打开' : '关闭';
    case 'reportingScale':
      return fact.value.unit;
    case 'publishPolicy':
      return settings.policies[fact.value];
    case 'formAdjustments':
      return fact.value.length === 0 ? '没有调整' : `调整了 ${fact.value.length} 张表`;
  }
}

const remarkText = ({ reply, isDone }: ReturnRemark): string =>
  `${isDone ? '已处理' : '未处理'}${reply.trim() === '' ? '' : `，答复“${reply}”`}`;
