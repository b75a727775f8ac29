import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AmountValue, CellRef, TableId } from '../../../src/core/filing/cell';
import { applyChanges } from '../../../src/core/filing/change';
import { compareTables } from '../../../src/core/compare/compare-filings';
import { cellValue, type Filing, hasFigures } from '../../../src/core/filing/filing';
import { countCoarse } from '../../../src/core/filing/written-step';
import { amount } from '../../../src/core/money/amount';
import { isSameScale, YUAN } from '../../../src/core/money/scale';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { acceptImport, type AcceptChoices } from '../../../src/workbook/import/import-accept';
import { compareImport, finerKey, type Side } from '../../../src/workbook/import/import-differences';
import { nameRows } from '../../../src/workbook/import/name-rows';
import type { ImportProposal } from '../../../src/workbook/import/import-proposal';
import { apply, blankFiling, cell } from '../../support/ledgers';
import { randomFiling } from '../random-filing';

const TABLES = MOF_2023.forms.map(({ table }) => table);
const proposalOf = (filing: Filing): ImportProposal => ({
  edition: MOF_2023,
  fileName: '草稿.xlsx',
  filing,
  isWorkingCopy: false,
  saysYear: false,
  saysUnit: false,
  sheets: [],
  provenance: new Map(),
  issues: [],
  unplaced: [],
});
const merged = (ours: Filing, draft: Filing, choices?: AcceptChoices): Filing =>
  applyChanges(ours, acceptImport(proposalOf(draft), ours, choices).changes).filing;
const allOf = (ours: Filing, draft: Filing, side: Side): AcceptChoices => ({
  sides: new Map(
    compareImport(proposalOf(draft), ours).flatMap(({ table, differences }) => [
      [finerKey(table), side] as const,
      ...differences.map(({ difference }) => [difference.key, side] as const),
    ]),
  ),
});
/** An import declares a table empty exactly where it found nothing in it. */
function asImported(filing: Filing): Filing {
  const tables = Object.entries(filing.tables).map(([table, data]) => {
    const declaredEmpty = data.rows.length === 0 && !hasFigures(data);
    return [table, { ...data, declaredEmpty }] as const;
  });
  return { ...filing, tables: Object.fromEntries(tables) };
}
const forAny = (check: (ours: Filing, draft: Filing) => void): void =>
  fc.assert(
    fc.property(randomFiling(MOF_2023), randomFiling(MOF_2023), (ours, draft) => {
      check({ ...ours, autoTotal: false }, asImported(draft));
    }),
    { numRuns: 30 },
  );
const filledCells = (filing: Filing, table: TableId): string[] =>
  Object.entries(filing.tables[table]?.cells ?? {}).flatMap(([row, cells]) =>
    Object.keys(cells).map((column) => `${row}/${column}`),
  );

describe('any draft into any filing', () => {
  it('takes no row and no figure away by itself', () => {
    forAny((ours, draft) => {
      const after = merged(ours, draft);
      for (const table of TABLES) {
        expect(filledCells(after, table)).toEqual(expect.arrayContaining(filledCells(ours, table)));
        const rows = after.tables[table]?.rows.map(({ id }) => id) ?? [];
        expect(rows).toEqual(expect.arrayContaining(ours.tables[table]?.rows.map(({ id }) => id) ?? []));
      }
    });
  });

  it('changes no table that has content where everything is kept', () => {
    forAny((ours, draft) => {
      const after = merged(ours, draft, allOf(ours, draft, 'ours'));
      const compared = compareImport(proposalOf(draft), ours).filter(({ standing }) => standing !== 'new');
      for (const { table } of compared) expect(after.tables[table]).toBe(ours.tables[table]);
    });
  });

  it('agrees with the draft where everything of it is taken', () => {
    forAny((ours, draft) => {
      const after = merged(ours, draft, allOf(ours, draft, 'draft'));
      const alike = compareImport(proposalOf(draft), ours).filter(({ table, coarser }) => {
        const [our, their] = [ours.tables[table], draft.tables[table]];
        return coarser === 0 && our && their && isSameScale(our.recordedScale, their.recordedScale);
      });
      for (const { table } of alike) {
        // Rows that the draft gives by their code alone are named on the way in.
        const draftTable = nameRows(MOF_2023, table, draft.tables[table]!);
        expect(compareTables(MOF_2023, table, after.tables[table], draftTable)).toEqual([]);
      }
    });
  });

  it('is taken back exactly', () => {
    forAny((ours, draft) => {
      const { filing, inverse } = applyChanges(ours, acceptImport(proposalOf(draft), ours).changes);
      expect(applyChanges(filing, inverse).filing).toEqual(ours);
    });
  });
});

describe('a draft in 元 taken in part into a table of 万元', () => {
  const [kept, taken] = ['30101', '30102'].map((line) => cell('BAS', line, 'finalAmount')) as [CellRef, CellRef];
  const amountOf = (fen: number): AmountValue => ({ kind: 'amount', amount: amount(fen), origin: 'entered' });
  const put = (filing: Filing, at: CellRef, fen: number): Filing =>
    apply(filing, { kind: 'setCell', cell: at, value: amountOf(fen) });
  const ours: Filing = { ...put(put(blankFiling(), kept, 12_340_000), taken, 56_780_000), autoTotal: false };
  const inYuan = { kind: 'setRecordedScale', table: 'BAS', scale: YUAN } as const;
  const draft = put(put(apply(blankFiling(), inYuan), kept, 12_344_321), taken, 77_777_777);
  const choices = { sides: new Map([[finerKey('BAS'), 'ours' as const]]) };
  const part = merged(ours, draft, choices);

  it('leaves what stays as exact as it was, beside exact figures', () => {
    expect(part.tables.BAS!.recordedScale).toEqual(YUAN);
    expect(cellValue(part, kept)).toEqual({ ...amountOf(12_340_000), writtenStep: 10_000 });
    expect(cellValue(part, taken)).toEqual(amountOf(77_777_777));
  });

  it('offers the finer figure again, as the same one once rounded', () => {
    const [bas] = compareImport(proposalOf(draft), part).filter(({ table }) => table === 'BAS');
    expect(bas!.finer).toMatchObject([{ cell: kept }]);
    expect(bas!.differences).toEqual([]);
    const whole = merged(part, draft);
    expect(cellValue(whole, kept)).toEqual(amountOf(12_344_321));
    expect(countCoarse(whole.tables.BAS!)).toBe(0);
  });
});
