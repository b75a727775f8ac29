import type { Edition } from '../../core/edition/edition';
import { definitionsAsPrinted } from '../../core/edition/printed-labels';
import { CODES } from '../codes';
import { borrowed, namedApart, numbered, printedAs } from '../compose';
import * as further from '../further-forms';
import { FORM_06 } from '../mof-2023/forms/basic-expenditure';
import { FORM_02, FORM_03, FORM_05 } from '../mof-2023/forms/details';
import { FORM_08, FORM_09 } from '../mof-2023/forms/funds';
import { FORM_01, FORM_04 } from '../mof-2023/forms/summaries';
import { FORM_07 } from '../mof-2023/forms/three-public-expenses';
import { LIKELY_COPIES, RULES } from '../rules';
import { FURTHER_TABLE_RULES } from '../rules/further-tables';
import { DEFINITIONS } from '../tables';

const sameAs = (number: string): string => `全国版${number}的栏目`;

const FORMS = namedApart(
  numbered([
    borrowed(FORM_01, sameAs('公开01表')),
    borrowed(FORM_02, sameAs('公开02表')),
    borrowed(FORM_03, sameAs('公开03表')),
    borrowed(FORM_04, sameAs('公开04表')),
    further.PROJECT_INCOME_EXPENDITURE_FORM,
    borrowed(FORM_05, sameAs('公开05表')),
    borrowed(printedAs(FORM_06, undefined, '一般公共预算财政拨款基本支出决算明细表'), sameAs('公开06表')),
    further.PROJECT_EXPENDITURE_DETAILS_FORM,
    borrowed(FORM_08, sameAs('公开08表')),
    borrowed(printedAs(FORM_09, undefined, '国有资本经营预算财政拨款支出决算表'), sameAs('公开09表')),
    borrowed(FORM_07, sameAs('公开07表')),
  ]),
);

/** Twelve tables; the last one holds counts and text, and is not filled in here. */
export const INNER_MONGOLIA_2022: Edition = {
  id: 'inner-mongolia-2022',
  revision: 1,
  name: '内蒙古十二张表（2022）',
  publisher: '内蒙古自治区',
  place: '内蒙古',
  evidence: 'list',
  source: '表名和次序见巴彦淖尔、包头两个部门 2022 年度的目录。各表栏目没有见到，取自全国版。',
  fiscalYears: { from: 2022, to: 2022 },
  definitions: definitionsAsPrinted(DEFINITIONS, FORMS),
  forms: FORMS,
  notFilled: [
    {
      number: '公开12表',
      title: '机构运行经费支出、国有资产占用情况及政府采购支出信息表',
      reason: '表中有车辆、设备等数量，栏目也没有见到：暂不能在明账填写，请按当地表样另填。',
    },
  ],
  rules: [...RULES, ...FURTHER_TABLE_RULES.PIE, ...FURTHER_TABLE_RULES.PED],
  likelyCopies: LIKELY_COPIES,
  codes: CODES,
};
