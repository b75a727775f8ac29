import { formatExactly, parseFigure } from '../../core/money/decimal-text';
import { scaleIn } from '../../core/filing/common-unit';
import type { MoneyUnit } from '../../core/money/scale';

/** A number, what it counts, and what makes it no money. */
const NUMBER = /(\d[\d,]*(?:\.\d+)?)( (万元|元))?( ?[%倍])?/g;

/**
 * A sentence of the checks with its amounts in the unit of the screen. The checks name the unit of the tables; where a
 * sentence leaves it out, a number with decimals is of the unit that it names elsewhere, else of `usual`. Exact: where
 * two decimals are not enough, there are more.
 */
export function sayInUnit(sentence: string, unit: MoneyUnit, usual: MoneyUnit | undefined): string {
  const named = new Set((sentence.match(/\d (?:万元|元)/g) ?? []).map((each) => each.slice(2) as MoneyUnit));
  const unsaid = named.size === 0 ? usual : named.size === 1 ? [...named][0] : undefined;
  return sentence.replace(
    NUMBER,
    (all: string, digits: string, _tail: string | undefined, said: MoneyUnit | undefined, other) => {
      const from = said ?? (digits.includes('.') ? unsaid : undefined);
      if (from === undefined || from === unit || other) return all;
      const read = parseFigure(digits, from);
      if (read.kind !== 'amount') return all;
      const shown = formatExactly(read.amount, scaleIn(unit));
      return said ? shown : shown.slice(0, -unit.length - 1);
    },
  );
}
