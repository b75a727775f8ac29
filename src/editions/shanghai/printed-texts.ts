/** What the printed pages have in common: 单位：万元 above, and the sentence that the template asks for under an empty table. */
export const PRINTED_ABOVE = { moneyUnitLabel: '单位' } as const;

export const nothingOf = (what: string): string => `说明：××本年度没有${what}，故本表无数据。`;

export const NOTHING_HELD = nothingOf('此类收入和支出');
