import { describe, expect, it } from 'vitest';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { declareEmpty, setSettings, undeclareEmpty } from '../../src/session/table-edits';
import { apply, blankFiling, cell, figure, row } from '../support/ledgers';

const blank = blankFiling();

describe('declareEmpty', () => {
  it('declares a blank table at once', () => {
    const edit = declareEmpty(blank, MOF_2023, 'GMF');
    expect(edit.kind).toBe('ready');
    const declared = apply(blank, ...edit.transaction.changes);
    expect(declared.tables.GMF?.declaredEmpty).toBe(true);
    expect(declareEmpty(declared, MOF_2023, 'GMF').transaction.changes).toEqual([]);
    expect(apply(declared, ...undeclareEmpty(declared, MOF_2023, 'GMF').transaction.changes)).toEqual(blank);
    expect(undeclareEmpty(blank, MOF_2023, 'GMF').transaction.changes).toEqual([]);
  });

  it('asks before it clears figures and rows', () => {
    const filled = apply(
      blank,
      row('GMF', '21208'),
      { kind: 'setCell', cell: cell('GMF', '21208', 'income'), value: figure(1) },
      { kind: 'setCell', cell: cell('GMF', 'total', 'income'), value: figure(1) },
    );
    const edit = declareEmpty(filled, MOF_2023, 'GMF');
    expect(edit).toMatchObject({ kind: 'confirm', message: expect.stringContaining('1 行科目、2 个已填的单元格') });
    expect(apply(filled, ...edit.transaction.changes).tables.GMF).toEqual({
      ...blank.tables.GMF,
      declaredEmpty: true,
    });
  });
});

it('setSettings takes only what changes', () => {
  const edit = setSettings(blank, { rounding: 'truncate', autoTotal: true });
  expect(edit.transaction).toEqual({
    label: '修改设置：取舍方式',
    changes: [{ kind: 'setSettings', settings: { rounding: 'truncate' } }],
  });
  expect(setSettings(blank, { reportingScale: { unit: '万元', decimals: 2 } }).transaction.changes).toEqual([]);
});
