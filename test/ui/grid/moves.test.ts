import { expect, test } from 'vitest';
import { formOf } from '../../../src/core/edition';
import type { TableId } from '../../../src/core/cell';
import { layOut } from '../../../src/core/layout';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { figureFor, summaryOf } from '../../../src/ui/grid/cell-text';
import { gridRows } from '../../../src/ui/grid/grid-rows';
import { editableInColumn, editableInLine } from '../../../src/ui/grid/next-editable';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { cell } from '../../support/full-filing';

const filing = chaoyangFiling();
const rowsOf = (table: TableId) =>
  gridRows(layOut(formOf(MOF_2023, table)!, MOF_2023.definitions[table], filing.tables[table]), true);

test('down a column, the blank lines of a side are passed over', () => {
  const rows = rowsOf('IES');
  expect(editableInColumn(rows, { line: 0, column: 2 }, 1)).toEqual({ line: 1, column: 2 });
  expect(editableInColumn(rows, { line: 7, column: 2 }, 1)).toEqual({ line: 26, column: 2 });
  expect(editableInColumn(rows, { line: 26, column: 2 }, -1)).toEqual({ line: 7, column: 2 });
  expect(editableInColumn(rows, { line: 0, column: 2 }, -1)).toBeUndefined();
});

test('the ends of a line are its first and last place to type', () => {
  expect(editableInLine(rowsOf('IES'), 3, 1)).toEqual({ line: 3, column: 2 });
  expect(editableInLine(rowsOf('IES'), 3, -1)).toEqual({ line: 3, column: 5 });
  expect(editableInLine(rowsOf('GPB'), 1, 1)).toEqual({ line: 1, column: 0 });
  expect(editableInLine(rowsOf('IES'), 99, 1)).toBeUndefined();
});

test('a label, code or name stands for the first figure of its own row', () => {
  const { cells } = rowsOf('IES')[0]!;
  expect(figureFor(cells, 3)).toEqual(cells[5]!.cell);
  expect(figureFor(cells, 2)).toEqual(cells[2]!.cell);
  expect(figureFor(cells, 1)).toBeUndefined();
  const open = rowsOf('GPB')[1]!;
  expect(figureFor(open.cells, 0)).toMatchObject({ row: '208', column: 'expenditureThisYear' });
});

test('the status bar hears of figures only', () => {
  const at = cell('IES', 'income.thisYear', 'amount');
  expect(summaryOf(filing, { kind: 'figure', cell: at })).toEqual({ count: 1, sum: '1,413.38', average: '1,413.38' });
  expect(summaryOf(filing, { kind: 'figure', cell: cell('EXP', '208', 'projectExpenditure') })).toBeUndefined();
  expect(summaryOf(filing, { kind: 'label', text: '合计' })).toBeUndefined();
});
