/** The words of the sheet 审核结果; the two figures stand in the order of the sentence. Writer and reader share them: a sheet that comes back is read by its heads. */

export const REPORT_SHEET = '审核结果';

export interface ReportColumn {
  readonly head: string;
  /** In characters of the base font. */
  readonly width: number;
}

/** 编号 ties a line to its finding and cells. */
export const REPORT_COLUMNS = {
  no: { head: '序号', width: 5 },
  level: { head: '级别', width: 7 },
  table: { head: '表', width: 15 },
  place: { head: '位置', width: 18 },
  problem: { head: '问题', width: 40 },
  left: { head: '第一个数', width: 11 },
  right: { head: '第二个数', width: 11 },
  difference: { head: '差额', width: 9 },
  bound: { head: '允许尾差', width: 9 },
  explanation: { head: '核实说明', width: 16 },
  suggestion: { head: '建议', width: 22 },
  rule: { head: '规则编号', width: 10 },
  key: { head: '编号（勿改）', width: 14 },
} as const satisfies Record<string, ReportColumn>;
