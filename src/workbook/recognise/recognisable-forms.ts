import { type Edition, formOf } from '../../core/edition/edition';
import type { Form } from '../../core/edition/form';
import { fullForm } from '../../core/layout/shown-form';
import { WIDE_THREE_PUBLIC_BLOCKS, WIDE_THREE_PUBLIC_PAIRS } from '../../editions/wide-three-public-form';

const cache = new WeakMap<Edition, readonly Form[]>();

/**
 * The forms to look for: the edition's own, and those that any office may use in their place: the wide “三公”, and
 * 国有资本经营 with or without 年初、本年收入 and 年末, as 08 prints them (domain/tables.md, conclusion 3).
 */
export function formsToRecognise(edition: Edition): readonly Form[] {
  const cached = cache.get(edition);
  if (cached) return cached;
  const forms = [...edition.forms];
  if (formOf(edition, 'TPE')) forms.push(WIDE_THREE_PUBLIC_PAIRS, WIDE_THREE_PUBLIC_BLOCKS);
  for (const form of edition.forms) {
    const full = fullForm(form);
    if (full) forms.push(full);
  }
  cache.set(edition, forms);
  return forms;
}
