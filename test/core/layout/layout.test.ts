import { describe, expect, it } from 'vitest';
import { emptyTable, type OpenRow, type TableData } from '../../../src/core/filing/filing';
import type { Form } from '../../../src/core/edition/form';
import { cellAt, type Layout, layOut, positionOf } from '../../../src/core/layout/layout';
import { TEN_THOUSAND_YUAN } from '../../../src/core/money/scale';
import type { TableDefinition } from '../../../src/core/edition/table-definition';

const withRows = (...rows: OpenRow[]): TableData => ({ ...emptyTable(TEN_THOUSAND_YUAN), rows });
const row = (code: string, name: string): OpenRow => ({ id: code, code, name });
const texts = (layout: Layout): string[][] =>
  layout.lines.map(({ cells }) =>
    cells.map((cell) => cell.text ?? (cell.cell ? `${cell.cell.row}/${cell.cell.column}` : cell.kind)),
  );
const keys = (layout: Layout): string[] => layout.lines.map(({ key }) => key);

const COMMON = { title: '', aliases: [], notes: [], emptySentence: '', orientation: 'portrait' } as const;

const DETAIL: TableDefinition = {
  id: 'GPB',
  name: '',
  rows: [{ id: 'total', label: '合计' }],
  columns: [{ id: 'sum', label: '小计' }],
  openRows: { classification: 'functional' },
};
const detailForm = (total: 'head' | 'foot'): Form => ({
  ...COMMON,
  table: 'GPB',
  columnNoLabel: '栏次',
  blocks: [
    {
      columns: [
        { kind: 'code', header: ['项目', '编码'] },
        { kind: 'name', header: ['项目', '名称'] },
        { kind: 'figure', header: ['小计'], column: 'sum', columnNo: '1' },
      ],
      lines: { kind: 'open', total },
    },
  ],
});

describe('the layout of an open table', () => {
  const rows = withRows(row('208', '社保'), row('20805', '养老'), row('2080501', '离退休'));

  it('prints 合计 over code and name, then the rows in their order, names indented by level', () => {
    const layout = layOut(detailForm('head'), DETAIL, rows);
    expect(texts(layout)).toEqual([
      ['合计', 'covered', 'total/sum'],
      ['208', '社保', '208/sum'],
      ['20805', '养老', '20805/sum'],
      ['2080501', '离退休', '2080501/sum'],
    ]);
    expect(layout.lines[0]!.cells[0]).toMatchObject({ kind: 'label', columnSpan: 2, isTotal: true });
    expect(layout.lines.map(({ cells }) => cells[1]!.indent)).toEqual([undefined, undefined, 1, 2]);
    expect(layout.lines[1]!.cells.map(({ isOpen }) => isOpen)).toEqual([true, true, undefined]);
  });

  it('prints 合计 at the foot where the form does', () => {
    expect(keys(layOut(detailForm('foot'), DETAIL, rows))).toEqual(['208', '20805', '2080501', 'total']);
  });

  it('prints only 合计 for a table without rows and for none', () => {
    expect(keys(layOut(detailForm('head'), DETAIL, withRows()))).toEqual(['total']);
    expect(keys(layOut(detailForm('head'), DETAIL, undefined))).toEqual(['total']);
  });

  it('keeps the keys of lines when rows come and go above them', () => {
    const before = layOut(detailForm('head'), DETAIL, withRows(row('208', ''), row('210', '')));
    const after = layOut(detailForm('head'), DETAIL, withRows(row('201', ''), row('208', ''), row('210', '')));
    expect(keys(after).filter((key) => key !== '201')).toEqual(keys(before));
  });

  it('prints 栏次 over the columns without figures', () => {
    expect(layOut(detailForm('head'), DETAIL, rows).columnNos).toEqual([
      { kind: 'label', text: '栏次', columnSpan: 2 },
      { kind: 'covered' },
      { kind: 'label', text: '1' },
    ]);
  });
});

const BLOCKS: TableDefinition = {
  id: 'BAS',
  name: '',
  rows: [
    { id: '301', label: '工资', code: '301' },
    { id: '30101', label: '基本工资', code: '30101' },
    { id: '302', label: '商品', code: '302' },
    { id: 'personnel', label: '人员合计' },
    { id: 'administrative', label: '公用合计' },
  ],
  columns: [{ id: 'final', label: '决算数' }],
  openRows: { classification: 'economic' },
};
const blockColumns = (group: string): Form['blocks'][number]['columns'] => [
  { kind: 'code', header: [group, '编码'] },
  { kind: 'name', header: [group, '名称'] },
  { kind: 'figure', header: [group, '决算数'], column: 'final' },
];
const BLOCK_FORM: Form = {
  ...COMMON,
  table: 'BAS',
  blocks: [
    {
      columns: blockColumns('人员'),
      lines: {
        kind: 'fixed',
        lines: [
          { row: '301', label: '工资', code: '301' },
          { row: '30101', label: '基本工资', code: '30101', indent: 1 },
        ],
      },
    },
    {
      columns: blockColumns('公用'),
      lines: { kind: 'fixed', lines: [{ row: '302', label: '商品', code: '302' }] },
      takesUnlistedRows: true,
    },
    { columns: blockColumns('公用'), lines: { kind: 'fixed', lines: [] } },
  ],
  foot: [
    { row: 'personnel', label: '人员合计', fromBlock: 0, toBlock: 0 },
    { row: 'administrative', label: '公用合计', fromBlock: 1, toBlock: 2 },
  ],
};

describe('the layout of blocks side by side', () => {
  it('pads short blocks with blanks, appends unlisted rows where they belong, and closes with the foot', () => {
    const layout = layOut(BLOCK_FORM, BLOCKS, withRows(row('30998', '甲'), row('30999', '乙')));
    const blank = ['blank', 'blank', 'blank'];
    expect(texts(layout)).toEqual([
      ['301', '工资', '301/final', '302', '商品', '302/final', ...blank],
      ['30101', '基本工资', '30101/final', '30998', '甲', '30998/final', ...blank],
      [...blank, '30999', '乙', '30999/final', ...blank],
      [
        '人员合计',
        'covered',
        'personnel/final',
        '公用合计',
        'covered',
        'covered',
        'covered',
        'covered',
        'administrative/final',
      ],
    ]);
    expect(layout.lines[3]!.cells[3]).toMatchObject({ columnSpan: 5, isTotal: true });
    expect(new Set(keys(layout)).size).toBe(4);
  });

  it('marks classes and closing lines as totals, and open rows as open', () => {
    const layout = layOut(BLOCK_FORM, BLOCKS, withRows(row('30998', '甲')));
    const totals = layout.lines.flatMap(({ cells }) => cells.filter((cell) => cell.isTotal && cell.cell));
    expect(totals.map(({ cell }) => cell!.row)).toEqual(['301', '302', 'personnel', 'administrative']);
    const open = layout.lines.flatMap(({ cells }) => cells.filter((cell) => cell.isOpen));
    expect(open.map(({ row: id }) => id)).toEqual(['30998', '30998']);
  });
});

describe('positions', () => {
  const layout = layOut(BLOCK_FORM, BLOCKS, withRows(row('30998', '甲')));

  it('lead from every figure to its cell and back', () => {
    let figures = 0;
    for (const [line, { cells }] of layout.lines.entries())
      for (const column of cells.keys()) {
        const cell = cellAt(layout, line, column);
        if (!cell) continue;
        figures++;
        expect(positionOf(layout, cell)).toEqual({ line, column });
      }
    expect(figures).toBe(6);
  });

  it('are undefined for labels, blanks, what lies outside and what is not printed', () => {
    expect(cellAt(layout, 0, 0)).toBeUndefined();
    expect(cellAt(layout, 0, 6)).toBeUndefined();
    expect(cellAt(layout, -1, 0)).toBeUndefined();
    expect(cellAt(layout, 99, 2)).toBeUndefined();
    expect(positionOf(layout, { table: 'BAS', row: '399', column: 'final' })).toBeUndefined();
    expect(positionOf(layout, { table: 'GPB', row: '301', column: 'final' })).toBeUndefined();
  });
});
