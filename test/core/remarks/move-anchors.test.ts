import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CellRef } from '../../../src/core/filing/cell';
import { applyChanges, type Change } from '../../../src/core/filing/change';
import type { CellNote, ReturnRemark } from '../../../src/core/filing/dossier';
import type { Filing } from '../../../src/core/filing/filing';
import { EMPTY_FILING } from '../../support/random-changes';

const ROWS = ['201', '20101', '208'];
const cell: fc.Arbitrary<CellRef> = fc.record(
  {
    table: fc.constantFrom('EXP' as const, 'GPB' as const),
    row: fc.constantFrom(...ROWS, '210', 'row-1'),
    column: fc.constantFrom('total', 'basic'),
  },
  { noNullPrototype: true },
);
const note = (of: CellRef, index: number): CellNote => ({ cell: of, text: `备注${index}`, at: index });
const remark = (of: CellRef, index: number): ReturnRemark => ({
  id: `r${index}`,
  text: '请核对',
  cell: of,
  at: index,
  reply: '',
  isDone: false,
});
const filing: Filing = applyChanges(
  EMPTY_FILING,
  ROWS.map((id, index): Change => ({ kind: 'insertRow', table: 'EXP', index, row: { id, code: id, name: id } })),
).filing;

it('notes and remarks follow a row that gets another id, all others stay, and the way back is exact', () => {
  fc.assert(
    fc.property(
      fc.array(cell, { maxLength: 8 }),
      fc.array(cell, { maxLength: 8 }),
      fc.constantFrom(...ROWS),
      fc.constantFrom('210', 'row-1'),
      (noted, remarked, from, to) => {
        const before: Filing = { ...filing, cellNotes: noted.map(note), returnRemarks: remarked.map(remark) };
        const change: Change = { kind: 'setRow', table: 'EXP', row: from, to: { id: to, code: to, name: '' } };
        const { filing: after, inverse } = applyChanges(before, [change]);
        const expected = ({ table, row, column }: CellRef): CellRef =>
          table === 'EXP' && row === from ? { table, row: to, column } : { table, row, column };
        expect(after.cellNotes.map((each) => each.cell)).toEqual(noted.map(expected));
        expect(after.returnRemarks.map((each) => each.cell)).toEqual(remarked.map(expected));
        expect(after.cellNotes.map(({ text }) => text)).toEqual(before.cellNotes.map(({ text }) => text));
        const back = applyChanges(after, inverse);
        expect(back.filing).toStrictEqual(before);
        expect(applyChanges(back.filing, back.inverse).filing).toStrictEqual(after);
      },
    ),
  );
});

it('a row that is removed leaves its notes behind, and finds them again when it comes back', () => {
  const before: Filing = { ...filing, cellNotes: [note({ table: 'EXP', row: '201', column: 'total' }, 0)] };
  const removed = applyChanges(before, [{ kind: 'removeRow', table: 'EXP', row: '201' }]);
  expect(removed.filing.cellNotes).toEqual(before.cellNotes);
  expect(applyChanges(removed.filing, removed.inverse).filing).toStrictEqual(before);
});
