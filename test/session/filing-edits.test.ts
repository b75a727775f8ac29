import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/filing/change';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { correctExampleFiling, exampleFiling } from '../../src/editions/mof-2023/example';
import { SHANGHAI_2024 } from '../../src/editions/shanghai';
import { changeFilingFacts } from '../../src/session/filing-edits';
import { apply, figure, shown } from '../support/ledgers';

const filing = exampleFiling('example');
const same = { unit: filing.unit, year: filing.year, settings: {} };

describe('the facts of a filing', () => {
  it('change together, as one step that can be taken back', () => {
    const { transaction } = changeFilingFacts(filing, {
      unit: { name: '另一个局', kind: '事业' },
      year: 2024,
      settings: { rounding: 'truncate', autoTotal: filing.autoTotal },
    });
    const { filing: changed, inverse } = applyChanges(filing, transaction.changes);
    expect(changed.unit).toEqual({ name: '另一个局', kind: '事业' });
    expect([changed.year, changed.rounding, changed.autoTotal]).toEqual([2024, 'truncate', filing.autoTotal]);
    expect(transaction.label).toBe('修改设置：单位、年度、取舍方式');
    expect(applyChanges(changed, inverse).filing).toEqual(filing);
  });

  it('need no step where nothing differs', () => {
    expect(changeFilingFacts(filing, same).transaction.changes).toEqual([]);
    expect(changeFilingFacts(filing, { ...same, settings: { rounding: filing.rounding } }).transaction.changes).toEqual(
      [],
    );
  });

  it('change the edition too, in the same step', () => {
    const edit = changeFilingFacts(filing, { ...same, year: 2024, edition: SHANGHAI_2024 });
    expect(edit.transaction.label).toBe('修改设置：版式、年度');
    const { filing: changed, inverse } = applyChanges(filing, edit.transaction.changes);
    expect([changed.edition, changed.year]).toEqual([{ id: 'shanghai-2024', revision: 1 }, 2024]);
    expect(applyChanges(changed, inverse).filing).toEqual(filing);
    expect(changeFilingFacts(filing, { ...same, edition: MOF_2023 }).transaction.changes).toEqual([]);
  });

  it('let derived totals catch up where 自动合计 is switched on', () => {
    const part = { table: 'TPE', row: 'overseasTravel', column: 'finalAmount' } as const;
    const total = { ...part, row: 'total' };
    const correct = correctExampleFiling('example');
    const off = apply(
      { ...correct, autoTotal: false },
      { kind: 'setCell', cell: part, value: figure(Number(shown(correct, part) ?? 0) + 500) },
    );
    expect(shown(off, total)).toBe(shown(correct, total));
    const on = apply(off, ...changeFilingFacts(off, { ...same, settings: { autoTotal: true } }).transaction.changes);
    expect(shown(on, total)).toBe(Number(shown(correct, total)) + 500);
  });
});
