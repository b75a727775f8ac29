import { type Edition, formOf } from '../../core/edition/edition';
import type { Form } from '../../core/edition/form';
import { fullForm } from '../../core/layout/shown-form';
import { BASIC_EXPENDITURE_LIST } from '../../editions/basic-expenditure-list';
import { FORM_09 } from '../../editions/mof-2023/forms/funds';
import { FORM_07 } from '../../editions/mof-2023/forms/three-public-expenses';
import { WIDE_THREE_PUBLIC_BLOCKS, WIDE_THREE_PUBLIC_PAIRS } from '../../editions/wide-three-public-form';

const cache = new WeakMap<Edition, readonly Form[]>();

/**
 * What any office may use in the place of its edition's form: 基本支出 in one list, “三公” upright or wide, 国有资本经营 with or without 年初、
 * 本年收入 and 年末, as 08 prints them (domain/tables.md, conclusion 3).
 */
const IN_ITS_PLACE: readonly Form[] = [
  WIDE_THREE_PUBLIC_PAIRS,
  WIDE_THREE_PUBLIC_BLOCKS,
  BASIC_EXPENDITURE_LIST,
  FORM_07,
  FORM_09,
];

/** The forms to look for: the edition's own, and those that any office may use in their place, under the own titles. */
export function formsToRecognise(edition: Edition): readonly Form[] {
  const cached = cache.get(edition);
  if (cached) return cached;
  const { document } = edition;
  const forms = [...edition.forms, ...(document?.layouts ?? [])];
  for (const other of document ? [] : IN_ITS_PLACE) {
    const own = formOf(edition, other.table);
    if (!own || own.blocks === other.blocks) continue;
    forms.push({ ...other, title: own.title, aliases: own.aliases, number: undefined });
  }
  for (const form of edition.forms) {
    const full = fullForm(form);
    if (full) forms.push(full);
  }
  cache.set(edition, forms);
  return forms;
}
