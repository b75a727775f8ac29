import { expect, it } from 'vitest';
import { printedNotes } from '../../../src/core/edition/printed-notes';
import { FORM_08 } from '../../../src/editions/mof-2023/forms/funds';
import { GOVERNMENT_MANAGED_FUNDS } from '../../../src/editions/shanghai/details';

it('adds the sentence of an empty table, with the name of the unit', () => {
  const { notes } = GOVERNMENT_MANAGED_FUNDS;
  expect(printedNotes(GOVERNMENT_MANAGED_FUNDS, false, '某局')).toEqual(notes);
  expect(printedNotes(GOVERNMENT_MANAGED_FUNDS, true, '某局')).toEqual([
    ...notes,
    '说明：某局本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。',
  ]);
});

it('does not say twice what the notes say anyway', () => {
  expect(printedNotes(FORM_08, true, '某局')).toEqual(FORM_08.notes);
  const shorter = { ...FORM_08, notes: FORM_08.notes.slice(0, 1) };
  expect(printedNotes(shorter, true, '某局')).toEqual([...shorter.notes, FORM_08.emptySentence]);
});
