import type { ColumnId, TableId } from '../../core/filing/cell';
import type { Rule, RuleSource } from '../../core/rules/rule';
import { ECONOMIC_CLASSES, ECONOMIC_COLUMNS, sectionsOf } from '../tables/economic-columns';
import { codedRows } from './coded-rows';
import { atLeast, codes, eachCode, eachRow, equal, FORM_STRUCTURE, line, repeat, total } from './terms';
import { tree } from './tree';

/** The tables that only some editions print, each with its rules; those of a table speak of tables that all editions have. */
export type FurtherTable = 'FAD' | 'GPD' | 'PRJ' | 'SCE' | 'PIE' | 'PED';

/** The columns of these tables were not seen: what follows from their titles alone. */
const BORROWED_COLUMNS: RuleSource = {
  evidence: 'D',
  document: '由表名推得，栏目待核实',
};

const CLASS_CODES = ECONOMIC_CLASSES.map(({ code }) => code);
const EXPENDITURE_COLUMNS = ['expenditureThisYear', 'basicExpenditure', 'projectExpenditure'];

/** The same column of two tables agrees in 合计 and in every code. */
const alike = (left: TableId, right: TableId, columns: readonly ColumnId[], leftColumns = columns) =>
  columns.flatMap((column, index) => [
    repeat(line(left, 'total', leftColumns[index]!), line(right, 'total', column)),
    repeat(eachCode(left, leftColumns[index]!), eachCode(right, column), {
      forEach: { codes: 'any', of: [left, right] },
    }),
  ]);

const within = (table: 'FAD' | 'GPD'): Rule[] => [
  codedRows(`W-${table}-CODE`, table),
  tree(
    `W-${table}-TREE`,
    table,
    ECONOMIC_COLUMNS.map(({ id }) => id),
  ),
  {
    id: `W-${table}-1`,
    name: '各行合计等于经济分类各类之和，类等于所列款之和',
    severity: 'error',
    source: FORM_STRUCTURE,
    why: '每一行的合计由经济分类各类相加得出，列有款的，类由所列的款相加得出。',
    statements: [
      ...CLASS_CODES.map((code) =>
        total(
          eachRow(table, code),
          [
            {
              ...eachRow(
                table,
                sectionsOf(code).map((section) => section.code),
              ),
              isWhereShown: true,
            },
          ],
          { forEach: { rows: 'all', of: table } },
        ),
      ),
      total(eachRow(table, 'expenditureThisYear'), [eachRow(table, CLASS_CODES)], {
        forEach: { rows: 'all', of: table },
      }),
    ],
  },
];

/** The rules of each further table, in the order in which an accountant reads them. */
export const FURTHER_TABLE_RULES: Readonly<Record<FurtherTable, readonly Rule[]>> = {
  FAD: [
    ...within('FAD'),
    {
      id: 'X-FAD',
      name: '财政拨款支出明细表与三类财政拨款支出一致',
      severity: 'error',
      source: FORM_STRUCTURE,
      why: '财政拨款支出明细表的每一科目，是一般公共预算、政府性基金和国有资本经营预算财政拨款支出之和。',
      statements: [
        equal(line('FAD', 'total', 'expenditureThisYear'), [
          line('GPB', 'total', 'expenditureThisYear'),
          line('GMF', 'total', 'expenditureThisYear'),
          line('SCO', 'total', 'expenditureThisYear'),
        ]),
        equal(
          eachCode('FAD', 'expenditureThisYear'),
          (['GPB', 'GMF', 'SCO'] as const).map((table) => eachCode(table, 'expenditureThisYear')),
          { forEach: { codes: 'any', of: ['FAD', 'GPB', 'GMF', 'SCO'] } },
        ),
      ],
    },
  ],
  GPD: [
    ...within('GPD'),
    {
      id: 'X-GPD-GPB',
      name: '一般公共预算支出明细表与一般公共预算支出表一致',
      severity: 'error',
      source: FORM_STRUCTURE,
      why: '两张表是同一笔支出，一张按基本、项目列，一张按经济分类列，每一科目的合计应相等。',
      statements: [
        equal(line('GPD', 'total', 'expenditureThisYear'), [line('GPB', 'total', 'expenditureThisYear')]),
        equal(eachCode('GPD', 'expenditureThisYear'), [eachCode('GPB', 'expenditureThisYear')], {
          forEach: { codes: 'any', of: ['GPD', 'GPB'] },
        }),
      ],
    },
    {
      id: 'X-GPD-BAS',
      name: '一般公共预算支出明细表的各类不小于基本支出表',
      severity: 'error',
      source: FORM_STRUCTURE,
      why: '明细表包括基本支出和项目支出，合计行的任何一类都不会小于基本支出表的同一类。',
      statements: CLASS_CODES.map((code) => atLeast(line('GPD', 'total', code), [codes('BAS', [code], 'finalAmount')])),
    },
    {
      id: 'X-FAD-GPD',
      name: '财政拨款支出明细表不小于一般公共预算支出明细表',
      severity: 'error',
      source: FORM_STRUCTURE,
      why: '一般公共预算是财政拨款的一部分，任何科目的任何一类都不会大于全部财政拨款。',
      statements: CLASS_CODES.flatMap((code) => [
        atLeast(line('FAD', 'total', code), [line('GPD', 'total', code)]),
        atLeast(eachCode('FAD', code), [eachCode('GPD', code)], { forEach: { codes: 'any', of: ['FAD', 'GPD'] } }),
      ]),
    },
  ],
  PRJ: [
    codedRows('W-PRJ-CODE', 'PRJ'),
    tree('W-PRJ-TREE', 'PRJ', ['projectExpenditure']),
    {
      id: 'X-PRJ-GPB',
      name: '项目支出表与一般公共预算支出表的项目支出一致',
      severity: 'error',
      source: FORM_STRUCTURE,
      why: '项目支出表的每一科目，就是一般公共预算财政拨款支出决算表的项目支出栏。',
      statements: alike('PRJ', 'GPB', ['projectExpenditure']),
    },
  ],
  SCE: [
    codedRows('W-SCE-CODE', 'SCE'),
    tree('W-SCE-TREE', 'SCE', EXPENDITURE_COLUMNS),
    {
      id: 'W-SCE-1',
      name: '合计等于基本支出加项目支出',
      severity: 'error',
      source: FORM_STRUCTURE,
      why: '每一行的合计由基本支出和项目支出相加得出。',
      statements: [
        total(eachRow('SCE', 'expenditureThisYear'), [eachRow('SCE', ['basicExpenditure', 'projectExpenditure'])], {
          forEach: { rows: 'all', of: 'SCE' },
        }),
      ],
    },
    {
      id: 'X-SCE-SCO',
      name: '国有资本经营预算两张表的支出一致',
      severity: 'error',
      source: FORM_STRUCTURE,
      why: '支出决算表的各栏就是收入支出决算表的本年支出。',
      statements: alike('SCE', 'SCO', EXPENDITURE_COLUMNS),
    },
  ],
  PIE: [
    codedRows('W-PIE-CODE', 'PIE'),
    {
      ...tree('W-PIE-TREE', 'PIE', ['openingCarryOver', 'incomeThisYear', 'expenditureThisYear', 'closingCarryOver']),
      source: BORROWED_COLUMNS,
    },
    {
      id: 'W-PIE-1',
      name: '项目收支各行平衡',
      severity: 'verify',
      source: BORROWED_COLUMNS,
      why: '年初结转加本年收入等于本年支出加年末结转。',
      statements: [
        equal(
          [eachRow('PIE', ['openingCarryOver', 'incomeThisYear'])],
          [eachRow('PIE', 'expenditureThisYear'), eachRow('PIE', 'closingCarryOver')],
          { forEach: { rows: 'all', of: 'PIE' }, addsUpTo: eachRow('PIE', 'closingCarryOver') },
        ),
      ],
    },
    {
      id: 'X-PIE-EXP',
      name: '项目收支表的支出与支出决算表的项目支出一致',
      severity: 'verify',
      source: BORROWED_COLUMNS,
      why: '项目收入支出决算表的本年支出，就是支出决算表的项目支出栏。',
      statements: alike('PIE', 'EXP', ['projectExpenditure'], ['expenditureThisYear']),
    },
  ],
  PED: [
    codedRows('W-PED-CODE', 'PED'),
    { ...tree('W-PED-TREE', 'PED', ['finalAmount']), source: BORROWED_COLUMNS },
    {
      id: 'X-PED-GPB',
      name: '项目支出明细表合计与一般公共预算支出表的项目支出一致',
      severity: 'verify',
      source: BORROWED_COLUMNS,
      why: '一般公共预算的项目支出按经济分类全部列在项目支出明细表中。',
      statements: [repeat(line('PED', 'total', 'finalAmount'), line('GPB', 'total', 'projectExpenditure'))],
    },
  ],
};
