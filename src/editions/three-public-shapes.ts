import type { FormBlock, FormColumn, FormShape } from '../core/edition/form';

/** The three ways in which “三公” is printed; all have the same twelve cells (domain/tables.md §3). */

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

const oneLine = (columns: readonly FormColumn[]): readonly FormBlock[] => [{ columns, lines: { kind: 'single' } }];

/** A line for each item, as in the national 公开07表. */
export const UPRIGHT = {
  id: 'upright',
  name: '竖表：一项一行',
  blocks: [
    {
      columns: [
        { kind: 'label', header: ['项目'], width: 46 },
        { kind: 'figure', header: ['预算数'], column: 'budgetAmount', width: 22 },
        { kind: 'figure', header: ['决算数'], column: 'finalAmount', width: 22 },
      ],
      lines: {
        kind: 'fixed',
        lines: [
          { row: 'total', label: '合计' },
          { row: 'overseasTravel', label: '1、因公出国（境）费' },
          { row: 'hospitality', label: '2、公务接待费' },
          { row: 'vehicles', label: '3、公务用车购置及运行费' },
          { row: 'vehicleRunning', label: '其中：（1）公务用车运行维护费', indent: 1 },
          { row: 'vehiclePurchase', label: '（2）公务用车购置费', indent: 2 },
        ],
      },
    },
  ],
  orientation: 'portrait',
  rowLabels: { vehicles: '公务用车购置及运行费' },
} as const satisfies FormShape;

/** One row of six 预算数, then six 决算数, 栏次 1 to 12: described in guidance, not seen in a filing yet. */
export const WIDE_BLOCKS: FormShape = {
  id: 'blocks',
  name: '横表：预算数六栏、决算数六栏',
  blocks: oneLine(
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
  orientation: 'landscape',
};

/** One row of six pairs 预算数 | 决算数, as published in Shanghai. */
export const WIDE_PAIRS: FormShape = {
  id: 'pairs',
  name: '横表：每项预算数、决算数两栏',
  blocks: oneLine(
    ITEMS.flatMap(([row, ...header]) =>
      KINDS.map(
        ([column, label]): FormColumn => ({ kind: 'figure', header: [...header, label], column, row, width: 11 }),
      ),
    ),
  ),
  orientation: 'landscape',
};

export const THREE_PUBLIC_SHAPES: readonly FormShape[] = [UPRIGHT, WIDE_BLOCKS, WIDE_PAIRS];
