import { type Filing, tableState } from '../filing/filing';
import { emptySentence, type Form } from './form';

/**
 * The lines under a table of a filing: the form's notes, and the sentence of an empty table where the clerk declared it
 * empty. Under a table that is only not filled yet nobody says that there is nothing: there the sentence is left out,
 * be it one of the form's notes too. A form without any filing in it (下载空白表) keeps its notes as they are.
 */
export function printedNotes(form: Form, filing: Pick<Filing, 'tables' | 'unit'>): readonly string[] {
  const sentence = emptySentence(form, filing.unit.name);
  const state = tableState(filing.tables[form.table]);
  if (sentence === '' || state === 'filled') return form.notes;
  if (state === 'declaredEmpty') return form.notes.includes(sentence) ? form.notes : [...form.notes, sentence];
  return isBlankForm(filing) ? form.notes : form.notes.filter((note) => note !== sentence);
}

const isBlankForm = ({ tables }: Pick<Filing, 'tables'>): boolean =>
  Object.values(tables).every((table) => ['missing', 'unfilled'].includes(tableState(table)));
