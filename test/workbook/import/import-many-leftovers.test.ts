import { expect, it } from 'vitest';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { proposeImport } from '../../../src/workbook/import/import';
import type { RawCell, Workbook } from '../../../src/workbook/workbook';

const ROWS = 5000;
const COLUMNS = 40;

it('a sheet of hundreds of thousands of figures that belong nowhere is reported, not thrown at', () => {
  const cell: RawCell = { kind: 'number', value: '1.5', text: '1.5' };
  const rows = Array.from({ length: ROWS }, () => Array.from({ length: COLUMNS }, () => cell));
  const workbook: Workbook = {
    fileName: '大.xlsx',
    sheets: [
      {
        name: '大表',
        visibility: 'visible',
        rows,
        columnCount: COLUMNS,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
      },
    ],
    properties: { custom: new Map() },
  };
  const proposal = proposeImport(workbook, MOF_2023);
  expect(proposal.unplaced).toHaveLength(ROWS * COLUMNS);
  expect(proposal.issues.map(({ kind }) => kind)).toContain('noTables');
});
