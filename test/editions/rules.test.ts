import { describe, expect, test } from 'vitest';
import type { AmountValue, TableId } from '../../src/core/filing/cell';
import type { Change } from '../../src/core/filing/change';
import { check } from '../../src/core/check/check';
import { cellValue, type Filing } from '../../src/core/filing/filing';
import { renderCatalogue } from '../../src/editions/catalogue';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { attachLastYear, lastYearOf } from '../support/last-year';
import { unresolved, untouchedColumns } from '../support/rule-references';
import {
  apply,
  cell,
  deriveEverything,
  figureOf,
  fullFiling,
  clearFigure,
  insertCodes,
  raise,
  setFigure,
} from '../support/full-filing';

const filing = fullFiling();
/** The same unit without a cent but fiscal appropriations. */
const fiscalOnly = deriveEverything(
  apply(
    filing,
    clearFigure(cell('INC', '2011399', 'otherIncome')),
    clearFigure(cell('IES', 'income.otherIncome', 'amount')),
    raise(filing, cell('EXP', '2011399', 'projectExpenditure'), -9.5),
    setFigure(cell('IES', 'expenditure.closingCarryOver', 'amount'), 20),
  ),
);
const plusOne = (...at: Parameters<typeof cell>): Change => raise(filing, cell(...at), 1);

/** The same unit, where part of the other money spent was left from earlier years. */
const otherUsed = deriveEverything(
  apply(
    filing,
    setFigure(cell('INC', '2011399', 'otherIncome'), 5),
    setFigure(cell('IES', 'income.otherIncome', 'amount'), 5),
    setFigure(cell('IES', 'income.nonFiscalSurplusUsed', 'amount'), 4.5),
    setFigure(cell('IES', 'expenditure.closingCarryOver', 'amount'), 20),
  ),
);

/** The same unit, whose opening carry-over is the closing one that it published last year. */
const afterLastYear = apply(filing, attachLastYear(lastYearOf(filing)));

/** The same figure written with four decimals. */
function finer(...at: Parameters<typeof cell>): Change {
  const value = cellValue(filing, cell(...at)) as AmountValue;
  return { kind: 'setCell', cell: cell(...at), value: { ...value, origin: 'entered', decimals: 4 } };
}

/** A table whose 元 were taken for 万元. */
const timesTenThousand = (table: TableId): Change[] =>
  Object.entries(filing.tables[table]!.cells).flatMap(([row, figures]) =>
    Object.keys(figures).map((column) => {
      const at = cell(table, row, column);
      return setFigure(at, figureOf(filing, at) * 10_000);
    }),
  );

interface Mutation {
  /** Where the slip is made; the full filing unless told. */
  readonly base?: Filing;
  readonly slip: readonly Change[];
  /** The rules that cannot but fire with it. */
  readonly companions?: readonly string[];
}

/** For every rule the slip that it is there to find, and the rules that cannot but fire with it. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'B-TEXT': {
    slip: [
      {
        kind: 'setCell',
        cell: cell('TPE', 'overseasTravel', 'finalAmount'),
        value: { kind: 'unreadable', text: '无' },
      },
    ],
  },
  'B-NEGATIVE': {
    slip: [setFigure(cell('IES', 'expenditure.surplusAllocation', 'amount'), -1)],
    companions: ['W-IES-4'],
  },
  'B-DECIMALS': { slip: [finer('INC', '2011301', 'fiscalAppropriation')] },
  'B-UNIT': {
    slip: timesTenThousand('GMF'),
    companions: ['X-FAS-GMF', 'X-PART'],
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
  'W-FAS-2': { slip: [plusOne('FAS', 'income.openingCarryOver', 'amount')], companions: ['X-PART'] },
  'W-FAS-3': {
    slip: [
      plusOne('FAS', 'income.openingCarryOver.stateCapitalOperations', 'amount'),
      plusOne('FAS', 'income.openingCarryOver', 'amount'),
      plusOne('FAS', 'income.grandTotal', 'amount'),
    ],
    companions: ['X-PART'],
  },
  'W-FAS-4': {
    slip: [plusOne('FAS', 'expenditure.202', 'generalPublicBudget'), plusOne('FAS', 'expenditure.202', 'total')],
    companions: ['X-FAS-GPB'],
  },
  'W-INC-CODE': { slip: insertCodes(filing, 'INC', ['2100']) },
  'W-EXP-CODE': { slip: insertCodes(filing, 'EXP', ['21103']) },
  'W-GPB-CODE': { slip: insertCodes(filing, 'GPB', ['2139901']) },
  'W-GMF-CODE': { slip: insertCodes(filing, 'GMF', ['2129999', '2129901']) },
  'W-SCO-CODE': { slip: insertCodes(filing, 'SCO', ['22302 ']) },
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
  'W-GPB-1': { slip: [plusOne('GPB', '2011301', 'basicExpenditure')], companions: ['W-GPB-TREE', 'X-PART'] },
  'W-GMF-TREE': {
    slip: [plusOne('GMF', '21219', 'openingCarryOver'), plusOne('GMF', '21219', 'closingCarryOver')],
  },
  'W-GMF-1': { slip: [plusOne('GMF', '2121999', 'basicExpenditure')], companions: ['X-PART'] },
  'W-SCO-TREE': {
    slip: [plusOne('SCO', '22301', 'projectExpenditure'), plusOne('SCO', '22301', 'expenditureThisYear')],
  },
  'W-SCO-1': { slip: [plusOne('SCO', '2230199', 'basicExpenditure')], companions: ['X-PART'] },
  'W-BAS-1': { slip: [plusOne('BAS', '30201', 'finalAmount')] },
  'W-BAS-2': {
    slip: [plusOne('BAS', '302', 'finalAmount'), plusOne('BAS', '30201', 'finalAmount')],
  },
  'W-BAS-3': {
    slip: [...insertCodes(filing, 'BAS', ['309']), setFigure(cell('BAS', '309', 'finalAmount'), 1)],
    companions: ['W-BAS-2'],
  },
  'W-BAS-CODE': { slip: insertCodes(filing, 'BAS', ['3090101']) },
  'W-TPE-1': { slip: [plusOne('TPE', 'overseasTravel', 'budgetAmount')] },
  'W-TPE-2': {
    slip: [
      raise(filing, cell('TPE', 'hospitality', 'budgetAmount'), -0.61),
      raise(filing, cell('TPE', 'total', 'budgetAmount'), -0.61),
    ],
  },
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
  'X-TPE-FAS': {
    // 元 typed where 万元 belong, in the budget as in the final accounts.
    slip: ['hospitality', 'total'].flatMap((row) =>
      ['budgetAmount', 'finalAmount'].map((column) => raise(filing, cell('TPE', row, column), 20_000)),
    ),
  },
  'X-PART': {
    slip: [
      plusOne('GPB', '2080501', 'basicExpenditure'),
      raise(filing, cell('GPB', '2080501', 'projectExpenditure'), -1),
    ],
    companions: ['B-NEGATIVE', 'W-GPB-TREE'],
  },
  'X-PART-EQ': {
    base: fiscalOnly,
    slip: [raise(fiscalOnly, cell('EXP', '2011301', 'expenditureThisYear'), 1)],
    companions: ['W-EXP-1', 'W-EXP-TREE'],
  },
  'R-OTHER': {
    slip: (['IES', 'INC'] as const).map((table) => ({ kind: 'replaceTable', table, data: otherUsed.tables[table] })),
  },
  'R-CARRY': {
    base: afterLastYear,
    // Money that came in at the beginning of the year, in every table that tells of it.
    slip: [
      ...['2121999', '21219', '212', 'total'].flatMap((row) => [
        plusOne('GMF', row, 'openingCarryOver'),
        plusOne('GMF', row, 'closingCarryOver'),
      ]),
      ...['income.openingCarryOver.governmentManagedFunds', 'income.openingCarryOver', 'income.grandTotal'].map((row) =>
        plusOne('FAS', row, 'amount'),
      ),
      ...['expenditure.closingCarryOver', 'expenditure.grandTotal'].flatMap((row) => [
        plusOne('FAS', row, 'governmentManagedFunds'),
        plusOne('FAS', row, 'total'),
      ]),
      ...['income.openingCarryOver', 'income.grandTotal', 'expenditure.closingCarryOver', 'expenditure.grandTotal'].map(
        (row) => plusOne('IES', row, 'amount'),
      ),
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
    expect(statements.flatMap((statement) => unresolved(MOF_2023, statement))).toEqual([]);
  });

  test('has a mutation', () => {
    const checked = MOF_2023.rules.filter((rule) => !rule.isCheckedAtImport);
    expect(Object.keys(MUTATIONS).sort()).toEqual(checked.map((rule) => rule.id).sort());
  });

  for (const [id, { base = filing, slip, companions = [] }] of Object.entries(MUTATIONS))
    test(`${id} fires on its slip, with its companions and nothing else`, () => {
      expect(fired(base)).toEqual([]);
      expect(fired(apply(base, ...slip))).toEqual([id, ...companions].sort());
    });
});

/** For every statement of the rules that have several the slip it finds, whatever else finds it too. */
const STATEMENTS: Readonly<Record<string, { base?: Filing; slip: readonly Change[] }>> = {
  'W-BAS-3#1': {
    slip: [...insertCodes(filing, 'BAS', ['30901']), setFigure(cell('BAS', '30901', 'finalAmount'), 0.01)],
  },
  'W-BAS-3#2': { slip: [...insertCodes(filing, 'BAS', ['311']), setFigure(cell('BAS', '311', 'finalAmount'), 0.01)] },
  'W-TPE-1#5': { slip: [setFigure(cell('TPE', 'vehiclePurchase', 'budgetAmount'), -0.01)] },
  'W-TPE-1#6': { slip: [setFigure(cell('TPE', 'total', 'finalAmount'), -0.01)] },
  'W-TPE-2#1': { slip: [setFigure(cell('TPE', 'overseasTravel', 'finalAmount'), 0.01)] },
  'W-TPE-2#2': { slip: [setFigure(cell('TPE', 'hospitality', 'finalAmount'), 3.01)] },
  'W-TPE-2#3': { slip: [setFigure(cell('TPE', 'vehicleRunning', 'budgetAmount'), 14.61)] },
  'W-TPE-2#4': { slip: [setFigure(cell('TPE', 'vehiclePurchase', 'finalAmount'), 20)] },
  'X-PART#1': { slip: [plusOne('GPB', '2080501', 'expenditureThisYear')] },
  'X-PART#2': { slip: [plusOne('GMF', '2121999', 'basicExpenditure')] },
  'X-PART#3': { slip: [plusOne('SCO', '2230199', 'projectExpenditure')] },
  'X-PART#4': { slip: [raise(filing, cell('IES', 'expenditure.thisYear', 'amount'), -10)] },
  'X-PART#5': { slip: [clearFigure(cell('IES', 'income.openingCarryOver', 'amount'))] },
  'X-PART#6': { slip: [raise(filing, cell('IES', 'expenditure.closingCarryOver', 'amount'), -3)] },
  'X-PART-EQ#1': { base: fiscalOnly, slip: [plusOne('EXP', '2080501', 'expenditureThisYear')] },
  'X-PART-EQ#2': { base: fiscalOnly, slip: [plusOne('EXP', '2080501', 'basicExpenditure')] },
  'X-PART-EQ#3': { base: fiscalOnly, slip: [plusOne('EXP', '2080501', 'projectExpenditure')] },
  'X-PART-EQ#4': { base: fiscalOnly, slip: [plusOne('IES', 'expenditure.thisYear', 'amount')] },
  'X-PART-EQ#5': { base: fiscalOnly, slip: [setFigure(cell('IES', 'expenditure.closingCarryOver', 'amount'), 21)] },
};

describe('every statement', () => {
  test('of a rule listed here has a slip', () => {
    const rules = new Set(Object.keys(STATEMENTS).map((id) => id.split('#')[0]!));
    // The others of W-TPE-1 are sums, which its mutation above breaks.
    const numbered = MOF_2023.rules
      .filter(({ id }) => rules.has(id) && id !== 'W-TPE-1')
      .flatMap(({ id, statements }) => statements.map((_, index) => `${id}#${index + 1}`));
    expect(Object.keys(STATEMENTS)).toEqual(expect.arrayContaining(numbered));
  });

  for (const [id, { base = filing, slip }] of Object.entries(STATEMENTS))
    test(`${id} fires on its slip`, () => {
      const { findings } = check(apply(base, ...slip), MOF_2023);
      const keys = findings.flatMap((each) => (each.outcome === 'inconsistent' ? [each.key.split(':')[0]] : []));
      expect(keys).toContain(id);
    });
});

describe('what holds only for some units', () => {
  const equalities = (changed: Filing): string[] => [
    ...new Set(
      check(changed, MOF_2023)
        .relationsOf(cell('EXP', '2080501', 'expenditureThisYear'))
        .flatMap((each) => (each.rule === 'X-PART-EQ' ? [each.outcome] : [])),
    ),
  ];

  test('is judged where the unit has no other money', () => {
    expect(equalities(fiscalOnly)).toEqual(['consistent']);
  });

  test('is neither passed nor counted where it has', () => {
    expect(equalities(filing)).toEqual(['notApplicable']);
    const otherOpening = apply(fiscalOnly, plusOne('IES', 'income.openingCarryOver', 'amount'));
    expect(equalities(otherOpening)).toEqual(['notApplicable']);
    const consistent = check(fiscalOnly, MOF_2023).counts.consistent;
    expect(check(otherOpening, MOF_2023).counts.consistent).toBeLessThan(consistent - 30);
  });

  test('is not judged where the condition cannot be read', () => {
    const unreadable = { kind: 'unreadable', text: '无' } as const;
    const at = cell('IES', 'income.otherIncome', 'amount');
    expect(equalities(apply(fiscalOnly, { kind: 'setCell', cell: at, value: unreadable }))).toEqual(['notEvaluated']);
  });

  test('says so in its formula', () => {
    const relations = check(filing, MOF_2023).relationsOf(cell('FAS', 'expenditure.thisYear', 'total'));
    expect(relations.find((each) => each.rule === 'X-PART-EQ')?.formula).toBe(
      '《收入支出决算总表》本年支出合计 = 《财政拨款收入支出决算总表》本年支出合计·合计（只在《收入支出决算总表》' +
        '上级补助收入、事业收入、经营收入、附属单位上缴收入、其他收入、使用非财政拨款结余（含专用结余）均为 0，且' +
        '《收入支出决算总表》年初结转和结余 = 《财政拨款收入支出决算总表》年初财政拨款结转和结余时核对）',
    );
  });
});

test('W-BAS-1 says which part repeats its total, where the sum fails', () => {
  const at = cell('BAS', '30201', 'finalAmount');
  const repeated = apply(filing, setFigure(at, figureOf(filing, cell('BAS', '302', 'finalAmount'))));
  const finding = check(repeated, MOF_2023).findings.find((each) => each.key === 'W-BAS-1:302/finalAmount');
  expect(finding?.message).toContain('其中《一般公共预算财政拨款基本支出决算表》30201 办公费与它相同');
  const other = check(apply(filing, plusOne('BAS', '30201', 'finalAmount')), MOF_2023);
  expect(other.findings.find((each) => each.key === 'W-BAS-1:302/finalAmount')?.message).not.toContain('相同');
});

test('W-TPE-2 compares what is printed: the last digit counts', () => {
  const { findings } = check(apply(filing, setFigure(cell('TPE', 'hospitality', 'finalAmount'), 3.01)), MOF_2023);
  const finding = findings.find((each) => each.rule === 'W-TPE-2');
  expect(finding).toMatchObject({ outcome: 'inconsistent', severity: 'verify' });
  expect(finding?.message).toBe(
    '《财政拨款“三公”经费支出决算表》公务接待费·预算数为 3.00 万元，应不小于决算数（3.01 万元），相差 0.01 万元。',
  );
});

test('X-PART names the tables of its sum', () => {
  const { findings } = check(apply(filing, plusOne('GMF', '2121999', 'projectExpenditure')), MOF_2023);
  expect(findings.find((each) => each.key === 'X-PART#3:2121999')?.message).toBe(
    '《支出决算表》2121999 其他国有土地使用权出让收入对应专项债务收入安排的支出·项目支出为 90.00 万元，' +
      '应不小于《政府性基金预算财政拨款收入支出决算表》2121999 其他国有土地使用权出让收入对应专项债务收入安排的支出·项目支出（91.00 万元），相差 1.00 万元，超过尾差上限 0.01 万元。',
  );
});

test('W-TPE-1 lets no figure be negative, however small', () => {
  const at = cell('TPE', 'hospitality', 'budgetAmount');
  const before = figureOf(filing, at);
  const negative = deriveEverything(apply(filing, raise(filing, at, -before - 0.01)));
  const { findings } = check(negative, MOF_2023);
  const judged = findings.filter((each) => each.outcome !== 'notEvaluated');
  expect(judged.map((each) => each.key)).toEqual(['W-TPE-1#5:hospitality', 'W-TPE-2#2']);
  expect(judged[0]).toMatchObject({ outcome: 'inconsistent', severity: 'error' });
  expect(judged[0]?.message).toContain('公务接待费·预算数为 -0.01 万元');
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

test('every figure column of every form is touched by a rule', () => expect(untouchedColumns(MOF_2023)).toEqual([]));

test('the catalogue is what was reviewed', async () => {
  await expect(renderCatalogue(MOF_2023)).toMatchFileSnapshot('../snapshots/rules.mof-2023.md');
});
