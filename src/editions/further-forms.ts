import type { Form, FormColumn } from '../core/edition/form';
import { codeAndName, COMMON_NOTES, EMPTY_SENTENCE, numberedColumns } from './mof-2023/forms/printed-lines';
import { ECONOMIC_CLASSES, sectionsOf } from './tables/economic-columns';

/** Forms of the tables that only some editions print. None was seen with its columns: each says where they are from. */

const byCode = (columns: readonly FormColumn[], orientation: Form['orientation']) =>
  ({
    aliases: [],
    blocks: [{ columns, lines: { kind: 'open', total: 'head' } }],
    emptySentence: EMPTY_SENTENCE,
    orientation,
  }) as const;

/** 合计, the 类, and of the 款 those with figures. */
const ECONOMIC_FORM_COLUMNS: readonly FormColumn[] = [
  ...codeAndName,
  { kind: 'figure', header: ['合计'], column: 'expenditureThisYear', width: 13 },
  ...ECONOMIC_CLASSES.flatMap((each): FormColumn[] => [
    { kind: 'figure', header: [each.name, '小计'], column: each.code, width: 12 },
    ...sectionsOf(each.code).map(
      (section): FormColumn => ({
        kind: 'figure',
        header: [each.name, section.name],
        column: section.code,
        width: 12,
        isOptional: true,
      }),
    ),
  ]),
];

const BY_ECONOMIC_CODE = '经济分类科目表（没有数的款不印）';

export const FISCAL_APPROPRIATION_DETAILS_FORM: Form = {
  ...byCode(ECONOMIC_FORM_COLUMNS, 'landscape'),
  table: 'FAD',
  title: '财政拨款支出决算明细表',
  notes: ['注：本表反映部门本年度财政拨款支出明细情况。', ...COMMON_NOTES],
  borrowedFrom: BY_ECONOMIC_CODE,
};

export const GENERAL_PUBLIC_BUDGET_DETAILS_FORM: Form = {
  ...byCode(ECONOMIC_FORM_COLUMNS, 'landscape'),
  table: 'GPD',
  title: '一般公共预算财政拨款支出决算明细表',
  notes: ['注：本表反映部门本年度一般公共预算财政拨款支出明细情况。', ...COMMON_NOTES],
  borrowedFrom: BY_ECONOMIC_CODE,
};

export const PROJECT_EXPENDITURE_FORM: Form = {
  ...byCode([...codeAndName, ...numberedColumns([['projectExpenditure', '项目支出']], 18)], 'portrait'),
  table: 'PRJ',
  title: '一般公共预算财政拨款项目支出决算表',
  columnNoLabel: '栏次',
  notes: ['注：本表反映部门本年度一般公共预算财政拨款项目支出情况。', ...COMMON_NOTES],
  borrowedFrom: '全国版公开05表的项目支出栏',
};

export const STATE_CAPITAL_EXPENDITURE_FORM: Form = {
  ...byCode(
    [
      ...codeAndName,
      ...numberedColumns(
        [
          ['expenditureThisYear', '本年支出', '合计'],
          ['basicExpenditure', '本年支出', '基本支出'],
          ['projectExpenditure', '本年支出', '项目支出'],
        ],
        16,
      ),
    ],
    'portrait',
  ),
  table: 'SCE',
  title: '国有资本经营预算财政拨款支出决算表',
  columnNoLabel: '栏次',
  notes: ['注：本表反映部门本年度国有资本经营预算财政拨款支出情况。', ...COMMON_NOTES],
  borrowedFrom: '全国版公开09表的栏目',
};

export const PROJECT_INCOME_EXPENDITURE_FORM: Form = {
  ...byCode(
    [
      ...codeAndName,
      ...numberedColumns(
        [
          ['openingCarryOver', '年初结转和结余'],
          ['incomeThisYear', '本年收入'],
          ['expenditureThisYear', '本年支出'],
          ['closingCarryOver', '年末结转和结余'],
        ],
        16,
      ),
    ],
    'landscape',
  ),
  table: 'PIE',
  title: '项目收入支出决算表',
  columnNoLabel: '栏次',
  notes: ['注：本表反映部门本年度项目收入、支出及结转和结余情况。', ...COMMON_NOTES],
  borrowedFrom: '全国版公开08表的结转、收入和支出栏',
};

export const PROJECT_EXPENDITURE_DETAILS_FORM: Form = {
  ...byCode(
    [
      { kind: 'code', header: ['经济分类科目编码'], width: 14 },
      { kind: 'name', header: ['科目名称'], width: 34 },
      { kind: 'figure', header: ['决算数'], column: 'finalAmount', width: 18 },
    ],
    'portrait',
  ),
  table: 'PED',
  title: '一般公共预算财政拨款项目支出决算明细表',
  notes: ['注：本表反映部门本年度一般公共预算财政拨款项目支出明细情况。', ...COMMON_NOTES],
  borrowedFrom: '全国版公开06表的科目和决算数栏',
};
