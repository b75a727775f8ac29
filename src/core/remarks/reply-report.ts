import { type Edition, formOf } from '../edition/edition';
import type { Filing } from '../filing/filing';
import type { ReturnRemark } from '../filing/dossier';
import { hasRow, placeInTable } from './anchor-state';
import { tableOfRemark } from './remark-list';

/** One remark with its answer, as it goes back to the bureau. */
export interface ReplyLine {
  /** 序号, from 1. */
  readonly no: number;
  /** 公开05表 一般公共预算财政拨款支出决算表; '' where the remark is about the whole filing. */
  readonly table: string;
  readonly place: string;
  readonly remark: string;
  readonly reply: string;
  readonly isDone: boolean;
  /** 已处理 or 未处理. */
  readonly standing: string;
  /** 编号 of the 审核结果; '' where it has none. */
  readonly number: string;
}

/** 退回意见答复: what the unit answers, neutral data for a sheet or a text. */
export interface ReplyReport {
  readonly title: string;
  readonly unit: string;
  readonly year: number;
  readonly date: string;
  readonly lines: readonly ReplyLine[];
}

/** In the order in which the remarks were sent. `date`: as it is to be printed. */
export function replyReport(filing: Filing, edition: Edition, date: string): ReplyReport {
  const { name: unit } = filing.unit;
  return {
    title: `${unit}${filing.year}年度部门决算公开表退回意见答复`,
    unit,
    year: filing.year,
    date,
    lines: filing.returnRemarks.map((remark, index) => replyLine(filing, edition, remark, index + 1)),
  };
}

function replyLine(filing: Filing, edition: Edition, remark: ReturnRemark, no: number): ReplyLine {
  const table = tableOfRemark(remark);
  const form = table && formOf(edition, table);
  const { cell, text, reply, isDone, number = '' } = remark;
  const isThere = cell !== undefined && hasRow(edition, filing, cell);
  return {
    no,
    table: form ? `${form.number ?? ''} ${form.title}`.trim() : '',
    place: isThere ? placeInTable(edition, filing, cell) : cell ? '所在的行已删除' : '',
    remark: text,
    reply: reply.trim(),
    isDone,
    standing: isDone ? '已处理' : '未处理',
    number,
  };
}

/** The answers as a message: plain text, numbered as the remarks are. */
export function replyText({ unit, year, lines }: ReplyReport): string {
  const head = `${unit} ${year} 年度部门决算公开表退回意见答复（共 ${lines.length} 条，已处理 ${
    lines.filter(({ isDone }) => isDone).length
  } 条）：`;
  const told = lines.map(({ no, table, place, remark, reply, standing }) => {
    const where = [table.split(' ')[0], place].filter((each) => each !== '' && each !== undefined).join(' ');
    const answer = reply === '' ? standing : `${reply}（${standing}）`;
    return `${no}. ${where === '' ? '' : `【${where}】`}${remark}\n   答复：${answer}`;
  });
  return `${[head, ...told].join('\n')}\n`;
}
