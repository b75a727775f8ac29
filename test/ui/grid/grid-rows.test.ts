import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../src/core/filing/change';
import { formOf } from '../../../src/core/edition/edition';
import type { TableId } from '../../../src/core/filing/cell';
import { layOut, type LayoutCell } from '../../../src/core/layout/layout';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { WIDE_THREE_PUBLIC_PAIRS } from '../../../src/editions/wide-three-public-form';
import { editableText, isEditable, printedText } from '../../../src/ui/grid/cell-text';
import { type ColumnNode, columnTree } from '../../../src/ui/grid/column-tree';
import { gridRows } from '../../../src/ui/grid/grid-rows';
import { nextEditable } from '../../../src/ui/grid/next-editable';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { cell } from '../../support/full-filing';

const filing = chaoyangFiling();
const layoutOf = (table: TableId) =>
  layOut(formOf(MOF_2023, table)!, MOF_2023.definitions[table], filing.tables[table]);

/** A tree as nested texts. */
const textsOf = (nodes: readonly ColumnNode[]): unknown[] =>
  nodes.map((node) => ('children' in node ? [node.text, textsOf(node.children)] : node.text));

describe('columnTree', () => {
  test('groups the heads as printed', () => {
    expect(textsOf(columnTree(layoutOf('GPB')))).toEqual([
      ['项目', ['功能分类科目编码', '科目名称']],
      ['本年支出', ['小计', '基本支出', '项目支出']],
    ]);
  });

  test('puts both blocks of 公用经费 under one head', () => {
    expect(textsOf(columnTree(layoutOf('BAS'))).map((node) => (node as unknown[])[0])).toEqual([
      '人员经费',
      '公用经费',
    ]);
  });

  test('nests as deep as the wide “三公”', () => {
    const layout = layOut(WIDE_THREE_PUBLIC_PAIRS, MOF_2023.definitions.TPE, filing.tables.TPE);
    expect(textsOf(columnTree(layout))[2]).toEqual([
      '公务用车购置及运行维护费',
      [
        ['小计', ['预算数', '决算数']],
        ['公务用车购置费', ['预算数', '决算数']],
        ['公务用车运行维护费', ['预算数', '决算数']],
      ],
    ]);
  });
});

describe('gridRows', () => {
  test('an open table ends with a place to type the next code, a fixed one does not', () => {
    const open = gridRows(layoutOf('EXP'), true);
    expect(open[open.length - 1]).toMatchObject({ isNewRow: true });
    expect(open.filter((row) => row.isNewRow)).toHaveLength(1);
    expect(gridRows(layoutOf('EXP'), false).some((row) => row.isNewRow)).toBe(false);
    expect(gridRows(layoutOf('IES'), true).some((row) => row.isNewRow)).toBe(false);
  });

  test('rows of different tables never share a key', () => {
    const keys = (['EXP', 'GPB', 'INC'] as const).flatMap((table) =>
      gridRows(layoutOf(table), true).map((row) => row.key),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('nextEditable', () => {
  const rows = gridRows(layoutOf('IES'), true);

  test('walks across both sides of a line, then to the next line, and back', () => {
    expect(nextEditable(rows, { line: 0, column: 2 }, 1)).toEqual({ line: 0, column: 5 });
    expect(nextEditable(rows, { line: 0, column: 5 }, 1)).toEqual({ line: 1, column: 2 });
    expect(nextEditable(rows, { line: 1, column: 2 }, -1)).toEqual({ line: 0, column: 5 });
  });

  test('passes over the blank lines of one side', () => {
    expect(nextEditable(rows, { line: 8, column: 5 }, 1)).toEqual({ line: 9, column: 5 });
  });

  test('ends at the last figure', () => {
    expect(nextEditable(rows, { line: rows.length - 1, column: 5 }, 1)).toBeUndefined();
  });
});

describe('what a cell shows', () => {
  const figure = (at: ReturnType<typeof cell>): LayoutCell => ({ kind: 'figure', cell: at });

  test('a figure is grouped and rounded to the table, and opens exact', () => {
    const at = cell('EXP', '2150501', 'basicExpenditure');
    expect(printedText(filing, figure(at))).toBe('603.06');
    expect(printedText(filing, figure(cell('IES', 'income.thisYear', 'amount')))).toBe('1,413.38');
    expect(editableText(filing, figure(cell('IES', 'income.thisYear', 'amount')))).toBe('1413.38');
  });

  test('blank is blank, zero is 0.00, unreadable text stands as typed', () => {
    expect(printedText(filing, figure(cell('GPB', '208', 'projectExpenditure')))).toBe('0.00');
    expect(printedText(filing, figure(cell('EXP', '208', 'projectExpenditure')))).toBe('');
    const at = cell('TPE', 'hospitality', 'budgetAmount');
    const unreadable = applyChanges(filing, [{ kind: 'setCell', cell: at, value: { kind: 'unreadable', text: '无' } }]);
    expect(printedText(unreadable.filing, figure(at))).toBe('无');
  });

  test('typing goes into figures and the identity of open rows only', () => {
    expect(isEditable({ kind: 'label', text: '合计', row: 'total' })).toBe(false);
    expect(isEditable({ kind: 'code', text: '208', row: '208', isOpen: true })).toBe(true);
    expect(isEditable({ kind: 'code', text: '301', row: '301' })).toBe(false);
  });
});
