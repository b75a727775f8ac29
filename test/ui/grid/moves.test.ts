import { expect, test } from 'vitest';
import { formOf } from '../../../src/core/edition/edition';
import type { TableId } from '../../../src/core/filing/cell';
import { layOut } from '../../../src/core/layout/layout';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { cellName, figureFor, summaryOf } from '../../../src/ui/grid/cell-text';
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

test('a cell is named by its row and its heads', () => {
  const name = (table: TableId, line: number, column: number) => {
    const layout = layOut(formOf(MOF_2023, table)!, MOF_2023.definitions[table], filing.tables[table]);
    return cellName(layout, gridRows(layout, true)[line]!.cells, column);
  };
  expect(name('IES', 0, 5)).toBe('一、一般公共服务支出 支出 金额');
  expect(name('GPB', 0, 2)).toBe('合计 本年支出 小计');
  expect(name('GPB', 1, 4)).toBe('208 社会保障和就业支出 本年支出 项目支出');
  expect(name('GPB', 1, 0)).toBe('208 社会保障和就业支出 项目 功能分类科目编码');
  const layout = rowsOf('BAS');
  expect(name('BAS', layout.length - 2, 8)).toBe('公用经费合计 公用经费 决算数');
  expect(name('BAS', layout.length - 1, 6)).toBe('输入科目编码或名称，增加一行');
});

test('the status bar hears of figures only', () => {
  const at = cell('IES', 'income.thisYear', 'amount');
  expect(summaryOf(filing, [at, undefined])).toEqual({ count: 1, sum: '1,413.38', average: '1,413.38' });
  const two = [at, cell('IES', 'expenditure.208', 'amount')];
  expect(summaryOf(filing, two)).toEqual({ count: 2, sum: '1,678.01', average: '839.01' });
  expect(summaryOf(filing, [cell('EXP', '208', 'projectExpenditure'), undefined])).toBeUndefined();
});
