import type { ExplanationState } from '../../core/filing/explanation';
import type { PublishPolicy, UnitKind } from '../../core/filing/filing';
import type { MoneyUnit, Rounding } from '../../core/money/scale';

/** The words of the sheets that a working workbook (工作稿) has beside its tables. Writer and reader share them. */

/** 2: explanations in full sentences, and the rules that are switched off. */
export const WORKING_FORMAT = 2;

export const SETTINGS_SHEET = '填报设置';
export const EXPLANATIONS_SHEET = '核实说明';
export const MARKS_SHEET = '录入标记';

/** The names of the settings, in the first column of 填报设置; the values stand in the second. */
export const SETTING = {
  format: '工作稿格式',
  edition: '版式',
  revision: '版式修订号',
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

export const TABLE_HEADS = ['表标识', '表号', '表名', '金额单位', '小数位数', '空表'] as const;
export const EXPLANATION_HEADS = ['规则', '核实事项', '差额（元）', '核实说明', '现状', '事项标识'] as const;
/** Those that are read back; workbooks of format 1 have them too. */
export const EXPLANATION_KEYS = ['差额（元）', '核实说明', '事项标识'] as const;
export const SWITCHED_OFF_HEADS = ['停用的规则', '规则内容', '停用理由'] as const;
export const MARK_HEADS = ['单元格', '位置', '数值', '来源', '小数位数', '表标识', '行标识', '栏标识'] as const;

export const ROUNDINGS: Readonly<Record<Rounding, string>> = { halfUp: '四舍五入', truncate: '截尾' };
export const POLICIES: Readonly<Record<PublishPolicy, string>> = {
  each: '每个数各自取舍',
  parts: '明细取舍后相加',
};
export const SWITCH: readonly [off: string, on: string] = ['关', '开'];
export const UNIT_KINDS: readonly UnitKind[] = ['行政', '参公', '事业'];
export const MONEY_UNITS: readonly MoneyUnit[] = ['万元', '元'];

export const EXPLANATION_STATES: Readonly<Record<ExplanationState, string>> = {
  current: '有效',
  changed: '差额已变，要重新核实',
  error: '已是错误，要改正数字',
  switchedOff: '规则已停用',
  gone: '现在没有这个差异',
};

/** What 空表 says. A table may be declared empty and hold figures all the same: that is an error, and kept. */
export const EMPTY = { no: '否', yes: '是', contradicted: '是（但表中有数字）' } as const;

export const ORIGINS = { entered: '录入', derived: '自动合计', unreadable: '无法识别' } as const;
/** Stands for the position of a figure that the form does not print. */
export const NOT_PRINTED = '表中未列';
