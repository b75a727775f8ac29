import { describe, expect, test } from 'vitest';
import { check } from '../../src/core/check/check';
import { derivationsByTarget } from '../../src/core/derive/derivations';
import { deriveAnew } from '../../src/core/derive/derive';
import { convertFiling } from '../../src/core/edition/convert-filing';
import type { Edition } from '../../src/core/edition/edition';
import type { TableId } from '../../src/core/filing/cell';
import type { Change } from '../../src/core/filing/change';
import { cellValue, type Filing } from '../../src/core/filing/filing';
import { insertRows } from '../../src/core/filing/open-rows';
import { planRelations } from '../../src/core/rules/plan-relations';
import { renderCatalogue } from '../../src/editions/catalogue';
import { INNER_MONGOLIA_2022 } from '../../src/editions/inner-mongolia';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { SICHUAN_2023 } from '../../src/editions/sichuan';
import { apply, cell, figureOf, fullFiling, raise, setFigure } from '../support/full-filing';

/** Every total and every repeated figure, derived. */
function derived(edition: Edition, filing: Filing): Filing {
  const plan = planRelations(edition, filing);
  const targets = [...derivationsByTarget(plan).keys()].map((position) => plan.cells[position]!);
  return apply(filing, ...deriveAnew(edition, filing, targets));
}

/** Rows of one table, by their codes and names, in another. */
function withRows(edition: Edition, filing: Filing, from: readonly TableId[], to: TableId): Filing {
  const rows = from.flatMap((table) => filing.tables[table]!.rows.map(({ code, name }) => ({ code, name })));
  return apply(filing, ...insertRows(filing, edition, to, rows).changes);
}

const leavesOf = (filing: Filing, table: TableId): string[] =>
  filing.tables[table]!.rows.flatMap(({ id, code }) => (code.length === 7 ? [id] : []));

const national = convertFiling(fullFiling(), MOF_2023, SICHUAN_2023).filing;

/** All thirteen tables filled, and nothing to find; 国有资本经营 balances too. */
function sichuanFiling(): Filing {
  let filing = apply(
    national,
    setFigure(cell('SCO', '2230199', 'incomeThisYear'), 50),
    setFigure(cell('SCO', '2230199', 'closingCarryOver'), 0),
  );
  filing = withRows(SICHUAN_2023, filing, ['GPB'], 'PRJ');
  filing = withRows(SICHUAN_2023, filing, ['SCO'], 'SCE');
  filing = withRows(SICHUAN_2023, filing, ['GPB'], 'GPD');
  filing = withRows(SICHUAN_2023, filing, ['GPB', 'GMF', 'SCO'], 'FAD');
  const changes: Change[] = [];
  const details: [TableId, TableId][] = [
    ['GPB', 'GPD'],
    ['GPB', 'FAD'],
    ['GMF', 'FAD'],
    ['SCO', 'FAD'],
  ];
  // Every item in one 款 but as much of 302 and 303 as basic expenditure has.
  for (const [from, to] of details)
    leavesOf(filing, from).forEach((row, index) => {
      const column = from === 'GPB' ? ['30101', '30201', '30302'][index % 3]! : '31299';
      changes.push(setFigure(cell(to, row, column), figureOf(filing, cell(from, row, 'expenditureThisYear'))));
    });
  return derived(SICHUAN_2023, apply(filing, ...changes));
}

function innerMongoliaFiling(): Filing {
  let filing = convertFiling(fullFiling(), MOF_2023, INNER_MONGOLIA_2022).filing;
  filing = withRows(INNER_MONGOLIA_2022, filing, ['EXP'], 'PIE');
  const project = figureOf(filing, cell('GPB', 'total', 'projectExpenditure'));
  filing = apply(
    filing,
    ...insertRows(filing, INNER_MONGOLIA_2022, 'PED', [{ code: '30299' }]).changes,
    setFigure(cell('PED', '30299', 'finalAmount'), project),
    ...leavesOf(filing, 'PIE').map((row) =>
      setFigure(cell('PIE', row, 'incomeThisYear'), figureOf(filing, cell('EXP', row, 'projectExpenditure'))),
    ),
  );
  return derived(INNER_MONGOLIA_2022, filing);
}

const fired = (filing: Filing, edition: Edition): string[] =>
  [
    ...new Set(
      check(filing, edition)
        .findings.filter(({ outcome }) => outcome === 'inconsistent')
        .map(({ rule }) => rule),
    ),
  ].sort();

const further = (edition: Edition): string[] =>
  edition.rules.filter((rule) => !MOF_2023.rules.includes(rule)).map(({ id }) => id);

const sichuan = sichuanFiling();
const innerMongolia = innerMongoliaFiling();
const row = (code: string): Change[] => [
  { kind: 'insertRow', table: 'FAD', index: 0, row: { id: code, code, name: '科目' } },
];

/** For every further rule the slip that it is there to find, and the rules that cannot but fire with it. */
const MUTATIONS: readonly (readonly [
  edition: Edition,
  base: Filing,
  slips: Record<string, { slip: Change[]; companions?: string[] }>,
])[] = [
  [
    SICHUAN_2023,
    sichuan,
    {
      'W-FAD-CODE': { slip: row('2100') },
      'W-FAD-TREE': {
        slip: [
          raise(sichuan, cell('FAD', '201', '30101'), 1),
          raise(sichuan, cell('FAD', '201', '301'), 1),
          raise(sichuan, cell('FAD', '201', 'expenditureThisYear'), 1),
        ],
        companions: ['X-FAD'],
      },
      'W-FAD-1': { slip: [raise(sichuan, cell('FAD', 'total', '301'), 1)], companions: ['W-FAD-TREE'] },
      'X-FAD': {
        slip: [raise(sichuan, cell('FAD', '201', 'expenditureThisYear'), 1)],
        companions: ['W-FAD-1', 'W-FAD-TREE'],
      },
      'W-GPD-CODE': {
        slip: [{ kind: 'insertRow', table: 'GPD', index: 0, row: { id: '2100', code: '2100', name: '科目' } }],
      },
      'W-GPD-TREE': {
        slip: [
          raise(sichuan, cell('GPD', '201', '30101'), -1),
          raise(sichuan, cell('GPD', '201', '301'), -1),
          raise(sichuan, cell('GPD', '201', 'expenditureThisYear'), -1),
        ],
        companions: ['X-GPD-GPB'],
      },
      'W-GPD-1': { slip: [raise(sichuan, cell('GPD', 'total', '301'), -1)], companions: ['W-GPD-TREE'] },
      'X-GPD-GPB': {
        slip: [raise(sichuan, cell('GPD', '201', 'expenditureThisYear'), -1)],
        companions: ['W-GPD-1', 'W-GPD-TREE'],
      },
      'X-GPD-BAS': { slip: [setFigure(cell('GPD', 'total', '301'), 0)], companions: ['W-GPD-1', 'W-GPD-TREE'] },
      'X-FAD-GPD': { slip: [raise(sichuan, cell('GPD', 'total', '301'), 1)], companions: ['W-GPD-1', 'W-GPD-TREE'] },
      'W-PRJ-CODE': {
        slip: [{ kind: 'insertRow', table: 'PRJ', index: 0, row: { id: '2100', code: '2100', name: '科目' } }],
      },
      'W-PRJ-TREE': {
        slip: [raise(sichuan, cell('PRJ', 'total', 'projectExpenditure'), 1)],
        companions: ['X-PRJ-GPB'],
      },
      'X-PRJ-GPB': {
        slip: [raise(sichuan, cell('PRJ', '2011302', 'projectExpenditure'), 1)],
        companions: ['W-PRJ-TREE'],
      },
      'W-SCE-CODE': {
        slip: [{ kind: 'insertRow', table: 'SCE', index: 0, row: { id: '2100', code: '2100', name: '科目' } }],
      },
      'W-SCE-TREE': {
        slip: [
          raise(sichuan, cell('SCE', 'total', 'projectExpenditure'), 1),
          raise(sichuan, cell('SCE', 'total', 'expenditureThisYear'), 1),
        ],
        companions: ['X-SCE-SCO'],
      },
      'W-SCE-1': {
        slip: [raise(sichuan, cell('SCE', '2230199', 'basicExpenditure'), 1)],
        companions: ['X-SCE-SCO'],
      },
      'X-SCE-SCO': {
        slip: [raise(sichuan, cell('SCE', '2230199', 'projectExpenditure'), 1)],
        companions: ['W-SCE-1', 'W-SCE-TREE'],
      },
    },
  ],
  [
    INNER_MONGOLIA_2022,
    innerMongolia,
    {
      'W-PIE-CODE': {
        slip: [{ kind: 'insertRow', table: 'PIE', index: 0, row: { id: '2100', code: '2100', name: '科目' } }],
      },
      'W-PIE-TREE': {
        slip: [
          raise(innerMongolia, cell('PIE', 'total', 'incomeThisYear'), 1),
          raise(innerMongolia, cell('PIE', 'total', 'closingCarryOver'), 1),
        ],
      },
      'W-PIE-1': {
        slip: [raise(innerMongolia, cell('PIE', '2011302', 'openingCarryOver'), 1)],
      },
      'X-PIE-EXP': {
        slip: [raise(innerMongolia, cell('PIE', '2011302', 'expenditureThisYear'), 1)],
        companions: ['W-PIE-1', 'W-PIE-TREE'],
      },
      'W-PED-CODE': {
        slip: [{ kind: 'insertRow', table: 'PED', index: 0, row: { id: '2100', code: '2100', name: '科目' } }],
      },
      'W-PED-TREE': { slip: [raise(innerMongolia, cell('PED', '30299', 'finalAmount'), 1)] },
      'X-PED-GPB': { slip: [raise(innerMongolia, cell('PED', 'total', 'finalAmount'), 1)], companions: ['W-PED-TREE'] },
    },
  ],
];

describe.each(MUTATIONS.map(([edition, base, slips]) => [edition.id, edition, base, slips] as const))(
  'the further rules of %s',
  (id, edition, base, slips) => {
    test('find nothing in a filing that adds up', () => expect(fired(base, edition)).toEqual([]));

    test('have a mutation each', () => expect(Object.keys(slips).sort()).toEqual(further(edition).sort()));

    test.each(Object.entries(slips))(
      '%s fires on its slip, with its companions and nothing else',
      (rule, { slip, companions = [] }) => {
        expect(fired(apply(base, ...slip), edition)).toEqual([rule, ...companions].sort());
      },
    );

    test('are what was reviewed', async () => {
      await expect(renderCatalogue(edition, MOF_2023)).toMatchFileSnapshot(`../snapshots/rules.${id}.md`);
    });
  },
);

test('a 款 counts as soon as it holds a figure, and a 类 without any stands for itself', () => {
  const at = cell('GPD', leavesOf(sichuan, 'GPD')[0]!, '301');
  const alone = Object.entries(sichuan.tables.GPD!.cells).flatMap(([each]) =>
    cellValue(sichuan, cell('GPD', each, '30101'))
      ? [{ kind: 'setCell' as const, cell: cell('GPD', each, '30101'), value: undefined }]
      : [],
  );
  expect(fired(apply(sichuan, ...alone), SICHUAN_2023)).toEqual([]);
  expect(fired(apply(sichuan, raise(sichuan, at, 1)), SICHUAN_2023)).toContain('W-GPD-1');
});
