import { emptySentence, type Form } from './form';

/** The lines under a table: the form's notes, and the sentence of an empty table where no note says it in any case. */
export function printedNotes(form: Form, isEmpty: boolean, unitName: string): readonly string[] {
  const sentence = emptySentence(form, unitName);
  return isEmpty && sentence !== '' && !form.notes.includes(sentence) ? [...form.notes, sentence] : form.notes;
}
