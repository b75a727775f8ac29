import type { Edition } from '../core/edition/edition';
import type { Form } from '../core/edition/form';
import { borrowed } from './compose';
import { MOF_2023 } from './mof-2023';

const asNational = (form: Form): Form => borrowed(form, `全国版${form.number}的栏目`);

/** The nine tables in the national order. */
export const XINJIANG_2023: Edition = {
  ...MOF_2023,
  id: 'xinjiang-2023',
  name: '新疆九张表（2023）',
  publisher: '新疆维吾尔自治区',
  place: '新疆',
  evidence: 'list',
  source:
    '乌尔禾、乌鲁木齐两个部门 2023 年度的目录：表名和次序与全国版相同，第九张称“收入支出决算表”。各表栏目没有见到，取自全国版。',
  fiscalYears: { from: 2023, to: 2023 },
  forms: MOF_2023.forms.map(asNational),
};
