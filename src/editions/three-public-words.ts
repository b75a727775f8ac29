/** What offices call the items of “三公”: with 费, 费用, 经费 or nothing behind, brackets or none. */

const named = (...stems: readonly string[]): readonly string[] =>
  stems.flatMap((stem) => ['费', '', '费用', '经费'].map((ending) => stem + ending));

export const OVERSEAS: readonly string[] = named('因公出国(境)', '因公出国境', '因公出国', '因公出境');
export const HOSPITALITY: readonly string[] = named('公务接待');
export const VEHICLES: readonly string[] = named(
  '公务用车购置及运行维护',
  '公务用车购置及运行',
  '公务用车购置和运行维护',
  '公务用车购置和运行',
  '公务用车购置与运行维护',
  '公务用车购置与运行',
  '公务用车',
  '公车购置及运行维护',
  '公车购置及运行',
);
export const RUNNING: readonly string[] = named(
  '公务用车运行维护',
  '公务用车运行',
  '公车运行维护',
  '公车运行',
  '运行维护',
  '运行',
);
export const PURCHASE: readonly string[] = named('公务用车购置', '公车购置', '购置');
export const TOTAL: readonly string[] = [
  '合计',
  '总计',
  '“三公”经费',
  '“三公”经费合计',
  '“三公”经费小计',
  '“三公”经费支出',
  '“三公”经费支出合计',
];
