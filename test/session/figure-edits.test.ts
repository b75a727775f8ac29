import { describe, expect, it } from 'vitest';
import { amount } from '../../src/core/money/amount';
import { cellValue } from '../../src/core/filing/filing';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { fillProposal, setFigureFromText } from '../../src/session/figure-edits';
import { apply, blankFiling, cell, figure, row, shown } from '../support/ledgers';

const BASIC = cell('EXP', '2150501', 'basicExpenditure');
const filing = apply(blankFiling(), row('EXP', '2150501', '行政运行'));

/** The filing after typing, with the notes. */
function type(text: string, from = filing) {
  const edit = setFigureFromText(from, MOF_2023, BASIC, text);
  if (edit.kind === 'refused') throw new Error(edit.message);
  return { ...edit, label: edit.transaction.label, filing: apply(from, ...edit.transaction.changes) };
}

describe('setFigureFromText', () => {
  it('enters a figure under the name of its cell', () => {
    const edit = type('1,234.56');
    expect(edit.label).toBe('修改《支出决算表》2150501 行政运行·基本支出');
    expect(cellValue(edit.filing, BASIC)).toEqual(figure(123_456));
    expect(edit.notes).toEqual([]);
  });

  it('keeps decimals that are finer than the table writes', () => {
    expect(cellValue(type('1.2345').filing, BASIC)).toEqual({
      kind: 'amount',
      amount: 1_234_500,
      origin: 'entered',
      decimals: 4,
    });
  });

  it('evaluates arithmetic, rounds it to the table, and says so', () => {
    expect(shown(type('12.5+3.4*2').filing, BASIC)).toBe(1930);
    expect(type('12.5+3.4*2').notes).toEqual([]);
    const edit = type('=1234567.89/10000');
    expect(cellValue(edit.filing, BASIC)).toEqual(figure(12_346));
    expect(edit.notes).toEqual(['“=1234567.89/10000”的结果已四舍五入为 123.46 万元']);
  });

  it('refuses a division by zero and leaves the cell', () => {
    expect(setFigureFromText(filing, MOF_2023, BASIC, '=1/0')).toEqual({
      kind: 'refused',
      message: '“=1/0”除以零，没有结果',
    });
  });

  it('keeps what cannot be read, and tells blank, dash and zero apart from it', () => {
    const unreadable = type('约12');
    expect(shown(unreadable.filing, BASIC)).toBe('约12');
    expect(cellValue(type('', unreadable.filing).filing, BASIC)).toBeUndefined();
    expect(cellValue(type('—', unreadable.filing).filing, BASIC)).toBeUndefined();
    expect(shown(type('0').filing, BASIC)).toBe(0);
    expect(type('', unreadable.filing).label).toBe('清除《支出决算表》2150501 行政运行·基本支出');
  });

  it('changes nothing when the cell shows the same already, so that a derived figure stays derived', () => {
    const derived = apply(filing, { kind: 'setCell', cell: BASIC, value: figure(500, 'derived') });
    expect(type('5.00', derived).transaction.changes).toEqual([]);
    expect(cellValue(type('6', derived).filing, BASIC)).toEqual(figure(600));
    expect(type('').transaction.changes).toEqual([]);
  });

  it('takes the declaration of an empty table back in the same transaction, but not for a blank', () => {
    const declared = apply(filing, { kind: 'declareEmpty', table: 'EXP', declaredEmpty: true });
    expect(type('5', declared).filing.tables.EXP?.declaredEmpty).toBe(false);
    expect(type('', declared).filing.tables.EXP?.declaredEmpty).toBe(true);
  });

  it('reads in the unit of the table', () => {
    const inYuan = apply(filing, { kind: 'setRecordedScale', table: 'EXP', scale: { unit: '元', decimals: 2 } });
    expect(cellValue(type('1234.56', inYuan).filing, BASIC)).toMatchObject({ amount: 123_456 });
  });
});

it('fillProposal sets a derived figure, with the decimals it needs', () => {
  const edit = fillProposal(filing, MOF_2023, BASIC, amount(1_234_500));
  expect(edit.transaction.changes).toEqual([
    { kind: 'setCell', cell: BASIC, value: { kind: 'amount', amount: 1_234_500, origin: 'derived', decimals: 4 } },
  ]);
});
