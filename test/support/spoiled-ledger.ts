import fc from 'fast-check';
import { amount } from '../../src/core/money/amount';
import { TEN_THOUSAND_YUAN, YUAN } from '../../src/core/money/scale';
import type { CellValue, TableId } from '../../src/core/filing/cell';
import type { Filing } from '../../src/core/filing/filing';
import { planRelations } from '../../src/core/rules/plan-relations';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { apply } from './full-filing';
import { printLedger, randomLedger } from './ledger';
import { Random } from './random';

const figure = (fen: number, decimals?: number): CellValue => ({
  kind: 'amount',
  amount: amount(fen),
  origin: 'entered',
  ...(decimals !== undefined && { decimals }),
});

/** What befalls a table as a whole. */
const FATES = ['absent', 'blank', 'declaredEmpty', 'otherUnit'] as const;

function befall(filing: Filing, table: TableId, fate: (typeof FATES)[number]): Filing {
  const { [table]: data, ...tables } = filing.tables;
  if (!data || fate === 'absent') return { ...filing, tables };
  const recordedScale = data.recordedScale.unit === '元' ? TEN_THOUSAND_YUAN : YUAN;
  const spoiled =
    fate === 'otherUnit' ? { ...data, recordedScale } : { ...data, cells: {}, declaredEmpty: fate === 'declaredEmpty' };
  return { ...filing, tables: { ...tables, [table]: spoiled } };
}

/**
 * Ledgers as they are in the middle of the work: printed one way or another, some figures blank, unreadable, wrong, finer
 * than their table or far too large, some tables not there, some rules switched off.
 */
export const spoiledLedgers: fc.Arbitrary<Filing> = fc
  .record({
    seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    items: fc.integer({ min: 0, max: 25 }),
    isPrinted: fc.boolean(),
    rounding: fc.constantFrom('halfUp', 'truncate'),
    spoils: fc.array(
      fc.record({
        at: fc.nat(),
        value: fc.oneof(
          fc.constant(undefined),
          fc.constant<CellValue>({ kind: 'unreadable', text: '约3' }),
          fc.integer({ min: -1e9, max: 1e10 }).map((fen) => figure(fen)),
          fc.integer({ min: 1, max: 1e9 }).map((fen) => figure(fen, 6)),
          fc.constantFrom(figure(0), figure(9e15), figure(-9e15)),
        ),
      }),
      { maxLength: 12 },
    ),
    fates: fc.array(fc.record({ table: fc.nat(), fate: fc.constantFrom(...FATES) }), { maxLength: 2 }),
    switchedOff: fc.uniqueArray(fc.constantFrom(...MOF_2023.rules.map(({ id }) => id)), { maxLength: 3 }),
  })
  .map(({ seed, items, isPrinted, rounding, spoils, fates, switchedOff }): Filing => {
    const random = new Random(seed);
    const ledger = randomLedger(MOF_2023, random, { items, funds: true, carryOver: true, nonFiscal: seed % 2 === 0 });
    const style = { addsUp: random.next(), copies: random.next(), rounding };
    let filing = isPrinted ? printLedger(MOF_2023, ledger, random, style) : { ...ledger, rounding };
    const { cells } = planRelations(MOF_2023, filing);
    for (const { at, value } of spoils)
      filing = apply(filing, { kind: 'setCell', cell: cells[at % cells.length]!, value });
    const tables = Object.keys(filing.tables) as TableId[];
    for (const { table, fate } of fates) filing = befall(filing, tables[table % tables.length]!, fate);
    return { ...filing, switchedOffRules: switchedOff.map((rule) => ({ rule, reason: '本单位不适用' })) };
  });
