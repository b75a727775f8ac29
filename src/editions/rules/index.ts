import type { Rule } from '../../core/rules/rule';
import { BETWEEN_TABLES } from './between-tables';
import { PART_OF_WHOLE } from './part-of-whole';
import { REASONABLENESS } from './reasonableness';
import { BASICS } from './basics';
import { CARRY_OVER } from './carry-over';
import { WITHIN_BASIC } from './within-basic';
import { WITHIN_DETAILS } from './within-details';
import { WITHIN_SUMMARIES } from './within-summaries';

export { LIKELY_COPIES } from './likely-copies';
export { UNCHECKED_RULES } from './unchecked';

/** Every rule, in the order in which an accountant reads them. An edition drops statements its forms cannot hold. */
export const RULES: readonly Rule[] = [
  ...BASICS,
  ...WITHIN_SUMMARIES,
  ...WITHIN_DETAILS,
  ...WITHIN_BASIC,
  ...BETWEEN_TABLES,
  ...PART_OF_WHOLE,
  ...REASONABLENESS,
  CARRY_OVER,
];
