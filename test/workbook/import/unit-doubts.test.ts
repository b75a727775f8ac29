import { describe, expect, it } from 'vitest';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { proposeImport } from '../../../src/workbook/import/import';
import { filingFromImport } from '../../../src/workbook/import/import-accept';
import type { ImportProposal } from '../../../src/workbook/import/import-proposal';
import { unitDoubts } from '../../../src/workbook/import/unit-doubts';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { chaoyangWorkbook } from '../../support/chaoyang-workbook';

const [inTens, inYuan] = (['万元', '元'] as const).map((unit) => chaoyangWorkbook({ unit }));
const plain = proposeImport(inTens!, MOF_2023);
const filing = filingFromImport(plain, 'a');
const tablesIn = (doubts: ReadonlyMap<string, string>): string[] => [...doubts.keys()];
const emptied: Filing = { ...chaoyangFiling(), tables: {} };

/** The figures of one sheet are in 元, though it says 万元. */
function mistaken(index: number): ImportProposal {
  const sheet = inYuan!.sheets[index]!;
  const rows = sheet.rows.map((cells) =>
    cells?.map((cell) => (cell?.value === '金额单位：元' ? { ...cell, value: '金额单位：万元' } : cell)),
  );
  const sheets = inTens!.sheets.map((each, at) => (at === index ? { ...sheet, rows } : each));
  return proposeImport({ ...inTens!, sheets }, MOF_2023);
}

describe('the money unit of a draft', () => {
  it('is not doubted where the figures agree', () => {
    expect(tablesIn(unitDoubts(plain, undefined))).toEqual([]);
    expect(tablesIn(unitDoubts(plain, filing))).toEqual([]);
    expect(tablesIn(unitDoubts(proposeImport(inYuan!, MOF_2023), filing))).toEqual([]);
  });

  it('is doubted where a table is 10 000 times its neighbours, whatever its sheet says', () => {
    const doubts = unitDoubts(mistaken(4), emptied);
    expect(tablesIn(doubts)).toEqual(['GPB']);
    expect(doubts.get('GPB')).toContain('1 万倍');
  });

  it('is doubted where the figures are 10 000 times those of the filing', () => {
    const sheets = [mistaken(6).filing.tables.TPE!];
    const draft = { ...plain, filing: { ...plain.filing, tables: { TPE: sheets[0]! } } };
    expect(unitDoubts(draft, filing).get('TPE')).toMatch(/约 1 万倍.*请确认/);
    const turned = { ...filing, tables: { TPE: sheets[0]! } };
    const small = { ...plain, filing: { ...plain.filing, tables: { TPE: plain.filing.tables.TPE! } } };
    expect(unitDoubts(small, turned).get('TPE')).toContain('约万分之一');
  });
});
