import { describe, expect, it } from 'vitest';
import { convertFiling } from '../../../src/core/edition/convert-filing';
import type { Filing } from '../../../src/core/filing/filing';
import { editionFor, EDITIONS } from '../../../src/editions';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { type ExportKind, writeExport } from '../../../src/workbook/export/export';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { fittingEdition } from '../../../src/workbook/import/fitting-edition';
import type { TableId } from '../../../src/core/filing/cell';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { bookOf, officeSheet } from '../../support/office-sheet';
import { chaoyangWorkbook, textCell } from '../../support/chaoyang-workbook';
import { fullFiling } from '../../support/full-filing';

async function fitted(kind: ExportKind, filing: Filing, edition = MOF_2023): Promise<string> {
  const { bytes, fileName } = await writeExport(kind, filing, edition);
  return fittingEdition(readWorkbookNow(bytes, fileName)).id;
}

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))('a workbook of %s', (id, edition) => {
  const { filing } = convertFiling({ ...fullFiling(), year: edition.fiscalYears.to }, MOF_2023, edition);

  it('is known again by its tables, where they differ from the national ones', async () => {
    const likeNational = ['辽宁', '新疆'].includes(edition.place);
    const wanted = likeNational ? editionFor('全国', filing.year).id : id;
    expect(await fitted('published', filing, edition)).toBe(wanted);
  });

  it('is known again by its settings', async () => expect(await fitted('working', filing, edition)).toBe(id));
});

describe('a draft', () => {
  it('of the national nine is taken for them, and for its year', () =>
    expect(fittingEdition(chaoyangWorkbook()).id).toBe('mof-2023'));

  it('of which nothing is known is taken for the latest national edition', () =>
    expect(fittingEdition({ ...chaoyangWorkbook(), fileName: 'a.xlsx', sheets: [] }).id).toBe('mof-2025'));

  it('without 栏次 and 行次 is taken for the national ones, unless it is from a place that prints none', () => {
    const tables: TableId[] = ['IES', 'INC', 'EXP', 'FAS', 'GPB', 'BAS'];
    const style = { columnNos: false, lineNos: false, merges: false };
    const plain = tables.map((table) => officeSheet(chaoyangFiling(), table, style));
    const bare = (text: string): string => text.replace('金额单位', '单位').replace(/^公开\d+表$/, '');
    const alone = plain.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) =>
        cells?.map((cell) => (cell?.kind === 'text' ? textCell(bare(cell.value)) : cell)),
      ),
    }));
    expect(fittingEdition(bookOf(...alone)).place).toBe('全国');
    expect(fittingEdition({ ...bookOf(...alone), fileName: '上海市某区示例局2024年度决算.xlsx' }).place).toBe('上海');
  });
});
