import { describe, expect, it } from 'vitest';
import { compareFilings } from '../../../src/core/compare/compare-filings';
import { takeDifferences } from '../../../src/core/compare/take-differences';
import { applyChanges, type Change } from '../../../src/core/filing/change';
import type { Filing } from '../../../src/core/filing/filing';
import { insertRows } from '../../../src/core/filing/open-rows';
import { takenRowIds } from '../../../src/core/filing/row-ids';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { apply, blankFiling, cell, row } from '../../support/ledgers';

/** A table in which the id 2010301 belongs to the row of another code, so that the row of that code gets a number. */
const crowded = apply(blankFiling(), {
  kind: 'insertRow',
  table: 'EXP',
  index: 0,
  row: { id: '2010301', code: '2010302', name: '' },
});

const add = (filing: Filing): { readonly filing: Filing; readonly changes: readonly Change[]; readonly id: string } => {
  const { changes, added } = insertRows(filing, MOF_2023, 'EXP', [{ code: '2010301' }]);
  const id = added.find(({ code }) => code === '2010301')!.id;
  return { filing: applyChanges(filing, changes).filing, changes, id };
};

const withNote = (filing: Filing, id: string): Filing => ({
  ...filing,
  cellNotes: [{ cell: cell('EXP', id, 'basicExpenditure'), text: '待核', at: 1 }],
});

describe('the id of a row', () => {
  const first = add(crowded);
  const noted = withNote(first.filing, first.id);
  const removed = apply(noted, { kind: 'removeRow', table: 'EXP', row: first.id });

  it('is not given to another row while a note speaks of the one that has gone', () => {
    expect(first.id).toBe('row-1');
    expect(add(removed).id).toBe('row-2');
    expect(add({ ...removed, cellNotes: [] }).id).toBe('row-1');
  });

  it('is not given to another row while a remark or an explanation speaks of the one that has gone', () => {
    const plain = { ...removed, cellNotes: [] };
    const at = {
      id: 'a',
      text: '请核实',
      at: 1,
      reply: '',
      isDone: false,
      cell: cell('EXP', 'row-1', 'basicExpenditure'),
    };
    expect(add({ ...plain, returnRemarks: [at] }).id).toBe('row-2');
    const explained = { finding: 'W-EXP-1:row-1', difference: 1, text: '' };
    expect(add({ ...plain, explanations: [explained] }).id).toBe('row-2');
    const elsewhere = { ...at, cell: cell('INC', 'row-1', 'total') };
    expect(add({ ...plain, returnRemarks: [elsewhere] }).id).toBe('row-1');
  });

  it('comes back with the row that is undone', () => {
    const { filing, inverse } = applyChanges(noted, [{ kind: 'removeRow', table: 'EXP', row: first.id }]);
    expect(applyChanges(filing, inverse).filing).toEqual(noted);
    const second = add(removed);
    expect(applyChanges(second.filing, applyChanges(removed, second.changes).inverse).filing).toEqual(removed);
  });

  it('that is a code means that code, whenever its row comes back', () => {
    const filing = withNote(apply(blankFiling(), row('EXP', '201')), '201');
    const without = apply(filing, { kind: 'removeRow', table: 'EXP', row: '201' });
    expect(takenRowIds(without, MOF_2023, 'EXP')).not.toContain('201');
  });

  it('stays with a row without a code that comes from another state of the filing, as its notes do', () => {
    const before = withNote(
      apply(blankFiling(), row('EXP', '201'), {
        kind: 'insertRow',
        table: 'EXP',
        index: 1,
        row: { id: 'row-1', code: '', name: '其他' },
      }),
      'row-1',
    );
    const after = apply(before, { kind: 'removeRow', table: 'EXP', row: 'row-1' });
    const taken = apply(after, ...takeDifferences(after, MOF_2023, compareFilings(after, before, MOF_2023)));
    expect(taken.tables.EXP!.rows.map(({ id }) => id).sort()).toEqual(['201', 'row-1']);
  });
});
