import { describe, expect, it } from 'vitest';
import type { TableId } from '../../../src/core/filing/cell';
import type { Filing } from '../../../src/core/filing/filing';
import type { Form } from '../../../src/core/edition/form';
import { layOut } from '../../../src/core/layout/layout';
import { fullForm } from '../../../src/core/layout/shown-form';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { WIDE_THREE_PUBLIC_BLOCKS, WIDE_THREE_PUBLIC_PAIRS } from '../../../src/editions/wide-three-public-form';
import { proposeImport } from '../../../src/workbook/import/import';
import type { ImportProposal } from '../../../src/workbook/import/import-proposal';
import type { Sheet } from '../../../src/workbook/workbook';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { limitedTo } from '../../support/limited-filing';
import { textCell } from '../../support/chaoyang-workbook';
import { fullFiling } from '../../support/full-filing';
import { importMistakes } from '../../support/import-mistakes';
import { bookOf, officeSheet, type OfficeStyle, placeOf, sheetOf, withColumn } from '../../support/office-sheet';

const filing = chaoyangFiling();
const full = fullFiling();
const formOf = (table: TableId): Form => MOF_2023.forms.find((form) => form.table === table)!;
const propose = (...sheets: readonly Sheet[]): ImportProposal => proposeImport(bookOf(...sheets), MOF_2023);
const mistakes = (from: Filing, ...sheets: readonly Sheet[]): string[] =>
  importMistakes(bookOf(...sheets), propose(...sheets), from);

/** Two parts side by side: 301 and 303, 302 and all others. */
const twoColumns: Form = {
  ...formOf('BAS'),
  blocks: [
    formOf('BAS').blocks[0]!,
    {
      ...formOf('BAS').blocks[1]!,
      lines: {
        kind: 'fixed',
        lines: formOf('BAS')
          .blocks.slice(1)
          .flatMap(({ lines }) => (lines.kind === 'fixed' ? lines.lines : [])),
      },
    },
  ],
  foot: formOf('BAS').foot!.map((each) => ({ ...each, toBlock: Math.min(1, each.toBlock) })),
};

describe('the layout of Shanghai', () => {
  const bare: OfficeStyle = { number: false, lineNos: false, columnNos: false };
  /** 本年支出 and its parts stand in the line of 合计. */
  const crammed = (table: TableId): Sheet =>
    sheetOf(table, [
      [textCell(formOf(table).title)],
      [textCell('单位：万元')],
      ['项目', '', '年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'].map((text) =>
        text ? textCell(text) : undefined,
      ),
      ['功能分类科目编码', '科目名称'].map(textCell),
      ['合计', '', '', '', '合计', '基本支出', '项目支出'].map((text) => (text ? textCell(text) : undefined)),
      [textCell('注：本表反映部门本年度收入支出及结转和结余情况。')],
      [textCell('说明：示例单位本年度没有收入和支出，故本表无数据。')],
    ]);
  const sheets = MOF_2023.forms.map(({ table }): Sheet => {
    if (table === 'GMF' || table === 'SCO') return crammed(table);
    const form = table === 'BAS' ? { form: twoColumns } : table === 'TPE' ? { form: WIDE_THREE_PUBLIC_PAIRS } : {};
    return officeSheet(filing, table, { ...bare, ...form, totalAt: table === 'GPB' ? 'foot' : 'head' });
  });

  it('has every figure at its place', () => {
    expect(mistakes(filing, ...sheets)).toEqual([]);
    const proposal = propose(...sheets);
    expect(proposal.sheets.map(({ table }) => table)).toEqual(MOF_2023.forms.map(({ table }) => table));
    expect(proposal.filing.tables.GMF!.declaredEmpty).toBe(true);
  });

  it('has figures of 合计 beside the lowest heads', () => {
    const sheet = crammed('GMF');
    const rows = sheet.rows.map((cells, row) =>
      row === 4 ? Array.from({ length: 8 }, (_, at) => (at === 3 ? textCell('12.50') : cells![at])) : cells,
    );
    const proposal = propose({ ...sheet, rows });
    expect(proposal.filing.tables.GMF!.cells.total).toMatchObject({ incomeThisYear: { amount: 12_500_000 } });
  });
});

describe('“三公”', () => {
  it.each([WIDE_THREE_PUBLIC_PAIRS, WIDE_THREE_PUBLIC_BLOCKS])('in one wide line', (form) => {
    for (const merges of [true, false])
      expect(mistakes(limitedTo(filing, 'TPE'), officeSheet(filing, 'TPE', { form, merges, number: false }))).toEqual(
        [],
      );
  });

  it('with two columns of budget figures', () => {
    const sheet = officeSheet(filing, 'TPE', { merges: false });
    const [row, column] = placeOf(sheet, '预算数');
    const named = {
      ...sheet,
      rows: sheet.rows.map((cells, at) =>
        at === row ? cells!.map((cell, i) => (i === column ? textCell('年初预算数') : cell)) : cells,
      ),
    };
    const proposal = propose(withColumn(named, column + 1, row, '全年预算数', row + 1, '77.7'));
    expect(proposal.filing.tables.TPE!.cells).toEqual(filing.tables.TPE!.cells);
    expect(proposal.issues.find(({ kind }) => kind === 'unknownColumn')!.message).toContain('“全年预算数”');
    expect(proposal.unplaced.map(({ text }) => text)).toEqual(['77.7', '77.7', '77.7']);
  });
});

describe('budget figures beside final ones', () => {
  it.each(['IES', 'FAS'] as const)('in %s', (table) => {
    const sheet = officeSheet(filing, table, { merges: false, columnNos: false });
    const [row, column] = placeOf(sheet, '金额');
    let changed: Sheet = sheet;
    for (const head of ['全年预算数', '年初预算数'])
      changed = withColumn(changed, column, row, head, row + 1, '5555.5');
    const rows = changed.rows.map((cells) =>
      cells?.map((cell) => (cell?.value === '金额' ? textCell('决算数') : cell)),
    );
    const proposal = propose({ ...changed, rows });
    expect(proposal.filing.tables[table]!.cells).toEqual(filing.tables[table]!.cells);
    const issue = proposal.issues.find(({ kind }) => kind === 'unknownColumn')!;
    expect(issue.message).toContain('年初预算数”');
    expect(issue.message).toContain('全年预算数”');
    expect(new Set(proposal.unplaced.map(({ text }) => text))).toEqual(new Set(['5555.5']));
    const heads = proposal.sheets[0]!.columns.filter(({ heading }) => heading.includes('预算数'));
    expect(heads.map(({ takenFor }) => takenFor)).toEqual([undefined, undefined]);
  });

  it('in a table of codes', () => {
    const sheet = officeSheet(filing, 'EXP', { merges: false, columnNos: false });
    const [row, column] = placeOf(sheet, '本年支出合计');
    let changed: Sheet = sheet;
    for (const head of ['调整预算数', '年初预算数'])
      changed = withColumn(changed, column, row, head, row + 2, '5555.5');
    const proposal = propose(changed);
    expect(proposal.filing.tables.EXP).toEqual(filing.tables.EXP);
    expect(new Set(proposal.unplaced.map(({ text }) => text))).toEqual(new Set(['5555.5']));
  });
});

describe('carry-over', () => {
  const capital = fullForm(formOf('SCO'))!;
  const carried: Filing = { ...limitedTo(full, 'SCO'), tables: { SCO: { ...full.tables.GMF! } } };

  it.each(['cells', 'nothing merged'])('of 国有资本经营, printed only where there is any (%s)', (merged) => {
    const sheet = officeSheet(carried, 'SCO', { form: capital, merges: merged === 'cells' });
    expect(mistakes(carried, sheet)).toEqual([]);
    const { tables } = propose(sheet).filing;
    const printed = layOut(formOf('SCO'), MOF_2023.definitions.SCO, tables.SCO).columns.map(({ header }) => header[0]);
    for (const head of ['年初结转和结余', '本年收入', '年末结转和结余']) expect(printed).toContain(head);
  });

  it('of 一般公共预算, whose expenditure alone is taken', () => {
    const groups = ['年初结转和结余', '本年收入', '本年支出', '年末结转和结余'];
    const wide: Form = {
      ...formOf('GPB'),
      blocks: [
        {
          ...formOf('GPB').blocks[0]!,
          columns: [
            ...formOf('GPB').blocks[0]!.columns.slice(0, 2),
            ...groups.flatMap((group) =>
              (['expenditureThisYear', 'basicExpenditure', 'projectExpenditure'] as const).map((column, index) => ({
                kind: 'figure' as const,
                header: [group, ['合计', '基本支出', '项目支出'][index]!],
                column: group === '本年支出' ? column : `${column}/${group}`,
              })),
            ),
          ],
        },
      ],
    };
    const cells = Object.fromEntries(
      Object.entries(filing.tables.GPB!.cells).map(([row, figures]) => [
        row,
        {
          ...figures,
          ...Object.fromEntries(Object.entries(figures).map(([column, value]) => [`${column}/本年收入`, value])),
        },
      ]),
    );
    const table = { ...filing.tables.GPB!, cells };
    const title = '一般公共预算财政拨款收入支出决算表';
    for (const merges of [true, false]) {
      const proposal = propose(
        officeSheet({ ...filing, tables: { GPB: table } }, 'GPB', { form: wide, title, merges }),
      );
      expect(proposal.filing.tables.GPB).toEqual(filing.tables.GPB);
      expect(proposal.unplaced).toHaveLength(78);
      expect(proposal.issues.find(({ kind }) => kind === 'unknownColumn')!.message).toContain('本年收入·合计');
    }
  });
});

describe('titles and names', () => {
  it.each<[TableId, string]>([
    ['IES', '收入支出决算表'],
    ['IES', '2023年度单位收入支出决算总表'],
    ['INC', '部门收入总表'],
    ['INC', '收入决算总表'],
    ['EXP', '单位支出决算总表'],
    ['FAS', '财政拨款收入支出决算表'],
    ['GPB', '一般公共预算财政拨款收入支出决算表'],
    ['GPB', '《一般公共预算财政拨款支出决算明细表》'],
    ['BAS', '一般公共预算财政拨款基本支出决算明细表'],
    ['TPE', '一般公共预算财政拨款‘三公’经费支出决算表'],
    ['TPE', '“三公”经费及会议费、培训费支出决算表'],
    ['TPE', '一般公共预算财政拨款“三公”'],
    ['GMF', '政府性基金预算财政拨款支出决算表'],
    ['SCO', '国有资本经营预算财政拨款支出决算表'],
  ])('%s as %s', (table, title) => {
    for (const from of [filing, full]) {
      const sheet = { ...officeSheet(from, table, { title, number: false }), name: 'Sheet1' };
      expect(propose(sheet).sheets.map((each) => each.table)).toEqual([table]);
    }
  });

  it('of the ledger, among sheets that look alike', () => {
    const names: Partial<Record<TableId, string>> = {
      IES: 'Z01 收入支出决算总表(财决01表)',
      INC: 'Z03 收入决算表(财决03表)',
      EXP: 'Z04 支出决算表(财决04表)',
      FAS: 'Z01-1 财政拨款收入支出决算总表(财决01-1表)',
      GPB: 'Z07 一般公共预算财政拨款收入支出决算表',
      BAS: 'Z08-1 一般公共预算财政拨款基本支出决',
      TPE: 'F03 机构运行信息表(财决附03表)',
      GMF: 'Z09 政府性基金预算财政拨款收入支出决算',
      SCO: 'Z11 国有资本经营预算财政拨款收入支出',
    };
    const detail = (name: string): Sheet => {
      const sheet = officeSheet(filing, 'EXP', { title: null });
      const heads = ['工资福利支出', '商品和服务支出', '对个人和家庭的补助', '债务利息及费用支出', '资本性支出'];
      const rows = sheet.rows.map((cells) => {
        const head = cells?.findIndex((cell) => cell?.value === '基本支出') ?? -1;
        return cells?.map((cell, at) => (head > 0 && at >= head ? textCell(heads[at - head]!) : cell));
      });
      return { ...sheet, name, rows };
    };
    const sheets = MOF_2023.forms.map(({ table }) => ({
      ...officeSheet(full, table, { title: null, number: false }),
      name: names[table]!,
    }));
    const text = (name: string, ...lines: string[]): Sheet =>
      sheetOf(
        name,
        lines.map((line) => [textCell(line)]),
      );
    const proposal = propose(
      text('封面', '2023年度部门决算', '单位负责人：'),
      text('目录', ...MOF_2023.forms.map(({ title }) => title)),
      detail('Z05 支出决算明细表(财决05表)'),
      detail('Z05-1 基本支出决算明细表(财决05-1表'),
      ...sheets,
      text('填表说明', '一、本表由部门填报。', '二、金额单位为万元。'),
      text('签字页', '单位负责人（签章）：', '填表人：'),
    );
    const found = proposal.sheets.filter(({ table }) => table).map(({ sheetName, table }) => [sheetName, table]);
    expect(found).toEqual(MOF_2023.forms.map(({ table }) => [names[table], table]));
  });

  it('that say only a number', () => {
    const sheets = MOF_2023.forms.map(({ table }, index) => ({
      ...officeSheet(full, table, { title: null, number: false }),
      name: `GK0${index + 1}`,
    }));
    expect(propose(...sheets).sheets.map(({ table }) => table)).toEqual(MOF_2023.forms.map(({ table }) => table));
  });
});
