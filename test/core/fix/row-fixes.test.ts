import { describe, expect, test } from 'vitest';
import { amount } from '../../../src/core/money/amount';
import type { TableId } from '../../../src/core/filing/cell';
import { applyChanges, type Change } from '../../../src/core/filing/change';
import { check } from '../../../src/core/check/check';
import { deriveChanges } from '../../../src/core/derive/derive';
import { filledCells } from '../../../src/core/filing/empty-table';
import { isOpenFinding } from '../../../src/core/filing/explanation';
import { cellValue, type Filing } from '../../../src/core/filing/filing';
import type { Finding } from '../../../src/core/check/finding';
import type { Fix } from '../../../src/core/fix/fix';
import { fixesOf } from '../../../src/core/fix/fixes-of';
import { TEN_THOUSAND_YUAN, YUAN } from '../../../src/core/money/scale';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { randomLedger } from '../../support/ledger';
import { openRows } from '../../support/ledgers';
import { apply, cell, figureOf, raise, setFigure } from '../../support/full-filing';
import { Random } from '../../support/random';

const filing = chaoyangFiling();

const openFindings = (changed: Filing): Finding[] => check(changed, MOF_2023).findings.filter(isOpenFinding);

function fixesFor(changed: Filing, rule: string): Fix[] {
  const finding = openFindings(changed).find((each) => each.rule === rule && isNew(each));
  if (!finding) throw new Error(`${rule} found nothing`);
  return fixesOf(finding, changed, MOF_2023, check(changed, MOF_2023));
}

const known = new Set(openFindings(filing).map(({ key }) => key));
const isNew = ({ key }: Finding): boolean => !known.has(key);

function fixed(changed: Filing, { changes }: Fix): Filing {
  const derived = deriveChanges(MOF_2023, changed, changes).changes;
  return applyChanges(changed, [...changes, ...derived]).filing;
}

const newKeys = (changed: Filing): string[] =>
  openFindings(changed)
    .filter(isNew)
    .map(({ key }) => key);

const removeRow = (table: TableId, row: string): Change => ({ kind: 'removeRow', table, row });

describe('the rows of a table of codes', () => {
  test('a missing parent is inserted in its place, named, with the sum of its children', () => {
    const changed = apply(filing, removeRow('EXP', '20805'));
    const [fix] = fixesFor(changed, 'W-EXP-CODE');
    expect(fix!.label).toBe('《支出决算表》补上 20805 行政事业单位养老支出，金额为下级之和');
    const after = fixed(changed, fix!);
    expect(openRows(after, 'EXP')).toEqual(openRows(filing, 'EXP'));
    const sum = cell('EXP', '20805', 'basicExpenditure');
    expect(cellValue(after, sum)).toMatchObject({ amount: amount(159_540_000), origin: 'derived' });
    expect(newKeys(after)).toEqual([]);
  });

  test('a name that was cut off becomes the attested one, in every table that has it', () => {
    const cut = (table: TableId): Change => ({
      kind: 'setRow',
      table,
      row: '2150599',
      to: { id: '2150599', code: '2150599', name: '其他工业和信息产业监管支' },
    });
    const changed = apply(filing, cut('EXP'), cut('GPB'));
    const [fix] = fixesFor(changed, 'W-EXP-CODE');
    expect(fix!.label).toContain(
      '《支出决算表》《一般公共预算财政拨款支出决算表》2150599 的名称改为“其他工业和信息产业监管支出”',
    );
    const after = fixed(changed, fix!);
    expect(openRows(after, 'GPB')).toEqual(openRows(filing, 'GPB'));
    expect(newKeys(after)).toEqual([]);
  });

  test('names that were never filled in are taken from the list and from the other tables, for the table at once', () => {
    const name = (table: TableId, code: string, text: string): Change => ({
      kind: 'setRow',
      table,
      row: code,
      to: { id: code, code, name: text },
    });
    const blank = apply(filing, name('EXP', '2150599', ''), name('EXP', '20805', ''));
    const [fix, ...others] = fixesFor(blank, 'W-EXP-CODE');
    expect(others).toEqual([]);
    expect(fix!.label).toBe('《支出决算表》补上名称：20805 行政事业单位养老支出、2150599 其他工业和信息产业监管支出');
    expect(openRows(fixed(blank, fix!), 'EXP')).toEqual(openRows(filing, 'EXP'));
    expect(newKeys(fixed(blank, fix!))).toEqual([]);

    const row = { id: '2150588', code: '2150588' };
    const local = apply(
      filing,
      { kind: 'insertRow', table: 'GPB', index: 0, row: { ...row, name: '本地科目' } },
      { kind: 'insertRow', table: 'EXP', index: 0, row: { ...row, name: '' } },
    );
    expect(fixesFor(local, 'W-EXP-CODE').map(({ label }) => label)).toContain(
      '《支出决算表》补上名称：2150588 本地科目',
    );
  });

  test('a row that stands twice: a copy is removed, other figures are added up, both only after asking', () => {
    const twice = (by: number): Filing => {
      const row = { id: 'row-1', code: '2150508', name: '无线电及信息通信监管' };
      const cells = filing.tables.GPB!.cells['2150508']!;
      const copied = apply(filing, { kind: 'insertRow', table: 'GPB', index: 19, row, cells });
      return apply(
        copied,
        ...['expenditureThisYear', 'projectExpenditure'].map((column) =>
          raise(copied, cell('GPB', 'row-1', column), by),
        ),
      );
    };
    const copy = fixesFor(twice(0), 'W-GPB-CODE');
    expect(copy[0]).toMatchObject({ id: 'removeDuplicate:GPB:2150508', asks: expect.stringContaining('2150508') });
    expect(newKeys(fixed(twice(0), copy[0]!))).toEqual([]);
    const merge = fixesFor(twice(-50), 'W-GPB-CODE').find(({ id }) => id.startsWith('merge'))!;
    expect(merge.asks).toBeDefined();
    expect(merge.label).toMatch(/^《[^》]*》2 行 2150508 合并为一行，金额相加$/);
    expect(copy[0]!.label).toMatch(/^《[^》]*》2 行 2150508 只留第一行（其余是重复的）$/);
    const after = fixed(twice(-50), merge);
    expect(figureOf(after, cell('GPB', '2150508', 'projectExpenditure'))).toBeCloseTo(78.17 + 28.17);
    expect(after.tables.GPB!.rows.filter(({ code }) => code === '2150508')).toHaveLength(1);
  });

  test('rows out of order are sorted, with their figures', () => {
    const data = filing.tables.EXP!;
    const [first, ...others] = data.rows;
    const changed = apply(filing, {
      kind: 'replaceTable',
      table: 'EXP',
      data: { ...data, rows: [...others.reverse(), first!] },
    });
    const fix = fixesFor(changed, 'W-EXP-CODE').find(({ id }) => id === 'sortRows:EXP')!;
    expect(fix.label).toBe('《支出决算表》的行按科目编码排序');
    expect(fixed(changed, fix).tables.EXP).toEqual(data);
  });
});

describe('figures that are odd by themselves', () => {
  const at = cell('TPE', 'vehicleRunning', 'budgetAmount');

  test('a negative one loses its sign', () => {
    const changed = apply(filing, setFigure(at, -9.06));
    const [fix] = fixesFor(changed, 'W-TPE-1');
    const labels = fixesFor(changed, 'W-TPE-1').map(({ label }) => label);
    expect(labels).toContainEqual(expect.stringMatching(/运行维护费·预算数改为 9\.06 万元/));
    expect(fix!.effect!.isSettled).toBe(true);
  });

  test('hidden decimals are rounded to what is shown', () => {
    const value = { kind: 'amount', amount: amount(9_063_400), origin: 'entered', decimals: 4 } as const;
    const changed = apply(filing, { kind: 'setCell', cell: at, value });
    const [fix] = fixesFor(changed, 'B-DECIMALS');
    expect(fix!.label).toMatch(/改为 9\.06 万元（原为 9\.0634 万元）$/);
    expect(cellValue(fixed(changed, fix!), at)).toEqual({ kind: 'amount', amount: 9_060_000, origin: 'entered' });
  });

  test('a word for nothing becomes a blank', () => {
    const none = cell('TPE', 'hospitality', 'finalAmount');
    const changed = apply(filing, { kind: 'setCell', cell: none, value: { kind: 'unreadable', text: '无' } });
    const [fix] = fixesFor(changed, 'B-TEXT');
    expect(fix!.label).toMatch(/公务接待费·决算数的“无”改为空白$/);
    expect(fixed(changed, fix!)).toEqual(filing);
  });
});

test('a table in 元 that was taken for 万元 gets its unit back, digit for digit', () => {
  const books = randomLedger(MOF_2023, new Random(7), { items: 8, funds: false, carryOver: false, nonFiscal: false });
  const changed = apply(
    books,
    { kind: 'setRecordedScale', table: 'GPB', scale: TEN_THOUSAND_YUAN },
    ...filledCells(books, 'GPB').map((each) => setFigure(each, figureOf(books, each) * 10_000)),
  );
  const fixes = fixesFor(changed, 'B-UNIT');
  expect(fixes[0]!.label).toBe('《一般公共预算财政拨款支出决算表》的金额单位改为元，各数照原样');
  const after = fixed(changed, fixes[0]!).tables.GPB!;
  expect(after.recordedScale).toEqual(YUAN);
  for (const each of filledCells(books, 'GPB'))
    expect(after.cells[each.row]![each.column]).toMatchObject({
      amount: amount(Math.round(figureOf(books, each) * 1_000_000)),
    });
  const divide = fixes.find(({ id }) => id === 'divide:GPB')!;
  expect(divide.asks).toContain('2 位小数');
  expect(fixed(changed, divide).tables.GPB!.recordedScale).toEqual(TEN_THOUSAND_YUAN);
});
