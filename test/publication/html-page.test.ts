import { describe, expect, it } from 'vitest';
import { publish } from '../../src/core/check/publish';
import type { Filing } from '../../src/core/filing/filing';
import { YUAN } from '../../src/core/money/scale';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { htmlPage } from '../../src/publication/html-page';
import { printedTables } from '../../src/publication/printed-table';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';
import { fullFiling } from '../support/full-filing';

const named = (name: string): Filing => ({ ...fullFiling(), unit: { name } });
const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1]!);

/** The cells of the page's tables in reading order, tags taken off. */
const cellTexts = (html: string): string[] =>
  all(html, /<t[hd][^>]*>(.*?)<\/t[hd]>/g).map((inner) => inner.replace(/<[^>]*>/g, ''));

describe('the published tables as a web page', () => {
  it('holds every published figure as it is printed', () => {
    const filing = chaoyangFiling();
    const shown = printedTables(publish(filing, MOF_2023), MOF_2023)
      .flatMap((table) => [...table.head, ...(table.columnNos ? [table.columnNos] : []), ...table.lines].flat())
      .map((cell) => cell.text);
    expect(shown).toContain('1,413.38');
    expect(cellTexts(htmlPage(filing, MOF_2023))).toEqual(shown);
  });

  it('states title, unit, year and unit of money, for the page and for each table', () => {
    const html = htmlPage({ ...named('示例局'), year: 2024, reportingScale: YUAN }, MOF_2023);
    expect(html).toContain('<title>示例局2024年度部门决算公开表</title>');
    const captions = all(html, /<caption>(.*?)<\/caption>/g);
    expect(captions).toHaveLength(MOF_2023.forms.length);
    MOF_2023.forms.forEach((form, index) => {
      for (const words of [form.title, form.number!, '部门：示例局', '2024年度', '金额单位：元'])
        expect(captions[index]).toContain(words);
    });
  });

  it('gives every figure heads that exist', () => {
    const html = htmlPage(fullFiling(), MOF_2023);
    const ids = all(html, / id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const figures = html.match(/<td[^>]*class="figure[^>]*>/g)!;
    expect(figures.length).toBeGreaterThan(500);
    for (const figure of figures) {
      const heads = / headers="([^"]+)"/.exec(figure)![1]!.split(' ');
      for (const head of heads) expect(ids).toContain(head);
      expect(heads.some((head) => head.includes('-row-'))).toBe(true);
      expect(heads.some((head) => head.includes('-head-'))).toBe(true);
    }
  });

  it('names the line and the columns of a figure, on the right side of a table with two', () => {
    const html = htmlPage(chaoyangFiling(), MOF_2023);
    const texts = new Map(
      [...html.matchAll(/<th id="([^"]+)"[^>]*>(.*?)<\/th>/g)].map(([, id, inner]) => [id!, inner!] as const),
    );
    const cell = /<td[^>]*headers="([^"]+)"[^>]*>1,000\.97</.exec(html)!;
    expect(cell[1]!.split(' ').map((id) => texts.get(id))).toEqual(['支出', '金额', '十四、资源勘探工业信息等支出']);
  });

  it('shows text as text, whatever it looks like', () => {
    const evil = `<script>alert(1)</script>&"'<img src=x onerror=y>`;
    const html = htmlPage(named(evil), MOF_2023);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;&lt;img src=x onerror=y&gt;');
  });

  it('needs nothing from elsewhere and runs nothing', () => {
    const html = htmlPage(fullFiling(), MOF_2023);
    expect(html).not.toMatch(/<(script|link|img|iframe|object|form)\b|url\(|@import|https?:|\son\w+=/i);
    expect(html).toContain('<html lang="zh-CN">');
  });

  it('prints the notes, and the sentence of an empty table', () => {
    const filing = fullFiling();
    const empty = { ...filing.tables.SCO!, rows: [], cells: {}, declaredEmpty: true };
    const form = MOF_2023.forms.find(({ table }) => table === 'SCO')!;
    const html = htmlPage({ ...filing, tables: { ...filing.tables, SCO: empty } }, MOF_2023);
    const section = html.slice(html.indexOf('<section id="SCO">'));
    for (const note of [...form.notes, form.emptySentence]) expect(section).toContain(`<p>${note}</p>`);
  });

  it('refuses a filing without any table', () => {
    expect(() => htmlPage({ ...fullFiling(), tables: {} }, MOF_2023)).toThrow('without tables');
  });
});
