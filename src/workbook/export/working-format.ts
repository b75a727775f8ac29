import type { ExplanationState } from '../../core/filing/explanation';
import { hasFigures, type PublishPolicy, type TableData, type UnitKind } from '../../core/filing/filing';
import type { ReferenceFigures, SignOff } from '../../core/filing/dossier';
import type { MoneyUnit, Rounding } from '../../core/money/scale';

/** The words of the sheets that a working workbook (工作稿) has beside its tables. Writer and reader share them. */

/**
 * 2: explanations in full sentences, and the rules that are switched off. 3: what stands for a program alone is in a
 * column of its own; sign-off, submissions, remarks, notes and references.
 */
export const WORKING_FORMAT = 3;

export const COVER_SHEET = '封面';
export const SETTINGS_SHEET = '填报设置';
export const EXPLANATIONS_SHEET = '核实说明';
export const SUBMISSIONS_SHEET = '报送记录';
export const REMARKS_SHEET = '退回意见';
export const NOTES_SHEET = '备注';
export const MARKS_SHEET = '录入标记';
export const REFERENCE_SHEETS: Readonly<Record<ReferenceFigures['kind'], string>> = {
  lastYear: '上年数',
  budget: '预算数',
};

/** What the cover and the foot of a form call those who sign, in the order they are printed. */
export const SIGN_OFF: Readonly<Record<keyof SignOff, string>> = {
  head: '单位负责人',
  reviewer: '审核人',
  preparer: '填表人',
  date: '填报日期',
};

/** The names of the settings, in the first column of 填报设置; the values stand in the second. */
export const SETTING = {
  format: '工作稿格式',
  edition: '版式',
  unitName: '单位名称',
  unitCode: '单位代码',
  unitKind: '单位性质',
  year: '年度',
  rounding: '尾数处理',
  autoTotal: '自动合计',
  reportingUnit: '公开稿金额单位',
  reportingDecimals: '公开稿小数位数',
  publishPolicy: '公开稿合计',
} as const;

export const ADJUSTMENT_HEADS = ['调整的表', '编号', '表名', '表注', '没有数时不印的栏'] as const;
/** Beside them; older files do not have it. */
export const SHAPE_HEAD = '样式';
export const SWITCHED_OFF_HEADS = ['停用的规则', '停用理由'] as const;
export const EXPLANATION_HEADS = ['规则', '核实事项', '差额（元）', '核实说明', '现状'] as const;
export const SELF_CHECK_HEADS = ['自查时间', '自查人', '校验码'] as const;
export const SUBMISSION_HEADS = ['报送时间', '校验码', '退回时间'] as const;
export const REMARK_HEADS = ['编号', '表', '行', '栏', '退回意见', '答复', '处理情况', '收到时间', '来源文件'] as const;
export const NOTE_HEADS = ['表', '行', '栏', '备注', '记录时间'] as const;
export const MARK_HEADS = ['表', '行', '栏', '位置', '数值', '来源', '小数位数'] as const;

/** What a table's line in 各表 and the top of a table of reference figures say of it. */
export const SETTING_OF_TABLE = { unit: '金额单位', decimals: '小数位数', empty: '空表' } as const;
export const TABLE_HEADS = ['表号', '表名', ...Object.values(SETTING_OF_TABLE)];

/** The facts of a sheet of reference figures, as settings; then its tables, one below the other. */
export const REFERENCE = {
  year: '年度',
  unitName: '单位名称',
  unitCode: '单位代码',
  unitKind: '单位性质',
  source: '数据来源',
  /** Before the title of a table. */
  table: '表',
  /** The first head of a table; the second is that of the names. */
  code: '编码',
  name: '项目',
} as const;

export const ROUNDINGS: Readonly<Record<Rounding, string>> = { halfUp: '四舍五入', truncate: '截尾' };
export const POLICIES: Readonly<Record<PublishPolicy, string>> = {
  each: '每个数各自取舍',
  parts: '明细取舍后相加',
};
export const SWITCH: readonly [off: string, on: string] = ['关', '开'];
export const UNIT_KINDS: readonly UnitKind[] = ['行政', '参公', '事业'];
export const MONEY_UNITS: readonly MoneyUnit[] = ['万元', '元'];
export const DONE: readonly [no: string, yes: string] = ['未处理', '已处理'];

export const EXPLANATION_STATES: Readonly<Record<ExplanationState, string>> = {
  current: '有效',
  changed: '差额已变，要重新核实',
  error: '已是错误，要改正数字',
  switchedOff: '规则已停用',
  gone: '现在没有这个差异',
};

/** Where an explanation is about rows and not about a difference. */
export const OTHER_ROWS = '又有别的行，要重新核实';

/** What 空表 says. A table may be declared empty and hold figures all the same: that is an error, and kept. */
export const emptyWord = (table: TableData): string =>
  table.declaredEmpty ? (hasFigures(table) ? EMPTY.contradicted : EMPTY.yes) : EMPTY.no;
export const EMPTY = { no: '否', yes: '是', contradicted: '是（但表中有数字）' } as const;

export const ORIGINS = { entered: '录入', derived: '自动合计', unreadable: '无法识别' } as const;
/** Stands for the position of a figure that the form does not print. */
export const NOT_PRINTED = '表中未列';
/** Stands for the name of a row that was removed. */
export const GONE = '（表中已没有这一行）';
