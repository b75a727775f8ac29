import { describe, expect, it } from 'vitest';
import type { ColumnId, RowId, TableId } from '../../../src/core/filing/cell';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { cellAddress } from '../../../src/workbook/address';
import { proposeImport } from '../../../src/workbook/import/import';
import type { ImportIssueKind, ImportProposal } from '../../../src/workbook/import/import-proposal';
import type { RawCell, Workbook } from '../../../src/workbook/workbook';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { chaoyangWorkbook, findText, numberCell, textCell, withCell } from '../../support/chaoyang-workbook';

const plain = chaoyangWorkbook({ sheetName: (table) => table });
const propose = (workbook: Workbook): ImportProposal => proposeImport(workbook, MOF_2023);
const issue = (proposal: ImportProposal, kind: ImportIssueKind) => proposal.issues.filter((each) => each.kind === kind);
const sheetOf = (table: TableId): number => MOF_2023.forms.findIndex((form) => form.table === table);
const value = (proposal: ImportProposal, table: TableId, row: RowId, column: ColumnId) =>
  proposal.filing.tables[table]?.cells[row]?.[column];

/** 一般公共预算财政拨款收入 of 公开01表 stands in the column beside 行次. */
const [row] = findText(plain.sheets[0]!, '一、一般公共预算财政拨款收入');
const INCOME = { table: 'IES', row: 'income.generalPublicBudget', column: 'amount' } as const;
const withIncome = (cell: RawCell | undefined): ImportProposal => propose(withCell(plain, 0, row, 2, cell));
const incomeOf = (proposal: ImportProposal) => value(proposal, INCOME.table, INCOME.row, INCOME.column);
const address = cellAddress(row, 2);

describe('figure cells', () => {
  it('keeps text as it was typed, and names file, sheet, cell, found and expected', () => {
    const proposal = withIncome(textCell('待定 '));
    expect(incomeOf(proposal)).toEqual({ kind: 'unreadable', text: '待定 ' });
    expect(issue(proposal, 'unreadable')).toEqual([
      {
        severity: 'error',
        kind: 'unreadable',
        sheet: 'IES',
        cell: address,
        message: `“决算公开.xlsx”工作表“IES”单元格 ${address}：应为金额，实为“待定”，已按原文保留。`,
      },
    ]);
  });

  it.each([
    { kind: 'error', value: '#REF!', text: '#REF!' },
    { kind: 'boolean', value: 'TRUE', text: 'TRUE' },
    { kind: 'date', value: '2024-03-01', text: '2024-03-01' },
  ] as const)('takes $value for no amount', (cell) => {
    expect(incomeOf(withIncome(cell))).toEqual({ kind: 'unreadable', text: cell.text });
  });

  it('tells blank, dash and zero apart', () => {
    expect(incomeOf(withIncome(undefined))).toBeUndefined();
    expect(incomeOf(withIncome(numberCell('0', '0.00')))).toMatchObject({ kind: 'amount', amount: 0 });
    const dash = withIncome(textCell('—'));
    expect(incomeOf(dash)).toBeUndefined();
    expect(dash.sheets[0]!.dashes).toBe(1);
  });

  it('takes a formula by its result, and says where there is none', () => {
    const formula = { ...numberCell('1413.38', '1,413.38'), formula: 'SUM(A1:A2)' };
    expect(incomeOf(withIncome(formula))).toMatchObject({ amount: 1_413_380_000 });
    const uncached = withIncome({ kind: 'blank', value: '', text: '', formula: 'SUM(A1:A2)', uncached: true });
    expect(incomeOf(uncached)).toBeUndefined();
    expect(issue(uncached, 'uncached')[0]).toMatchObject({ severity: 'verify', sheet: 'IES', cell: address });
  });

  it('keeps stored digits beyond the displayed ones, and says so', () => {
    const proposal = withIncome(numberCell('1413.384567', '1,413.38'));
    expect(incomeOf(proposal)).toMatchObject({ amount: 1_413_384_567, decimals: 6 });
    expect(issue(proposal, 'storedPrecision')[0]!.message).toContain('显示为“1,413.38”，文件中保存的数带 6 位小数');
    expect(proposal.filing.tables.IES!.recordedScale).toEqual({ unit: '万元', decimals: 2 });
  });

  it('does not take the noise of a sum of doubles for digits', () => {
    const proposal = withIncome(numberCell('1413.37999999999', '1,413.38'));
    expect(incomeOf(proposal)).toEqual({ kind: 'amount', amount: 1_413_380_000, origin: 'entered' });
    expect(proposal.issues).toEqual([]);
  });

  it('rounds what is finer than a fen, and says so', () => {
    const proposal = withIncome(numberCell('4.11333333333333', '4.11'));
    expect(incomeOf(proposal)).toMatchObject({ amount: 4_113_333, decimals: 6 });
    expect(issue(proposal, 'storedPrecision')[0]!.message).toContain('不足 1 分');
  });

  it('takes six displayed decimals for the scale of the table', () => {
    const sheets = plain.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) =>
        cells?.map((cell) =>
          cell?.kind === 'number' && cell.format === '#,##0.00'
            ? numberCell(`${cell.value}0001`, `${cell.value}0001`, '0.000000')
            : cell,
        ),
      ),
    }));
    const proposal = propose({ ...plain, sheets });
    expect(proposal.filing.tables.GPB!.recordedScale).toEqual({ unit: '万元', decimals: 6 });
    expect(issue(proposal, 'storedPrecision')).toEqual([]);
  });
});

describe('sheets', () => {
  it('says what it expected and found where there is no table at all', () => {
    const sheets = [{ ...plain.sheets[0]!, name: '名单', rows: [[textCell('姓名'), textCell('电话')]], merges: [] }];
    const proposal = propose({ ...plain, sheets });
    expect(proposal.filing.tables).toEqual({});
    expect(issue(proposal, 'noTables')[0]).toMatchObject({ severity: 'error' });
    expect(issue(proposal, 'noTables')[0]!.message).toMatch(
      /^“决算公开.xlsx”：没有认出.*应有《收入支出决算总表》.*实有工作表“名单”/,
    );
  });

  it('names the tables that are missing', () => {
    const proposal = propose({ ...plain, sheets: plain.sheets.slice(0, 8) });
    expect(proposal.filing.tables.SCO).toBeUndefined();
    expect(issue(proposal, 'missingTable')[0]!.message).toContain('《国有资本经营预算财政拨款收入支出决算表》');
  });

  it('asks which of two sheets is the table, and shows both', () => {
    const copy = { ...plain.sheets[sheetOf('EXP')]!, name: 'EXP (2)' };
    const proposal = propose({ ...plain, sheets: [...plain.sheets, copy] });
    expect(issue(proposal, 'duplicateTable')).toMatchObject([{ severity: 'error', sheet: 'EXP (2)' }]);
    expect(issue(proposal, 'duplicateTable')[0]!.message).toContain('和工作表“EXP”都像《支出决算表》，应只有一张');
    expect(proposal.sheets.find(({ sheetName }) => sheetName === 'EXP (2)')!.candidates[0]!.table).toBe('EXP');
    expect(proposal.unplaced.filter(({ at }) => at.startsWith('EXP (2)!')).length).toBeGreaterThan(50);
  });

  it('takes the sheet a person names', () => {
    const changed = withCell(plain, sheetOf('TPE'), 4, 1, numberCell('1.23'));
    const copy = { ...changed.sheets[sheetOf('TPE')]!, name: '三公改' };
    const workbook = { ...plain, sheets: [...plain.sheets, copy] };
    const corrections = { 三公改: { table: 'TPE' as const }, TPE: { table: null } };
    const proposal = proposeImport(workbook, MOF_2023, { corrections });
    expect(value(proposal, 'TPE', 'total', 'budgetAmount')).toMatchObject({ amount: 1_230_000 });
    expect(issue(proposal, 'duplicateTable')).toEqual([]);
  });

  it('prefers a visible sheet to a hidden one', () => {
    const hidden = { ...plain.sheets[0]!, name: '旧', visibility: 'hidden' as const };
    const proposal = propose({ ...plain, sheets: [hidden, ...plain.sheets] });
    expect(proposal.sheets[0]!.table).toBeUndefined();
    expect(issue(proposal, 'hiddenSheet')).toMatchObject([{ severity: 'notice', sheet: '旧' }]);
  });

  it('does not take a list with many other columns for a table', () => {
    const heads = [
      '科目编码',
      '科目名称',
      '合计',
      '基本支出',
      '项目支出',
      '处室',
      '经办人',
      '批次',
      '凭证号',
      '日期',
      '摘要',
    ];
    const rows = [
      heads.map(textCell),
      [textCell('2080501'), textCell('行政单位离退休'), numberCell('1'), numberCell('1')],
    ];
    const sheets = [
      ...plain.sheets.slice(0, 4),
      { ...plain.sheets[0]!, name: '台账', rows, merges: [], columnCount: 11 },
    ];
    const proposal = propose({ ...plain, sheets });
    expect(proposal.sheets[4]!.table).toBeUndefined();
    expect(proposal.unplaced.map(({ at }) => at)).toEqual(['台账!A2', '台账!C2', '台账!D2']);
  });

  it('takes a sheet with only a title for no table', () => {
    const sheets = [{ ...plain.sheets[0]!, rows: plain.sheets[0]!.rows.slice(0, 3) }, ...plain.sheets.slice(1)];
    expect(propose({ ...plain, sheets }).filing.tables.IES).toBeUndefined();
  });
});

describe('the money unit', () => {
  const [unitRow, unitColumn] = findText(plain.sheets[0]!, '金额单位：万元');

  it('is read from each sheet by itself', () => {
    const proposal = propose(withCell(plain, 0, unitRow, unitColumn, textCell('单位：元')));
    expect(proposal.filing.tables.IES!.recordedScale.unit).toBe('元');
    expect(proposal.filing.tables.INC!.recordedScale.unit).toBe('万元');
  });

  it('is taken from the other sheets where one does not say it, and said so', () => {
    const proposal = propose(withCell(plain, 0, unitRow, unitColumn, undefined));
    expect(proposal.filing.tables.IES!.recordedScale.unit).toBe('万元');
    expect(issue(proposal, 'unitMissing')).toMatchObject([{ severity: 'notice', sheet: 'IES' }]);
  });

  it('mixed within a sheet names both cells', () => {
    const proposal = propose(withCell(plain, 0, row, 2, textCell('14133800元')));
    const [mixed] = issue(proposal, 'unitMixed');
    expect(mixed).toMatchObject({ severity: 'error', sheet: 'IES', cell: address });
    expect(mixed!.message).toContain(`${cellAddress(unitRow, unitColumn)} 写的是“金额单位：万元”`);
    expect(mixed!.message).toContain(`${address} 写的是“14133800元”`);
    expect(incomeOf(proposal)).toMatchObject({ amount: 1_413_380_000 });
  });

  it('mixed in the heads names both cells', () => {
    const [headRow, headColumn] = findText(plain.sheets[sheetOf('TPE')]!, '决算数');
    const head = textCell('决算数（元）');
    const proposal = propose(withCell(plain, sheetOf('TPE'), headRow, headColumn, head));
    expect(issue(proposal, 'unitMixed')).toMatchObject([
      { severity: 'error', sheet: 'TPE', cell: cellAddress(headRow, headColumn) },
    ]);
  });
});

describe('rows and columns', () => {
  it('lists a line that is none of the table, and what stands beside it', () => {
    const changed = withCell(withCell(plain, 0, row, 0, textCell('彩票公益金')), 0, row, 2, numberCell('5'));
    const proposal = propose(changed);
    expect(issue(proposal, 'unknownRow')).toMatchObject([{ sheet: 'IES', cell: cellAddress(row, 0) }]);
    expect(proposal.unplaced).toEqual([
      { at: `IES!${cellAddress(row, 0)}`, text: '彩票公益金' },
      { at: `IES!${address}`, text: '5' },
    ]);
  });

  it('lists figures in columns the form does not have', () => {
    const [headRow] = findText(plain.sheets[sheetOf('GPB')]!, '科目名称');
    const withHead = withCell(plain, sheetOf('GPB'), headRow, 5, textCell('上年数'));
    const proposal = propose(withCell(withHead, sheetOf('GPB'), headRow + 2, 5, numberCell('77.01')));
    expect(proposal.unplaced).toEqual([{ at: `GPB!${cellAddress(headRow + 2, 5)}`, text: '77.01' }]);
    expect(proposal.filing.tables.GPB).toEqual(chaoyangFiling().tables.GPB);
  });

  it('lists an amount above the heads, but neither a year nor a number of a page', () => {
    const written = [
      numberCell('1413.38'),
      textCell('2,757.00'),
      numberCell('2023'),
      numberCell('2024.03'),
      textCell('3'),
    ];
    const changed = written.reduce((workbook, cell, column) => withCell(workbook, 0, 1, column + 8, cell), plain);
    const proposal = propose(changed);
    expect(proposal.unplaced).toEqual([
      { at: 'IES!I2', text: '1413.38' },
      { at: 'IES!J2', text: '2,757.00' },
    ]);
    const { texts } = proposal.sheets.find(({ table }) => table === 'IES')!;
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['2023', '2024.03', '3']));
    expect(issue(proposal, 'unknownColumn')).toEqual([]);
    expect(proposal.filing.tables.IES).toEqual(chaoyangFiling().tables.IES);
  });

  it('says which columns it missed', () => {
    const [headRow, headColumn] = findText(plain.sheets[sheetOf('EXP')]!, '经营支出');
    const proposal = propose(withCell(plain, sheetOf('EXP'), headRow, headColumn, textCell('其他用途')));
    expect(issue(proposal, 'missingColumn')[0]!.message).toContain('“经营支出”');
  });

  it('matches classes by name, never by their ordinal', () => {
    const [classRow, column] = findText(plain.sheets[0]!, '二十四、债务还本支出');
    const workbook = withCell(plain, 0, classRow, column, textCell('二十四、抗疫特别国债安排的支出'));
    const [lastRow] = findText(plain.sheets[0]!, '二十六、抗疫特别国债安排的支出');
    const renamed = withCell(workbook, 0, lastRow, column, textCell('二十六、债务还本支出'));
    const proposal = propose(withCell(renamed, 0, classRow, column + 2, numberCell('8')));
    expect(value(proposal, 'IES', 'expenditure.234', 'amount')).toMatchObject({ amount: 8_000_000 });
    expect(value(proposal, 'IES', 'expenditure.231', 'amount')).toBeUndefined();
  });

  it('tells the lines under 年初 from those above by the line they stand under', () => {
    const sheet = plain.sheets[sheetOf('FAS')]!;
    const [opening] = findText(sheet, '年初财政拨款结转和结余');
    const proposal = propose(withCell(plain, sheetOf('FAS'), opening + 1, 2, numberCell('3.5')));
    expect(value(proposal, 'FAS', 'income.openingCarryOver.generalPublicBudget', 'amount')).toMatchObject({
      amount: 3_500_000,
    });
  });

  it('does so where the line above is missing', () => {
    const sheet = plain.sheets[sheetOf('FAS')]!;
    const [first] = findText(sheet, '一、一般公共预算财政拨款');
    const [opening] = findText(sheet, '年初财政拨款结转和结余');
    const without = withCell(withCell(plain, sheetOf('FAS'), first, 0, undefined), sheetOf('FAS'), first, 2, undefined);
    const proposal = propose(withCell(without, sheetOf('FAS'), opening + 1, 2, numberCell('3.5')));
    expect(value(proposal, 'FAS', 'income.generalPublicBudget', 'amount')).toBeUndefined();
    expect(value(proposal, 'FAS', 'income.openingCarryOver.generalPublicBudget', 'amount')).toMatchObject({
      amount: 3_500_000,
    });
  });

  it('keeps a code that stands twice, and asks', () => {
    const sheet = plain.sheets[sheetOf('GPB')]!;
    const [codeRow, column] = findText(sheet, '2080502');
    const proposal = propose(withCell(plain, sheetOf('GPB'), codeRow, column, numberCell('2080501', '2080501', '0')));
    expect(proposal.filing.tables.GPB!.rows.filter(({ code }) => code === '2080501').map(({ id }) => id)).toEqual([
      '2080501',
      'row-1',
    ]);
    expect(issue(proposal, 'repeatedRow')).toMatchObject([{ sheet: 'GPB', cell: cellAddress(codeRow, column) }]);
  });
});

describe('the year and the unit', () => {
  it('that differ between sheets are shown', () => {
    const [yearRow, column] = findText(plain.sheets[3]!, '2023年度');
    const proposal = propose(withCell(plain, 3, yearRow, column, textCell('2022年度')));
    expect(proposal.filing.year).toBe(2023);
    expect(issue(proposal, 'yearConflict')).toMatchObject([{ sheet: 'FAS', cell: cellAddress(yearRow, column) }]);
  });

  it('come from the name of the file where no sheet says them', () => {
    const sheets = plain.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells, at) => (at === 2 ? [textCell('金额单位：万元')] : cells)),
    }));
    const proposal = propose({ ...plain, sheets, fileName: '示例县财政局2022年度部门决算公开.xlsx' });
    expect(proposal.filing).toMatchObject({ year: 2022, unit: { name: '示例县财政局' } });
    expect(propose({ ...plain, sheets }).issues.map(({ kind }) => kind)).toEqual(['yearMissing']);
  });
});
