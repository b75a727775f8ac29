import { describe, expect, it } from 'vitest';
import { adjustEdition, adjustmentsFor, type FormAdjustment } from '../../../src/core/edition/adjust-edition';
import { formOf } from '../../../src/core/edition/edition';
import { layOut } from '../../../src/core/layout/layout';
import { EDITIONS } from '../../../src/editions';
import { CENTRAL_2023 } from '../../../src/editions/central';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';

describe("an office's own way of printing an edition", () => {
  it('is the edition itself where nothing is adjusted, and the same object each time', () => {
    expect(adjustEdition(MOF_2023, [])).toBe(MOF_2023);
    const adjustments: FormAdjustment[] = [{ table: 'TPE', title: '“三公”经费表' }];
    expect(adjustEdition(MOF_2023, adjustments)).toBe(adjustEdition(MOF_2023, JSON.parse(JSON.stringify(adjustments))));
  });

  it('prints numbers, titles and notes as they are said, and knows the old title still', () => {
    const own = adjustEdition(MOF_2023, [
      { table: 'TPE', number: '', title: '“三公”经费表', notes: ['注：另附说明。'] },
    ]);
    const form = formOf(own, 'TPE')!;
    expect(form).toMatchObject({ title: '“三公”经费表', notes: ['注：另附说明。'] });
    expect(form.number).toBeUndefined();
    expect(form.aliases).toContain(formOf(MOF_2023, 'TPE')!.title);
    expect(formOf(own, 'GPB')).toBe(formOf(MOF_2023, 'GPB'));
    expect(own.rules).toBe(MOF_2023.rules);
  });

  it('prints its notes whether or not the table needs its further columns', () => {
    const withFull = EDITIONS.flatMap((edition) => edition.forms.map((form) => ({ edition, form }))).filter(
      ({ form }) => form.full,
    );
    expect(withFull.length).toBeGreaterThan(0);
    for (const { edition, form } of withFull) {
      const own = formOf(adjustEdition(edition, [{ table: form.table, notes: ['注：另附说明。'] }]), form.table)!;
      expect([own.notes, own.full!.notes]).toEqual([['注：另附说明。'], ['注：另附说明。']]);
    }
  });

  it('prints a table in another of its shapes, with what else is adjusted', () => {
    const own = adjustEdition(MOF_2023, [{ table: 'TPE', shape: 'blocks', notes: ['注：一行。'] }]);
    const layout = layOut(formOf(own, 'TPE')!, own.definitions.TPE, undefined);
    expect(layout.form).toMatchObject({ number: '公开07表', notes: ['注：一行。'], orientation: 'landscape' });
    expect(layout.lines).toHaveLength(1);
    expect(layout.columnNos?.map(({ text }) => text)).toEqual([...'123456789'].concat(['10', '11', '12']));
    const back = adjustEdition(CENTRAL_2023, [{ table: 'TPE', shape: 'upright' }]);
    const upright = layOut(formOf(back, 'TPE')!, back.definitions.TPE, undefined);
    expect(upright.columnNos).toBeUndefined();
    expect(upright.lines).toHaveLength(6);
    expect(upright.form.borrowedFrom).toBeUndefined();
  });

  it('leaves a table as it is where it does not know the shape', () => {
    const own = adjustEdition(MOF_2023, [
      { table: 'TPE', shape: 'round' },
      { table: 'INC', shape: 'blocks' },
    ]);
    for (const table of ['TPE', 'INC'] as const) expect(formOf(own, table)).toEqual(formOf(MOF_2023, table));
  });

  it('prints the tables named first and in their order', () => {
    const own = adjustEdition(MOF_2023, [{ table: 'SCO' }, { table: 'IES' }]);
    const order = own.forms.map(({ table }) => table);
    expect(order.slice(0, 3)).toEqual(['SCO', 'IES', 'INC']);
    expect([...order].sort()).toEqual(MOF_2023.forms.map(({ table }) => table).sort());
  });

  it('leaves out a hidden column only while it is blank', () => {
    const own = adjustEdition(MOF_2023, [{ table: 'INC', hiddenColumns: ['otherIncome', 'fiscalAppropriation'] }]);
    const { columns } = layOut(formOf(own, 'INC')!, own.definitions.INC, chaoyangFiling().tables.INC);
    const shown = columns.flatMap((column) => (column.kind === 'figure' ? [column.column] : []));
    expect(shown).toContain('fiscalAppropriation');
    expect(shown).not.toContain('otherIncome');
  });

  it('never leaves a table without a column of figures', () => {
    const all = MOF_2023.definitions.SCO.columns.map(({ id }) => id);
    const own = adjustEdition(MOF_2023, [{ table: 'SCO', hiddenColumns: all }]);
    const { columns } = layOut(formOf(own, 'SCO')!, own.definitions.SCO, undefined);
    expect(columns.filter(({ kind }) => kind === 'figure').length).toBeGreaterThan(0);
  });

  it('keeps only what differs from the edition', () => {
    const asPrinted = MOF_2023.forms.map(({ table, number = '', title, notes }) => ({ table, number, title, notes }));
    expect(adjustmentsFor(MOF_2023, asPrinted)).toEqual([]);
    const [first, second, ...others] = asPrinted;
    expect(adjustmentsFor(MOF_2023, [{ ...first!, title: '总表' }, second!, ...others])[0]).toEqual({
      table: first!.table,
      title: '总表',
    });
    expect(
      adjustmentsFor(MOF_2023, [second!, first!, ...others])
        .map(({ table }) => table)
        .slice(0, 2),
    ).toEqual([second!.table, first!.table]);
  });
});
