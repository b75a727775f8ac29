import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges, type Change } from '../../src/core/filing/change';
import { check } from '../../src/core/check/check';
import type { CellRef, TableId } from '../../src/core/filing/cell';
import type { Finding } from '../../src/core/check/finding';
import { cellValue, type Filing } from '../../src/core/filing/filing';
import { amount } from '../../src/core/money/amount';
import { carriedCells } from '../../src/core/references/carry-over';
import { CARRY_OVERS } from '../../src/editions/carry-overs';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { standardReasons } from '../../src/editions/standard-reasons';
import { startNextYear } from '../../src/session/last-year';
import { fixesOf } from '../../src/core/fix/fixes-of';
import { apply, cell, deriveEverything, fullFiling, insertCodes, raise, setFigure } from '../support/full-filing';
import { attachLastYear, lastYearOf, referenceTo, withTables } from '../support/last-year';
import { type PrintStyle, printLedger, randomLedger } from '../support/ledger';
import { Random } from '../support/random';

const carryOf = (filing: Filing): Finding[] =>
  check(filing, MOF_2023).findings.filter(({ rule }) => rule === 'R-CARRY');
const alarms = (filing: Filing): string[] =>
  carryOf(filing).flatMap(({ outcome, message }) => (outcome === 'inconsistent' ? [message] : []));

const filing = fullFiling();
const attached = apply(filing, attachLastYear(lastYearOf(filing)));
const ITEM = cell('GMF', '2121999', 'openingCarryOver');
const GMF = '《政府性基金预算财政拨款收入支出决算表》';
const NAME = '2121999 其他国有土地使用权出让收入对应专项债务收入安排的支出';

describe('R-CARRY', () => {
  test('is never passed without last year’s figures, and says so once and at every opening figure', () => {
    expect(carryOf(filing)).toMatchObject([
      { key: 'R-CARRY:none', outcome: 'notEvaluated', reason: '没有上年数', cells: [] },
    ]);
    const result = check(filing, MOF_2023);
    for (const at of [ITEM, cell('IES', 'income.openingCarryOver', 'amount')])
      expect(result.relationsOf(at).filter(({ rule }) => rule === 'R-CARRY')).toMatchObject([
        { outcome: 'notEvaluated' },
      ]);
    expect(result.relationsOf(cell('GMF', '2121999', 'incomeThisYear')).some(({ rule }) => rule === 'R-CARRY')).toBe(
      false,
    );
  });

  test('ticks the tables whose opening figures are last year’s closing ones', () => {
    const result = check(attached, MOF_2023);
    expect(result.findings.filter(({ rule }) => rule === 'R-CARRY')).toEqual([]);
    expect(result.counts.consistent).toBe(check(filing, MOF_2023).counts.consistent + 3);
    expect(result.relationsOf(ITEM).filter(({ rule }) => rule === 'R-CARRY')).toMatchObject([
      { outcome: 'consistent' },
    ]);
  });

  test('names both figures, the difference and the bound, and lands on the opening figure', () => {
    const changed = apply(attached, raise(attached, ITEM, 1.5));
    const [found] = carryOf(changed);
    expect(found).toMatchObject({ key: 'R-CARRY:GMF:2121999', outcome: 'inconsistent', severity: 'verify' });
    expect(found!.message).toBe(
      `${GMF}${NAME}·年初结转和结余为 11.50 万元，上年（${filing.year - 1} 年度）${GMF}${NAME}·年末结转和结余为 10.00 万元，` +
        '相差 1.50 万元，超过尾差上限 0.01 万元。',
    );
    expect(found).toMatchObject({ left: 11_500_000, right: 10_000_000, difference: 1_500_000, bound: 10_000 });
    expect(found!.cells).toEqual([ITEM]);
    expect(
      check(changed, MOF_2023)
        .relationsOf(ITEM)
        .filter(({ rule }) => rule === 'R-CARRY'),
    ).toMatchObject([{ outcome: 'inconsistent', key: found!.key }]);
    expect(standardReasons(found!)).toEqual(
      expect.arrayContaining([
        '会计差错更正',
        '收回以前年度支出',
        '归集调入',
        '归集调出',
        '归集上缴和缴回',
        '单位内部调剂',
      ]),
    );
  });

  test('tells a difference once, where it comes from, and names what differs with it', () => {
    const cells = [
      ...['2121999', '21219', '212', 'total'].map((row) => cell('GMF', row, 'openingCarryOver')),
      cell('FAS', 'income.openingCarryOver.governmentManagedFunds', 'amount'),
      cell('FAS', 'income.openingCarryOver', 'amount'),
      cell('IES', 'income.openingCarryOver', 'amount'),
    ];
    const changed = apply(attached, ...cells.map((at) => raise(attached, at, 2)));
    const found = carryOf(changed);
    expect(found.map(({ key }) => key)).toEqual(['R-CARRY:GMF:2121999']);
    expect(found[0]!.cells).toEqual(expect.arrayContaining([cells[0], cells[3], cells[4], cells[5], cells[6]]));
    expect(found[0]!.message).toContain('等 4 处因此也不同，一并说明');
    // The grand total differs by more: that is a difference of its own.
    const more = apply(changed, raise(changed, cells[6]!, 1));
    expect(carryOf(more).map(({ key }) => key)).toEqual(['R-CARRY:all', 'R-CARRY:GMF:2121999']);
  });

  test('offers last year’s figure, where one figure would settle it', () => {
    const changed = deriveEverything(apply(attached, setFigure(ITEM, 11.5)));
    const found = carryOf(changed)[0]!;
    const offered = fixesOf(found, changed, MOF_2023, check(changed, MOF_2023));
    expect(offered.map(({ label }) => label)).toContain(`${GMF}${NAME}·年初结转和结余改为 10.00 万元（取自上年数）`);
    const { changes } = offered.find(({ id }) => id.startsWith('reference:'))!;
    expect(carryOf(deriveEverything(apply(changed, ...changes)))).toEqual([]);
    // The row is not there: no figure of another would put it right.
    const added = apply(attached, ...insertCodes(attached, 'GMF', ['2121903']));
    const gone = apply(added, { kind: 'removeRow', table: 'GMF', row: '2121999' });
    const missing = carryOf(gone).find(({ key }) => key === 'R-CARRY:GMF:2121999')!;
    const none = fixesOf(missing, gone, MOF_2023, check(gone, MOF_2023));
    expect(none.filter(({ id }) => id.startsWith('reference:'))).toEqual([]);
  });

  test('sees a 项 that only one of the years has', () => {
    const added = apply(
      attached,
      ...insertCodes(attached, 'GMF', ['2121903']),
      setFigure(cell('GMF', '2121903', 'openingCarryOver'), 3),
    );
    expect(carryOf(added).map(({ message }) => message)).toEqual([expect.stringContaining('没有 2121903 这一行')]);
    const moved = apply(added, { kind: 'removeRow', table: 'GMF', row: '2121999' });
    const missing = carryOf(moved).find(({ key }) => key === 'R-CARRY:GMF:2121999');
    expect(missing!.message).toContain(
      `${GMF}没有 2121999 这一行，上年（${filing.year - 1} 年度）${GMF}${NAME}·年末结转和结余为 10.00 万元，相差 10.00 万元`,
    );
    expect(missing!.cells[0]).toEqual(cell('GMF', 'total', 'openingCarryOver'));
  });

  test('compares at the level that both years print', () => {
    const coarser = apply(attached, { kind: 'removeRow', table: 'GMF', row: '2121999' });
    expect(carryOf(coarser)).toEqual([]);
    const changed = apply(coarser, raise(coarser, cell('GMF', '21219', 'openingCarryOver'), 1));
    expect(carryOf(changed)).toMatchObject([{ key: 'R-CARRY:GMF:21219', difference: 1_000_000 }]);
  });

  test('says which table of last year is not there, and takes one declared empty for zeros', () => {
    const reference = lastYearOf(filing);
    const without = apply(filing, attachLastYear(withTables(reference, { GMF: undefined })));
    expect(carryOf(without)).toMatchObject([{ outcome: 'notEvaluated', reason: `上年数里没有${GMF}` }]);
    const emptyTable = { ...reference.tables.GMF!, rows: [], cells: {}, declaredEmpty: true };
    const empty = apply(filing, attachLastYear(withTables(reference, { GMF: emptyTable })));
    expect(carryOf(empty)).toMatchObject([{ key: 'R-CARRY:GMF:2121999', outcome: 'inconsistent' }]);
  });

  test('does not judge a table whose closing carry-over last year’s form did not print', () => {
    const opened = apply(filing, setFigure(cell('SCO', '2230199', 'openingCarryOver'), 5));
    const found = carryOf(apply(opened, attachLastYear(lastYearOf(filing))));
    expect(found).toMatchObject([
      { outcome: 'notEvaluated', reason: '上年的《国有资本经营预算财政拨款收入支出决算表》没有年末结转和结余栏' },
    ]);
  });
});

const STYLES: readonly Omit<PrintStyle, 'rounding'>[] = [
  { addsUp: 0, copies: 0 },
  { addsUp: 1, copies: 1 },
  { addsUp: 0.5, copies: 0.5 },
];

const ledgers = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  items: fc.integer({ min: 1, max: 40 }),
  missingLevels: fc.boolean(),
});

interface Ledger {
  readonly seed: number;
  readonly items: number;
  readonly missingLevels: boolean;
}

/** A truthful unit with money of every kind left at the end of the year, in 元. */
function booksOf({ seed, items, missingLevels }: Ledger): { readonly random: Random; readonly ledger: Filing } {
  const random = new Random(seed);
  const options = { items, missingLevels, funds: true, carryOver: true, nonFiscal: true };
  return { random, ledger: randomLedger(MOF_2023, random, options) };
}

const rowsOf =
  (of: Filing) =>
  (table: TableId): string[] => ['total', ...(of.tables[table]?.rows ?? []).map(({ id }) => id)];

describe('the year after a truthful one', () => {
  test('opens with what was left, line by line and code by code', () => {
    fc.assert(
      fc.property(ledgers, (each) => {
        const { ledger } = booksOf(each);
        const next = startNextYear(ledger, MOF_2023, '上年', 1).filing;
        for (const { closing, opening } of carriedCells(CARRY_OVERS, MOF_2023, rowsOf(ledger))) {
          const left = cellValue(ledger, closing);
          const found = cellValue(next, opening);
          expect(found?.kind === 'amount' ? found.amount : 0).toBe(left?.kind === 'amount' ? left.amount : 0);
        }
        expect(alarms(next)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  for (const rounding of ['halfUp', 'truncate'] as const)
    test(`raises no alarm however last year was printed, ${rounding}`, () => {
      fc.assert(
        fc.property(ledgers, fc.constantFrom(...STYLES), fc.constantFrom(...STYLES), (each, then, now) => {
          const { random, ledger } = booksOf(each);
          const exact = startNextYear(ledger, MOF_2023, '上年', 1).filing;
          const published = referenceTo(printLedger(MOF_2023, ledger, random, { ...then, rounding }));
          const kept: Filing = { ...exact, rounding, references: [published] };
          expect(alarms(kept)).toEqual([]);
          const printed = printLedger(MOF_2023, kept, random, { ...now, rounding });
          expect(alarms(printed)).toEqual([]);
        }),
        { numRuns: 25 },
      );
    });

  test('is told of any opening figure that is changed, and of nothing else of the kind', () => {
    fc.assert(
      fc.property(ledgers, fc.nat(), fc.integer({ min: 1, max: 10 ** 9 }), (each, nth, by) => {
        const { ledger } = booksOf(each);
        const next = startNextYear(ledger, MOF_2023, '上年', 1).filing;
        const compared = openingCells(next, ledger);
        fc.pre(compared.length > 0);
        const at = compared[nth % compared.length]!;
        const value = cellValue(next, at);
        const now = amount((value?.kind === 'amount' ? value.amount : 0) + by);
        const change: Change = { kind: 'setCell', cell: at, value: { kind: 'amount', amount: now, origin: 'entered' } };
        const changed = applyChanges(next, [change]).filing;
        const found = carryOf(changed).filter(({ outcome }) => outcome === 'inconsistent');
        expect(found).toHaveLength(1);
        expect(found[0]!.difference).toBe(by);
        expect(found[0]!.cells).toContainEqual(at);
      }),
      { numRuns: 40 },
    );
  });
});

/** The opening figures that are compared one by one: the lines, 合计, and rows that have none beneath them. */
function openingCells(next: Filing, last: Filing): CellRef[] {
  const hasFigures = (table: TableId): boolean => Object.keys(next.tables[table]!.cells).length > 0;
  const isParent = ({ table, row }: CellRef): boolean =>
    next.tables[table]!.rows.some(({ code }) => row !== 'total' && code !== row && code.startsWith(row));
  return carriedCells(CARRY_OVERS, MOF_2023, rowsOf(last))
    .map(({ opening }) => opening)
    .filter((at) => hasFigures(at.table) && !isParent(at));
}
