import type { CodeEntry } from '../../../core/edition/form';
import { AGRICULTURE_TRANSPORT } from './agriculture-transport';
import { EDUCATION_CULTURE } from './education-culture';
import { ENVIRONMENT_COMMUNITIES } from './environment-communities';
import { FUNDS_DEBT } from './funds-debt';
import { INDUSTRY_RESOURCES } from './industry-resources';
import { PUBLIC_SERVICES } from './public-services';
import { SOCIAL_HEALTH } from './social-health';

/**
 * 款 and 项 that county departments use, by the names they have today, from general knowledge of the national
 * classification: no document was seen that prints code and name in one row. They are offered, and never judge a filing.
 * A code is left out where its name of today is in doubt. Those that turned out to be attested may stay: the attested
 * name is taken, and the tests compare the two.
 */
export const UNCONFIRMED_FUNCTIONAL: readonly CodeEntry[] = [
  ...PUBLIC_SERVICES,
  ...EDUCATION_CULTURE,
  ...SOCIAL_HEALTH,
  ...ENVIRONMENT_COMMUNITIES,
  ...AGRICULTURE_TRANSPORT,
  ...INDUSTRY_RESOURCES,
  ...FUNDS_DEBT,
];
