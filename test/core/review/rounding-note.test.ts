import { expect, test } from 'vitest';
import { check } from '../../../src/core/check/check';
import type { Filing } from '../../../src/core/filing/filing';
import { type RoundingNote, roundingNote } from '../../../src/core/review/rounding-note';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { fullFiling } from '../../support/full-filing';
import { wages } from '../../support/wages';

const noteOf = (filing: Filing): RoundingNote => roundingNote(check(filing, MOF_2023), filing, MOF_2023);

test('lists what the tables themselves do not add up to, in printed order', () => {
  const note = noteOf(chaoyangFiling());
  expect(note.tables.map(({ table, lines }) => [table, lines.length])).toEqual([
    ['IES', 1],
    ['INC', 2],
    ['EXP', 5],
    ['FAS', 2],
    ['GPB', 5],
    ['BAS', 2],
  ]);
  expect(note.tables[1]!.lines[0]).toEqual({
    cell: { table: 'INC', row: 'total', column: 'incomeThisYear' },
    label: '合计·本年收入合计',
    parts: '各类之和',
    printed: 1_413_380_000,
    partsSum: 1_413_350_000,
    difference: 30_000,
    message: '合计·本年收入合计 1,413.38 万元，各类之和 1,413.35 万元，相差 0.03 万元',
  });
});

test('reads as an office prints it', () => {
  const [footnote, first] = noteOf(chaoyangFiling()).text.split('\n');
  expect(footnote).toBe('本表金额转换成万元时，因四舍五入可能存在尾差。');
  expect(first).toBe('《收入支出决算总表》：本年支出合计 1,413.38 万元，各类之和 1,413.37 万元，相差 0.01 万元。');
  expect(noteOf({ ...chaoyangFiling(), rounding: 'truncate' }).footnote).toContain('因截尾');
});

test('speaks of the figures as they will be printed', () => {
  expect(noteOf(wages(13.052, 1.004)).text).toContain(
    '301 工资福利支出 13.05 万元，所属下级科目之和 13.00 万元，相差 0.05 万元',
  );
});

test('has nothing to say where everything adds up, or of a rule that is switched off', () => {
  expect(noteOf(fullFiling())).toMatchObject({ tables: [], text: '' });
  const off = { ...wages(13.01), switchedOffRules: [{ rule: 'W-BAS-1', reason: '口径' }] };
  expect(noteOf(off).tables).toEqual([]);
});
