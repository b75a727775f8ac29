import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertFiling } from '../../../src/core/edition/convert-filing';
import type { Edition } from '../../../src/core/edition/edition';
import type { FormColumn } from '../../../src/core/edition/form';
import { type CellRef, cellKey, type CellValue, type TableId } from '../../../src/core/filing/cell';
import { applyChanges } from '../../../src/core/filing/change';
import type { Filing } from '../../../src/core/filing/filing';
import { layOut } from '../../../src/core/layout/layout';
import { EDITIONS } from '../../../src/editions';
import { CENTRAL_2023 } from '../../../src/editions/central';
import { MOF_2024 } from '../../../src/editions/later-years';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { SHANGHAI_2024 } from '../../../src/editions/shanghai';
import { SICHUAN_2023 } from '../../../src/editions/sichuan';
import { check } from '../../../src/core/check/check';
import { apply, cell, figureOf, fullFiling, setFigure } from '../../support/full-filing';
import { randomFiling } from '../../workbook/random-filing';

function figures({ tables }: Filing): [CellRef, CellValue][] {
  return (Object.keys(tables) as TableId[]).flatMap((table) =>
    Object.entries(tables[table]!.cells).flatMap(([row, cells]) =>
      Object.entries(cells).map(([column, value]): [CellRef, CellValue] => [{ table, row, column }, value]),
    ),
  );
}

const named = (cells: readonly (readonly [CellRef, CellValue])[]): string[] =>
  cells.map(([at, value]) => `${cellKey(at)} ${JSON.stringify(value)}`).sort();

/** The figures that stand nowhere in the printed tables. */
function unprinted(filing: Filing, edition: Edition): string[] {
  const printed = new Set(
    edition.forms.flatMap((form) =>
      layOut(form, edition.definitions[form.table], filing.tables[form.table]).lines.flatMap(({ cells }) =>
        cells.flatMap((each) => (each.cell ? [cellKey(each.cell)] : [])),
      ),
    ),
  );
  return figures(filing).flatMap(([at]) => (printed.has(cellKey(at)) ? [] : [cellKey(at)]));
}

const pairs = fc
  .tuple(fc.constantFrom(...EDITIONS), fc.constantFrom(...EDITIONS))
  .chain(([from, to]) => randomFiling(from).map((filing) => ({ from, to, filing })));

describe('converting a filing', () => {
  it('keeps or lists every figure, and hides none', () => {
    fc.assert(
      fc.property(pairs, ({ from, to, filing }) => {
        const converted = convertFiling(filing, from, to);
        const left = converted.leftOut.map(({ cell: at, value }): [CellRef, CellValue] => [at, value]);
        expect(named([...figures(converted.filing), ...left])).toEqual(named(figures(filing)));
        expect(unprinted(converted.filing, to)).toEqual([]);
        expect(converted.filing.edition).toEqual({ id: to.id, revision: to.revision });
      }),
      { numRuns: 60 },
    );
  });

  it('is one step that can be taken back', () => {
    fc.assert(
      fc.property(pairs, ({ from, to, filing }) => {
        const { changes, filing: converted } = convertFiling(filing, from, to);
        const applied = applyChanges(filing, changes);
        expect(applied.filing).toEqual(converted);
        expect(applyChanges(applied.filing, applied.inverse).filing).toEqual(filing);
      }),
      { numRuns: 30 },
    );
  });

  it('loses nothing on the way to an edition with more tables and back', () => {
    fc.assert(
      fc.property(randomFiling(MOF_2023), (random) => {
        const filing = { ...random, formAdjustments: [] };
        const there = convertFiling(filing, MOF_2023, SICHUAN_2023);
        expect(there.leftOut).toEqual([]);
        const back = convertFiling(there.filing, SICHUAN_2023, MOF_2023);
        expect(back).toMatchObject({ filing, leftOut: [], leftOutTables: [] });
      }),
      { numRuns: 20 },
    );
  });
});

describe('to Shanghai', () => {
  const filing = apply(
    fullFiling(),
    setFigure(cell('BAS', '30701', 'finalAmount'), 3),
    setFigure(cell('BAS', '307', 'finalAmount'), 3),
  );

  it('the lines that are not printed there become rows, and lines again on the way back', () => {
    const { filing: there, leftOut } = convertFiling(filing, MOF_2023, SHANGHAI_2024);
    expect(leftOut).toEqual([]);
    expect(there.tables.BAS!.rows.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '307 债务利息及费用支出',
      '30701 国内债务付息',
    ]);
    expect(figureOf(there, cell('BAS', '30701', 'finalAmount'))).toBe(3);
    expect(convertFiling(there, SHANGHAI_2024, MOF_2023).filing).toEqual(filing);
  });

  it('a class without a line there is printed all the same where it holds a figure', () => {
    const indebted = apply(filing, setFigure(cell('IES', 'expenditure.232', 'amount'), 1));
    const { filing: there, leftOut } = convertFiling(indebted, MOF_2023, SHANGHAI_2024);
    expect([leftOut, unprinted(there, SHANGHAI_2024)]).toEqual([[], []]);
  });

  it('only the carry-over asks for more, which the national table of state capital does not print', () => {
    const { filing: there } = convertFiling(fullFiling(), MOF_2023, SHANGHAI_2024);
    const broken = check(there, SHANGHAI_2024).findings.filter((each) => each.outcome === 'inconsistent');
    expect(new Set(broken.map(({ rule }) => rule))).toEqual(new Set(['W-SCO-1', 'X-FAS-SCO']));
  });
});

it('what has no place is listed with its value', () => {
  const start = convertFiling(fullFiling(), MOF_2023, SICHUAN_2023).filing;
  const at = cell('GPD', 'total', '301');
  const { leftOut, leftOutTables, filing } = convertFiling(apply(start, setFigure(at, 5)), SICHUAN_2023, MOF_2023);
  expect(leftOut.map((each) => [each.cell, each.value])).toEqual([
    [at, { kind: 'amount', amount: 5_000_000, origin: 'entered' }],
  ]);
  expect(leftOutTables).toEqual(['GPD']);
  expect(filing.tables.GPD).toBeUndefined();
});

it('a line and a column that the other edition does not have are listed, each with its value', () => {
  const full = fullFiling();
  const narrower: Edition = {
    ...MOF_2023,
    id: 'narrower',
    definitions: {
      ...MOF_2023.definitions,
      IES: {
        ...MOF_2023.definitions.IES,
        rows: MOF_2023.definitions.IES.rows.filter(({ id }) => id !== 'income.generalPublicBudget'),
      },
    },
    forms: MOF_2023.forms.map((form) => {
      if (form.table !== 'INC') return form;
      const without = (columns: readonly FormColumn[]): FormColumn[] =>
        columns.filter((column) => column.kind !== 'figure' || column.column !== 'fiscalAppropriation');
      return { ...form, blocks: form.blocks.map((block) => ({ ...block, columns: without(block.columns) })) };
    }),
  };
  const all = figures(full);
  const lost = all.filter(
    ([{ table, row, column }]) =>
      (table === 'IES' && row === 'income.generalPublicBudget') ||
      (table === 'INC' && column === 'fiscalAppropriation'),
  );
  expect(lost.length).toBeGreaterThan(2);
  const { filing, leftOut } = convertFiling(full, MOF_2023, narrower);
  expect(named(leftOut.map((each) => [each.cell, each.value]))).toEqual(named(lost));
  expect(named(figures(filing))).toEqual(named(all.filter((each) => !lost.includes(each))));
});

it('no rule breaks in the central order, and the “三公” keep their twelve figures in all three forms', () => {
  const full = fullFiling();
  const central = convertFiling(full, MOF_2023, CENTRAL_2023).filing;
  expect(check(central, CENTRAL_2023).counts.error).toBe(check(full, MOF_2023).counts.error);
  for (const to of [SHANGHAI_2024, CENTRAL_2023])
    expect(convertFiling(full, MOF_2023, to).filing.tables.TPE).toEqual(full.tables.TPE);
});

it('what an office changed about the forms of one edition is not said of another', () => {
  const adjusted: Filing = { ...fullFiling(), formAdjustments: [{ table: 'IES', title: '收支总表' }] };
  const other = convertFiling(adjusted, MOF_2023, CENTRAL_2023);
  expect([other.filing.formAdjustments, other.dropsAdjustments]).toEqual([[], true]);
  const later = convertFiling(adjusted, MOF_2023, MOF_2024);
  expect([later.filing.formAdjustments, later.dropsAdjustments]).toEqual([adjusted.formAdjustments, false]);
});
