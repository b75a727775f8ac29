import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TableId } from '../../../src/core/filing/cell';
import type { Filing } from '../../../src/core/filing/filing';
import type { Form } from '../../../src/core/edition/form';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { WIDE_THREE_PUBLIC_BLOCKS, WIDE_THREE_PUBLIC_PAIRS } from '../../../src/editions/wide-three-public-form';
import { proposeImport } from '../../../src/workbook/import/import';
import type { Sheet } from '../../../src/workbook/workbook';
import { importMistakes } from '../../support/import-mistakes';
import { printLedger, randomLedger } from '../../support/ledger';
import { bookOf, moved, officeSheet, type OfficeStyle, sideBySide, stacked } from '../../support/office-sheet';
import { Random } from '../../support/random';

const filing: fc.Arbitrary<Filing> = fc
  .record({
    seed: fc.nat(1_000_000),
    items: fc.integer({ min: 1, max: 14 }),
    funds: fc.boolean(),
    carryOver: fc.boolean(),
    nonFiscal: fc.boolean(),
    isPrinted: fc.boolean(),
  })
  .map(({ seed, isPrinted, ...options }) => {
    const random = new Random(seed);
    const ledger = randomLedger(MOF_2023, random, options);
    if (!isPrinted) return ledger;
    return printLedger(MOF_2023, ledger, random, { addsUp: 0.5, copies: 0.5, rounding: 'halfUp' });
  });

const style: fc.Arbitrary<OfficeStyle & { readonly wide: number }> = fc.record({
  lineNos: fc.boolean(),
  columnNos: fc.boolean(),
  number: fc.boolean(),
  merges: fc.boolean(),
  notes: fc.boolean(),
  totalAt: fc.constantFrom('head', 'foot'),
  codes: fc.constantFrom('column', 'number', 'dotted', 'spaced', 'threeColumns', 'joined', 'bracketed'),
  wide: fc.nat(2),
});

/** The books have income of 国有资本经营, which the edition's own form does not print. */
const formOf = (table: TableId): Form => MOF_2023.forms.find((form) => form.table === table)!;
const CAPITAL_WITH_CARRY_OVER: Form = { ...formOf('SCO'), blocks: formOf('GMF').blocks };

type Pack = (sheets: readonly Sheet[]) => Sheet[];
const alone: Pack = (sheets) => [...sheets];
const pairs =
  (join: (name: string, sheets: readonly Sheet[], gap: number) => Sheet, size: number, gap: number): Pack =>
  (sheets) => {
    const packs: Sheet[] = [];
    for (let i = 0; i < sheets.length; i += size) packs.push(join(`Sheet${i + 1}`, sheets.slice(i, i + size), gap));
    return packs;
  };
const pack: fc.Arbitrary<Pack> = fc.oneof(
  fc.constant(alone),
  fc.record({ size: fc.integer({ min: 2, max: 9 }), gap: fc.nat(3) }).map(({ size, gap }) => pairs(stacked, size, gap)),
  fc
    .record({ size: fc.integer({ min: 2, max: 4 }), gap: fc.nat(2) })
    .map(({ size, gap }) => pairs(sideBySide, size, gap)),
);

it('a truthful filing comes back equal from whatever shape an office gives it', () => {
  fc.assert(
    fc.property(
      filing,
      style,
      pack,
      fc.record({ down: fc.nat(4), right: fc.nat(3) }),
      fc.shuffledSubarray(
        MOF_2023.forms.map(({ table }) => table),
        { minLength: 9, maxLength: 9 },
      ),
      (from, { wide, ...rest }, join, offset, order) => {
        const unit = from.tables.IES!.recordedScale.unit;
        const threePublic = [undefined, WIDE_THREE_PUBLIC_PAIRS, WIDE_THREE_PUBLIC_BLOCKS][wide];
        const sheets = order.map((table) => {
          const form = table === 'TPE' ? threePublic : table === 'SCO' ? CAPITAL_WITH_CARRY_OVER : undefined;
          return officeSheet(from, table, { ...rest, unit, ...(form && { form }) });
        });
        const workbook = bookOf(...join(sheets).map((sheet) => moved(sheet, offset.down, offset.right)));
        expect(importMistakes(workbook, proposeImport(workbook, MOF_2023), from)).toEqual([]);
      },
    ),
    { numRuns: 30 },
  );
});
