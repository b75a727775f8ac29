import { describe, expect, it } from 'vitest';
import { isWholeText, nameOfCode, parentsOfCode, searchCodes } from '../../../src/core/edition/classification';
import type { CodeEntry } from '../../../src/core/edition/form';

const ENTRIES: readonly CodeEntry[] = [
  { code: '208', name: '社会保障和就业支出', isAttested: true },
  { code: '20805', name: '行政事业单位养老支出', isAttested: true },
  { code: '20805', name: '行政事业单位离退休', isAttested: false, isSuspect: true, note: '旧款名' },
  { code: '2080501', name: '行政单位离退休', isAttested: true },
  { code: '2080502', name: '事业单位离退休', isAttested: true },
  { code: '2080801', name: '死亡抚恤', isAttested: true },
  { code: '2010501', name: '定额公用经费', isAttested: false, isSuspect: true },
  { code: '2150101', name: '行政运行', isAttested: true },
  { code: '227', name: '预备费', isAttested: false },
];

const codes = (text: string, limit = 10): string[] =>
  searchCodes(ENTRIES, text, limit, { x: '行', z: '政' }).map(({ code }) => code);

describe('nameOfCode', () => {
  it('gives the name, also of one that was not attested', () => {
    expect(nameOfCode(ENTRIES, '20805')).toBe('行政事业单位养老支出');
    expect(nameOfCode(ENTRIES, '227')).toBe('预备费');
  });

  it('knows no name for an unlisted code nor for one with only a suspect name', () => {
    expect(nameOfCode(ENTRIES, '2089999')).toBeUndefined();
    expect(nameOfCode(ENTRIES, '2010501')).toBeUndefined();
  });
});

describe('parentsOfCode', () => {
  it.each([
    ['2080501', ['208', '20805']],
    ['20805', ['208']],
    ['208', []],
    ['2080', []],
    ['', []],
  ])('%s has the parents %j', (code, parents) => expect(parentsOfCode(code)).toEqual(parents));
});

describe('searchCodes', () => {
  it('finds codes by prefix, each once, in code order', () => {
    expect(codes('208')).toEqual(['208', '20805', '2080501', '2080502', '2080801']);
    expect(codes(' 20805 ')).toEqual(['20805', '2080501', '2080502']);
    expect(codes('05')).toEqual([]);
  });

  it('finds names by any part, those that begin with it first', () => {
    expect(codes('行政')).toEqual(['20805', '2080501', '2150101']);
    expect(codes('事业单位')).toEqual(['2080502', '20805']);
  });

  it('finds names by the first letters of their pinyin', () => {
    expect(codes('xz')).toEqual(['20805', '2080501', '2150101']);
    expect(codes('zx')).toEqual([]);
  });

  it('offers whole names first, then attested ones', () => {
    const entries = [
      { code: '2081006', name: '养老服务', isAttested: false },
      { code: '2080505', name: '基本养老保险', isAttested: true },
      { code: '2080599', name: '其他养老支出', isAttested: true },
      { code: '2080508', name: '养老', isAttested: false },
    ];
    const initials = { f: '服', l: '老', w: '务', y: '养' };
    const found = (text: string): string[] => searchCodes(entries, text, 10, initials).map(({ code }) => code);
    expect(found('养老')).toEqual(['2080508', '2080505', '2080599', '2081006']);
    expect(found('yl')).toEqual(found('养老'));
    expect(found('20805')).toEqual(['2080505', '2080508', '2080599']);
    expect(entries.filter((entry) => isWholeText(entry, 'YLFW', initials)).map(({ code }) => code)).toEqual([
      '2081006',
    ]);
  });

  it('never offers a suspect name', () => {
    expect(codes('定额公用经费')).toEqual([]);
    expect(searchCodes(ENTRIES, '离退休', 10, {}).map(({ name }) => name)).toEqual([
      '行政单位离退休',
      '事业单位离退休',
    ]);
  });

  it('keeps to the limit and offers nothing for blank text', () => {
    expect(codes('2', 3)).toHaveLength(3);
    expect(codes('  ')).toEqual([]);
  });
});
