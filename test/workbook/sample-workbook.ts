import type { StyledCell, StyledSheet, StyledWorkbook } from '../../src/workbook/export/styled-workbook';

const text = (value: string, style?: string): StyledCell => ({ kind: 'text', value, ...(style && { style }) });
const number = (value: string): StyledCell => ({ kind: 'number', value, style: 'amount' });

const heads: StyledSheet['rows'] = [
  [text('收入支出决算总表', 'title')],
  [text('部门：示例单位', 'plain'), undefined, undefined, text('公开01表', 'right')],
  [text('收入', 'head'), undefined, text('支出', 'head')],
  [text('项目', 'head'), text('决算数', 'head'), text('项目', 'head'), text('决算数', 'head')],
];

const body: StyledSheet['rows'] = Array.from({ length: 60 }, (_, i) => [
  text(`${i + 1}、一般公共预算财政拨款收入`, 'cell'),
  number('1413.38'),
  text('=SUM(A1:A9)', 'indented'),
  i % 2 === 0 ? number('-0.01') : { kind: 'blank', style: 'amount' },
]);

/** A small workbook that uses everything the writer can do. */
export const sampleWorkbook: StyledWorkbook = {
  properties: {
    title: '部门决算公开表',
    subject: '2023 年度',
    creator: '明账',
    custom: new Map([
      ['edition', 'mof-2023'],
      ['单位', '示例单位 & <分局>'],
    ]),
  },
  styleSheet: {
    base: { fontName: '宋体', fontSize: 10, vertical: 'center' },
    styles: {
      title: { fontName: '黑体', fontSize: 18, bold: true, horizontal: 'center' },
      plain: {},
      right: { horizontal: 'right' },
      head: { bold: true, horizontal: 'center', wrap: true, border: 'thin', fill: 'F2F2F2' },
      cell: { border: 'thin', wrap: true },
      indented: { border: 'thin', indent: 2, shrinkToFit: true, color: 'C00000' },
      amount: { border: { left: 'thin', right: 'medium', bottom: 'thin' }, horizontal: 'right', format: '#,##0.00' },
    },
  },
  sheets: [
    { name: '说明', visibility: 'veryHidden', rows: [[text('@cmd')]] },
    {
      name: 'Z01 收支(总)',
      rows: [...heads, ...body],
      merges: [
        { top: 0, left: 0, bottom: 0, right: 3 },
        { top: 2, left: 0, bottom: 2, right: 1 },
        { top: 2, left: 2, bottom: 2, right: 3 },
      ],
      columnWidths: [36, 16, 36, 16],
      rowHeights: [30, 18, 20, 20],
      freeze: { rows: 4, columns: 1 },
      gridLines: false,
      print: {
        orientation: 'landscape',
        fitToWidth: true,
        repeatRows: { first: 0, last: 3 },
        margins: { top: 0.8, right: 0.6, bottom: 0.8, left: 0.6, header: 0.3, footer: 0.4 },
        centerHorizontally: true,
        footer: '&C第 &P 页 共 &N 页',
      },
    },
    { name: '设置', visibility: 'hidden', rows: [[text('+1'), text('-2'), text('#REF!')]] },
  ],
};
