import type { Slip } from '../check/suggestion';

/** What may have been meant: calls `visit` with each number whose digits, mistyped once, give `printed` (a whole number > 0). */
export function meantBy(printed: number, visit: (meant: number, slip: Slip) => void): void {
  for (let power = 1; power <= printed; power *= 10) {
    const digit = Math.floor(printed / power) % 10;
    const above = Math.floor(printed / (power * 10));
    const below = printed % power;
    for (let other = 0; other <= 9; other++) {
      if (other !== digit) visit(printed + (other - digit) * power, 'digitChanged');
      visit(Math.floor(printed / power) * power * 10 + other * power + below, 'digitLost');
    }
    const next = above % 10;
    if (above > 0 && next !== digit)
      visit(printed + (next - digit) * power + (digit - next) * power * 10, 'digitsTransposed');
    if (above > 0 && next === digit) visit(above * power + below, 'digitDoubled');
    // A digit lost in front may have had zeros behind it.
    if (power * 10 > printed)
      for (let front = power * 10; front <= power * 1000; front *= 10)
        for (let other = 1; other <= 9; other++) visit(other * front + printed, 'digitLost');
  }
  if (printed % 100 === 0) visit(printed / 100, 'pointLost');
}
