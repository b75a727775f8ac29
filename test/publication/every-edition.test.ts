import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { publish } from '../../src/core/check/publish';
import { EDITIONS } from '../../src/editions';
import { csvFiles } from '../../src/publication/csv-files';
import { htmlPage } from '../../src/publication/html-page';
import { paperPages } from '../../src/publication/paper';
import { printedTables } from '../../src/publication/printed-table';
import { fullFiling } from '../support/full-filing';

const filing = fullFiling();

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))('what %s prints', (_, edition) => {
  const tables = printedTables(publish(filing, edition), edition);
  const figures = tables.map(({ lines }) =>
    lines.flat().flatMap(({ kind, text }) => (kind === 'figure' && text !== '' ? [text.replace(/,/g, '')] : [])),
  );

  it('stands on the web page under heads that exist', () => {
    const html = htmlPage(filing, edition);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    const heads = [...html.matchAll(/<td[^>]*class="figure[^"]*"[^>]*headers="([^"]+)"/g)].map(([, each]) => each!);
    expect(heads.length).toBeGreaterThan(figures.flat().length - 1);
    expect(heads.flatMap((each) => each.split(' ')).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('stands in the text files figure by figure', () => {
    csvFiles(filing, edition).forEach(({ text }, index) => {
      const [heads, ...rows] = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
      const words = heads!.map((head) => ['科目名称', '项目', '科目编码', '行次', '部分', '金额单位'].includes(head));
      const before = words.lastIndexOf(true) + 1;
      const found = rows.flatMap((row) => row.slice(before).filter((each) => each !== ''));
      expect(found.sort()).toEqual([...figures[index]!].sort());
    });
  });

  it('goes on paper in type that can be read', () => {
    const pages = paperPages(tables);
    expect([...new Set(pages.map(({ table }) => table.table))]).toEqual(tables.map(({ table }) => table));
    for (const { fontSize } of pages) expect(fontSize).toBeGreaterThan(5.5);
  });
});
