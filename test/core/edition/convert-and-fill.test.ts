import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check/check';
import { convertAndFill } from '../../../src/core/edition/convert-and-fill';
import { convertFiling } from '../../../src/core/edition/convert-filing';
import { leftOutLines } from '../../../src/core/edition/left-out-text';
import { applyChanges } from '../../../src/core/filing/change';
import { cellValue, emptyTable, type Filing, hasFigures } from '../../../src/core/filing/filing';
import { EDITIONS } from '../../../src/editions';
import { INNER_MONGOLIA_2022 } from '../../../src/editions/inner-mongolia';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { SHANGHAI_2024 } from '../../../src/editions/shanghai';
import { SICHUAN_2023 } from '../../../src/editions/sichuan';
import { apply, cell, fullFiling } from '../../support/full-filing';
import { randomFiling } from '../../workbook/random-filing';

const full = fullFiling();
const there = convertAndFill(full, MOF_2023, SICHUAN_2023);
const without = (table: 'SCO' | 'GPB', declaredEmpty: boolean): Filing => ({
  ...full,
  tables: { ...full.tables, [table]: { ...emptyTable(full.tables[table]!.recordedScale), declaredEmpty } },
});

describe('the tables that only the new edition prints', () => {
  it('take what they merely repeat', () => {
    expect(there.repeated).toEqual([
      { table: 'PRJ', of: 'GPB', isEmpty: false },
      { table: 'SCE', of: 'SCO', isEmpty: false },
    ]);
    const projects = (filing: Filing, table: 'GPB' | 'PRJ'): unknown[] =>
      [{ id: 'total' }, ...full.tables.GPB!.rows].flatMap(({ id }) => {
        const value = cellValue(filing, cell(table, id, 'projectExpenditure'));
        return value?.kind === 'amount' && value.amount !== 0 ? [[id, value.amount]] : [];
      });
    expect(projects(there.filing, 'PRJ')).toEqual(projects(full, 'GPB'));
    expect(hasFigures(there.filing.tables.PRJ!)).toBe(true);
    const rules = ['X-PRJ-GPB', 'W-PRJ-TREE', 'W-PRJ-CODE', 'X-SCE-SCO', 'W-SCE-TREE', 'W-SCE-1'];
    const broken = check(there.filing, SICHUAN_2023).findings.filter(({ rule }) => rules.includes(rule));
    expect(broken).toEqual([]);
  });

  it('are named where they begin blank', () => {
    expect(there.toFill).toEqual(['FAD', 'GPD']);
    expect(convertAndFill(full, MOF_2023, INNER_MONGOLIA_2022).toFill).toEqual(['PIE', 'PRJ', 'PED'].filter(isPrinted));
    expect(leftOutLines(there, full, MOF_2023, SICHUAN_2023)).toEqual([
      '四川十三张表（2023）多出 2 张表，原稿没有这些表的数，现在空着，要补填（确实没有数的，声明为空表）：' +
        '公开05表《财政拨款支出决算明细表》、公开07表《一般公共预算财政拨款支出决算明细表》。',
      '四川十三张表（2023）多出的公开09表《一般公共预算财政拨款项目支出决算表》与公开06表《一般公共预算财政拨款支出决算表》的数相同，已照填，请核对。',
      '四川十三张表（2023）多出的公开12表《国有资本经营预算财政拨款支出决算表》与公开11表《国有资本经营预算财政拨款收入支出决算表》的数相同，已照填，请核对。',
    ]);
  });

  it('are empty only where what they repeat is declared empty', () => {
    const empty = convertAndFill(without('SCO', true), MOF_2023, SICHUAN_2023);
    expect([empty.filing.tables.SCE!.declaredEmpty, empty.toFill]).toEqual([true, ['FAD', 'GPD']]);
    expect(leftOutLines(empty, full, MOF_2023, SICHUAN_2023)[2]).toBe(
      '四川十三张表（2023）多出的公开12表《国有资本经营预算财政拨款支出决算表》与公开11表《国有资本经营预算财政拨款收入支出决算表》同为空表，已照样声明，请核对。',
    );
    const open = convertAndFill(without('SCO', false), MOF_2023, SICHUAN_2023);
    expect([open.filing.tables.SCE!.declaredEmpty, open.toFill]).toEqual([false, ['FAD', 'GPD', 'SCE']]);
  });

  it('are to be filled where what they repeat cannot be read, or is nothing', () => {
    const unreadable = apply(full, {
      kind: 'setCell',
      cell: cell('GPB', 'total', 'projectExpenditure'),
      value: { kind: 'unreadable', text: '见附件' },
    });
    expect(convertAndFill(unreadable, MOF_2023, SICHUAN_2023).toFill).toContain('PRJ');
    expect(convertAndFill(without('GPB', false), MOF_2023, SICHUAN_2023).toFill).toContain('PRJ');
  });

  it('are none where both editions print the same ones', () => {
    const { toFill, repeated } = convertAndFill(full, MOF_2023, SHANGHAI_2024);
    expect([toFill, repeated]).toEqual([[], []]);
  });
});

it('is the conversion and one step with it, for any two editions', () => {
  const pairs = fc
    .tuple(fc.constantFrom(...EDITIONS), fc.constantFrom(...EDITIONS))
    .chain(([from, to]) => randomFiling(from).map((filing) => ({ from, to, filing })));
  fc.assert(
    fc.property(pairs, ({ from, to, filing }) => {
      const plain = convertFiling(filing, from, to);
      const filled = convertAndFill(filing, from, to);
      const added = filled.repeated.map(({ table }) => table);
      const others = to.forms.filter(({ table }) => !added.includes(table));
      for (const { table } of others) expect(filled.filing.tables[table]).toEqual(plain.filing.tables[table]);
      const applied = applyChanges(filing, filled.changes);
      expect(applied.filing).toEqual(filled.filing);
      expect(applyChanges(applied.filing, applied.inverse).filing).toEqual(filing);
    }),
    { numRuns: 30 },
  );
});

const isPrinted = (table: string): boolean => INNER_MONGOLIA_2022.forms.some((form) => form.table === table);
