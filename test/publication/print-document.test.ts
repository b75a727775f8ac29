import { describe, expect, it } from 'vitest';
import type { TableId } from '../../src/core/filing/cell';
import { fingerprint } from '../../src/core/filing/fingerprint';
import { YUAN } from '../../src/core/money/scale';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { printDocument } from '../../src/publication/print-document';
import { apply, cell, fullFiling, setFigure } from '../support/full-filing';

const ALL = new Set(MOF_2023.forms.map(({ table }) => table));
const texts = (...[filing, , choice]: Parameters<typeof printDocument>): string[] =>
  printDocument(filing, MOF_2023, choice).pages.flatMap(({ lines }) =>
    lines.flatMap(({ cells }) => cells.map(({ text }) => text)),
  );

const finer = apply(fullFiling(), setFigure(cell('TPE', 'hospitality', 'finalAmount'), 1.2345));

describe('what is printed', () => {
  it('is published or recorded figures, as asked', () => {
    const choice = { tables: ALL, hasCover: false };
    const published = texts(finer, MOF_2023, { ...choice, kind: 'published' });
    const working = texts(finer, MOF_2023, { ...choice, kind: 'working' });
    expect([published.includes('1.23'), published.includes('1.2345')]).toEqual([true, false]);
    expect(working).toContain('1.2345');
    expect(texts({ ...finer, reportingScale: YUAN }, MOF_2023, { ...choice, kind: 'published' })).toContain(
      '12,345.00',
    );
  });

  it('is only the tables that were chosen', () => {
    const tables = new Set<TableId>(['TPE', 'INC']);
    const { pages, cover } = printDocument(finer, MOF_2023, { kind: 'published', tables, hasCover: false });
    expect([...new Set(pages.map(({ table }) => table.table))]).toEqual(['INC', 'TPE']);
    expect(cover).toBeUndefined();
  });

  it('has a cover with who signs and nobody else; with all of them blank where nobody is named', () => {
    const filing = { ...finer, unit: { name: '示例局' }, signOff: { preparer: '甲', date: '2024-08-20' } };
    const { cover } = printDocument(filing, MOF_2023, { kind: 'published', tables: ALL, hasCover: true });
    const lines = Object.fromEntries(cover!.lines.map(({ label, value }) => [label, value]));
    expect(lines).toEqual({
      单位名称: '示例局',
      填表人: '甲',
      填报日期: '2024年8月20日',
      校验码: fingerprint(filing, MOF_2023),
    });
    expect(cover!.year).toBe(`${filing.year}年度`);
    const unsigned = printDocument(finer, MOF_2023, { kind: 'published', tables: ALL, hasCover: true }).cover!;
    const blank = unsigned.lines.filter(({ value }) => value === '').map(({ label }) => label);
    expect(blank).toEqual(['单位负责人', '审核人', '填表人', '填报日期']);
  });

  it('bears the 校验码 at the foot of every sheet', () => {
    const { foot } = printDocument(finer, MOF_2023, { kind: 'published', tables: ALL, hasCover: false });
    expect(foot).toBe(`校验码 ${fingerprint(finer, MOF_2023)}`);
  });

  it('bears no 校验码 where the figures are not the published ones', () => {
    const { cover, foot } = printDocument(finer, MOF_2023, { kind: 'working', tables: ALL, hasCover: true });
    expect(foot).toBeUndefined();
    expect(cover!.title).toContain('工作稿');
    expect(cover!.lines.map(({ label }) => label)).not.toContain('校验码');
  });
});
