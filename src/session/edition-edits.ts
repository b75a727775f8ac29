import { convertAndFill, type FilledConversion } from '../core/edition/convert-and-fill';
import type { Edition } from '../core/edition/edition';
import type { Filing } from '../core/filing/filing';
import { editionById } from '../editions';

/** What turning the filing into one of another edition takes; undefined where it is of that edition already. */
export function planEdition(filing: Filing, to: Edition): FilledConversion | undefined {
  const from = editionById(filing.edition.id);
  return from && from.id !== to.id ? convertAndFill(filing, from, to) : undefined;
}
