import { describe, expect, test } from 'vitest';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { proposeImport } from '../../../src/workbook/import/import';
import type { ImportIssue } from '../../../src/workbook/import/import-proposal';
import type { Sheet, Workbook } from '../../../src/workbook/workbook';
import { chaoyangWorkbook, textCell, withCell } from '../../support/chaoyang-workbook';

const plain = chaoyangWorkbook();

/** The findings of B-SET. */
const told = (workbook: Workbook): ImportIssue[] =>
  proposeImport(workbook, MOF_2023).issues.filter((issue) => issue.rule === 'B-SET');

/** The workbook with another text in the one cell of a sheet that says `text`. */
function instead(sheet: number, text: string, other: string): Workbook {
  const { rows } = plain.sheets[sheet]!;
  const row = rows.findIndex((cells) => cells?.some((cell) => cell?.value === text));
  return withCell(
    plain,
    sheet,
    row,
    rows[row]!.findIndex((cell) => cell?.value === text),
    textCell(other),
  );
}

const cover = (...lines: string[]): Sheet => ({
  ...plain.sheets[0]!,
  name: '封面',
  rows: lines.map((line) => [textCell(line)]),
  merges: [],
});

const withCover = (...lines: string[]): Workbook => ({ ...plain, sheets: [cover(...lines), ...plain.sheets] });

describe('the sheets of one set', () => {
  test('agree in a real filing, its cover included', () => {
    expect(told(plain)).toEqual([]);
    expect(told(withCover('2023年度部门决算公开表', '部门：示例市工业和信息化局', '2024年9月'))).toEqual([]);
  });

  test.each([
    ['yearConflict', 5, '2023年度', '2022年度'],
    ['unitNameConflict', 4, '部门：示例市工业和信息化局', '部门：示例市工信局'],
    ['moneyUnitConflict', 2, '金额单位：万元', '金额单位：元'],
  ] as const)('are wrong where one differs: %s', (kind, sheet, text, other) => {
    const issues = told(instead(sheet, text, other));
    expect(issues).toMatchObject([{ kind, severity: 'error', sheet: plain.sheets[sheet]!.name }]);
    expect(issues[0]!.message).toContain('应一致');
  });

  test('are to be verified where only the cover differs, whose value is not taken', () => {
    const workbook = withCover('2022年度部门决算公开表');
    expect(told(workbook)).toMatchObject([{ kind: 'yearConflict', severity: 'verify', sheet: '封面' }]);
    expect(proposeImport(workbook, MOF_2023).filing.year).toBe(2023);
  });

  test('are to be verified where a table has another number', () => {
    const issues = told(instead(6, '公开07表', '公开09表'));
    expect(issues).toMatchObject([{ kind: 'tableNumberConflict', severity: 'verify', sheet: plain.sheets[6]!.name }]);
    expect(issues[0]!.message).toContain('《财政拨款“三公”经费支出决算表》的表号应为“公开07表”，实为“公开09表”');
  });
});
