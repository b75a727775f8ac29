import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount } from '../../../src/core/money/amount';
import { applyChanges, type Change, touchedTables } from '../../../src/core/filing/change';
import { changesArbitrary, EMPTY_FILING } from '../../support/random-changes';

const FIGURE = { kind: 'amount', amount: amount(100), origin: 'entered' } as const;
const insert = (code: string, index = 0): Change => ({
  kind: 'insertRow',
  table: 'EXP',
  index,
  row: { id: code, code, name: '' },
});
const set = (row: string, fen: number | undefined): Change => ({
  kind: 'setCell',
  cell: { table: 'EXP', row, column: 'total' },
  value: fen === undefined ? undefined : { ...FIGURE, amount: amount(fen) },
});

describe('applyChanges', () => {
  it('is taken back exactly by its inverse, and again by the inverse of that', () => {
    fc.assert(
      fc.property(changesArbitrary, changesArbitrary, (first, second) => {
        const before = applyChanges(EMPTY_FILING, first).filing;
        let changes = second;
        try {
          applyChanges(before, changes);
        } catch {
          changes = first.filter((change) => !('row' in change));
        }
        const forward = applyChanges(before, changes);
        const back = applyChanges(forward.filing, forward.inverse);
        expect(back.filing).toStrictEqual(before);
        expect(applyChanges(back.filing, back.inverse).filing).toStrictEqual(forward.filing);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves the filing it was given as it was', () => {
    fc.assert(
      fc.property(changesArbitrary, (changes) => {
        const copy = JSON.stringify(EMPTY_FILING);
        applyChanges(EMPTY_FILING, changes);
        expect(JSON.stringify(EMPTY_FILING)).toBe(copy);
      }),
    );
  });

  it('removes a row with its figures and brings both back', () => {
    const { filing } = applyChanges(EMPTY_FILING, [insert('201'), insert('208', 1), set('201', 5), set('208', 7)]);
    const removed = applyChanges(filing, [{ kind: 'removeRow', table: 'EXP', row: '201' }]);
    expect(removed.filing.tables.EXP?.rows.map((row) => row.id)).toEqual(['208']);
    expect(removed.filing.tables.EXP?.cells).toEqual({ 208: { total: { ...FIGURE, amount: 7 } } });
    expect(applyChanges(removed.filing, removed.inverse).filing).toStrictEqual(filing);
  });

  it('moves the figures of a row that gets a new id', () => {
    const { filing } = applyChanges(EMPTY_FILING, [insert('201'), set('201', 5)]);
    const recoded = applyChanges(filing, [
      { kind: 'setRow', table: 'EXP', row: '201', to: { id: '208', code: '208', name: '' } },
    ]);
    expect(recoded.filing.tables.EXP?.cells).toEqual({ 208: { total: { ...FIGURE, amount: 5 } } });
  });

  it('refuses a row that is not there and a second row of one id', () => {
    const { filing } = applyChanges(EMPTY_FILING, [insert('201'), insert('208', 1)]);
    expect(() => applyChanges(filing, [{ kind: 'removeRow', table: 'EXP', row: '999' }])).toThrow('999');
    expect(() => applyChanges(filing, [insert('201')])).toThrow('201');
    const onto = { id: '208', code: '208', name: '' };
    expect(() => applyChanges(filing, [{ kind: 'setRow', table: 'EXP', row: '201', to: onto }])).toThrow('208');
  });

  it('forgets a row of cells once its last figure is blank', () => {
    const { filing } = applyChanges(EMPTY_FILING, [set('total', 5), set('total', undefined)]);
    expect(filing.tables.EXP?.cells).toEqual({});
  });
});

it('touchedTables names the tables that changes write to', () => {
  const changes: Change[] = [
    set('total', 1),
    { kind: 'removeRow', table: 'GPB', row: '201' },
    { kind: 'setYear', year: 1 },
    { kind: 'setEdition', edition: { id: 'another', revision: 2 } },
  ];
  expect([...touchedTables(changes)]).toEqual(['EXP', 'GPB']);
});
