import type { CodeEntry } from '../../core/edition/form';
import type { Classification } from '../../core/edition/table-definition';
import { ECONOMIC } from './economic';
import { FORMER_FUNCTIONAL_NAMES } from './former-names';
import { FUNCTIONAL_SECTIONS } from './functional';
import { FUNCTIONAL_CLASSES } from './functional-classes';
import { NAMED_IN_NOTICES } from './funding-notices';
import { UNCONFIRMED_FUNCTIONAL } from './unconfirmed';

const ATTESTED_OR_KNOWN: readonly CodeEntry[] = [...FUNCTIONAL_CLASSES, ...FUNCTIONAL_SECTIONS, ...NAMED_IN_NOTICES];
const attested = new Set(ATTESTED_OR_KNOWN.flatMap(({ code, isAttested }) => (isAttested ? [code] : [])));

/**
 * The classification lists of every edition so far. Where a code has several names, the attested one comes first.
 * Standing: attested names judge a filing; the others of `functional-classes`, `economic` and `unconfirmed` are only
 * offered; suspect and former ones only explain what a filing prints.
 */
export const CODES: Readonly<Record<Classification, readonly CodeEntry[]>> = {
  functional: [
    ...ATTESTED_OR_KNOWN,
    ...UNCONFIRMED_FUNCTIONAL.filter(({ code }) => !attested.has(code)),
    ...FORMER_FUNCTIONAL_NAMES,
  ],
  economic: ECONOMIC,
};
