import type { Form, FormColumn } from '../core/edition/form';
import { FORM_07 } from './mof-2023/forms/three-public-expenses';

/** The items in the order of the wide forms, with the heads above 预算数 and 决算数. */
const ITEMS: readonly (readonly [row: string, ...header: string[]])[] = [
  ['total', '合计'],
  ['overseasTravel', '因公出国（境）费'],
  ['vehicles', '公务用车购置及运行维护费', '小计'],
  ['vehiclePurchase', '公务用车购置及运行维护费', '公务用车购置费'],
  ['vehicleRunning', '公务用车购置及运行维护费', '公务用车运行维护费'],
  ['hospitality', '公务接待费'],
];
const KINDS = [
  ['budgetAmount', '预算数'],
  ['finalAmount', '决算数'],
] as const;

const wide = (columns: readonly FormColumn[]): Form => ({
  ...FORM_07,
  number: undefined,
  blocks: [{ columns, lines: { kind: 'single' } }],
  orientation: 'landscape',
});

/** One row of six pairs 预算数 | 决算数, as published in Shanghai. */
export const WIDE_THREE_PUBLIC_PAIRS: Form = wide(
  ITEMS.flatMap(([row, ...header]) =>
    KINDS.map(
      ([column, label]): FormColumn => ({ kind: 'figure', header: [...header, label], column, row, width: 11 }),
    ),
  ),
);

/** One row of six 预算数, then six 决算数, 栏次 1 to 12: described in guidance, not seen in a filing yet. */
export const WIDE_THREE_PUBLIC_BLOCKS: Form = {
  ...wide(
    KINDS.flatMap(([column, label], block) =>
      ITEMS.map(
        ([row, ...header], index): FormColumn => ({
          kind: 'figure',
          header: [label, ...header],
          column,
          row,
          columnNo: String(block * ITEMS.length + index + 1),
          width: 11,
        }),
      ),
    ),
  ),
  columnNoLabel: '栏次',
};
