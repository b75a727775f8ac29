import type { Edition } from '../core/edition/edition';
import { MOF_2023 } from './mof-2023';

export const EDITIONS: readonly Edition[] = [MOF_2023];

export const DEFAULT_EDITION = MOF_2023;

export const editionById = (id: string): Edition | undefined => EDITIONS.find((edition) => edition.id === id);
