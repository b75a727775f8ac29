import type { CodeEntry } from '../../core/form';
import type { Classification } from '../../core/table-definition';
import { ECONOMIC } from './economic';
import { FORMER_FUNCTIONAL_NAMES } from './former-names';
import { FUNCTIONAL_SECTIONS } from './functional';
import { FUNCTIONAL_CLASSES } from './functional-classes';

/** The classification lists of every edition so far. Where a code has several names, the attested one comes first. */
export const CODES: Readonly<Record<Classification, readonly CodeEntry[]>> = {
  functional: [...FUNCTIONAL_CLASSES, ...FUNCTIONAL_SECTIONS, ...FORMER_FUNCTIONAL_NAMES],
  economic: ECONOMIC,
};
