import type { ColumnDefinition } from '../../core/edition/table-definition';
import { ECONOMIC } from '../codes/economic';

/** A column of the detail tables: an economic code, with its name as the head prints it. */
export interface EconomicColumn {
  readonly code: string;
  readonly name: string;
}

const LISTED: readonly EconomicColumn[] = ECONOMIC.filter(({ isSuspect }) => !isSuspect).filter(
  ({ code }, index, all) => all.findIndex((each) => each.code === code) === index,
);

/** The economic 类, in the order of their codes. */
export const ECONOMIC_CLASSES: readonly EconomicColumn[] = LISTED.filter(({ code }) => code.length === 3);

/** The 款 of a 类. */
export const sectionsOf = (economicClass: string): readonly EconomicColumn[] =>
  LISTED.filter(({ code }) => code.length === 5 && code.startsWith(economicClass));

/** 合计, then every 类 with its 款 after it; names repeat under several 类, so the label says the code. */
export const ECONOMIC_COLUMNS: readonly ColumnDefinition[] = [
  { id: 'expenditureThisYear', label: '合计' },
  ...ECONOMIC_CLASSES.flatMap((each) => [each, ...sectionsOf(each.code)]).map(({ code, name }) => ({
    id: code,
    label: `${code} ${name}`,
  })),
];
