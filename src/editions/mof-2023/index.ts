import type { Edition } from '../../core/edition/edition';
import { definitionsAsPrinted } from '../../core/edition/printed-labels';
import { CODES } from '../codes';
import { LIKELY_COPIES, RULES } from '../rules';
import { DEFINITIONS } from '../tables';
import { FORM_06 } from './forms/basic-expenditure';
import { FORM_02, FORM_03, FORM_05 } from './forms/details';
import { FORM_08, FORM_09 } from './forms/funds';
import { FORM_01, FORM_04 } from './forms/summaries';
import { FORM_07 } from './forms/three-public-expenses';

const FORMS = [FORM_01, FORM_02, FORM_03, FORM_04, FORM_05, FORM_06, FORM_07, FORM_08, FORM_09];

/** The national nine tables, 公开01表 to 公开09表, as published for 2023. */
export const MOF_2023: Edition = {
  id: 'mof-2023',
  revision: 1,
  name: '全国版九张表（2023）',
  publisher: '财政部',
  place: '全国',
  evidence: 'full',
  source: '辽宁朝阳一个部门 2023 年度的公开01表至公开09表，逐格对照。2020 至 2022 年度没有见到不同之处。',
  // The state capital and “三公” tables joined the nine for 2019; 234 抗疫特别国债 the lines for 2020.
  fiscalYears: { from: 2020, to: 2023 },
  definitions: definitionsAsPrinted(DEFINITIONS, FORMS),
  forms: FORMS,
  rules: RULES,
  likelyCopies: LIKELY_COPIES,
  codes: CODES,
};
