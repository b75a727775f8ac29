import type { Edition } from '../core/edition/edition';
import { MOF_2023 } from './mof-2023';

/** 公开01表 to 公开09表 as Liaoning publishes them: the national nine. */
export const LIAONING_2023: Edition = {
  ...MOF_2023,
  id: 'liaoning-2023',
  name: '辽宁九张表（2023）',
  publisher: '辽宁省',
  place: '辽宁',
  source: '朝阳一个部门 2023 年度的公开01表至公开09表，逐格对照；与全国版相同。',
  fiscalYears: { from: 2023, to: 2023 },
};
