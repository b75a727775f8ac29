import { describe, expect, it } from 'vitest';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { type DifferenceRow, differenceRows } from '../../../src/ui/import/difference-rows';
import { proposeImport } from '../../../src/workbook/import/import';
import { filingFromImport } from '../../../src/workbook/import/import-accept';
import { compareImport } from '../../../src/workbook/import/import-differences';
import type { TableId } from '../../../src/core/filing/cell';
import { chaoyangWorkbook } from '../../support/chaoyang-workbook';
import { secondDraft } from '../../support/import-drafts';

const ours = filingFromImport(proposeImport(chaoyangWorkbook(), MOF_2023), 'a');
const comparisons = compareImport(proposeImport(secondDraft(), MOF_2023), ours);
const rowsOf = (table: TableId): DifferenceRow[] =>
  differenceRows(MOF_2023, comparisons.find((each) => each.table === table)!);

describe('the differences of a second draft', () => {
  it('are listed kind by kind, in words', () => {
    expect(
      rowsOf('GPB').map(({ group, subject, column, ours: own, draft, gap }) => [
        group,
        subject,
        column,
        own,
        draft,
        gap,
      ]),
    ).toEqual([
      ['both', '2080501 行政单位离退休', '小计', '24.99', '26.00', '+1.01'],
      ['both', '2080501 行政单位离退休', '基本支出', '24.99', '26.00', '+1.01'],
      ['rowsInDraft', '2299901 其他支出', '整行', '没有这一行', '0.70', ''],
      ['onlyHere', '2210201 住房公积金', '整行', '88.55 等 3 个数', '没有这一行', ''],
    ]);
  });

  it('say in which cell of the draft a figure stands', () => {
    expect(rowsOf('GPB')[0]!.source.at).toMatch(/!C\d+$/);
    expect(rowsOf('GPB')[3]!.source.at).toBeUndefined();
  });

  it('leave out what is the same once rounded', () => {
    expect(rowsOf('TPE')).toEqual([]);
    expect(comparisons.find(({ table }) => table === 'TPE')!.finer).toHaveLength(3);
  });
});
