import { expect, it } from 'vitest';
import type { CellRef } from '../../../src/core/filing/cell';
import { noteAt, withNote } from '../../../src/core/remarks/cell-notes';
import { compareCells } from '../../../src/core/remarks/anchor-state';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';

const at = (row: string, column = 'basicExpenditure'): CellRef => ({ table: 'GPB', row, column });
const EMPTY = { cellNotes: [] };

it('a cell has one note, which keeps its place when it is written anew', () => {
  const two = withNote({ cellNotes: withNote(EMPTY, at('201'), '甲', 1) }, at('208'), '乙', 2);
  const changed = withNote({ cellNotes: two }, at('201'), '丙', 3);
  expect(changed).toEqual([
    { cell: at('201'), text: '丙', at: 3 },
    { cell: at('208'), text: '乙', at: 2 },
  ]);
  expect(noteAt({ cellNotes: changed }, at('201'))).toBe('丙');
  expect(noteAt({ cellNotes: changed }, at('210'))).toBeUndefined();
  expect(withNote({ cellNotes: changed }, at('201'), '', 4)).toEqual([changed[1]]);
});

it('two notes that met in one cell are read together and written as one', () => {
  const cellNotes = [
    { cell: at('201'), text: '甲', at: 1 },
    { cell: at('201'), text: '乙', at: 2 },
  ];
  expect(noteAt({ cellNotes }, at('201'))).toBe('甲\n乙');
  expect(withNote({ cellNotes }, at('201'), '丙', 3)).toEqual([{ cell: at('201'), text: '丙', at: 3 }]);
});

it('orders cells as they are printed, those of rows that have gone last in their table', () => {
  const filing = chaoyangFiling();
  const [first, second] = filing.tables.GPB!.rows;
  const cells: CellRef[] = [
    { table: 'TPE', row: 'total', column: 'finalAmount' },
    at('9999999'),
    at(second!.id, 'projectExpenditure'),
    at(second!.id),
    at(first!.id),
    at('total'),
  ];
  expect([...cells].sort(compareCells(MOF_2023, filing))).toEqual([
    at('total'),
    at(first!.id),
    at(second!.id),
    at(second!.id, 'projectExpenditure'),
    at('9999999'),
    { table: 'TPE', row: 'total', column: 'finalAmount' },
  ]);
});
