import type { Edition } from '../edition/edition';
import { isClosing, isGreeting, isSender } from './asides';
import { breakInlineList } from './inline-list';
import { isTableHeading, tablesNamed } from './table-words';

/** One remark as it was sent, before anybody knows which cell it means. */
export interface RemarkLine {
  readonly text: string;
  /** 编号 of the 审核结果. */
  readonly number?: string;
  /** Of which table, in the words of the sender. */
  readonly table?: string;
  /** Where in it. */
  readonly place?: string;
  /** Asks nothing of the unit: 尾差, 未核对. */
  readonly isQuiet?: boolean;
  /** Most likely no remark: who wrote when, a greeting, thanks. */
  readonly isAside?: boolean;
}

/** 1、 1） 1. （1） ① 一、 （一） 第1条; a decimal figure is none, but a code may follow the point. */
const NUMBER =
  /^\s*(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:[、)）]|[.．](?!\d)|[.．](?=[23]\d{4}(?:\d{2})?(?!\d)))|[(（](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]|[①-⑳]|第[\d一二三四五六七八九十]+[条项][、,，:：.]?)\s*/;

/** The remark without its number in the list. */
export const withoutNumber = (line: string): string => line.replace(NUMBER, '').trim();

/** Whether a line says of which table or code it speaks: then it is no mere greeting. */
const namesPlace = (edition: Edition, line: string): boolean =>
  tablesNamed(edition, line).length > 0 || /(?<!\d)(?:\d{3}|\d{5}|\d{7})(?!\d)/.test(line);

/** What leads to the remarks, and is none: 请核对： 你单位…已审核，…烦请核对： */
const isAddress = (edition: Edition, line: string): boolean =>
  /[:：]$/.test(line) || (isGreeting(line) && !namesPlace(edition, line));

/**
 * A message as remarks: each number begins one, in the middle of a line too, what follows without a number belongs to
 * it; without numbers, each line is one. A line that only names a table says of which table the next ones speak. Who
 * wrote when, greetings and, in a numbered list, thanks with what follows them are asides, each in its place.
 */
export function remarkLines(edition: Edition, message: string): RemarkLine[] {
  const lines = message
    .split(/\r?\n/)
    .flatMap(breakInlineList)
    .filter((line) => line.trim() !== '');
  const isNumbered = lines.some((line) => NUMBER.test(line));
  const found: { text: string; table?: string; isAside?: true }[] = [];
  let table: string | undefined;
  let isOpen = false;
  let isClosed = false;
  for (const line of lines) {
    const begins = NUMBER.test(line);
    const text = withoutNumber(line);
    const isOwn = begins || namesPlace(edition, text) || lines.length === 1;
    const sends = !begins && lines.length > 1 && isSender(line);
    if (sends || isOwn) isClosed = false;
    else if (isNumbered && isClosing(text)) isClosed = true;
    const leads = !begins && !isOpen && lines.length > 1 && !isTableHeading(edition, text) && isAddress(edition, text);
    if (sends || isClosed || leads) {
      found.push({ text, isAside: true });
      isOpen = false;
    } else if (isTableHeading(edition, text) && lines.length > 1) {
      table = text;
      isOpen = false;
    } else if (isNumbered && !begins && isOpen) found[found.length - 1]!.text += `\n${text}`;
    else if (text !== '') {
      const isOfAnother = tablesNamed(edition, text)[0]?.from === 0;
      found.push({ text, ...(table !== undefined && !isOfAnother && { table }) });
      isOpen = begins;
    }
  }
  return found;
}

export const isRemark = ({ isAside }: RemarkLine): boolean => !isAside;
