import type { CodeEntry } from '../../../core/edition/form';

const NOTE = '名称未取证，请以当年《政府收支分类科目》为准';

/** Reads `20101 人大事务 01 行政运行 …`: each code of two digits belongs to the 款 before it. No name has a space. */
export function unconfirmed(text: string): CodeEntry[] {
  let section = '';
  return [...text.matchAll(/(\d+)\s+(\S+)/g)].map(([, digits = '', name = '']) => {
    if (digits.length > 2) section = digits;
    return { code: digits.length > 2 ? digits : section + digits, name, isAttested: false, note: NOTE };
  });
}
