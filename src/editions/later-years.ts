import type { Edition } from '../core/edition/edition';
import { borrowed } from './compose';
import { MOF_2023 } from './mof-2023';

/** The national nine in a later year: the same tables, rules and codes, since no difference is known. */
const asIn2023 = (year: number, source: string): Edition => ({
  ...MOF_2023,
  id: `mof-${year}`,
  name: `全国版九张表（${year}）`,
  evidence: 'list',
  source,
  forms: MOF_2023.forms.map((form) => borrowed(form, `全国版（2023）${form.number}的栏目`)),
  fiscalYears: { from: year, to: year },
});

export const MOF_2024 = asIn2023(
  2024,
  '沿用 2023 年度的九张表：2024 年度的目录没有见到不同之处，各表的栏目和科目没有逐格对照，请以当年的通知为准。',
);

export const MOF_2025 = asIn2023(
  2025,
  '沿用 2023 年度的九张表：没有见到 2025 年度的全国表样，科目也没有见到不同之处，请以当年的通知为准。',
);
