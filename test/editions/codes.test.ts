import { describe, expect, it } from 'vitest';
import { parentsOfCode } from '../../src/core/classification';
import { codeLevel } from '../../src/core/table-definition';
import { CODES } from '../../src/editions/codes';

describe.each(Object.entries(CODES))('the %s classification', (classification, entries) => {
  it('holds codes of a level and names that are not blank, each pair once', () => {
    const pairs = new Set<string>();
    for (const { code, name } of entries) {
      const level = codeLevel(code);
      expect(level, code).toBeGreaterThan(0);
      if (classification === 'economic') expect(level, code).toBeLessThan(3);
      expect(name.trim(), code).not.toBe('');
      expect(pairs.has(`${code} ${name}`), code).toBe(false);
      pairs.add(`${code} ${name}`);
    }
  });

  it('attests at most one name per code and puts it first', () => {
    const first = new Map<string, boolean>();
    for (const { code, isAttested } of entries) {
      if (first.has(code)) expect(isAttested, code).toBe(false);
      else first.set(code, isAttested);
    }
  });

  it('says why a name is not attested; a suspect one never is', () => {
    for (const { code, isAttested, isSuspect, note } of entries) {
      expect(isAttested, code).toBe(note === undefined);
      if (isSuspect) expect(isAttested, code).toBe(false);
    }
  });

  it('lists the class of every code', () => {
    const known = new Set(entries.map(({ code }) => code));
    for (const { code } of entries) expect(known, code).toContain(parentsOfCode(code)[0] ?? code);
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
