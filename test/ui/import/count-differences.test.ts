import { describe, expect, it } from 'vitest';
import { amount } from '../../../src/core/amount';
import type { CellValue, Origin } from '../../../src/core/cell';
import { emptyTable, type TableData } from '../../../src/core/filing';
import { TEN_THOUSAND_YUAN } from '../../../src/core/scale';
import { countDifferences } from '../../../src/ui/import/count-differences';

const table = (cells: TableData['cells']): TableData => ({ ...emptyTable(TEN_THOUSAND_YUAN), cells });
const figure = (fen: number, origin: Origin = 'entered'): CellValue => ({
  kind: 'amount',
  amount: amount(fen),
  origin,
});
const unreadable = (text: string): CellValue => ({ kind: 'unreadable', text });

describe('what an import would change', () => {
  it('is not counted where there was nothing', () => {
    expect(countDifferences(undefined, table({ a: { x: figure(1) } }))).toBeUndefined();
    expect(countDifferences(table({}), table({ a: { x: figure(1) } }))).toBeUndefined();
  });

  it('counts figures that change, come and go', () => {
    const before = table({ a: { x: figure(1), y: figure(2) }, b: { x: figure(3) } });
    const after = table({ a: { x: figure(1), y: figure(20) }, c: { x: figure(0) } });
    expect(countDifferences(before, after)).toBe(3);
  });

  it('tells blank from zero, and a text from another', () => {
    expect(countDifferences(table({ a: { x: figure(0) } }), table({}))).toBe(1);
    expect(countDifferences(table({ a: { x: unreadable('无') } }), table({ a: { x: unreadable('缺') } }))).toBe(1);
    expect(countDifferences(table({ a: { x: unreadable('无') } }), table({ a: { x: unreadable('无') } }))).toBe(0);
  });

  it('does not ask where a figure came from', () => {
    expect(countDifferences(table({ a: { x: figure(1, 'derived') } }), table({ a: { x: figure(1) } }))).toBe(0);
  });
});
