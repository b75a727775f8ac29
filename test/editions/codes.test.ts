import { describe, expect, it } from 'vitest';
import { nameOfCode, parentsOfCode } from '../../src/core/edition/classification';
import { codeLevel } from '../../src/core/edition/table-definition';
import { CODES } from '../../src/editions/codes';
import { UNCONFIRMED_FUNCTIONAL } from '../../src/editions/codes/unconfirmed';

describe.each(Object.entries(CODES))('the %s classification', (classification, entries) => {
  it('holds codes of a level and names that are not blank, each pair once', () => {
    const deepest = classification === 'economic' ? 2 : 3;
    const wrong = entries.filter(
      ({ code, name }) => codeLevel(code) === 0 || codeLevel(code) > deepest || name.trim() === '',
    );
    expect(wrong).toEqual([]);
    expect(new Set(entries.map(({ code, name }) => `${code} ${name}`)).size).toBe(entries.length);
  });

  it('attests at most one name per code and puts it first', () => {
    const firsts = new Map(entries.map((entry) => [entry.code, entry] as const).reverse());
    expect(entries.filter((entry) => entry.isAttested && firsts.get(entry.code) !== entry)).toEqual([]);
  });

  it('says why a name is not attested; a suspect one never is', () => {
    expect(entries.filter(({ isAttested, note }) => isAttested !== (note === undefined))).toEqual([]);
    expect(entries.filter(({ isAttested, isSuspect }) => isAttested && isSuspect)).toEqual([]);
  });

  it('lists what stands above every code by a name to offer', () => {
    const known = new Set(entries.flatMap(({ code, isSuspect }) => (isSuspect ? [] : [code])));
    expect(entries.filter(({ code }) => parentsOfCode(code).some((parent) => !known.has(parent)))).toEqual([]);
  });
});

it('keeps the names a filing is judged by', () => {
  const attested = (code: string): string[] =>
    [...CODES.functional, ...CODES.economic].flatMap((entry) =>
      entry.code === code && entry.isAttested ? [entry.name] : [],
    );
  expect(attested('20805')).toEqual(['行政事业单位养老支出']);
  expect(attested('2111101')).toEqual(['生态环境监测与信息']);
  expect(attested('30108')).toEqual(['机关事业单位基本养老保险缴费']);
  expect(attested('202')).toEqual([]);
  expect(attested('309')).toEqual([]);
});

describe('names that no document attests', () => {
  const attested = new Map(
    CODES.functional.flatMap(({ code, name, isAttested }) => (isAttested ? [[code, name]] : [])),
  );

  it('are those that documents print, wherever both are known', () => {
    const both = UNCONFIRMED_FUNCTIONAL.filter(({ code }) => attested.has(code));
    expect(both.filter(({ code, name }) => attested.get(code) !== name)).toEqual([]);
    expect(both.length).toBeGreaterThan(150);
  });

  it('are listed once for a code, under the number of their 款', () => {
    const codes = UNCONFIRMED_FUNCTIONAL.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual([...codes].sort((a, b) => (a.slice(0, 5) < b.slice(0, 5) ? -1 : a < b ? -1 : 1)));
    expect(UNCONFIRMED_FUNCTIONAL.filter(({ isAttested }) => isAttested)).toEqual([]);
  });

  it.each([
    ['2040201', '行政运行'],
    ['2050202', '小学教育'],
    ['2019999', '其他一般公共服务支出'],
    ['2100401', '疾病预防控制机构'],
    ['2081099', '其他社会福利支出'],
    ['2140106', '公路养护'],
    ['2130199', '其他农业农村支出'],
    ['2240101', '行政运行'],
    ['30703', '国内债务发行费用'],
  ])('name %s, which counties use', (code, name) => {
    expect(nameOfCode([...CODES.functional, ...CODES.economic], code)).toBe(name);
  });
});
