import type { Edition } from '../edition/edition';
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
}

/** 1、 1） 1. （1） ① 一、 （一） 第1条; a decimal figure is none, but a code may follow the point. */
const NUMBER =
  /^\s*(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:[、)）]|[.．](?!\d)|[.．](?=[23]\d{4}(?:\d{2})?(?!\d)))|[(（](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]|[①-⑳]|第[\d一二三四五六七八九十]+[条项][、,，:：.]?)\s*/;

/** The remark without its number in the list. */
export const withoutNumber = (line: string): string => line.replace(NUMBER, '').trim();

/** What leads to the remarks, and is none: 请核对： 你单位…已审核，…烦请核对： */
const isAddress = (line: string): boolean => /[:：]$/.test(line) || /^(您好|你好|各位|@)/.test(line);

/**
 * A message as remarks: each number begins one, in the middle of a line too, what follows without a number belongs to it; without numbers,
 * each line is one. A line that only names a table says of which table the next ones speak.
 */
export function remarkLines(edition: Edition, message: string): RemarkLine[] {
  const lines = message
    .split(/\r?\n/)
    .flatMap(breakInlineList)
    .filter((line) => line.trim() !== '');
  const isNumbered = lines.some((line) => NUMBER.test(line));
  const found: { text: string; table?: string }[] = [];
  let table: string | undefined;
  let isOpen = false;
  for (const line of lines) {
    const text = withoutNumber(line);
    const begins = !isNumbered || NUMBER.test(line);
    if (isTableHeading(edition, text) && lines.length > 1) {
      table = text;
      isOpen = false;
    } else if (!begins && isOpen) found[found.length - 1]!.text += `\n${text}`;
    else if (text !== '' && !(isAddress(text) && lines.length > 1 && !(begins && isNumbered))) {
      const isOfAnother = tablesNamed(edition, text)[0]?.from === 0;
      found.push({ text, ...(table !== undefined && !isOfAnother && { table }) });
      isOpen = isNumbered && begins;
    }
  }
  return found;
}
