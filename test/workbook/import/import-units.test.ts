import { describe, expect, it } from 'vitest';
import type { TableId } from '../../../src/core/filing/cell';
import { applyChanges } from '../../../src/core/filing/change';
import type { Filing } from '../../../src/core/filing/filing';
import { type MoneyUnit, YUAN } from '../../../src/core/money/scale';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { newFiling } from '../../../src/session/new-filing';
import { proposeImport } from '../../../src/workbook/import/import';
import { prepareImport, unitTakenBy } from '../../../src/workbook/import/import-accept';
import { compareImport } from '../../../src/workbook/import/import-differences';
import type { ImportProposal } from '../../../src/workbook/import/import-proposal';
import { cellAt, type RawCell, type Sheet } from '../../../src/workbook/workbook';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { numberCell, textCell } from '../../support/chaoyang-workbook';
import { importMistakes } from '../../support/import-mistakes';
import { bookOf, officeSheet, type OfficeStyle, stacked } from '../../support/office-sheet';

const filing = chaoyangFiling();
const TABLES = MOF_2023.forms.map(({ table }) => table);
/** The same figures recorded in 元 where `tables` says so. */
const inYuan = (...tables: readonly TableId[]): Filing => ({
  ...filing,
  tables: Object.fromEntries(
    TABLES.map((table) => [
      table,
      { ...filing.tables[table]!, ...(tables.includes(table) && { recordedScale: YUAN }) },
    ]),
  ),
});
/** Nine sheets; those of `said` name their unit. */
const sheets = (from: Filing, said: readonly TableId[]): Sheet[] =>
  TABLES.map((table) =>
    officeSheet(from, table, said.includes(table) ? { unit: from.tables[table]!.recordedScale.unit } : { unit: null }),
  );
const units = (proposal: ImportProposal): (MoneyUnit | undefined)[] =>
  TABLES.map((table) => proposal.filing.tables[table]!.recordedScale.unit);

describe('the money unit that no sheet names', () => {
  const filled = TABLES.filter((table) => table !== 'GMF' && table !== 'SCO' && table !== 'TPE');
  it('is inferred from tables that must agree, and to be confirmed', () => {
    for (const said of [['IES'], ['IES', 'INC', 'EXP']] as TableId[][]) {
      const mixed = inYuan('FAS', 'GPB', 'BAS');
      const workbook = bookOf(...sheets(mixed, said));
      const proposal = proposeImport(workbook, MOF_2023);
      for (const table of filled) expect([table, proposal.filing.tables[table]]).toEqual([table, mixed.tables[table]]);
      const asked = proposal.issues.filter(({ kind }) => kind === 'unitInferred');
      expect(asked.map(({ sheet }) => sheet)).toEqual(
        (['FAS', 'GPB', 'BAS'] as const).map((table) => MOF_2023.forms.find((form) => form.table === table)!.title),
      );
      expect(asked.every(({ severity, message }) => severity === 'verify' && message.includes('请确认'))).toBe(true);
    }
  });

  it('is told by the factor alone where no sheet says anything', () => {
    const mixed = inYuan('INC', 'EXP');
    const proposal = proposeImport(bookOf(...sheets(mixed, [])), MOF_2023);
    for (const table of filled) expect([table, proposal.filing.tables[table]]).toEqual([table, mixed.tables[table]]);
  });

  it('is 万元 where nothing tells, and said so', () => {
    const proposal = proposeImport(bookOf(...sheets(filing, [])), MOF_2023);
    expect(units(proposal)).toEqual(TABLES.map(() => '万元'));
    expect(proposal.issues.filter(({ kind }) => kind === 'unitMissing')).toHaveLength(9);
  });

  it('is what a person says', () => {
    const corrections = Object.fromEntries(
      TABLES.map((table) => [MOF_2023.forms.find((form) => form.table === table)!.title, { unit: '元' as const }]),
    );
    const yuan = inYuan(...TABLES);
    const workbook = bookOf(...sheets(yuan, []));
    expect(importMistakes(workbook, proposeImport(workbook, MOF_2023, { corrections }), yuan)).toEqual([]);
  });

  it('is the one that a sheet of several tables says once', () => {
    const all = TABLES.map((table, index) =>
      officeSheet(inYuan(...TABLES), table, { unit: index === 0 ? '元' : null, number: false }),
    );
    const proposal = proposeImport(bookOf(stacked('Sheet1', all)), MOF_2023);
    expect(units(proposal)).toEqual(TABLES.map(() => '元'));
    expect(proposal.issues.filter(({ kind }) => kind.startsWith('unit'))).toEqual([]);
  });
});

describe('figures as offices write them', () => {
  const written = (figure: NonNullable<OfficeStyle['figure']>) => {
    const workbook = bookOf(...TABLES.map((table) => officeSheet(filing, table, { figure })));
    const proposal = proposeImport(workbook, MOF_2023);
    return { mistakes: importMistakes(workbook, proposal, filing), proposal };
  };
  const wide = (text: string): string => text.replace(/[0-9.,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

  it.each<[string, (shown: string, exact: string) => RawCell]>([
    ['as numbers', (shown, exact) => numberCell(exact, shown)],
    ['as text', (shown) => textCell(shown)],
    ['as text without separators', (_, exact) => textCell(exact)],
    ['of full width', (shown) => textCell(wide(shown))],
    ['with spaces and NBSP', (shown) => textCell(`\u00a0 ${shown}\u3000`)],
    ['with 万元 behind them', (shown) => textCell(`${shown}万元`)],
    ['with a currency sign', (shown) => textCell(`￥${shown}`)],
    ['as formulas with a result', (shown, exact) => ({ ...numberCell(exact, shown), formula: 'SUM(A1:A2)' })],
  ])('%s', (_, figure) => {
    expect(written(figure).mistakes).toEqual([]);
  });

  it('as formulas without a result are blank, and each is said so', () => {
    const blank: RawCell = { kind: 'blank', value: '', text: '', formula: 'SUM(A1:A2)', uncached: true };
    const { proposal } = written((shown, exact) => (shown === '264.62' ? blank : numberCell(exact, shown)));
    const told = proposal.issues.filter(({ kind }) => kind === 'uncached');
    expect(told.length).toBeGreaterThan(4);
    for (const { sheet, cell } of told) {
      const at = [...proposal.provenance].find(([, place]) => place === `${sheet}!${cell}`)!;
      const [table, row, column] = at[0].split('/');
      expect(proposal.filing.tables[table as TableId]!.cells[row!]?.[column!]).toBeUndefined();
    }
  });

  it('in brackets are negative', () => {
    const sheet = officeSheet(filing, 'GPB', { figure: (shown) => textCell(`（${shown}）`) });
    const proposal = proposeImport(bookOf(sheet), MOF_2023);
    expect(proposal.filing.tables.GPB!.cells['208']!.basicExpenditure).toMatchObject({ amount: -264_620_000 });
    for (const at of proposal.provenance.values()) expect(at).toMatch(/^一般公共预算财政拨款支出决算表![A-Z]+\d+$/);
    expect(cellAt(sheet, 0, 0)!.value).toBe('一般公共预算财政拨款支出决算表');
  });
});

describe('a draft that lacks tables', () => {
  const HAS: readonly TableId[] = ['IES', 'INC', 'EXP', 'FAS', 'GPB'];
  const taken = (from: Filing, into: Filing | undefined) => {
    const has = HAS.map((table) => officeSheet(from, table, { unit: from.tables[table]!.recordedScale.unit }));
    const proposal = proposeImport(bookOf(...has), MOF_2023);
    const { transaction, summary } = prepareImport(proposal, into);
    const base = into ?? { ...proposal.filing, tables: {} };
    const comparisons = compareImport(proposal, into).filter(({ table }) => HAS.includes(table));
    expect(unitTakenBy(proposal, into, comparisons, undefined)).toBe(summary.unitTaken);
    const { filing: after, inverse } = applyChanges(base, transaction.changes);
    expect(applyChanges(after, inverse).filing).toEqual(base);
    return { units: TABLES.map((table) => after.tables[table]?.recordedScale.unit), said: summary.unitTaken };
  };

  it('gives its unit to those without figures, new or kept, in the same step', () => {
    const all = TABLES.map(() => '元');
    const drafted = inYuan(...HAS);
    expect(taken(drafted, undefined)).toEqual({ units: all, said: '元' });
    expect(taken(drafted, newFiling({ edition: MOF_2023, unit: filing.unit, year: 2023 }))).toEqual({
      units: all,
      said: '元',
    });
  });

  it('leaves them where its own tables are of two units, and where they are of the unit already', () => {
    const { units: mixed, said } = taken(
      inYuan('IES', 'EXP'),
      newFiling({ edition: MOF_2023, unit: filing.unit, year: 2023 }),
    );
    expect([mixed[TABLES.indexOf('BAS')], said]).toEqual(['万元', undefined]);
    expect(taken(filing, undefined).said).toBeUndefined();
  });

  it('leaves the figures that a filing has in another unit as they are', () => {
    const own = { ...filing, tables: { BAS: filing.tables.BAS! } };
    const { units: kept, said } = taken(inYuan(...HAS), own);
    expect([kept[TABLES.indexOf('BAS')], said]).toEqual(['万元', undefined]);
  });
});
