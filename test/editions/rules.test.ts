import { describe, expect, test } from 'vitest';
import type { TableId } from '../../src/core/cell';
import type { Change } from '../../src/core/change';
import { isApplicable, printedColumns } from '../../src/core/applicable-statement';
import { check } from '../../src/core/check';
import type { Filing } from '../../src/core/filing';
import type { Statement, Term } from '../../src/core/rule';
import { renderCatalogue } from '../../src/editions/catalogue';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { apply, cell, deriveEverything, figureOf, fullFiling, raise } from '../support/full-filing';

const filing = fullFiling();
const plusOne = (...at: Parameters<typeof cell>): Change => raise(filing, cell(...at), 1);

/** For every rule the slip that it is there to find, and the rules that cannot but fire with it. */
const MUTATIONS: Readonly<Record<string, { slip: readonly Change[]; companions?: readonly string[] }>> = {
  'B-TEXT': {
    slip: [
      {
        kind: 'setCell',
        cell: cell('TPE', 'overseasTravel', 'finalAmount'),
        value: { kind: 'unreadable', text: '无' },
      },
    ],
  },
  'W-IES-1': { slip: [plusOne('IES', 'income.otherIncome', 'amount')], companions: ['X-IES-INC'] },
  'W-IES-2': { slip: [plusOne('IES', 'income.openingCarryOver', 'amount')] },
  'W-IES-3': { slip: [plusOne('IES', 'expenditure.202', 'amount')], companions: ['X-IES-EXP'] },
  'W-IES-4': { slip: [plusOne('IES', 'expenditure.surplusAllocation', 'amount')] },
  'W-IES-5': {
    slip: [
      plusOne('IES', 'expenditure.surplusAllocation', 'amount'),
      plusOne('IES', 'expenditure.grandTotal', 'amount'),
    ],
  },
  'W-FAS-1': {
    slip: [plusOne('FAS', 'expenditure.closingCarryOver', 'total'), plusOne('FAS', 'expenditure.grandTotal', 'total')],
    companions: ['W-FAS-2'],
  },
  'W-FAS-2': { slip: [plusOne('FAS', 'income.openingCarryOver', 'amount')] },
  'W-FAS-3': {
    slip: [
      plusOne('FAS', 'income.openingCarryOver.stateCapitalOperations', 'amount'),
      plusOne('FAS', 'income.openingCarryOver', 'amount'),
      plusOne('FAS', 'income.grandTotal', 'amount'),
    ],
    companions: ['W-FAS-2'],
  },
  'W-FAS-4': {
    slip: [plusOne('FAS', 'expenditure.202', 'generalPublicBudget'), plusOne('FAS', 'expenditure.202', 'total')],
    companions: ['X-FAS-GPB'],
  },
  'W-INC-TREE': {
    slip: [plusOne('INC', '20113', 'otherIncome'), plusOne('INC', '20113', 'incomeThisYear')],
  },
  'W-INC-1': { slip: [plusOne('INC', '2011301', 'otherIncome')], companions: ['W-INC-TREE'] },
  'W-EXP-TREE': {
    slip: [plusOne('EXP', '20113', 'businessExpenditure'), plusOne('EXP', '20113', 'expenditureThisYear')],
  },
  'W-EXP-1': { slip: [plusOne('EXP', '2011301', 'affiliateSubsidy')] },
  'W-GPB-TREE': {
    slip: [plusOne('GPB', '20113', 'basicExpenditure'), plusOne('GPB', '20113', 'expenditureThisYear')],
  },
  'W-GPB-1': { slip: [plusOne('GPB', '2011301', 'basicExpenditure')], companions: ['W-GPB-TREE'] },
  'W-GMF-TREE': {
    slip: [plusOne('GMF', '21219', 'openingCarryOver'), plusOne('GMF', '21219', 'closingCarryOver')],
  },
  'W-GMF-1': { slip: [plusOne('GMF', '2121999', 'basicExpenditure')] },
  'W-SCO-TREE': {
    slip: [plusOne('SCO', '22301', 'projectExpenditure'), plusOne('SCO', '22301', 'expenditureThisYear')],
  },
  'W-SCO-1': { slip: [plusOne('SCO', '2230199', 'basicExpenditure')] },
  'W-BAS-1': { slip: [plusOne('BAS', '30201', 'finalAmount')] },
  'W-BAS-2': {
    slip: [plusOne('BAS', '302', 'finalAmount'), plusOne('BAS', '30201', 'finalAmount')],
  },
  'W-TPE-1': { slip: [plusOne('TPE', 'overseasTravel', 'budgetAmount')] },
  'X-IES-INC': {
    slip: [plusOne('INC', 'total', 'otherIncome')],
    companions: ['W-INC-1', 'W-INC-TREE'],
  },
  'X-IES-EXP': {
    slip: [plusOne('EXP', '201', 'expenditureThisYear')],
    companions: ['W-EXP-1', 'W-EXP-TREE'],
  },
  'X-INC-FAS': {
    slip: [plusOne('FAS', 'income.generalPublicBudget', 'amount')],
    companions: ['W-FAS-2', 'W-FAS-3'],
  },
  'X-FAS-GPB': {
    slip: [plusOne('GPB', '201', 'expenditureThisYear')],
    companions: ['W-GPB-1', 'W-GPB-TREE'],
  },
  'X-GPB-BAS': {
    slip: [
      plusOne('BAS', 'administrative', 'finalAmount'),
      plusOne('BAS', '302', 'finalAmount'),
      plusOne('BAS', '30201', 'finalAmount'),
    ],
  },
  'X-FAS-GMF': {
    slip: [plusOne('FAS', 'expenditure.closingCarryOver', 'governmentManagedFunds')],
    companions: ['W-FAS-1', 'W-FAS-2', 'W-FAS-3'],
  },
  'X-FAS-SCO': {
    slip: [plusOne('FAS', 'expenditure.223', 'stateCapitalOperations')],
    companions: ['W-FAS-1', 'W-FAS-4'],
  },
  'X-EMPTY': { slip: [{ kind: 'declareEmpty', table: 'GMF', declaredEmpty: true }] },
  'X-TPE-BAS': {
    slip: [
      raise(filing, cell('TPE', 'hospitality', 'finalAmount'), -1),
      raise(filing, cell('TPE', 'total', 'finalAmount'), -1),
    ],
  },
  'R-GPB-BAS': {
    slip: [plusOne('BAS', '30113', 'finalAmount'), raise(filing, cell('BAS', '30101', 'finalAmount'), -1)],
  },
};

const fired = (changed: Filing): string[] =>
  [
    ...new Set(
      check(changed, MOF_2023)
        .findings.filter((each) => each.outcome === 'inconsistent')
        .map((each) => each.rule),
    ),
  ].sort();

/** What a term names that its table does not have. */
function unresolvedInTerm({ table, rows, columns }: Term): string[] {
  const definition = MOF_2023.definitions[table];
  const listed = definition.openRows ? MOF_2023.codes[definition.openRows.classification] : [];
  const knownRows = definition.rows.map((row) => row.id);
  const knownCodes = [...definition.rows, ...listed].map((each) => each.code);
  const knownColumns = definition.columns.map((column) => column.id);
  const namedRows = 'row' in rows ? [rows.row] : 'rows' in rows ? rows.rows : [];
  const roots = 'roots' in rows ? [...(rows.roots.only ?? []), ...(rows.roots.except ?? [])] : [];
  const namedCodes = 'codes' in rows ? rows.codes : roots;
  return [
    ...namedRows.filter((row) => !knownRows.includes(row)),
    ...namedCodes.filter((code) => !knownCodes.includes(code)),
    ...columns.filter((column) => !knownColumns.includes(column)),
  ].map((name) => `${table}: ${name}`);
}

function unresolved(statement: Statement): string[] {
  if (statement.kind === 'tree')
    return unresolvedInTerm({ table: statement.table, rows: { each: 'row' }, columns: statement.columns });
  const { forEach, left, right, addsUpTo } = statement;
  const bound: Term[] =
    forEach && 'rows' in forEach && forEach.rows !== 'all'
      ? [{ table: forEach.of, rows: { rows: forEach.rows }, columns: [] }]
      : [];
  return [...left, ...right, ...(addsUpTo ? [addsUpTo] : []), ...bound].flatMap(unresolvedInTerm);
}

describe('every rule', () => {
  test('has an id of its own, a name, a reason and a source', () => {
    const ids = MOF_2023.rules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of MOF_2023.rules) {
      expect(rule.name).not.toBe('');
      expect(rule.why).toMatch(/。$/);
      expect(rule.source.document).not.toBe('');
    }
  });

  test('refers only to rows, columns and codes that exist', () => {
    const statements = [...MOF_2023.rules.flatMap((rule) => rule.statements), ...MOF_2023.likelyCopies];
    expect(statements.flatMap(unresolved)).toEqual([]);
  });

  test('has a mutation', () => {
    expect(Object.keys(MUTATIONS).sort()).toEqual(MOF_2023.rules.map((rule) => rule.id).sort());
  });

  for (const [id, { slip, companions = [] }] of Object.entries(MUTATIONS))
    test(`${id} fires on its slip, with its companions and nothing else`, () => {
      expect(fired(filing)).toEqual([]);
      expect(fired(apply(filing, ...slip))).toEqual([id, ...companions].sort());
    });
});

test('W-TPE-1 lets no figure be negative, however small', () => {
  const at = cell('TPE', 'hospitality', 'budgetAmount');
  const before = figureOf(filing, at);
  const negative = deriveEverything(apply(filing, raise(filing, at, -before - 0.01)));
  const { findings } = check(negative, MOF_2023);
  expect(findings.map((each) => each.key)).toEqual(['W-TPE-1:hospitality/budgetAmount']);
  expect(findings[0]).toMatchObject({ outcome: 'inconsistent', severity: 'error' });
  expect(findings[0]?.message).toContain('公务接待费·预算数为 -0.01 万元');
});

describe('X-EMPTY', () => {
  const outcomes = (changed: Filing): string[] =>
    check(changed, MOF_2023)
      .findings.filter((each) => each.rule === 'X-EMPTY')
      .map((each) => `${each.key} ${each.outcome}`);
  const remove = (table: TableId): Change => ({ kind: 'replaceTable', table, data: undefined });

  test('cannot be judged without the table itself, or without the summary', () => {
    expect(outcomes(apply(filing, remove('GMF')))).toEqual(['X-EMPTY:GMF notEvaluated']);
    expect(outcomes(apply(filing, remove('FAS')))).toEqual(['X-EMPTY:GMF notEvaluated', 'X-EMPTY:SCO notEvaluated']);
  });

  test('sees figures in a table declared empty without any summary', () => {
    const changed = apply(filing, remove('FAS'), { kind: 'declareEmpty', table: 'SCO', declaredEmpty: true });
    expect(outcomes(changed)).toEqual(['X-EMPTY:GMF notEvaluated', 'X-EMPTY:SCO inconsistent']);
  });

  test('asks for a table that is left blank though the summary has its money', () => {
    const blank = { ...filing.tables.SCO!, rows: [], cells: {} };
    expect(outcomes(apply(filing, { kind: 'replaceTable', table: 'SCO', data: blank }))).toEqual([
      'X-EMPTY:SCO inconsistent',
    ]);
  });
});

test('every figure column of every form is touched by a rule', () => {
  const printed = printedColumns(MOF_2023);
  const touched = new Set<string>();
  for (const statement of MOF_2023.rules.flatMap((rule) => rule.statements)) {
    if (!isApplicable(statement, printed)) continue;
    if (statement.kind === 'tree') for (const column of statement.columns) touched.add(`${statement.table}/${column}`);
    else
      for (const term of [...statement.left, ...statement.right])
        for (const column of term.columns) touched.add(`${term.table}/${column}`);
  }
  for (const [table, columns] of printed)
    for (const column of columns) expect(touched, `${table}/${column}`).toContain(`${table}/${column}`);
});

test('the catalogue is what was reviewed', async () => {
  await expect(renderCatalogue(MOF_2023)).toMatchFileSnapshot('../snapshots/rules.mof-2023.md');
});
