import { describe, expect, it } from 'vitest';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { saysNumber } from '../../../src/workbook/recognise/recognise-title';

const tablesNumbered = (text: string): string[] =>
  MOF_2023.forms.filter((form) => saysNumber(form, text)).map(({ table }) => table);

describe('the number of a table', () => {
  it.each([
    ['公开04表', 'FAS'],
    ['GK04', 'FAS'],
    ['04', 'FAS'],
    ['04-财政拨款', 'FAS'],
    ['表4 财政拨款', 'FAS'],
    ['附表4', 'FAS'],
  ])('as it is printed: %s', (text, table) => {
    expect(tablesNumbered(text)).toEqual([table]);
  });

  it.each([
    ['财决01表', 'IES'],
    ['Z01 收入支出决算总表', 'IES'],
    ['Z01-1 财政拨款收入支出决算总表', 'FAS'],
    ['z03', 'INC'],
    ['Z04', 'EXP'],
    ['财决04表', 'EXP'],
    ['财决07表', 'GPB'],
    ['Z08-1', 'BAS'],
    ['附03', 'TPE'],
    ['F03机构运行信息表', 'TPE'],
    ['Z09', 'GMF'],
    ['Z11', 'SCO'],
  ])('in the ledgers: %s', (text, table) => {
    expect(tablesNumbered(text)).toEqual([table]);
  });

  it.each(['Z02', 'Z05-1 基本支出决算明细表', 'Z08-2', 'Sheet4', '01-1', '2023年度'])('none: %s', (text) => {
    expect(tablesNumbered(text)).toEqual([]);
  });
});
