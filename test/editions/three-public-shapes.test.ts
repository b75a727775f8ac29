import { describe, expect, it } from 'vitest';
import { publish } from '../../src/core/check/publish';
import { convertFiling } from '../../src/core/edition/convert-filing';
import { formOf } from '../../src/core/edition/edition';
import { cellKey } from '../../src/core/filing/cell';
import type { Filing } from '../../src/core/filing/filing';
import { layOut } from '../../src/core/layout/layout';
import { EDITIONS, editionOf } from '../../src/editions';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { paperPages } from '../../src/publication/paper';
import { type PrintedTable, printedTables } from '../../src/publication/printed-table';
import { writeExport } from '../../src/workbook/export/export';
import { readWorkbookNow } from '../../src/workbook/file/sheetjs-reader';
import { proposeImport } from '../../src/workbook/import/import';
import { fullFiling } from '../support/full-filing';
import { onPaper, throughPaper } from '../support/papers';

const full = fullFiling();
const CASES = EDITIONS.flatMap((edition) =>
  (formOf(edition, 'TPE')?.shapes ?? []).map(({ id, name }) => [edition.name, name, edition, id] as const),
);

/** Of “三公” alone. */
const ofThreePublic = (tables: readonly PrintedTable[]): PrintedTable[] =>
  tables.filter(({ table }) => table === 'TPE');
const figuresOf = (tables: readonly PrintedTable[]): string[] =>
  ofThreePublic(tables)
    .flatMap(({ lines }) => lines.flat())
    .flatMap(({ kind, text }) => (kind === 'figure' && text !== '' ? [text] : []))
    .sort();

it('are known to every edition, and the one it prints is among them', () => {
  for (const edition of EDITIONS) {
    const { shapes = [], shape, blocks } = formOf(edition, 'TPE')!;
    expect(shapes).toHaveLength(3);
    expect(shapes.find(({ id }) => id === shape)?.blocks).toBe(blocks);
  }
});

describe.each(CASES)('“三公” of %s as %s', (_edition, _name, edition, shape) => {
  const filing: Filing = {
    ...convertFiling(full, MOF_2023, edition).filing,
    formAdjustments: [{ table: 'TPE', shape }],
  };
  const own = editionOf(filing)!;
  const layout = layOut(formOf(own, 'TPE')!, own.definitions.TPE, filing.tables.TPE);

  it('has a place for each of the twelve figures', () => {
    const cells = layout.lines.flatMap(({ cells: line }) => line.flatMap(({ cell }) => (cell ? [cellKey(cell)] : [])));
    expect(new Set(cells).size).toBe(12);
    expect(cells).toHaveLength(12);
  });

  it('prints the same figures on a sheet that stands or lies as the shape asks', () => {
    const tables = printedTables(filing, own);
    expect(figuresOf(tables)).toEqual(figuresOf(printedTables(filing, edition)));
    const pages = paperPages(ofThreePublic(tables));
    expect(pages.map(({ table }) => table.orientation)).toEqual([shape === 'upright' ? 'portrait' : 'landscape']);
  });

  it('comes back from the published paper, to an office that prints it so and to one that does not', async () => {
    const { bytes, fileName } = await writeExport('published', filing, own);
    for (const reader of [own, edition]) {
      const { filing: back } = proposeImport(readWorkbookNow(bytes, fileName), reader, { id: filing.id });
      expect(onPaper(back)).toEqual(onPaper(publish(filing, own)));
    }
  });

  it('comes back from the working copy with its shape', async () => {
    expect((await throughPaper('working', filing, own)).filing).toEqual(filing);
  });
});
