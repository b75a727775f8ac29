import { describe, expect, it } from 'vitest';
import type { TableId } from '../../src/core/filing/cell';
import { ECONOMIC } from '../../src/editions/codes/economic';
import { DEFINITIONS } from '../../src/editions/tables';
import { FUNCTIONAL_CLASS_LINES } from '../../src/editions/tables/functional-class-lines';

const TABLES = Object.entries(DEFINITIONS) as [TableId, (typeof DEFINITIONS)[TableId]][];
const repeated = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);

describe.each(TABLES)('%s', (id, definition) => {
  it('is kept under its own id, with unique rows and columns', () => {
    expect(definition.id).toBe(id);
    expect(repeated(definition.rows.map((row) => row.id))).toEqual([]);
    expect(repeated(definition.columns.map((column) => column.id))).toEqual([]);
    // Other programs name a column by its label.
    expect(repeated(definition.columns.map((column) => column.label))).toEqual([]);
  });

  it('refers to rows and blocks that exist', () => {
    const rows = new Set(definition.rows.map((row) => row.id));
    const blocks = new Set(definition.rows.map((row) => row.block));
    expect(definition.rows.filter(({ parent }) => parent !== undefined && !rows.has(parent))).toEqual([]);
    expect(definition.columns.filter(({ block }) => block !== undefined && !blocks.has(block))).toEqual([]);
  });

  it('labels its lines without numbering', () => {
    for (const { label } of definition.rows)
      expect(label).not.toMatch(/^\s*([一二三四五六七八九十]+、|\d+[、.]|其中|（\d）|$)/);
  });
});

/** 合计, then each 类 before its 款. */
const ECONOMIC_IDS = [
  'expenditureThisYear',
  ...[...new Set(ECONOMIC.filter(({ isSuspect }) => !isSuspect).map(({ code }) => code))].sort(),
].join(' ');

// Ids stand in kept filings and in rules: they never change.
const COLUMNS: Record<TableId, string> = {
  IES: 'amount',
  INC: 'incomeThisYear fiscalAppropriation superiorSubsidy publicServiceIncome businessIncome affiliateRemittance otherIncome',
  EXP: 'expenditureThisYear basicExpenditure projectExpenditure superiorRemittance businessExpenditure affiliateSubsidy',
  FAS: 'amount total generalPublicBudget governmentManagedFunds stateCapitalOperations',
  GPB: 'expenditureThisYear basicExpenditure projectExpenditure',
  BAS: 'finalAmount',
  TPE: 'budgetAmount finalAmount',
  GMF: 'openingCarryOver incomeThisYear expenditureThisYear basicExpenditure projectExpenditure closingCarryOver',
  SCO: 'openingCarryOver incomeThisYear expenditureThisYear basicExpenditure projectExpenditure closingCarryOver',
  FAD: ECONOMIC_IDS,
  GPD: ECONOMIC_IDS,
  PRJ: 'projectExpenditure',
  SCE: 'expenditureThisYear basicExpenditure projectExpenditure',
  PIE: 'openingCarryOver incomeThisYear expenditureThisYear closingCarryOver',
  PED: 'finalAmount',
};

const CLASSES =
  '201 202 203 204 205 206 207 208 210 211 212 213 214 215 216 217 219 220 221 222 223 224 229 231 232 234'.split(' ');
const funds = ['generalPublicBudget', 'governmentManagedFunds', 'stateCapitalOperations'];
const under = (prefix: string, names: readonly string[]): string[] => names.map((name) => `${prefix}.${name}`);

const ROWS: Partial<Record<TableId, readonly string[]>> = {
  IES: [
    ...under('income', [
      ...funds,
      'superiorSubsidy',
      'publicServiceIncome',
      'businessIncome',
      'affiliateRemittance',
      'otherIncome',
      'thisYear',
      'nonFiscalSurplusUsed',
      'openingCarryOver',
      'grandTotal',
    ]),
    ...under('expenditure', [...CLASSES, 'thisYear', 'surplusAllocation', 'closingCarryOver', 'grandTotal']),
  ],
  FAS: [
    ...under('income', [...funds, 'thisYear', 'openingCarryOver']),
    ...under('income.openingCarryOver', funds),
    'income.grandTotal',
    ...under('expenditure', [...CLASSES, 'thisYear', 'closingCarryOver', 'grandTotal']),
  ],
  TPE: ['total', 'overseasTravel', 'hospitality', 'vehicles', 'vehicleRunning', 'vehiclePurchase'],
};

describe('ids', () => {
  it.each(TABLES)('of the columns of %s', (id, { columns }) =>
    expect(columns.map((column) => column.id).join(' ')).toBe(COLUMNS[id]),
  );

  it.each(TABLES.filter(([id]) => id !== 'BAS'))('of the rows of %s', (id, { rows }) =>
    expect(rows.map((row) => row.id)).toEqual(ROWS[id] ?? ['total']),
  );

  it('of basic expenditure are its codes, a class before its parts, then the two totals', () => {
    const ids = DEFINITIONS.BAS.rows.map((row) => row.id);
    expect(ids.slice(-2)).toEqual(['personnel', 'administrative']);
    expect(ids).toHaveLength(87 + 2);
    expect(DEFINITIONS.BAS.rows.map((row) => row.code)).toEqual([...ids.slice(0, -2), undefined, undefined]);
    for (const id of ids.filter((each) => each.length === 5))
      expect(ids.indexOf(id.slice(0, 3))).toBeLessThan(ids.indexOf(id));
  });
});

it('gives every line of basic expenditure its full name', () => {
  const labels = new Map(DEFINITIONS.BAS.rows.map((row) => [row.id, row.label]));
  expect(labels.get('30108')).toBe('机关事业单位基本养老保险缴费');
  expect(labels.get('39908')).toBe('对民间非营利组织和群众性自治组织补贴');
  for (const [id, label] of labels) expect(label).not.toBe(id);
});

it('gives the 26 class lines the same code and label in both summary tables', () => {
  for (const table of ['IES', 'FAS'] as const) {
    const lines = DEFINITIONS[table].rows.flatMap(({ code, label }) => (code ? [{ code, label }] : []));
    expect(lines).toEqual(FUNCTIONAL_CLASS_LINES);
  }
  expect(FUNCTIONAL_CLASS_LINES[25]).toEqual({ code: '234', label: '抗疫特别国债安排的支出' });
});
