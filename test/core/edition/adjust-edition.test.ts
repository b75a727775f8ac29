import { describe, expect, it } from 'vitest';
import { adjustEdition, adjustmentsFor, type FormAdjustment } from '../../../src/core/edition/adjust-edition';
import { formOf } from '../../../src/core/edition/edition';
import { layOut } from '../../../src/core/layout/layout';
import { EDITIONS } from '../../../src/editions';
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
