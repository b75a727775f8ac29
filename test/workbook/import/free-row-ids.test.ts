import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src/core/filing/change';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { proposeImport } from '../../../src/workbook/import/import';
import { acceptImport } from '../../../src/workbook/import/import-accept';
import type { ImportProposal } from '../../../src/workbook/import/import-proposal';
import { chaoyangWorkbook } from '../../support/chaoyang-workbook';
import { apply, blankFiling, cell } from '../../support/ledgers';

const read = proposeImport(chaoyangWorkbook(), MOF_2023);

/** A draft whose 公开03表 has a row without a code, which it counts as its first. */
const proposal: ImportProposal = {
  ...read,
  filing: apply(read.filing, {
    kind: 'insertRow',
    table: 'EXP',
    index: 0,
    row: { id: 'row-1', code: '', name: '待定科目' },
    cells: { basicExpenditure: { kind: 'unreadable', text: '见附件' } },
  }),
};

const noted: Filing = {
  ...blankFiling(),
  cellNotes: [{ cell: cell('EXP', 'row-1', 'basicExpenditure'), text: '已删，勿再填', at: 1 }],
};

const accepted = (filing: Filing, draft = proposal): Filing =>
  applyChanges(filing, acceptImport(draft, filing).changes).filing;
const idIn = ({ tables }: Filing): string => tables.EXP!.rows.find(({ name }) => name === '待定科目')!.id;

describe('a row without a code that comes from a draft', () => {
  it('is none that a note of the filing speaks of, though the draft counts it alike', () => {
    const filing = accepted(noted);
    expect(idIn(filing)).toBe('row-2');
    expect(filing.tables.EXP!.cells['row-2']).toEqual(proposal.filing.tables.EXP!.cells['row-1']);
    expect(filing.tables.EXP!.cells['row-1']).toBeUndefined();
    expect(filing.cellNotes).toEqual(noted.cellNotes);
  });

  it('is none either where the filing has other rows already', () => {
    const filled = { ...accepted(blankFiling(), read), cellNotes: noted.cellNotes };
    expect(idIn(accepted(filled))).toBe('row-2');
  });

  it('keeps its id where nothing speaks of it, and where it is the same row', () => {
    expect(idIn(accepted(blankFiling()))).toBe('row-1');
    const same = { ...accepted(blankFiling()), cellNotes: noted.cellNotes };
    expect(idIn(accepted(same))).toBe('row-1');
  });
});
