import type { Form, FormColumn } from '../../core/edition/form';
import { unnumbered } from '../compose';
import { FORM_02, FORM_03, FORM_05 } from '../mof-2023/forms/details';
import { FORM_08, FORM_09 } from '../mof-2023/forms/funds';
import { codeAndName } from '../mof-2023/forms/printed-lines';
import { NOTHING_HELD, nothingOf, PRINTED_ABOVE } from './printed-texts';

const detail = (form: Form): Form => ({
  ...unnumbered(form),
  ...PRINTED_ABOVE,
  notes: form.notes.slice(0, 1),
  emptySentence: NOTHING_HELD,
});

/** 收入决算表 and 支出决算表: 合计 in the first line. */
export const INCOME = detail(FORM_02);
export const EXPENDITURE = detail(FORM_03);

const columns = (list: readonly (readonly [column: string, ...header: string[]])[], width: number): FormColumn[] => [
  ...codeAndName,
  ...list.map(([column, ...header]): FormColumn => ({ kind: 'figure', header, column, width })),
];

/** 一般公共预算财政拨款支出决算表: 合计 in the last line. */
export const GENERAL_PUBLIC_BUDGET: Form = {
  ...detail(FORM_05),
  blocks: [
    {
      columns: columns(
        [
          ['expenditureThisYear', '合计'],
          ['basicExpenditure', '基本支出'],
          ['projectExpenditure', '项目支出'],
        ],
        16,
      ),
      lines: { kind: 'open', total: 'foot' },
    },
  ],
};

const FUND_COLUMNS = columns(
  [
    ['openingCarryOver', '年初结转和结余'],
    ['incomeThisYear', '本年收入'],
    ['expenditureThisYear', '本年支出', '合计'],
    ['basicExpenditure', '本年支出', '基本支出'],
    ['projectExpenditure', '本年支出', '项目支出'],
    ['closingCarryOver', '年末结转和结余'],
  ],
  14,
);

function fund(form: Form, name: string): Form {
  const { full: _, ...usual } = detail(form);
  return {
    ...usual,
    blocks: [{ columns: FUND_COLUMNS, lines: { kind: 'open', total: 'head' } }],
    notes: [`注：本表反映部门本年度${name}收入支出及结转和结余情况。`],
    emptySentence: nothingOf(`${name}收入和支出`),
    orientation: 'landscape',
  };
}

/** Both fund tables print the carry-over. */
export const GOVERNMENT_MANAGED_FUNDS = fund(FORM_08, '政府性基金预算财政拨款');
export const STATE_CAPITAL_OPERATIONS = fund(FORM_09, '国有资本经营预算财政拨款');
