import { describe, expect, it } from 'vitest';
import type { TableId } from '../../../src/core/filing/cell';
import type { Form } from '../../../src/core/edition/form';
import { printedNotes } from '../../../src/core/edition/printed-notes';
import { emptyTable, type Filing } from '../../../src/core/filing/filing';
import { TEN_THOUSAND_YUAN } from '../../../src/core/money/scale';
import { FORM_08 } from '../../../src/editions/mof-2023/forms/funds';
import { EMPTY_SENTENCE } from '../../../src/editions/mof-2023/forms/printed-lines';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { GOVERNMENT_MANAGED_FUNDS } from '../../../src/editions/shanghai/details';
import { printedTables } from '../../../src/publication/printed-table';
import { exportPublished } from '../../../src/workbook/export/export-published';
import { fullFiling } from '../../support/full-filing';

const full: Filing = { ...fullFiling(), unit: { name: '某局' } };
const blank = emptyTable(TEN_THOUSAND_YUAN);
const withGmf = (data: Filing['tables']['GMF']): Filing => ({ ...full, tables: { ...full.tables, GMF: data! } });
const declared = withGmf({ ...blank, declaredEmpty: true });
const unfilled = withGmf(blank);

describe('under a table that is declared empty', () => {
  it('stands the sentence, with the name of the unit', () => {
    const { notes } = GOVERNMENT_MANAGED_FUNDS;
    expect(printedNotes(GOVERNMENT_MANAGED_FUNDS, full)).toEqual(notes);
    expect(printedNotes(GOVERNMENT_MANAGED_FUNDS, declared)).toEqual([
      ...notes,
      '说明：某局本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。',
    ]);
  });

  it('the same words do not stand twice where the notes say it anyway', () => {
    expect(printedNotes(FORM_08, declared)).toEqual(FORM_08.notes);
    const shorter = { ...FORM_08, notes: FORM_08.notes.slice(0, 1) };
    expect(printedNotes(shorter, declared)).toEqual([...shorter.notes, FORM_08.emptySentence]);
  });
});

describe('under a table that is only not filled', () => {
  it('nothing says that there is nothing', () => {
    expect(FORM_08.notes).toContain(EMPTY_SENTENCE);
    expect(printedNotes(FORM_08, unfilled)).toEqual(FORM_08.notes.filter((note) => note !== EMPTY_SENTENCE));
    const absent = Object.fromEntries(Object.entries(full.tables).filter(([table]) => table !== 'GMF'));
    expect(printedNotes(FORM_08, { ...full, tables: absent })).not.toContain(EMPTY_SENTENCE);
  });

  it('nor does the workbook or the page', () => {
    const sheetTexts = (filing: Filing, form: Form): unknown[] =>
      exportPublished(filing, MOF_2023)
        .sheets[MOF_2023.forms.indexOf(form)]!.rows.flatMap((row) => row ?? [])
        .map((cell) => cell?.value);
    const pageNotes = (filing: Filing, table: TableId): readonly string[] =>
      printedTables(filing, MOF_2023).find((each) => each.table === table)!.notes;
    for (const [filing, says] of [
      [declared, true],
      [unfilled, false],
    ] as const) {
      expect(sheetTexts(filing, FORM_08).includes(EMPTY_SENTENCE)).toBe(says);
      expect(pageNotes(filing, 'GMF').includes(EMPTY_SENTENCE)).toBe(says);
    }
  });

  it('but a form that nobody has begun keeps its notes', () => {
    expect(printedNotes(FORM_08, { unit: { name: '' }, tables: { IES: blank, GMF: blank } })).toEqual(FORM_08.notes);
  });
});
