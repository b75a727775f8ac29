import type { Edition } from '../../core/edition/edition';
import { definitionsAsPrinted } from '../../core/edition/printed-labels';
import { CODES } from '../codes';
import { borrowed, namedApart, numbered } from '../compose';
import * as further from '../further-forms';
import { fullForm } from '../../core/layout/shown-form';
import { FORM_06 } from '../mof-2023/forms/basic-expenditure';
import { FORM_02, FORM_03, FORM_05 } from '../mof-2023/forms/details';
import { FORM_08, FORM_09 } from '../mof-2023/forms/funds';
import { FORM_01, FORM_04 } from '../mof-2023/forms/summaries';
import { FORM_07 } from '../mof-2023/forms/three-public-expenses';
import { LIKELY_COPIES, RULES } from '../rules';
import { FURTHER_TABLE_RULES } from '../rules/further-tables';
import { DEFINITIONS } from '../tables';

const sameAs = (number: string): string => `全国版${number}的栏目`;

/** Beside a table of expenditure alone, 收入支出决算表 prints the carry-over in any case. */
const STATE_CAPITAL_OPERATIONS = fullForm(FORM_09) ?? FORM_09;

const FORMS = namedApart(
  numbered([
    borrowed(FORM_01, sameAs('公开01表')),
    borrowed(FORM_02, sameAs('公开02表')),
    borrowed(FORM_03, sameAs('公开03表')),
    borrowed(FORM_04, sameAs('公开04表')),
    further.FISCAL_APPROPRIATION_DETAILS_FORM,
    borrowed(FORM_05, sameAs('公开05表')),
    further.GENERAL_PUBLIC_BUDGET_DETAILS_FORM,
    borrowed(FORM_06, sameAs('公开06表')),
    further.PROJECT_EXPENDITURE_FORM,
    borrowed(FORM_08, sameAs('公开08表')),
    borrowed(STATE_CAPITAL_OPERATIONS, sameAs('公开08表')),
    further.STATE_CAPITAL_EXPENDITURE_FORM,
    borrowed(FORM_07, sameAs('公开07表')),
  ]),
);

/** The thirteen tables: the nine, and four that go into detail. */
export const SICHUAN_2023: Edition = {
  id: 'sichuan-2023',
  revision: 1,
  name: '四川十三张表（2023）',
  publisher: '四川省',
  place: '四川',
  evidence: 'list',
  source:
    '表名和次序见遂宁、泸州两个单位 2023 年度的目录和说明。各表栏目没有见到：九张取自全国版，明细表按功能分类科目列行、经济分类科目列栏。',
  fiscalYears: { from: 2023, to: 2023 },
  definitions: definitionsAsPrinted(DEFINITIONS, FORMS),
  forms: FORMS,
  rules: [
    ...RULES,
    ...FURTHER_TABLE_RULES.FAD,
    ...FURTHER_TABLE_RULES.GPD,
    ...FURTHER_TABLE_RULES.PRJ,
    ...FURTHER_TABLE_RULES.SCE,
  ],
  likelyCopies: LIKELY_COPIES,
  codes: CODES,
};
