import { describe, expect, test } from 'vitest';
import { cellKey, type CellRef, type ColumnId, type TableId } from '../../../src/core/filing/cell';
import type { Change } from '../../../src/core/filing/change';
import { deriveChanges, markDerived } from '../../../src/core/derive/derive';
import { cellValue, type Filing, tableRows } from '../../../src/core/filing/filing';
import { suggestionChanges } from '../../../src/core/suggest/suggestion-changes';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell } from '../../support/full-filing';
import { inconsistentKeys, suggestionsFor } from '../../support/suggestions';

const entered: Filing = { ...chaoyangFiling(), autoTotal: false };
const following = apply(chaoyangFiling(), ...markDerived(MOF_2023, chaoyangFiling()));

const isTyped = (filing: Filing, at: CellRef): boolean => {
  const value = cellValue(filing, at);
  return value?.kind === 'amount' && value.origin === 'entered';
};

/** Each of these figures a line further down (`by` 1) or up (−1): the last is lost, the first left blank. */
function shifted(filing: Filing, cells: readonly CellRef[], by: 1 | -1): Change[] {
  return cells.map((at, line) => {
    const from = cells[line - by];
    return { kind: 'setCell', cell: at, value: from && cellValue(filing, from) };
  });
}

const linesOf = (filing: Filing, table: TableId, column: ColumnId): CellRef[] =>
  tableRows(MOF_2023.definitions[table], filing.tables[table])
    .map(({ id }) => cell(table, id, column))
    .filter((at) => isTyped(filing, at));

const after = (filing: Filing, changes: readonly Change[]): Filing =>
  apply(filing, ...changes, ...deriveChanges(MOF_2023, filing, changes).changes);

describe('rows that moved while totals follow', () => {
  for (const by of [1, -1] as const)
    test(`only the totals of 收入决算表 fail: the table that repeats it tells that rows moved ${by > 0 ? 'down' : 'up'}`, () => {
      const moved = linesOf(following, 'INC', 'fiscalAppropriation').slice(8, 14);
      const slipped = after(following, shifted(following, moved, by));
      const [first, ...rest] = suggestionsFor(slipped);
      expect(rest).toEqual([]);
      expect(first).toMatchObject({ slip: 'rowsShifted', alternatives: [] });
      expect(first!.corrections.map((each) => cellKey(each.cell)).sort()).toEqual(moved.map(cellKey).sort());
      const mended = after(slipped, suggestionChanges(slipped, first!));
      for (const at of moved.slice(1, -1)) expect(cellValue(mended, at)).toEqual(cellValue(following, at));
      expect(inconsistentKeys(mended)).toEqual(inconsistentKeys(following));
    });

  test('the sentence says that totals follow', () => {
    const moved = linesOf(following, 'INC', 'fiscalAppropriation').slice(8, 14);
    const [first] = suggestionsFor(after(following, shifted(following, moved, 1)));
    expect(first!.message).toMatch(/整体下移了 1 行，共 6 个数要移回原处，改后合计随之更新，可解决 \d+ 处不一致。$/);
  });
});

describe('two long runs from the first row on, totals entered', () => {
  for (const table of ['GPB', 'EXP'] as const)
    test(`${table}: one card for both columns`, () => {
      const rows = tableRows(MOF_2023.definitions[table], entered.tables[table]).slice(0, 13);
      const columns = ['basicExpenditure', 'projectExpenditure'];
      const changes = columns.flatMap((column) =>
        shifted(
          entered,
          rows.map(({ id }) => cell(table, id, column)),
          1,
        ),
      );
      const slipped = apply(entered, ...changes);
      const suggestions = suggestionsFor(slipped);
      expect(suggestions).toHaveLength(1);
      const [first] = suggestions;
      expect(first!.slip).toBe('rowsShifted');
      expect(new Set(first!.corrections.map(({ cell: at }) => at.column))).toEqual(new Set(columns));
      expect(first!.resolves.length).toBeGreaterThan(inconsistentKeys(slipped).length / 2);
      expect(inconsistentKeys(apply(slipped, ...suggestionChanges(slipped, first!)))).toEqual(
        inconsistentKeys(entered),
      );
    });
});
