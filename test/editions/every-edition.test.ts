import { describe, expect, it } from 'vitest';
import type { TableId } from '../../src/core/filing/cell';
import { type Edition, isOfficial } from '../../src/core/edition/edition';
import { fullForm, shownForm } from '../../src/core/layout/shown-form';
import { type Layout, layOut } from '../../src/core/layout/layout';
import { unresolved, untouchedColumns } from '../support/rule-references';
import { editionById, editionFor, EDITIONS, PLACES } from '../../src/editions';

const editions = EDITIONS.map((edition) => [edition.id, edition] as const);

/** `BAS: 31013`: a line that an edition does not print may be added as a row. */
const isEconomicCode = (name: string): boolean => /^BAS: 3\d{2,4}$/.test(name);

/** Each table as it prints every column and line it has. */
function layouts(edition: Edition): [TableId, Layout][] {
  return edition.forms.map((form) => {
    const { full: _, ...widest } = fullForm(form) ?? form;
    return [form.table, layOut({ ...widest }, edition.definitions[form.table], undefined)];
  });
}

describe('the editions', () => {
  it('have ids of their own, and names that tell them apart', () => {
    expect(new Set(EDITIONS.map(({ id }) => id)).size).toBe(EDITIONS.length);
    expect(new Set(EDITIONS.map(({ name }) => name)).size).toBe(EDITIONS.length);
  });

  it.each([
    ['全国', 2019, 'mof-2023'],
    ['全国', 2023, 'mof-2023'],
    ['全国', 2024, 'mof-2024'],
    ['全国', 2025, 'mof-2025'],
    ['全国', 2031, 'mof-2025'],
    ['上海', 2023, 'shanghai-2024'],
  ])('of %s are chosen by the year: %i', (place, year, id) => expect(editionFor(place, year).id).toBe(id));

  it('serve each place for every year that one of them names', () => {
    for (const edition of EDITIONS)
      for (let year = edition.fiscalYears.from; year <= edition.fiscalYears.to; year++)
        expect(editionFor(edition.place, year)).toBe(edition);
  });

  it('keep what filings of earlier versions have pinned', () => expect(editionById('mof-2023')).toBeDefined());

  it('are all found under their place', () =>
    expect(PLACES.filter((place) => editionFor(place, 2024).place !== place)).toEqual([]));
});

describe.each(editions)('the edition %s', (_, edition) => {
  it('says where its tables were seen, and of which tables the columns were not', () => {
    expect(edition.source).toMatch(/。$/);
    const borrowed = edition.forms.flatMap(({ borrowedFrom }) => borrowedFrom ?? []);
    expect(borrowed.length === 0 || !isOfficial(edition)).toBe(true);
    expect(borrowed).toHaveLength(edition.evidence === 'list' ? edition.forms.length : 0);
    for (const from of borrowed) expect(from).not.toMatch(/^$|。$/);
  });

  it('prints each table once, under titles that differ', () => {
    for (const key of ['table', 'title'] as const)
      expect(new Set(edition.forms.map((form) => form[key])).size).toBe(edition.forms.length);
    const numbers = edition.forms.flatMap(({ number }) => number ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect([0, edition.forms.length]).toContain(numbers.length);
  });

  it('prints each cell of its definitions once, and no other', () => {
    for (const [table, layout] of layouts(edition)) {
      const { rows, columns } = edition.definitions[table];
      const printed = layout.lines.flatMap(({ cells }) => cells.flatMap(({ cell }) => cell ?? []));
      const shown = new Set(printed.map(({ column }) => column));
      const wanted = rows.flatMap((row) =>
        columns.flatMap(({ id, block }) =>
          shown.has(id) && (block === undefined || block === row.block) ? [`${table}/${row.id}/${id}`] : [],
        ),
      );
      expect(printed.map(({ row, column }) => `${table}/${row}/${column}`).sort()).toEqual(wanted.sort());
    }
  });

  it('has rules that refer only to rows, columns and codes that exist', () => {
    const statements = [...edition.rules.flatMap((rule) => rule.statements), ...edition.likelyCopies];
    const names = statements.flatMap((statement) => unresolved(edition, statement));
    // A rule about a table that is not printed is not in the edition.
    const printed = new Set<string>(edition.forms.map(({ table }) => table));
    expect(names.filter((name) => printed.has(name.slice(0, 3)) && !isEconomicCode(name))).toEqual([]);
    const ids = edition.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a rule for every figure column', () => expect(untouchedColumns(edition)).toEqual([]));

  it('has a head over every column, a width for it, and notes that name no year', () => {
    for (const form of edition.forms) {
      for (const { columns } of form.blocks)
        for (const { header, width } of columns) {
          expect(header.length).toBeGreaterThan(0);
          expect(width).toBeGreaterThan(0);
        }
      expect([...form.notes, form.emptySentence].join('')).not.toMatch(/\d{4}|单位本年度/);
      expect(form.emptySentence).not.toBe('');
      expect(shownForm(form, undefined)).toBe(shownForm(form, undefined));
    }
  });
});
