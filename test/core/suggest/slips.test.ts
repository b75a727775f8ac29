import { describe, expect, test } from 'vitest';
import { cellKey } from '../../../src/core/filing/cell';
import type { Slip } from '../../../src/core/check/suggestion';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, figureOf, raise, setFigure } from '../../support/full-filing';
import { printLedger, randomLedger } from '../../support/ledger';
import { MISPRINTS } from '../../support/misprints';
import { Random } from '../../support/random';
import { newKeys, suggestionsFor } from '../../support/suggestions';

const filing = chaoyangFiling();

describe('slips that are more than one figure', () => {
  test('two figures of a row in each other’s column', () => {
    const at = cell('EXP', '2150599', 'basicExpenditure');
    const beside = cell('EXP', '2150599', 'projectExpenditure');
    const slipped = apply(filing, setFigure(at, 133.07), setFigure(beside, 116.63));
    const [first, ...rest] = suggestionsFor(slipped);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ slip: 'swapped', resolves: newKeys(filing, slipped) });
    expect(first!.corrections.map((each) => cellKey(each.cell)).sort()).toEqual([at, beside].map(cellKey).sort());
    expect(first!.message).toContain('互换');
  });

  test('a figure in the next column', () => {
    const at = cell('INC', '2150599', 'fiscalAppropriation');
    const beside = cell('INC', '2150599', 'superiorSubsidy');
    const figure = figureOf(filing, at);
    const slipped = apply(filing, { kind: 'setCell', cell: at, value: undefined }, setFigure(beside, figure));
    const [first] = suggestionsFor(slipped);
    expect(first).toMatchObject({ slip: 'swapped', resolves: newKeys(filing, slipped) });
    expect(first!.corrections.find((each) => each.cell.column === 'superiorSubsidy')!.to).toBeUndefined();
    expect(first!.message).toContain('可能录错了位置');
  });

  test('a row that stands in the twin table only', () => {
    const slipped = apply(filing, { kind: 'removeRow', table: 'GPB', row: '2101103' });
    const [first, ...rest] = suggestionsFor(slipped);
    expect(rest).toEqual([]);
    const row = { id: '2101103', code: '2101103', name: '公务员医疗补助' };
    const figures = { expenditureThisYear: 15_480_000, basicExpenditure: 15_480_000 };
    expect(first).toMatchObject({
      slip: 'rowMissing',
      corrections: [],
      rows: [{ kind: 'insert', table: 'GPB', row, figures }],
    });
    expect(first!.resolves).toEqual(newKeys(filing, slipped));
    expect(first!.message).toContain('可能漏了 2101103 公务员医疗补助（小计 15.48、基本支出 15.48 万元）');
  });

  test('a row that stands there twice', () => {
    const row = filing.tables.EXP!.rows.find(({ id }) => id === '2080506')!;
    const cells = filing.tables.EXP!.cells['2080506']!;
    const slipped = apply(filing, { kind: 'insertRow', table: 'EXP', index: 7, row: { ...row, id: 'row-1' }, cells });
    const [first, ...rest] = suggestionsFor(slipped);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ slip: 'rowRepeated', rows: [{ kind: 'remove', table: 'EXP', row: 'row-1' }] });
    expect(first!.resolves).toEqual(newKeys(filing, slipped));
  });

  test('a row under a mistyped code', () => {
    const to = { id: '2080605', code: '2080605', name: '机关事业单位基本养老保险缴费支出' };
    const slipped = apply(filing, { kind: 'setRow', table: 'GPB', row: '2080505', to });
    const [first, ...rest] = suggestionsFor(slipped);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      slip: 'codeMistyped',
      rows: [{ kind: 'recode', row: '2080605', to: { code: '2080505' } }],
    });
    expect(first!.resolves).toEqual(newKeys(filing, slipped));
  });

  test('two slips that have nothing to do with each other: two suggestions', () => {
    const one = cell('EXP', '2150501', 'basicExpenditure');
    const two = cell('FAS', 'expenditure.215', 'generalPublicBudget');
    const slipped = apply(filing, setFigure(one, 683.06), raise(filing, two, 9000));
    expect(suggestionsFor(slipped).map(({ corrections }) => corrections.map((each) => cellKey(each.cell)))).toEqual([
      [cellKey(two)],
      [cellKey(one)],
    ]);
  });
});

/** Of twelve visible slips in random ledgers, how many the first suggestion must name. The bench measures the rate. */
const SLIPS = 12;
const NAMED = 10;

describe('a slip in a random ledger is named first', () => {
  const kinds: readonly (readonly [keyof typeof MISPRINTS, readonly Slip[]])[] = [
    ['digit changed', ['digitChanged']],
    ['digits transposed', ['digitsTransposed', 'digitChanged']],
    ['digit lost', ['digitLost', 'digitChanged']],
    ['digit doubled', ['digitDoubled', 'digitChanged']],
    ['off by 10 000', ['unitMixed', 'digitChanged']],
    ['the same slip in two tables', []],
    ['total over a part', ['totalOverPart', 'neighbouringCell']],
  ];
  for (const [kind, slips] of kinds)
    test(`${kind}`, () => {
      const random = new Random(2023);
      let [visible, named, recognised] = [0, 0, 0];
      while (visible < SLIPS) {
        const ledger = randomLedger(MOF_2023, random, { items: 20, funds: true, carryOver: true, nonFiscal: false });
        const printed = printLedger(MOF_2023, ledger, random, { addsUp: 0.5, copies: 0.5, rounding: 'halfUp' });
        const misprint = MISPRINTS[kind](printed, MOF_2023, random);
        if (!misprint || newKeys(printed, misprint.filing).length < 2) continue;
        visible++;
        const [first] = suggestionsFor(misprint.filing);
        const keys = (first?.corrections ?? []).map((each) => cellKey(each.cell)).sort();
        const right = misprint.cells.map((each) => cellKey(each.cell)).sort();
        if (keys.join() !== right.join()) continue;
        named++;
        if (slips.length === 0 || slips.includes(first!.slip)) recognised++;
      }
      expect(named).toBeGreaterThanOrEqual(NAMED);
      expect(recognised).toBeGreaterThanOrEqual(NAMED - 2);
    });
});
