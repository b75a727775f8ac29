import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check/check';
import { cellKey } from '../../../src/core/filing/cell';
import type { Filing } from '../../../src/core/filing/filing';
import { RemarkPlacer } from '../../../src/core/remarks/place-line';
import { readRemarks, textOf } from '../../../src/core/remarks/take-remarks';
import { isRemark } from '../../../src/core/remarks/remark-line';
import { reviewReport } from '../../../src/core/review/review-report';
import { suggest } from '../../../src/core/suggest/search';
import { formOf } from '../../../src/core/edition/edition';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { exportReport, writeReport } from '../../../src/workbook/export/export-report';
import { writeWorkbook } from '../../../src/workbook/export/hucre-writer';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { pastedRemarks, readRemarkSheets, sheetsOfUnit } from '../../../src/workbook/import/read-review-report';
import type { RawCell, Workbook } from '../../../src/workbook/workbook';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, raise } from '../../support/full-filing';
import { blankFiling } from '../../support/ledgers';

const truthful = chaoyangFiling();
const wrong = ['basicExpenditure', 'projectExpenditure'].reduce(
  (filing, column) => apply(filing, raise(filing, cell('GPB', 'total', column), -12_300_000)),
  apply(truthful, raise(truthful, cell('BAS', '30217', 'finalAmount'), 500_000_000)),
);
const result = check(wrong, MOF_2023);
const suggestions = suggest(wrong, MOF_2023, result.evaluated);
const reportOf = (filing: Filing) =>
  reviewReport(filing, MOF_2023, check(filing, MOF_2023), { date: '2024年7月25日', suggestions });
const placer = (filing: Filing) => new RemarkPlacer(filing, MOF_2023, check(filing, MOF_2023));
const written = await writeReport(reportOf(wrong));
const [sheet] = readRemarkSheets(readWorkbookNow(written.bytes, written.fileName), MOF_2023);

describe('an 审核结果 that 明账 wrote', () => {
  it('comes back whole, with the unit and the year it speaks of', () => {
    expect(result.findings.length).toBeGreaterThan(20);
    expect(sheet!.lines.map(({ number }) => number).sort()).toEqual(result.findings.map(({ key }) => key).sort());
    expect(sheet).toMatchObject({ name: '审核结果', unit: wrong.unit.name, year: 2023 });
    const quiet = reportOf(wrong).lines.filter(({ level }) => ['roundingDifference', 'notEvaluated'].includes(level));
    expect(quiet.some(({ level }) => level === 'notEvaluated')).toBe(true);
    const quietNumbers = sheet!.lines.filter(({ isQuiet }) => isQuiet).map(({ number }) => number);
    expect(quietNumbers.sort()).toEqual(quiet.map(({ key }) => key).sort());
  });

  it('ties every remark to the first cell of its finding, by its 编号', () => {
    const read = readRemarks(wrong, sheet!.lines, placer(wrong), written.fileName);
    for (const { line, placement } of read) {
      const finding = result.findings.find(({ key }) => key === line.number)!;
      expect([line.number, placement.cell && cellKey(placement.cell)]).toEqual([
        finding.key,
        finding.cells[0] && cellKey(finding.cells[0]),
      ]);
    }
  });

  it('ties them to the same cells when the 编号 was lost, or when all has been put right since', () => {
    const report = reportOf(wrong);
    const firstCell = new Map(report.lines.map(({ key, cells }) => [key, cells[0] && cellKey(cells[0])]));
    const mended = placer(truthful);
    const unnumbered = placer(wrong);
    let tied = 0;
    for (const line of sheet!.lines) {
      const expected = firstCell.get(line.number!);
      if (expected === undefined) continue;
      const { number, ...rest } = line;
      expect([number, cellKey(unnumbered.place(rest).cell!)]).toEqual([number, expected]);
      expect([number, cellKey(mended.place(line).cell!)]).toEqual([number, expected]);
      tied++;
    }
    expect(tied).toBeGreaterThan(20);
  });

  it('says which table a check without cells waits for', async () => {
    const blank = blankFiling();
    const { bytes, fileName } = await writeReport(reportOf(blank));
    const [blankSheet] = readRemarkSheets(readWorkbookNow(bytes, fileName), MOF_2023);
    const read = readRemarks(blank, blankSheet!.lines, placer(blank), fileName);
    const tables = new Map(reportOf(blank).lines.map(({ key, tableTitle }) => [key, tableTitle]));
    expect(read.length).toBeGreaterThan(5);
    for (const { line, placement } of read) {
      expect(placement.cell).toBeUndefined();
      const title = placement.table && formOf(MOF_2023, placement.table)!.title;
      expect([line.number, title ?? '']).toEqual([line.number, tables.get(line.number!)]);
    }
  });

  it('names the unit without its code', async () => {
    const coded = { ...wrong, unit: { ...wrong.unit, code: '105001' } };
    const { bytes, fileName } = await writeReport(reportOf(coded));
    expect(readRemarkSheets(readWorkbookNow(bytes, fileName), MOF_2023)[0]!.unit).toBe(coded.unit.name);
    const nameless = await writeReport(reportOf({ ...wrong, unit: { name: '' } }));
    expect(readRemarkSheets(readWorkbookNow(nameless.bytes, '无名.xlsx'), MOF_2023)[0]!.unit).toBeUndefined();
  });

  it('of several units gives each its own', async () => {
    const other = { ...truthful, unit: { name: '另一个局' } };
    const bytes = await writeWorkbook(exportReport(reportOf(wrong), reportOf(other)));
    const sheets = readRemarkSheets(readWorkbookNow(bytes, '审核结果.xlsx'), MOF_2023);
    expect(sheets).toHaveLength(2);
    expect(sheetsOfUnit(sheets, '另一个局').map(({ unit }) => unit)).toEqual(['另一个局']);
    expect(sheetsOfUnit(sheets, '第三个局')).toHaveLength(2);
  });
});

const raw = (value: string): RawCell | undefined => (value === '' ? undefined : { kind: 'text', value, text: value });
const book = (rows: readonly (readonly string[])[], merges: Workbook['sheets'][number]['merges'] = []): Workbook => ({
  fileName: '退回.xlsx',
  properties: { custom: new Map() },
  sheets: [
    {
      name: 'Sheet1',
      visibility: 'visible',
      rows: rows.map((row) => row.map(raw)),
      columnCount: Math.max(...rows.map((row) => row.length)),
      merges,
      hiddenRows: [],
      hiddenColumns: [],
    },
  ],
});
const linesOf = (...args: Parameters<typeof book>) =>
  readRemarkSheets(book(...args), MOF_2023)[0]?.lines.filter(isRemark);

describe('a list of the bureau’s own', () => {
  it('is read by its heads, a table written once standing for the lines beneath it', () => {
    const rows = [
      ['2023年度部门决算公开审核意见表'],
      ['单位：示例局'],
      ['序号', '表 名', '科目编码', '存在问题', '修改建议', '备注'],
      ['1', '公开05表', '2080501', '1、基本支出有误', '按账簿更正', ''],
      ['2', '', '合计', '少了一行', '', ''],
      ['3', '公开03表', '', '请核对\n项目支出', '', '急'],
      ['', '', '', '', '', ''],
      ['审核人：某某'],
    ];
    expect(linesOf(rows, [{ top: 3, bottom: 4, left: 1, right: 1 }])).toEqual([
      { text: '基本支出有误（建议：按账簿更正）', table: '公开05表', place: '2080501' },
      { text: '少了一行', table: '公开05表', place: '合计' },
      { text: '请核对\n项目支出', table: '公开03表' },
    ]);
    expect(readRemarkSheets(book(rows), MOF_2023)[0]).toMatchObject({ unit: '示例局', year: 2023 });
    const [first] = linesOf(rows)!;
    expect(placer(truthful).place(first!)).toMatchObject({ cell: { table: 'GPB', row: '2080501' } });
  });

  it('keeps what a bureau has written into further columns', () => {
    const rows = [
      ['编号', '表', '问题', '审核意见'],
      ['7', '05', '与06表不一致', '退回修改'],
    ];
    expect(linesOf(rows)).toEqual([{ text: '与06表不一致（审核意见：退回修改）', table: '05' }]);
  });

  it('without heads is read as a message', () => {
    expect(linesOf([['请修改：'], ['1.', '公开05表合计有误'], ['2.', '盖章']])).toEqual([
      { text: '公开05表合计有误' },
      { text: '盖章' },
    ]);
  });

  it('is read from the clipboard too, with heads and without', () => {
    expect(pastedRemarks('序号\t表名\t存在问题\n1\t公开05表\t"合计有误\n少一行"\n2\t公开03表\t盖章', MOF_2023)).toEqual(
      [
        { text: '合计有误\n少一行', table: '公开05表' },
        { text: '盖章', table: '公开03表' },
      ],
    );
    expect(pastedRemarks('1\t公开05表\t合计有误\n2\t公开03表\t盖章', MOF_2023)).toEqual([
      { text: '公开05表 合计有误' },
      { text: '公开03表 盖章' },
    ]);
    expect(pastedRemarks('1. 公开05表合计有误', MOF_2023)).toEqual([{ text: '公开05表合计有误' }]);
  });

  it('is not looked for in a table of figures', () => {
    const figures = Array.from({ length: 8 }, (_, n) => [`20${n}`, '1.00', '2.00', '3.00']);
    expect(linesOf([['支出决算表'], ...figures])).toBeUndefined();
  });

  const placed = (rows: readonly (readonly string[])[]) =>
    readRemarks(truthful, linesOf(rows)!, placer(truthful), '退回.xlsx').map(({ placement }) => placement);

  it('leads to the table, row and column that its columns name, whatever their heads are called', () => {
    const rows = [
      ['示例县财政局关于2023年度部门决算公开的审核意见'],
      ['序号', '所在表', '科目/行次', '问题描述', '整改要求', '单位反馈'],
      ['1', '公开07表', '公务用车运行维护费', '决算数与公开06表30231公务用车运行维护费不一致', '请核实', ''],
      ['2', '表五', '2080501', '项目支出请说明是否应列入本科目', '附说明', ''],
      ['3', '收入决算表', '2080501 行政单位离退休', '其他收入请核对明细', '', ''],
      ['4', '支出表', '合计', '经营支出有误', '', ''],
      ['5', '收支总表', '27', '与上年结转不符', '', ''],
      ['6', '', '', '封面缺少单位公章', '请补盖', ''],
      ['请于12月5日前反馈，联系电话0000-0000000'],
    ];
    const at = (table: string, row: string, column: string) => ({ by: 'words', table, cell: { table, row, column } });
    expect(placed(rows)).toEqual([
      at('TPE', 'vehicleRunning', 'finalAmount'),
      at('GPB', '2080501', 'projectExpenditure'),
      at('INC', '2080501', 'otherIncome'),
      at('EXP', 'total', 'businessExpenditure'),
      at('IES', 'income.thisYear', 'amount'),
      { by: 'nothing' },
    ]);
  });

  it.each([
    [
      ['表名', '位置'],
      ['公开05表', '2080501 项目支出'],
    ],
    [
      ['报表名称', '科目编码'],
      ['附表5 一般公共预算财政拨款支出决算表', '2080501'],
    ],
    [
      ['表次', '功能科目', '栏次'],
      ['第5张', '2080501', '3'],
    ],
    [
      ['所属报表', '科目编码及名称', '列名'],
      ['05', '2080501 行政单位离退休', '项目支出'],
    ],
    [
      ['涉及表格', '所在单元格'],
      ['公开05表', '2080501项目支出'],
    ],
    [['表名/科目'], ['公开05表 2080501']],
    [['公开表'], ['表五 2080501']],
    [
      ['表号', '项目（科目）'],
      ['财决公开05表', '2080501'],
    ],
    [
      ['工作表', '支出项目'],
      ['一般公共预算支出表', '行政单位离退休'],
    ],
  ])('of which the heads are %j', (heads, said) => {
    const [placement] = placed([
      [...heads, '存在问题'],
      [...said, '项目支出与账簿不符'],
    ]);
    expect(placement).toMatchObject({ cell: { table: 'GPB', row: '2080501', column: 'projectExpenditure' } });
  });

  it('keeps what its columns say of the place with the words of the remark', () => {
    const rows = [
      ['所在表', '科目/行次', '问题描述'],
      ['表三', '2079999', '请说明是否应列入本科目'],
      ['附表88', '21', '有误'],
    ];
    const read = readRemarks(truthful, linesOf(rows)!, placer(truthful), '退回.xlsx');
    expect(read.map(({ line, placement }) => [placement.table, textOf(line, placement)])).toEqual([
      ['EXP', '2079999：请说明是否应列入本科目'],
      [undefined, '附表88 第21行：有误'],
    ]);
  });
});
