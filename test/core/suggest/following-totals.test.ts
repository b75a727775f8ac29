import { describe, expect, test } from 'vitest';
import { cellKey, type CellRef } from '../../../src/core/filing/cell';
import { check } from '../../../src/core/check/check';
import type { Change } from '../../../src/core/filing/change';
import { deriveChanges, markDerived } from '../../../src/core/derive/derive';
import type { Filing } from '../../../src/core/filing/filing';
import { EMPTY_HISTORY } from '../../../src/core/filing/history';
import { insertRows } from '../../../src/core/filing/open-rows';
import type { Slip } from '../../../src/core/check/suggestion';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { correctExampleFiling } from '../../../src/editions/mof-2023/example';
import { createSession, type Session } from '../../../src/session/session';
import { applySuggestion } from '../../../src/session/suggestion-edits';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, clearFigure, figureOf, setFigure } from '../../support/full-filing';
import { inconsistentKeys, newKeys, suggestionsFor } from '../../support/suggestions';

/** A filing as the app has it open: what equals its derivation follows. */
function open(filing: Filing): Session {
  return createSession({
    filing: apply(filing, ...markDerived(MOF_2023, filing)),
    history: EMPTY_HISTORY,
    edition: MOF_2023,
    derive: (before, changes) => deriveChanges(MOF_2023, before, changes),
    check: (each) => check(each, MOF_2023),
    now: () => 0,
  });
}

/** Types, takes the first suggestion, and returns both. */
function typeAndTake(session: Session, ...changes: readonly Change[]) {
  const before = session.filing();
  session.commit({ label: '录入', changes });
  const typed = session.filing();
  const suggestions = suggestionsFor(typed);
  const failing = newKeys(before, typed);
  if (suggestions[0]) session.commit(applySuggestion(typed, MOF_2023, suggestions[0]).transaction);
  return { before, typed, failing, suggestions, after: session.filing() };
}

const keysOf = (corrections: readonly { readonly cell: CellRef }[]): string[] =>
  corrections.map((each) => cellKey(each.cell)).sort();

describe('a slip whose totals follow it', () => {
  const slips: readonly (readonly [Slip, CellRef, number, number | undefined])[] = [
    ['digitLost', cell('GPB', '2150501', 'basicExpenditure'), 603.06, 60.3],
    ['digitChanged', cell('EXP', '2150501', 'basicExpenditure'), 603.06, 683.06],
    ['digitsTransposed', cell('GPB', '2150599', 'projectExpenditure'), 133.07, 313.07],
    ['digitDoubled', cell('INC', '2150101', 'fiscalAppropriation'), 30.93, 330.93],
    ['unitMixed', cell('GPB', '2080505', 'basicExpenditure'), 89.28, 892_800],
    ['signChanged', cell('EXP', '2150599', 'projectExpenditure'), 133.07, -133.07],
    ['figureMissing', cell('GPB', '2150501', 'basicExpenditure'), 603.06, undefined],
  ];
  for (const [slip, at, right, wrong] of slips)
    test(`${slip} in ${at.table} ${at.row}: the cell that was typed is named, and the totals follow back`, () => {
      const session = open(chaoyangFiling());
      expect(figureOf(session.filing(), at)).toBe(right);
      const put = wrong === undefined ? clearFigure(at) : setFigure(at, wrong);
      const { before, failing, suggestions, after } = typeAndTake(session, put);
      expect(failing.length).toBeGreaterThan(0);
      expect(suggestions).toHaveLength(1);
      expect(suggestions[0]).toMatchObject({ slip, corrections: [{ cell: at }], alternatives: [], resolves: failing });
      expect(figureOf(after, at)).toBeCloseTo(right, 1);
      expect(inconsistentKeys(after)).toEqual(inconsistentKeys(before));
    });

  const traced: readonly (readonly [string, Slip, CellRef, number, number | undefined])[] = [
    ['元 for 万元', 'unitMixed', cell('GPB', '2210201', 'basicExpenditure'), 88.55, 885_500],
    ['a point one place on', 'pointMoved', cell('GPB', '2210201', 'basicExpenditure'), 88.55, 885.5],
    ['a point left out', 'pointLost', cell('EXP', '2080505', 'basicExpenditure'), 89.28, 8928],
    ['a cleared figure', 'figureMissing', cell('EXP', '2101101', 'basicExpenditure'), 35.86, undefined],
  ];
  for (const [what, slip, at, right, wrong] of traced)
    test(`${what}: the figure that was meant comes back, not one rounded elsewhere`, () => {
      const put = wrong === undefined ? clearFigure(at) : setFigure(at, wrong);
      const { suggestions, after } = typeAndTake(open(chaoyangFiling()), put);
      expect(suggestions[0]).toMatchObject({ slip, corrections: [{ cell: at }], alternatives: [] });
      expect(figureOf(after, at)).toBe(right);
    });

  test('rows that moved down: each figure comes back to the digit', () => {
    const session = open(chaoyangFiling());
    const codes = ['2101101', '2101102', '2101103'].map((code) => cell('EXP', code, 'basicExpenditure'));
    const before = codes.map((at) => figureOf(session.filing(), at));
    const { after } = typeAndTake(
      session,
      clearFigure(codes[0]!),
      ...before.slice(0, 2).map((figure, row) => setFigure(codes[row + 1]!, figure)),
    );
    expect(codes.map((at) => figureOf(after, at))).toEqual(before);
  });

  const extra: readonly (readonly [string, string, readonly string[]])[] = [
    ['a class of its own', '2299901', ['229', '22999', '2299901']],
    ['beside others', '2080599', ['2080599']],
  ];
  for (const [where, code, codes] of extra)
    test(`a row that no other table has, ${where}: it goes, it is not made zero`, () => {
      const session = open(chaoyangFiling());
      const filing = session.filing();
      const { changes } = insertRows(filing, MOF_2023, 'GPB', [{ code, name: '其他支出' }]);
      const at = cell('GPB', code, 'projectExpenditure');
      const { before, failing, suggestions, after } = typeAndTake(session, ...changes, setFigure(at, 5));
      expect(suggestions[0]).toMatchObject({ slip: 'rowExtra', corrections: [], resolves: failing });
      expect((suggestions[0]!.rows ?? []).map((row) => row.kind === 'remove' && row.row).sort()).toEqual(codes);
      expect(after.tables.GPB!.rows).toEqual(filing.tables.GPB!.rows);
      expect(inconsistentKeys(after)).toEqual(inconsistentKeys(before));
    });

  test('a row under the code of another, with a name of its own: the code of that name', () => {
    const session = open(chaoyangFiling());
    const row = session.filing().tables.GPB!.rows.find(({ code }) => code === '2080506')!;
    const put: Change = { kind: 'setRow', table: 'GPB', row: row.id, to: { ...row, code: '2080505' } };
    const { before, suggestions, after } = typeAndTake(session, put);
    expect(suggestions[0]).toMatchObject({ slip: 'codeMistyped', rows: [{ row: row.id, to: { code: '2080506' } }] });
    expect(inconsistentKeys(after)).toEqual(inconsistentKeys(before));
  });

  test('a wrong code does not hide that another row is missing', () => {
    const session = open(chaoyangFiling());
    const row = session.filing().tables.GPB!.rows.find(({ code }) => code === '2080506')!;
    const { suggestions } = typeAndTake(
      session,
      { kind: 'setRow', table: 'GPB', row: row.id, to: { ...row, code: '2080505' } },
      { kind: 'removeRow', table: 'GPB', row: '2080502' },
    );
    expect(suggestions.map(({ slip }) => slip)).toEqual(['codeMistyped', 'rowMissing']);
  });

  test('a row that is missing comes back, with the sums above it', () => {
    const session = open(chaoyangFiling());
    const { before, failing, suggestions, after } = typeAndTake(session, {
      kind: 'removeRow',
      table: 'GPB',
      row: '2080502',
    });
    expect(suggestions[0]).toMatchObject({ slip: 'rowMissing', resolves: failing });
    expect(after.tables.GPB!.rows).toEqual(before.tables.GPB!.rows);
    expect(inconsistentKeys(after)).toEqual(inconsistentKeys(before));
  });

  test('no total that follows is ever named', () => {
    const session = open(chaoyangFiling());
    const { typed, suggestions } = typeAndTake(session, setFigure(cell('BAS', '30211', 'finalAmount'), 31.2));
    for (const { corrections, alternatives } of suggestions)
      for (const { cell: at } of [...corrections, ...alternatives.flat()]) {
        const value = typed.tables[at.table]?.cells[at.row]?.[at.column];
        expect(value?.kind === 'amount' && value.origin === 'derived').toBe(false);
      }
  });

  test('two columns of a row exchanged', () => {
    const session = open(chaoyangFiling());
    const [basic, project] = [cell('GPB', '2150599', 'basicExpenditure'), cell('GPB', '2150599', 'projectExpenditure')];
    const { before, failing, suggestions, after } = typeAndTake(
      session,
      setFigure(basic, 133.07),
      setFigure(project, 116.63),
    );
    expect(suggestions[0]).toMatchObject({ slip: 'swapped', resolves: failing });
    expect(keysOf(suggestions[0]!.corrections)).toEqual(keysOf([{ cell: basic }, { cell: project }]));
    expect(inconsistentKeys(after)).toEqual(inconsistentKeys(before));
  });

  test('a figure in the next row that is typed, though a total stands between', () => {
    const session = open(chaoyangFiling());
    const [own, next] = [cell('GPB', '2080506', 'basicExpenditure'), cell('GPB', '2080801', 'basicExpenditure')];
    const { before, suggestions, after } = typeAndTake(session, setFigure(own, 105.08), setFigure(next, 42.79));
    expect(suggestions[0]!.slip).toBe('swapped');
    expect(keysOf(suggestions[0]!.corrections)).toEqual(keysOf([{ cell: own }, { cell: next }]));
    expect(inconsistentKeys(after)).toEqual(inconsistentKeys(before));
  });

  test('the same slip typed into three tables', () => {
    const session = open(chaoyangFiling());
    const places = [
      cell('INC', '2150501', 'fiscalAppropriation'),
      cell('EXP', '2150501', 'basicExpenditure'),
      cell('GPB', '2150501', 'basicExpenditure'),
    ];
    const { before, suggestions, after } = typeAndTake(session, ...places.map((at) => setFigure(at, 63.06)));
    expect(keysOf(suggestions[0]!.corrections)).toEqual(keysOf(places.map((at) => ({ cell: at }))));
    expect(inconsistentKeys(after)).toEqual(inconsistentKeys(before));
  });

  test('the same slip in a table of which nothing fails: it is named with the one that does', () => {
    const session = open(chaoyangFiling());
    const places = [cell('GPB', '2150599', 'expenditureThisYear'), cell('INC', '2150599', 'fiscalAppropriation')];
    const { suggestions, after } = typeAndTake(session, ...places.map((at) => setFigure(at, 249.63)));
    expect(keysOf(suggestions[0]!.corrections)).toEqual(keysOf(places.map((at) => ({ cell: at }))));
    expect(places.map((at) => figureOf(after, at))).toEqual([249.69, 249.69]);
  });

  test('the total of a class in one of its lines: what was there before comes back', () => {
    const session = open(chaoyangFiling());
    const at = cell('BAS', '30211', 'finalAmount');
    const [right, total] = [
      figureOf(session.filing(), at),
      figureOf(session.filing(), cell('BAS', '302', 'finalAmount')),
    ];
    const { suggestions, after } = typeAndTake(session, setFigure(at, total));
    expect(suggestions[0]).toMatchObject({ slip: 'totalOverPart', corrections: [{ cell: at }], alternatives: [] });
    expect(figureOf(after, at)).toBeCloseTo(right, 2);
  });

  test('in the example that ships with the app', () => {
    const at = cell('GPB', '2011301', 'basicExpenditure');
    const { failing, suggestions, after } = typeAndTake(open(correctExampleFiling('example')), setFigure(at, 48.23));
    expect(suggestions).toHaveLength(1);
    expect(suggestions[0]).toMatchObject({ slip: 'digitLost', corrections: [{ cell: at }], resolves: failing });
    expect(figureOf(after, at)).toBe(482.36);
  });
});
