import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/filing/change';
import { exampleFiling } from '../../src/editions/mof-2023/example';
import { changeFilingFacts } from '../../src/session/filing-edits';

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
});
