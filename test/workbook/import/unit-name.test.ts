import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/core/filing/filing';
import { EDITIONS } from '../../../src/editions';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { writeExport } from '../../../src/workbook/export/export';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { proposeImport } from '../../../src/workbook/import/import';
import type { Sheet } from '../../../src/workbook/workbook';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { textCell } from '../../support/chaoyang-workbook';
import { bookOf, officeSheet } from '../../support/office-sheet';

const filing = chaoyangFiling();

/** 公开01表 with `label` where 部门：… stands and `beside` in the cell at its right. */
function nameOf(label: string, beside?: string): string | undefined {
  const sheet = officeSheet({ ...filing, unit: { ...filing.unit, name: '' } }, 'IES');
  const rows: Sheet['rows'] = sheet.rows.map((row) =>
    row?.map((cell, column) =>
      row[0]?.value === '部门：' && column < 2 ? textCell(column === 0 ? label : (beside ?? '')) : cell,
    ),
  );
  return proposeImport(bookOf({ ...sheet, rows }), MOF_2023).filing.unit.name;
}

describe('the unit that a sheet names', () => {
  it.each([
    ['部门：示例局', '2024年度', '示例局'],
    ['部门：', '示例局', '示例局'],
    ['单位名称：', '示例市民政局（本级）', '示例市民政局（本级）'],
    ['部门：', '12345政务服务中心', '12345政务服务中心'],
    ['编制单位：', '2022年冬奥会办公室', '2022年冬奥会办公室'],
    ['部门：示例局 2024年度 金额单位：万元', undefined, '示例局'],
  ])('is %s %s', (label, beside, name) => {
    expect(nameOf(label, beside)).toBe(name);
  });

  it.each([
    '2024年度',
    '2024 年',
    '2024年度部门决算',
    '2024年9月30日',
    '20××年度',
    '年度',
    '2024',
    '公开01表',
    '附表1',
    '万元',
    '人民币元',
    '金额单位：万元',
    '填报日期：2024年9月',
    '单位负责人：',
    '（公章）',
    '____',
    '项目',
    '—',
  ])('is not %s, which stands beside a name that was left out', (beside) => {
    expect(nameOf('部门：', beside)).toBe('');
  });

  it('is not what stands in its place in the same cell', () => {
    for (const label of ['部门：（公章）', '部门：____', '部门：公开01表', '部门：2024年度'])
      expect([label, nameOf(label, '2024年度')]).toEqual([label, '']);
  });

  it.each(EDITIONS.map((edition) => [edition.id, edition] as const))(
    'is left open by a paper of %s that names none',
    async (_id, edition) => {
      const tables = Object.fromEntries(
        edition.forms.flatMap(({ table }) => (filing.tables[table] ? [[table, filing.tables[table]!]] : [])),
      );
      const unit: Unit = { ...filing.unit, name: '' };
      const year = edition.fiscalYears.to;
      const blank = { ...filing, unit, year, tables, edition: { id: edition.id, revision: edition.revision } };
      const { bytes } = await writeExport('published', blank, edition);
      const proposal = proposeImport(readWorkbookNow(bytes, '公开稿.xlsx'), edition);
      expect([proposal.filing.unit.name, proposal.filing.year]).toEqual(['', year]);
    },
  );
});
