import { expect, it } from 'vitest';
import { toDecimalText } from '../../../src/core/money/decimal-text';
import { formOf } from '../../../src/core/edition/edition';
import { applyChanges } from '../../../src/core/filing/change';
import type { Filing } from '../../../src/core/filing/filing';
import { layOut } from '../../../src/core/layout/layout';
import { editionOf } from '../../../src/editions';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { WIDE_THREE_PUBLIC_BLOCKS, WIDE_THREE_PUBLIC_PAIRS } from '../../../src/editions/wide-three-public-form';
import { proposeImport } from '../../../src/workbook/import/import';
import { acceptImport, filingFromImport } from '../../../src/workbook/import/import-accept';
import type { RawCell, Sheet } from '../../../src/workbook/workbook';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { blankFiling } from '../../support/ledgers';
import { chaoyangWorkbook, numberCell, textCell } from '../../support/chaoyang-workbook';

const filing = chaoyangFiling();
const plain = chaoyangWorkbook();
const at = MOF_2023.forms.findIndex(({ table }) => table === 'TPE');

/** The “三公” table in one printed row; heads without a merge are printed once and blank beside it. */
function wideSheet(form: typeof WIDE_THREE_PUBLIC_PAIRS, isMerged: boolean): Sheet {
  const layout = layOut(form, MOF_2023.definitions.TPE, filing.tables.TPE);
  const rows: (RawCell | undefined)[][] = [[textCell(form.title)], [textCell('单位：万元')]];
  const merges: Sheet['merges'][number][] = [];
  const top = rows.length;
  layout.head.forEach((heads, level) => {
    rows.push([]);
    for (const { text, column, columnSpan, rowSpan } of heads) {
      rows[top + level]![column] = textCell(text);
      if (isMerged)
        merges.push({
          top: top + level,
          left: column,
          bottom: top + level + rowSpan - 1,
          right: column + columnSpan - 1,
        });
    }
  });
  const cells = layout.lines[0]!.cells.map(({ cell }) => {
    const value = cell && filing.tables.TPE!.cells[cell.row]?.[cell.column];
    return value?.kind === 'amount' ? numberCell(toDecimalText(value.amount, '万元')) : undefined;
  });
  rows.push(cells, [textCell('注：本表反映部门本年度“三公”经费支出预决算情况。')]);
  return { ...plain.sheets[at]!, name: '三公', rows, merges, columnCount: layout.columns.length };
}

it.each([
  ['pairs', WIDE_THREE_PUBLIC_PAIRS, true],
  ['pairs, nothing merged', WIDE_THREE_PUBLIC_PAIRS, false],
  ['blocks', WIDE_THREE_PUBLIC_BLOCKS, true],
  ['blocks, nothing merged', WIDE_THREE_PUBLIC_BLOCKS, false],
] as const)('reads the wide “三公” as %s', (_, form, isMerged) => {
  const sheets = plain.sheets.map((sheet, index) => (index === at ? wideSheet(form, isMerged) : sheet));
  const proposal = proposeImport({ ...plain, sheets }, MOF_2023);
  expect(proposal.filing.tables.TPE).toEqual(filing.tables.TPE);
  expect(proposal.unplaced).toEqual([]);
});

it.each([
  ['pairs', WIDE_THREE_PUBLIC_PAIRS],
  ['blocks', WIDE_THREE_PUBLIC_BLOCKS],
] as const)('prints “三公” as the draft does: %s', (_, form) => {
  const sheets = plain.sheets.map((sheet, index) => (index === at ? wideSheet(form, true) : sheet));
  const proposal = proposeImport({ ...plain, sheets }, MOF_2023);
  const asDrafted = (made: Filing): void => {
    const edition = editionOf(made)!;
    expect(formOf(edition, 'TPE')!.blocks).toEqual(form.blocks);
    expect(edition.forms.map(({ table }) => table)).toEqual(MOF_2023.forms.map(({ table }) => table));
  };
  asDrafted(filingFromImport(proposal, 'new'));
  expect(proposal.issues.filter(({ kind }) => kind === 'otherShape')).toEqual([
    expect.objectContaining({ severity: 'notice', sheet: '三公', message: expect.stringContaining('横表（') }),
  ]);
  // So does a filing whose own table was still blank; one that was filled, or whose office chose, stays as it is.
  const into = (current: Filing): Filing => applyChanges(current, acceptImport(proposal, current).changes).filing;
  asDrafted(into(blankFiling()));
  expect(into(filing).formAdjustments).toEqual([]);
  const chosen = { ...blankFiling(), formAdjustments: [{ table: 'TPE', title: '“三公”表' }] } as const;
  expect(into(chosen).formAdjustments).toBe(chosen.formAdjustments);
});

it('says nothing of the layout where the draft has the usual one', () => {
  const proposal = proposeImport(plain, MOF_2023);
  expect(proposal.filing.formAdjustments).toEqual([]);
  expect(proposal.issues.filter(({ kind }) => kind === 'otherShape')).toEqual([]);
});

it('does not take numbers of columns for figures, even where nothing calls them 栏次', () => {
  const sheet = wideSheet(WIDE_THREE_PUBLIC_PAIRS, true);
  const rows = [...sheet.rows];
  const counts = Array.from({ length: 12 }, (_, index) => numberCell(String(index + 1), String(index + 1), '0'));
  rows.splice(rows.length - 2, 0, counts);
  const sheets = plain.sheets.map((each, index) => (index === at ? { ...sheet, rows } : each));
  expect(proposeImport({ ...plain, sheets }, MOF_2023).filing.tables.TPE).toEqual(filing.tables.TPE);
});

it('reads codes of 基本支出 in two parts, whatever stands below what', () => {
  const bas = filing.tables.BAS!;
  const codes = Object.keys(bas.cells).filter((row) => /^\d/.test(row));
  const left = codes.filter((code) => /^30[13]/.test(code));
  const right = codes.filter((code) => !/^30[13]/.test(code));
  const amountOf = (row: string): RawCell => {
    const value = bas.cells[row]!['finalAmount']!;
    return numberCell(value.kind === 'amount' ? toDecimalText(value.amount, '万元') : '');
  };
  const part = (code: string | undefined): (RawCell | undefined)[] =>
    code ? [textCell(code), textCell('某科目'), amountOf(code)] : [undefined, undefined, undefined];
  const heads = ['经济分类科目编码', '科目名称', '决算数'].map(textCell);
  const rows: (RawCell | undefined)[][] = [
    [textCell('一般公共预算财政拨款基本支出决算明细表')],
    [textCell('单位：万元')],
    [...heads, ...heads],
    ...left.map((code, index) => [...part(code), ...part(right[index])]),
    [
      textCell('人员经费合计'),
      undefined,
      amountOf('personnel'),
      textCell('公用经费合计'),
      undefined,
      amountOf('administrative'),
    ],
  ];
  const sheets = [{ ...plain.sheets[0]!, name: '06', rows, merges: [], columnCount: 6 }];
  const proposal = proposeImport({ ...plain, sheets }, MOF_2023);
  expect(proposal.filing.tables.BAS?.cells).toEqual(bas.cells);
  expect(proposal.unplaced).toEqual([]);
});
