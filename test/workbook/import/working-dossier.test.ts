import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/core/filing/dossier';
import { dossierOf } from '../../../src/core/filing/dossier';
import { applyChanges } from '../../../src/core/filing/change';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { decodeFiling } from '../../../src/storage/decode-filing';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { writeExport } from '../../../src/workbook/export/export';
import { acceptImport } from '../../../src/workbook/import/import-accept';
import { proposeImport } from '../../../src/workbook/import/import';
import type { RawCell, Workbook } from '../../../src/workbook/workbook';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { withDossier } from '../../support/dossier-filing';

const filing = withDossier(chaoyangFiling());
let workbook: Workbook;

beforeAll(async () => {
  const { bytes, fileName } = await writeExport('working', filing, MOF_2023);
  workbook = readWorkbookNow(bytes, fileName);
});

type Edit = (value: string, row: readonly (RawCell | undefined)[], column: number) => string | undefined;

/** The workbook as somebody has edited one of its sheets: `edit` answers what a cell says now, or undefined. */
function edited(sheetName: string, edit: Edit): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== sheetName) return sheet;
    const rows = Array.from(sheet.rows, (cells) =>
      Array.from(cells ?? [], (cell, column): RawCell | undefined => {
        const value = edit(cell?.value ?? '', cells!, column);
        return value === undefined ? cell : { kind: 'text', value, text: value };
      }),
    );
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

const changing = (sheetName: string, from: string, to: string): Workbook =>
  edited(sheetName, (value) => (value === from ? to : undefined));

const imported = (from: Workbook): Filing => proposeImport(from, MOF_2023).filing;
const issuesOf = (from: Workbook): string[] => proposeImport(from, MOF_2023).issues.map(({ message }) => message);

it('gives back every part of the dossier', () => {
  expect(dossierOf(imported(workbook))).toEqual(dossierOf(filing));
  expect(issuesOf(workbook)).toEqual([]);
});

it('shows everything on visible sheets under the names of the forms', () => {
  expect(workbook.sheets.map(({ name }) => name).filter((name) => !name.startsWith('公开'))).toEqual([
    '封面',
    '填报设置',
    '报送记录',
    '退回意见',
    '备注',
    '上年数',
    '录入标记',
  ]);
  expect(workbook.sheets.every(({ visibility }) => visibility === 'visible')).toBe(true);
  const shown = (name: string, text: string): (string | undefined)[] =>
    workbook.sheets
      .find((sheet) => sheet.name === name)!
      .rows.find((cells) => cells?.some((cell) => cell?.value === text))!
      .map((cell) => cell?.value);
  expect(shown('报送记录', '2024-08-22 15:20:10').slice(0, 3)).toEqual([
    '2024-08-20 09:00:00',
    '3K7M-AX4P-9RTC-HJ6N',
    '2024-08-22 15:20:10',
  ]);
  expect(shown('退回意见', 'W-EXP-1:total').slice(1, 8)).toEqual([
    '公开03表 支出决算表',
    '208 社会保障和就业支出',
    '基本支出',
    '支出决算表基本支出合计与明细不符，请核对。',
    '已改正。',
    '已处理',
    '2024-08-22 15:20:10',
  ]);
  expect(shown('备注', '这一行已并入其他科目').slice(0, 3)).toEqual([
    '公开05表 一般公共预算财政拨款支出决算表',
    '2019999（表中已没有这一行）',
    '基本支出',
  ]);
});

it('prints what stands for the program alone in the last column only', () => {
  const own = ['填报设置', '报送记录', '退回意见', '备注', '上年数', '录入标记'];
  for (const sheet of workbook.sheets.filter(({ name }) => own.includes(name))) {
    const tagged = sheet.rows.flatMap((cells) =>
      (cells ?? []).flatMap((cell, column) =>
        /^(?:id|at|cell|gone|table|row|open|edition):/.test(cell?.value ?? '') ? [column] : [],
      ),
    );
    expect([sheet.name, [...new Set(tagged)]]).toEqual([sheet.name, [sheet.columnCount - 1]]);
  }
});

describe('what a person has changed goes before what the program noted', () => {
  it.each<[string, Workbook | (() => Workbook), (dossier: Dossier) => unknown, unknown]>([
    ['a name', () => changing('封面', '填表人丙', '填表人丁'), ({ signOff }) => signOff.preparer, '填表人丁'],
    ['a date', () => changing('封面', '2024年8月20日', '2024.9.1'), ({ signOff }) => signOff.date, '2024-09-01'],
    [
      'the time of a submission',
      () => changing('报送记录', '2024-08-26 10:05:00', '2024-08-27 08:00'),
      ({ submissions }) => submissions[1]!.at,
      Date.parse('2024-08-27T08:00:00+08:00'),
    ],
    [
      'that it was sent back',
      () => changing('报送记录', '2024-08-22 15:20:10', ''),
      ({ submissions }) => submissions[0]!.returnedAt,
      undefined,
    ],
    [
      'an answer',
      () => changing('退回意见', '未处理', '已处理'),
      ({ returnRemarks }) => returnRemarks.map(({ isDone }) => isDone),
      [true, true, true],
    ],
    [
      'the cell of a remark',
      () => changing('退回意见', '基本支出', '项目支出'),
      ({ returnRemarks }) => returnRemarks[0]!.cell,
      { table: 'EXP', row: '208', column: 'projectExpenditure' },
    ],
    [
      'the table of a remark',
      () => changing('退回意见', '公开07表 财政拨款“三公”经费支出决算表', '公开06表'),
      ({ returnRemarks }) => returnRemarks[1]!.table,
      'BAS',
    ],
    [
      'the row of a note',
      () => changing('备注', '2019999（表中已没有这一行）', '20805'),
      ({ cellNotes }) => cellNotes[2]!.cell.row,
      '20805',
    ],
    [
      'a figure of last year',
      () => changing('上年数', '24.99', '25.678'),
      ({ references }) => references[0]!.tables.GPB!.cells['2080501']!['basicExpenditure'],
      { kind: 'amount', amount: 25_678_000, origin: 'entered', decimals: 3 },
    ],
    ['its year', () => changing('上年数', '2022', '2021'), ({ references }) => references[0]!.year, 2021],
  ])('%s', (_, change, part, expected) => {
    expect(part(dossierOf(imported(typeof change === 'function' ? change() : change)))).toEqual(expected);
  });

  it('a sheet that was deleted', () => {
    const sheets = workbook.sheets.filter(({ name }) => name !== '备注' && name !== '封面');
    const dossier = dossierOf(imported({ ...workbook, sheets }));
    expect([dossier.cellNotes, dossier.signOff]).toEqual([[], {}]);
    expect(dossier.returnRemarks).toEqual(filing.returnRemarks);
  });

  it('the column that was meant not to be touched', () => {
    const without = ['报送记录', '退回意见', '备注'].reduce((all, name) => {
      const sheet = all.sheets.find((each) => each.name === name)!;
      const rows = Array.from(sheet.rows, (cells) => (cells ?? []).slice(0, sheet.columnCount - 1));
      return { ...all, sheets: all.sheets.map((each) => (each === sheet ? { ...each, rows } : each)) };
    }, workbook);
    const dossier = dossierOf(imported(without));
    expect(dossier.cellNotes.slice(0, 2)).toEqual(filing.cellNotes.slice(0, 2));
    expect(dossier.returnRemarks.map(({ text, cell, table }) => [text, cell, cell ? undefined : table])).toEqual(
      filing.returnRemarks.map(({ text, cell, table }) => [text, cell, table]),
    );
    expect(dossier.submissions.map(({ at, fingerprint }) => [at, fingerprint])).toEqual(
      filing.submissions.map(({ at, fingerprint }) => [at, fingerprint]),
    );
    expect(issuesOf(without)).toEqual([expect.stringContaining('这条备注没有读入：“这一行已并入其他科目”')]);
  });
});

it('says file, sheet, cell, what was found and expected where a line cannot be read', () => {
  const broken = changing('报送记录', '2024-08-26 10:05:00', '上周一');
  expect(issuesOf(broken)).toEqual([
    expect.stringMatching(
      /“报送记录”单元格 A\d+：时间应写成“2024-08-20 10:32:05”，实为“上周一”，这条报送记录没有读入。$/,
    ),
  ]);
  expect(imported(broken).submissions).toHaveLength(1);
});

it('brings nothing in that could not be kept, whatever is written for the program', () => {
  const hostile = [
    'id:../x at:99999999999999999999',
    'cell:__proto__/a/b',
    'cell:GPB/__proto__/constructor',
    'gone:GPB/constructor/b',
    `cell:GPB/${'x'.repeat(500)}/b`,
    'table:__proto__ row:__proto__',
    'open:constructor',
    'id:%E0%A4%A at:abc',
    'row: decimals:amount=9 derived:__proto__',
  ];
  for (const text of hostile) {
    const names = ['报送记录', '退回意见', '备注', '上年数'];
    const changed = names.reduce((all, name) => {
      const sheet = all.sheets.find((each) => each.name === name)!;
      const rows = Array.from(sheet.rows, (cells) =>
        Array.from(cells ?? [], (cell, column): RawCell | undefined =>
          cell && column === sheet.columnCount - 1 && cell.value.includes(':')
            ? { kind: 'text', value: text, text }
            : cell,
        ),
      );
      return { ...all, sheets: all.sheets.map((each) => (each === sheet ? { ...each, rows } : each)) };
    }, workbook);
    const read = imported(changed);
    expect(dossierOf(decodeFiling(JSON.parse(JSON.stringify(read)), ''))).toEqual(dossierOf(read));
    const ids = read.returnRemarks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

describe('into a filing that has a dossier of its own', () => {
  const note = { cell: { table: 'EXP', row: '208', column: 'basicExpenditure' }, text: '本机的备注', at: 1 } as const;
  const ours: Filing = {
    ...chaoyangFiling(),
    signOff: { preparer: '本机填表人' },
    cellNotes: [note],
    submissions: [{ id: 'own', at: 5, fingerprint: '3K7M-AX4P-9RTC-HJ6N', snapshot: 'kept' }],
  };
  const merged = (): Filing => applyChanges(ours, acceptImport(proposeImport(workbook, MOF_2023), ours).changes).filing;

  it('loses nothing of either', () => {
    const { signOff, cellNotes, submissions, returnRemarks, references } = merged();
    expect(signOff).toEqual({ ...filing.signOff, preparer: '本机填表人' });
    expect(cellNotes).toEqual([note, ...filing.cellNotes]);
    expect(submissions).toEqual([ours.submissions[0], ...filing.submissions]);
    expect([returnRemarks, references]).toEqual([filing.returnRemarks, filing.references]);
  });

  it('changes nothing the second time', () => {
    expect(acceptImport(proposeImport(workbook, MOF_2023), merged()).changes).toEqual([]);
  });

  it('names the cells as that filing names its rows', () => {
    const table = ours.tables.GPB!;
    const [first] = table.rows.filter(({ code }) => code === '2080501');
    const rows = table.rows.map((row) => (row === first ? { ...row, id: 'row-7' } : row));
    const { '2080501': figures, ...cells } = table.cells;
    const renamed: Filing = {
      ...ours,
      tables: { ...ours.tables, GPB: { ...table, rows, cells: { ...cells, 'row-7': figures! } } },
    };
    const { changes } = acceptImport(proposeImport(workbook, MOF_2023), renamed);
    const notes = applyChanges(renamed, changes).filing.cellNotes;
    expect(notes.map(({ cell }) => cell.row)).toEqual(['208', 'row-7', 'income.otherIncome', '2019999']);
  });
});
