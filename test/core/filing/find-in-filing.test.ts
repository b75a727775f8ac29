import { expect, it } from 'vitest';
import { findInFiling } from '../../../src/core/filing/find-in-filing';
import { PINYIN_INITIALS } from '../../../src/editions/codes/pinyin-initials';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';

const filing = chaoyangFiling();
const find = (text: string, limit = 100) => findInFiling(filing, MOF_2023, text, { initials: PINYIN_INITIALS, limit });
const labels = (text: string) => find(text).map(({ label }) => label);

it('finds a table by its number, its title and its pinyin', () => {
  const expected = { kind: 'table', label: '公开05表《一般公共预算财政拨款支出决算表》' };
  for (const text of ['5', '05', '公开05', '一般公共预算财政拨款支出决算表', 'ybggysczbkzcjsb'])
    expect(find(text)[0]).toMatchObject(expected);
  expect(find('5')[0]!.cell.table).toBe('GPB');
});

it('finds lines by the beginning of a code, a part of a name, and the pinyin of it', () => {
  expect(labels('2080505')).toContain('《一般公共预算财政拨款支出决算表》2080505 机关事业单位基本养老保险缴费支出');
  const byName = find('养老保险缴费');
  expect(byName.length).toBeGreaterThan(2);
  expect(byName.every(({ kind, label }) => kind === 'line' && label.includes('养老保险缴费'))).toBe(true);
  expect(labels('jgsydwjbylbx')).toEqual(labels('机关事业单位基本养老保险'));
});

it('finds a figure by its amount in either unit, with and without separators, and by a part of it', () => {
  const total = find('1413.38').filter(({ kind }) => kind === 'figure');
  expect(total.length).toBeGreaterThan(0);
  expect(find('1,413.38')).toEqual(find('1413.38'));
  expect(find('14133800.00').map(({ cell }) => cell)).toEqual(total.map(({ cell }) => cell));
  expect(find('413.3').map(({ cell }) => cell)).toEqual(total.map(({ cell }) => cell));
  expect(total[0]!.figure).toBe('1,413.38 万元');
});

it('finds nothing for blank text, keeps to the limit, and takes short numbers for no figure', () => {
  expect(find('  ')).toEqual([]);
  expect(find('支出', 3)).toHaveLength(3);
  expect(find('12').filter(({ kind }) => kind === 'figure')).toEqual([]);
});
