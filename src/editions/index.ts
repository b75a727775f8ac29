import { adjustEdition } from '../core/edition/adjust-edition';
import type { Edition } from '../core/edition/edition';
import type { Filing } from '../core/filing/filing';
import { CENTRAL_2023 } from './central';
import { INNER_MONGOLIA_2022 } from './inner-mongolia';
import { MOF_2024, MOF_2025 } from './later-years';
import { LIAONING_2023 } from './liaoning';
import { MOF_2023 } from './mof-2023';
import { SHANGHAI_2024 } from './shanghai';
import { SICHUAN_2023 } from './sichuan';
import { XINJIANG_2023 } from './xinjiang';

/** The editions in the order in which a clerk reads them, those of one place by year. */
export const EDITIONS: readonly Edition[] = [
  MOF_2023,
  MOF_2024,
  MOF_2025,
  CENTRAL_2023,
  LIAONING_2023,
  SHANGHAI_2024,
  XINJIANG_2023,
  INNER_MONGOLIA_2022,
  SICHUAN_2023,
];

/** What is used where nothing speaks for another one. */
export const DEFAULT_EDITION = MOF_2023;

export const editionById = (id: string): Edition | undefined => EDITIONS.find((edition) => edition.id === id);

/** The edition of a filing as its office prints it; undefined where this version does not know it. The same object each time. */
export function editionOf({ edition: { id }, formAdjustments }: Filing): Edition | undefined {
  const edition = editionById(id);
  return edition && adjustEdition(edition, formAdjustments);
}

/** The places that editions are of, each once. */
export const PLACES: readonly string[] = [...new Set(EDITIONS.map(({ place }) => place))];

/** The edition of a place for a fiscal year: the one that names it, else the one nearest to it; without a year the latest. */
export function editionFor(place: string, year: number | undefined): Edition {
  const [first = DEFAULT_EDITION, ...others] = EDITIONS.filter((edition) => edition.place === place);
  const distance = ({ fiscalYears: { from, to } }: Edition): number =>
    year === undefined ? -to : Math.max(0, from - year, year - to);
  return others.reduce((best, each) => (distance(each) < distance(best) ? each : best), first);
}
