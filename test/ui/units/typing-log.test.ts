import { expect, it } from 'vitest';
import type { CellRef } from '../../../src/core/filing/cell';
import type { Change } from '../../../src/core/filing/change';
import { deriveChanges } from '../../../src/core/derive/derive';
import type { Filing } from '../../../src/core/filing/filing';
import type { MoneyUnit } from '../../../src/core/money/scale';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { EMPTY_LOG, noteTyped, standingIn, type TypingLog, withoutTable } from '../../../src/ui/units/typing-log';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, blankFiling, cell, figure } from '../../support/ledgers';

const wage = (code: string): CellRef => cell('BAS', code, 'finalAmount');
/** Types figures of so many 万元 one after the other, each with what follows from it. */
function type(filing: Filing, log: TypingLog, typed: readonly (readonly [CellRef, number])[], unit?: MoneyUnit) {
  for (const [at, value] of typed) {
    const change: Change = { kind: 'setCell', cell: at, value: figure(value * 100) };
    log = noteTyped(log, filing, MOF_2023, [change], unit);
    filing = apply(filing, change, ...deriveChanges(MOF_2023, filing, [change]).changes);
  }
  return { filing, log, standing: standingIn(log, filing) };
}
const PAPER = [
  [wage('30101'), 1_256_780],
  [wage('30102'), 845_600],
  [wage('30103'), 436_500],
  [wage('30106'), 77_000],
] as const;

it('every doubtful figure of the run waits, and so does what was typed between', () => {
  const { standing } = type(blankFiling(), EMPTY_LOG, PAPER);
  expect(standing).toMatchObject([{ table: 'BAS', latest: { cell: wage('30103') } }]);
  expect(standing[0]!.cells).toEqual(PAPER.slice(0, 3).map(([at]) => at));
  expect(standing[0]!.typed).toEqual(PAPER.map(([at]) => at));
});

it('what a doubtful figure made of the totals does not vouch for the next one', () => {
  const filing = { ...chaoyangFiling(), autoTotal: true };
  const { standing } = type(filing, EMPTY_LOG, [
    [cell('EXP', '2080801', 'basicExpenditure'), 1_050_834],
    [cell('TPE', 'officialReception', 'finalAmount'), 25_000],
  ]);
  expect(standing.map(({ table }) => table)).toEqual(['EXP', 'TPE']);
});

it('a figure that is typed anew or taken back is beyond doubt, and in doubt again where it comes back', () => {
  const { filing, log } = type(blankFiling(), EMPTY_LOG, PAPER.slice(0, 1));
  expect(standingIn(log, blankFiling())).toEqual([]);
  expect(standingIn(log, filing)).toHaveLength(1);
  expect(type(filing, log, [[wage('30101'), 125.68]]).standing).toEqual([]);
});

it('an answer settles a table: the figures vouch for those of their order', () => {
  const { filing, log } = type(blankFiling(), EMPTY_LOG, PAPER);
  const answered = withoutTable(log, 'BAS');
  expect(standingIn(answered, filing)).toEqual([]);
  expect(type(filing, answered, [[wage('30107'), 900_000]]).standing).toEqual([]);
});

it('what is typed in 元 is not looked at', () => {
  const { log, standing } = type(blankFiling(), EMPTY_LOG, PAPER, '元');
  expect([log.typed, standing]).toEqual([[], []]);
});
