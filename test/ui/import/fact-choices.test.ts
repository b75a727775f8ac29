import { createRoot } from 'solid-js';
import { expect, it } from 'vitest';
import { EDITIONS } from '../../../src/editions';
import { createFactChoices } from '../../../src/ui/import/fact-choices';
import type { ImportTarget } from '../../../src/ui/import/import-target';
import { createTypedFacts } from '../../../src/ui/import/typed-facts';
import { proposeImport } from '../../../src/workbook/import/import';
import { chaoyangWorkbook } from '../../support/chaoyang-workbook';

const target: ImportTarget = { edition: undefined, current: () => undefined, mayBeNew: true, accept: () => {} };

it('keeps the unit and the year that were typed when the draft is read as one of another edition', () => {
  const workbook = chaoyangWorkbook();
  const [first, second] = EDITIONS.map((edition) => proposeImport(workbook, edition));
  createRoot((dispose) => {
    const typed = createTypedFacts();
    const before = createFactChoices(() => first!, target, typed);
    expect([before.unitName(), before.year()]).toEqual(['示例市工业和信息化局', '2023']);
    before.setUnitName('清水县文化局');
    before.setYear('2025');
    const after = createFactChoices(() => second!, target, typed);
    expect([after.unitName(), after.year()]).toEqual(['清水县文化局', '2025']);
    expect(after.confirmed().filing).toMatchObject({ year: 2025, unit: { name: '清水县文化局' } });
    dispose();
  });
});
