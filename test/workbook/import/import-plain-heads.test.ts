import { describe, expect, it } from 'vitest';
import type { TableId } from '../../../src/core/filing/cell';
import type { Form, FormColumn } from '../../../src/core/edition/form';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { WIDE_THREE_PUBLIC_BLOCKS, WIDE_THREE_PUBLIC_PAIRS } from '../../../src/editions/wide-three-public-form';
import { proposeImport } from '../../../src/workbook/import/import';
import type { Sheet } from '../../../src/workbook/workbook';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { importMistakes } from '../../support/import-mistakes';
import { limitedTo } from '../../support/limited-filing';
import { bookOf, officeSheet, type OfficeStyle } from '../../support/office-sheet';
import { textCell } from '../../support/chaoyang-workbook';

const filing = chaoyangFiling();

/** The form with other heads over its columns, in printed order; without 行次. */
function headed(table: TableId, heads: readonly (readonly string[])[]): Form {
  const form = MOF_2023.forms.find((each) => each.table === table)!;
  let at = 0;
  const blocks = form.blocks.map((block) => ({
    ...block,
    columns: block.columns
      .filter(({ kind }) => kind !== 'lineNo')
      .map((column): FormColumn => ({ ...column, header: heads[at++]! })),
  }));
  return { ...form, blocks };
}

const escaped = (text: string): string => text.replace(/[()]/g, (each) => `\\${each}`);

const plain: OfficeStyle = { number: false, lineNos: false, columnNos: false };
const sheetOf = (table: TableId, heads: readonly (readonly string[])[], title: string | null): Sheet => ({
  ...officeSheet(filing, table, { ...plain, form: headed(table, heads), title }),
  name: 'Sheet1',
});

const FUNDS = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
const SHORT_FUNDS = ['一般公共预算', '政府性基金预算', '国有资本经营预算'];

describe('收入 and 支出 stand over their lines, without 项目', () => {
  it.each([
    ['IES', '决算数', [['收入'], ['决算数'], ['支出'], ['决算数']]],
    ['IES', '金额', [['收入'], ['金额'], ['支出'], ['金额']]],
    ['IES', '收入项目', [['收入项目'], ['决算数'], ['支出项目'], ['决算数']]],
    [
      'IES',
      '项目(按功能分类)',
      [
        ['收入', '项目'],
        ['收入', '决算数'],
        ['支出', '项目（按功能分类）'],
        ['支出', '决算数'],
      ],
    ],
    ['FAS', 'one row', [['收入'], ['决算数'], ['支出'], ['合计'], ...FUNDS.map((fund) => [fund])]],
    ['FAS', 'short names', [['收入'], ['决算数'], ['支出'], ['合计'], ...SHORT_FUNDS.map((fund) => [fund])]],
    ['FAS', 'two rows', [['收入'], ['决算数'], ['支出'], ['决算数', '合计'], ...FUNDS.map((fund) => ['决算数', fund])]],
  ] as const)('%s: %s', (table, _, heads) => {
    const name = table === 'IES' ? '收入支出决算总表' : '财政拨款收入支出决算总表';
    for (const title of [`2023年度${name}`, null]) {
      const workbook = bookOf(sheetOf(table, heads, title));
      const proposal = proposeImport(workbook, MOF_2023);
      expect(importMistakes(workbook, proposal, limitedTo(filing, table))).toEqual([]);
      expect(proposal.sheets[0]).toMatchObject({ table, ...(title !== null && { confidence: 'sure' }) });
    }
  });
});

describe('a table that a person chose and of which nothing was read', () => {
  it('is neither sure nor empty', () => {
    const sheet = { ...officeSheet(filing, 'IES', plain), name: 'Sheet1' };
    const strange = new Map([
      ['项目', '甲'],
      ['收入', '乙'],
      ['支出', '丙'],
    ]);
    const rows = sheet.rows.map((cells) =>
      cells?.map((cell) => (cell && strange.has(cell.value) ? textCell(strange.get(cell.value)!) : cell)),
    );
    const corrections = { Sheet1: { table: 'IES' } } as const;
    const [proposed] = proposeImport(bookOf({ ...sheet, rows }), MOF_2023, { corrections }).sheets;
    expect(proposed).toMatchObject({ table: 'IES', figures: 0, confidence: 'unsure', isProposedEmpty: false });
  });

  it('is sure where something was', () => {
    const sheet = { ...officeSheet(filing, 'IES', plain), name: 'Sheet1' };
    const corrections = { Sheet1: { table: 'IES' } } as const;
    expect(proposeImport(bookOf(sheet), MOF_2023, { corrections }).sheets[0]!.confidence).toBe('sure');
  });
});

describe('“三公” under other names', () => {
  const variants: readonly (readonly [printed: string, other: string][])[] = [
    [
      ['公务用车购置及运行维护费', '公务用车购置及运行费'],
      ['公务用车运行维护费', '公务用车运行费'],
      ['公务接待费', '公务接待'],
      ['因公出国（境）费', '因公出国(境)费'],
    ],
    [
      ['公务用车购置及运行费', '公务用车购置及运行维护费用'],
      ['公务用车购置及运行维护费', '公务用车购置及运行维护费用'],
      ['公务用车运行维护费', '公务用车运行维护费用'],
      ['公务用车购置费', '公务用车购置'],
      ['因公出国（境）费', '因公出国（境）费用'],
    ],
    [
      ['公务用车购置及运行维护费', '公务用车费'],
      ['公务用车购置及运行费', '公务用车费'],
      ['公务用车运行维护费', '运行费'],
      ['公务用车购置费', '购置费'],
      ['公务接待费', '公务接待费用'],
      ['因公出国（境）费', '因公出国'],
      ['合计', '“三公”经费合计'],
    ],
  ];
  const forms = [
    WIDE_THREE_PUBLIC_PAIRS,
    WIDE_THREE_PUBLIC_BLOCKS,
    MOF_2023.forms.find(({ table }) => table === 'TPE')!,
  ];
  const renamed = (sheet: Sheet, names: (typeof variants)[number]): Sheet => ({
    ...sheet,
    rows: sheet.rows.map((cells) =>
      cells?.map((cell) => {
        const found = cell && names.find(([printed]) => new RegExp(`(^|[、）])${escaped(printed)}$`).test(cell.value));
        return found ? textCell(cell.value.replace(found[0], () => found[1])) : cell;
      }),
    ),
  });
  it.each(variants.map((names, index) => [index, names] as const))('variant %i', (_, names) => {
    for (const form of forms)
      for (const merges of [true, false]) {
        const sheet = officeSheet(filing, 'TPE', { form, merges, number: false });
        const workbook = bookOf(renamed(sheet, names));
        expect(workbook.sheets[0]!.rows).not.toEqual(sheet.rows);
        const proposal = proposeImport(workbook, MOF_2023);
        expect(importMistakes(workbook, proposal, limitedTo(filing, 'TPE'))).toEqual([]);
        expect(proposal.issues.map(({ kind }) => kind)).not.toContain('similarRow');
      }
  });

  it('names an item that is none', () => {
    const sheet = officeSheet(filing, 'TPE', { number: false });
    const proposal = proposeImport(bookOf(renamed(sheet, [['公务接待费', '会议费']])), MOF_2023);
    expect(proposal.filing.tables.TPE!.cells['hospitality']).toBeUndefined();
    expect(proposal.unplaced.map(({ text }) => text)).toContain('2、会议费');
  });
});
