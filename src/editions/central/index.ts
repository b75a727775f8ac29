import type { Edition } from '../../core/edition/edition';
import { CODES } from '../codes';
import { borrowed, printedAs } from '../compose';
import { FORM_06 } from '../mof-2023/forms/basic-expenditure';
import { FORM_02, FORM_03, FORM_05 } from '../mof-2023/forms/details';
import { FORM_08, FORM_09 } from '../mof-2023/forms/funds';
import { FORM_01, FORM_04 } from '../mof-2023/forms/summaries';
import { LIKELY_COPIES, RULES } from '../rules';
import { DEFINITIONS } from '../tables';
import { WIDE_THREE_PUBLIC_BLOCKS } from '../wide-three-public-form';

const sameAs = (number: string): string => `全国版${number}的栏目`;

/** The nine tables in the order of central departments: funds before the “三公”. */
export const CENTRAL_2023: Edition = {
  id: 'central-2023',
  revision: 1,
  name: '中央部门口径九张表（2023）',
  publisher: '财政部',
  place: '中央部门口径',
  evidence: 'list',
  source:
    '表名和次序见 2024 年 7 月 25 日对中央部门决算公开的报道；甘肃四县 2024 年度、湖南岳阳一个部门 2022 年度的目录与此相同。' +
    '各表栏目没有见到，取自全国版。',
  fiscalYears: { from: 2022, to: 2025 },
  definitions: DEFINITIONS,
  forms: [
    borrowed(FORM_01, sameAs('公开01表')),
    borrowed(FORM_02, sameAs('公开02表')),
    borrowed(FORM_03, sameAs('公开03表')),
    borrowed(FORM_04, sameAs('公开04表')),
    borrowed(FORM_05, sameAs('公开05表')),
    borrowed(printedAs(FORM_06, '公开06表', '一般公共预算财政拨款基本支出决算明细表'), sameAs('公开06表')),
    borrowed(printedAs(FORM_08, '公开07表'), sameAs('公开08表')),
    borrowed(printedAs(FORM_09, '公开08表', '国有资本经营预算财政拨款支出决算表'), sameAs('公开09表')),
    borrowed(printedAs(WIDE_THREE_PUBLIC_BLOCKS, '公开09表'), '指引所述的横式（预算数、决算数各六栏），未见到实物'),
  ],
  rules: RULES,
  likelyCopies: LIKELY_COPIES,
  codes: CODES,
};
