import { describe, expect, it } from 'vitest';
import { parentsOfCode } from '../../src/core/classification';
import { codeLevel } from '../../src/core/table-definition';
import { CODES } from '../../src/editions/codes';

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

  it('lists the class of every code', () => {
    const known = new Set(entries.map(({ code }) => code));
    expect(entries.filter(({ code }) => !known.has(parentsOfCode(code)[0] ?? code))).toEqual([]);
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
