import { expect, it } from 'vitest';
import { indexOfInitials, isInitials } from '../../../src/core/edition/pinyin-initials';
import { EDITIONS } from '../../../src/editions';
import { PINYIN_INITIALS } from '../../../src/editions/codes/pinyin-initials';

const at = (name: string, letters: string): number => indexOfInitials(PINYIN_INITIALS, name, letters);

it('finds a name by the first letters of its pinyin, anywhere in it', () => {
  expect(at('机关事业单位基本养老保险缴费支出', 'jgsydw')).toBe(0);
  expect(at('职工基本医疗保险缴费', 'jbylbx')).toBe(2);
  expect(at('行政运行', 'XZYX')).toBe(0);
  expect(at('行政运行', 'xzyz')).toBe(-1);
});

it('passes over brackets, and knows characters of two readings', () => {
  expect(at('政府办公厅（室）及相关机构事务', 'bgtsjxg')).toBe(2);
  expect([at('会计', 'kj'), at('会议费', 'hyf')]).toEqual([0, 0]);
});

it('takes two letters or more for initials', () => {
  expect([isInitials('xz'), isInitials('x'), isInitials('208'), isInitials('行政')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

it('knows every character of the names of codes, lines and columns', () => {
  const known = new Set(Object.values(PINYIN_INITIALS).join(''));
  const names = EDITIONS.flatMap((edition) => [
    ...Object.values(edition.codes).flatMap((entries) => entries.map(({ name }) => name)),
    ...edition.forms.flatMap(({ title, table }) => {
      const { rows, columns } = edition.definitions[table];
      return [title, ...rows.map(({ label }) => label), ...columns.map(({ label }) => label)];
    }),
  ]);
  const characters = new Set(names.join('').match(/\p{Script=Han}/gu));
  expect([...characters].filter((each) => !known.has(each))).toEqual([]);
});
