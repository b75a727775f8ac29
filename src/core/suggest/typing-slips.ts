import type { Slip } from '../check/suggestion';

/**
 * What may have been meant: calls `visit` with each number from `least` to `most` whose digits, mistyped once, give
 * `printed` (a whole number > 0).
 */
export function meantBy(
  printed: number,
  least: number,
  most: number,
  visit: (meant: number, slip: Slip) => void,
): void {
  const visitWithin = (meant: number, slip: Slip): void => {
    if (meant >= least && meant <= most) visit(meant, slip);
  };
  /** Every number that has `digit` times `power` more than `base`. */
  const visitDigits = (base: number, power: number, except: number, slip: Slip): void => {
    // Mostly no digit at all reaches what is wanted.
    if (base > most || base + 9 * power < least) return;
    for (let digit = 0; digit <= 9; digit++) if (digit !== except) visitWithin(base + digit * power, slip);
  };
  for (let power = 1; power <= printed; power *= 10) {
    const digit = Math.floor(printed / power) % 10;
    const above = Math.floor(printed / (power * 10));
    const below = printed % power;
    visitDigits(printed - digit * power, power, digit, 'digitChanged');
    visitDigits(Math.floor(printed / power) * power * 10 + below, power, NONE, 'digitLost');
    const next = above % 10;
    if (above > 0 && next !== digit)
      visitWithin(printed + (next - digit) * power + (digit - next) * power * 10, 'digitsTransposed');
    if (above > 0 && next === digit) visitWithin(above * power + below, 'digitDoubled');
    // A digit lost in front may have had zeros behind it.
    if (power * 10 > printed)
      for (let front = power * 10; front <= power * 1000; front *= 10) visitDigits(printed, front, 0, 'digitLost');
  }
  if (printed % 100 === 0) visitWithin(printed / 100, 'pointLost');
}

const NONE = -1;
