import type { Edition } from '../../core/edition/edition';
import type { Form, FormShape } from '../../core/edition/form';
import { CODES } from '../codes';
import { LIKELY_COPIES, RULES } from '../rules';
import { DEFINITIONS } from '../tables';
import { THREE_PUBLIC_SHAPES, WIDE_PAIRS } from '../three-public-shapes';
import { WIDE_THREE_PUBLIC_PAIRS } from '../wide-three-public-form';
import { BASIC_EXPENDITURE, BASIC_EXPENDITURE_FORM } from './basic-expenditure';
import * as details from './details';
import { nothingOf, PRINTED_ABOVE } from './printed-texts';
import { FISCAL_APPROPRIATION_SUMMARY, INCOME_EXPENDITURE_SUMMARY } from './summaries';

/** One row of six pairs under the name of the table. */
const PAIRS: FormShape = {
  ...WIDE_PAIRS,
  blocks: WIDE_PAIRS.blocks.map(({ columns, ...block }) => ({
    ...block,
    columns: columns.map((column) => ({ ...column, header: ['财政拨款“三公”经费', ...column.header] })),
  })),
};

const THREE_PUBLIC_EXPENSES: Form = {
  ...WIDE_THREE_PUBLIC_PAIRS,
  ...PRINTED_ABOVE,
  blocks: PAIRS.blocks,
  shapes: THREE_PUBLIC_SHAPES.map((shape) => (shape.id === PAIRS.id ? PAIRS : shape)),
  notes: ['注：本表反映部门本年度“三公”经费支出预决算情况。'],
  emptySentence: nothingOf('财政拨款“三公”经费支出'),
};

/** The nine tables as Shanghai prints them: no numbers, no 栏次, no 行次. */
export const SHANGHAI_2024: Edition = {
  id: 'shanghai-2024',
  revision: 1,
  name: '上海九张表（2024）',
  publisher: '上海市',
  place: '上海',
  evidence: 'full',
  source: '2024 年市级下发模板，并与八份 2024、2025 年度的区级部门决算逐格对照。部门、年度两行按全国版印在表上方。',
  fiscalYears: { from: 2024, to: 2025 },
  definitions: { ...DEFINITIONS, BAS: BASIC_EXPENDITURE },
  forms: [
    INCOME_EXPENDITURE_SUMMARY,
    details.INCOME,
    details.EXPENDITURE,
    FISCAL_APPROPRIATION_SUMMARY,
    details.GENERAL_PUBLIC_BUDGET,
    BASIC_EXPENDITURE_FORM,
    THREE_PUBLIC_EXPENSES,
    details.GOVERNMENT_MANAGED_FUNDS,
    details.STATE_CAPITAL_OPERATIONS,
  ],
  rules: RULES,
  likelyCopies: LIKELY_COPIES,
  codes: CODES,
};
