import type { Rule } from '../../core/rule';
import { BETWEEN_TABLES } from './between-tables';
import { REASONABLENESS } from './reasonableness';
import { BASICS } from './basics';
import { WITHIN_BASIC } from './within-basic';
import { WITHIN_DETAILS } from './within-details';
import { WITHIN_SUMMARIES } from './within-summaries';

export { LIKELY_COPIES } from './likely-copies';

/** Every rule, in the order in which an accountant reads them. An edition drops statements its forms cannot hold. */
export const RULES: readonly Rule[] = [
  ...BASICS,
  ...WITHIN_SUMMARIES,
  ...WITHIN_DETAILS,
  ...WITHIN_BASIC,
  ...BETWEEN_TABLES,
  ...REASONABLENESS,
];
