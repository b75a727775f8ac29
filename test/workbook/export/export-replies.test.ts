import { expect, test } from 'vitest';
import { check } from '../../../src/core/check/check';
import type { Filing } from '../../../src/core/filing/filing';
import { RemarkPlacer } from '../../../src/core/remarks/place-line';
import { replyReport } from '../../../src/core/remarks/reply-report';
import { readRemarks } from '../../../src/core/remarks/take-remarks';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { exportPublished } from '../../../src/workbook/export/export-published';
import { writeReplies } from '../../../src/workbook/export/export-replies';
import { writeWorkbook } from '../../../src/workbook/export/hucre-writer';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { readRemarkSheets } from '../../../src/workbook/import/read-review-report';
import { forEachCell } from '../../../src/workbook/workbook';
import { fullFiling } from '../../support/full-filing';

const cell = { table: 'GPB', row: 'total', column: 'basicExpenditure' } as const;
const filing: Filing = {
  ...fullFiling(),
  cellNotes: [{ cell, text: '=SECRET 备注 98765.43', at: 0 }],
  returnRemarks: [
    {
      id: 'a',
      text: '=1+1 秘密意见 98765.44',
      table: 'GPB',
      cell,
      number: 'X-GPB-BAS',
      at: 0,
      reply: '+已改',
      isDone: true,
    },
    { id: 'b', text: '请盖章', at: 0, reply: '', isDone: false },
  ],
};
const report = replyReport(filing, MOF_2023, '2024年8月1日');

test('the answers are a sheet to send back, each text as it was written', async () => {
  const { bytes, fileName } = await writeReplies(report);
  expect(fileName).toBe(`${report.title}.xlsx`);
  const { sheets } = readWorkbookNow(bytes, fileName);
  const [sheet] = sheets;
  const rows = sheet!.rows.map((row) => Array.from(row ?? [], (each) => each?.value ?? ''));
  expect(rows[1]![0]).toContain('共 2 条，已处理 1 条');
  expect(rows.slice(2)).toEqual([
    ['序号', '表', '位置', '意见', '答复', '处理', '编号（勿改）'],
    [
      '1',
      '公开05表 一般公共预算财政拨款支出决算表',
      '合计·基本支出',
      '=1+1 秘密意见 98765.44',
      '+已改',
      '已处理',
      'X-GPB-BAS',
    ],
    ['2', '', '', '请盖章', '', '未处理'],
  ]);
  forEachCell(sheet!, (each) => expect(each.formula).toBeUndefined());
});

test('the answers read back are the remarks the filing has', async () => {
  const { bytes, fileName } = await writeReplies(report);
  const [sheet] = readRemarkSheets(readWorkbookNow(bytes, fileName), MOF_2023);
  const placer = new RemarkPlacer(filing, MOF_2023, check(filing, MOF_2023));
  expect(readRemarks(filing, sheet!.lines, placer, undefined).map(({ standing }) => standing)).toEqual([
    'known',
    'known',
  ]);
});

test('nothing of notes and remarks goes into the 公开稿', async () => {
  const bare = { ...filing, cellNotes: [], returnRemarks: [] };
  expect(JSON.stringify(exportPublished(filing, MOF_2023))).toBe(JSON.stringify(exportPublished(bare, MOF_2023)));
  const { sheets } = readWorkbookNow(await writeWorkbook(exportPublished(filing, MOF_2023)), '公开稿.xlsx');
  for (const sheet of sheets)
    forEachCell(sheet, ({ value }) => expect(value).not.toMatch(/SECRET|备注|秘密|98765|已改|盖章/));
});
