import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../src/core/filing/change';
import { cellValue } from '../../src/core/filing/filing';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { applySuggestion } from '../../src/session/suggestion-edits';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';
import { apply, cell, figureOf, setFigure } from '../support/full-filing';
import { inconsistentKeys, suggestionsFor } from '../support/suggestions';

const filing = chaoyangFiling();

describe('applySuggestion', () => {
  test('puts the entered figure back in one step that can be undone', () => {
    const at = cell('GPB', '2080505', 'basicExpenditure');
    const slipped = apply(filing, setFigure(at, 8.28));
    const { kind, transaction } = applySuggestion(slipped, MOF_2023, suggestionsFor(slipped)[0]!);
    expect(kind).toBe('ready');
    expect(transaction.label).toBe(
      '按提示改正《一般公共预算财政拨款支出决算表》2080505 机关事业单位基本养老保险缴费支出·基本支出',
    );
    const { filing: corrected, inverse } = applyChanges(slipped, transaction.changes);
    expect(cellValue(corrected, at)).toEqual({ kind: 'amount', amount: 89_280_000, origin: 'entered' });
    expect(inconsistentKeys(corrected)).toEqual(inconsistentKeys(filing));
    expect(applyChanges(corrected, inverse).filing).toEqual(slipped);
  });

  test('makes the alternative that was chosen instead', () => {
    const slipped = apply(filing, setFigure(cell('BAS', '30211', 'finalAmount'), 31.2));
    const suggestion = suggestionsFor(slipped)[0]!;
    suggestion.alternatives.forEach((corrections, which) => {
      const { transaction } = applySuggestion(slipped, MOF_2023, suggestion, which);
      const corrected = applyChanges(slipped, transaction.changes).filing;
      for (const { cell: at, to } of corrections) expect(figureOf(corrected, at)).toBe(to! / 1_000_000);
      expect(inconsistentKeys(corrected)).toEqual(inconsistentKeys(filing));
    });
    expect(suggestion.alternatives.length).toBeGreaterThan(0);
  });

  test('adds the row that is missing, under a label that says so', () => {
    const slipped = apply(filing, { kind: 'removeRow', table: 'GPB', row: '2101103' });
    const { transaction } = applySuggestion(slipped, MOF_2023, suggestionsFor(slipped)[0]!);
    expect(transaction.label).toBe('按提示补上《一般公共预算财政拨款支出决算表》2101103 公务员医疗补助');
    const { filing: corrected, inverse } = applyChanges(slipped, transaction.changes);
    expect(corrected.tables.GPB!.rows).toEqual(filing.tables.GPB!.rows);
    expect(applyChanges(corrected, inverse).filing).toEqual(slipped);
  });
});
