import { REPORT_COLUMNS, type ReportColumn } from './report-format';

/** The words of the sheet that answers what the bureau sent back. */
export const REPLY_SHEET = '退回意见答复';

/** 编号 as in the 审核结果, so that the bureau finds its own lines. */
export const REPLY_COLUMNS = {
  no: { head: '序号', width: 6 },
  table: { head: '表', width: 18 },
  place: { head: '位置', width: 22 },
  remark: { head: '意见', width: 46 },
  reply: { head: '答复', width: 34 },
  standing: { head: '处理', width: 9 },
  number: { head: REPORT_COLUMNS.key.head, width: 16 },
} as const satisfies Record<string, ReportColumn>;
