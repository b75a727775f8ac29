import { expect, test } from 'vitest';
import type { TableId } from '../../../src/core/filing/cell';
import { amount } from '../../../src/core/money/amount';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { proposeImport } from '../../../src/workbook/import/import';
import { filingFromImport } from '../../../src/workbook/import/import-accept';
import type { Sheet, Workbook } from '../../../src/workbook/workbook';
import { numberCell, textCell } from '../../support/chaoyang-workbook';

type Value = string | number | null;

function sheet(name: string, title: string, lines: readonly (readonly Value[])[]): Sheet {
  const all: readonly (readonly Value[])[] = [
    [title],
    ['单位名称：示例县商务局', null, null, null, '单位：万元'],
    ...lines,
  ];
  return {
    name,
    visibility: 'visible',
    rows: all.map((line) =>
      line.map((value) =>
        value === null ? undefined : typeof value === 'string' ? textCell(value) : numberCell(String(value)),
      ),
    ),
    columnCount: 5,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

const HEAD = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
const LINES: readonly (readonly Value[])[] = [
  ['201', '一般公共服务支出', 100, 80, 20],
  ['20113', '商贸事务', 100, 80, 20],
  ['2011301', '行政运行', 80, 80, null],
  ['2011302', '一般行政管理事务', 20, null, 20],
  [null, '合计', 100, 80, 20],
];

test('the tables of a budget that list codes are read as the final accounts’ own, and no others', () => {
  const workbook: Workbook = {
    fileName: '2024年部门预算公开表.xlsx',
    properties: { custom: new Map() },
    sheets: [
      sheet('收支总表', '部门收支总表', [
        ['收入', null, '支出'],
        ['项目', '预算数', '项目', '预算数'],
        ['一、一般公共预算拨款收入', 100, '一、一般公共服务支出', 100],
        ['收入总计', 100, '支出总计', 100],
      ]),
      sheet('支出总表', '部门支出总表', [HEAD, ...LINES]),
      sheet('一般公共预算支出表', '一般公共预算支出表', [['功能分类科目', null, '2024年预算数'], HEAD, ...LINES]),
    ],
  };
  const proposal = proposeImport(workbook, MOF_2023);
  expect(proposal.sheets.map(({ table }) => table)).toEqual([undefined, 'EXP', 'GPB']);
  expect(proposal.filing.year).toBe(2024);
  const filing = filingFromImport(proposal, 'budget');
  for (const table of ['EXP', 'GPB'] satisfies TableId[])
    expect(filing.tables[table]!.cells['2011302']).toMatchObject({
      expenditureThisYear: { amount: amount(20_000_000) },
      projectExpenditure: { amount: amount(20_000_000) },
    });
  // What is not read is named.
  const missing = proposal.issues.find(({ kind }) => kind === 'missingTable')!;
  expect(missing.message).toContain('《收入支出决算总表》');
});
