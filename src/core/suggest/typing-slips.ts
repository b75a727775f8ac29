import type { Slip } from '../check/suggestion';

/** Takes a number that may have been meant, and the slip it was mistyped by. */
type Visit = (meant: number, slip: Slip) => void;

/**
 * What may have been meant: calls `visit` with each number from `least` to `most` whose digits, mistyped once, give
 * `printed` (a whole number > 0).
 */
export function meantBy(printed: number, least: number, most: number, visit: Visit): void {
  const wanted = new WantedNumbers(least, most, visit);
  for (let power = 1; power <= printed; power *= 10) {
    const upTo = Math.floor(printed / power);
    const above = Math.floor(upTo / 10);
    const digit = upTo - above * 10;
    const below = printed - upTo * power;
    wanted.offerDigits(printed - digit * power, power, digit, 'digitChanged');
    wanted.offerDigits(upTo * power * 10 + below, power, NONE, 'digitLost');
    const next = above % 10;
    if (above > 0 && next !== digit)
      wanted.offer(printed + (next - digit) * power + (digit - next) * power * 10, 'digitsTransposed');
    if (above > 0 && next === digit) wanted.offer(above * power + below, 'digitDoubled');
    // A digit lost in front may have had zeros behind it.
    if (power * 10 > printed)
      for (let front = power * 10; front <= power * 1000; front *= 10)
        wanted.offerDigits(printed, front, 0, 'digitLost');
  }
  if (printed % 100 === 0) wanted.offer(printed / 100, 'pointLost');
}

const NONE = -1;

/** Passes the numbers of a range on. */
class WantedNumbers {
  constructor(
    private readonly least: number,
    private readonly most: number,
    private readonly visit: Visit,
  ) {}

  offer(meant: number, slip: Slip): void {
    if (meant >= this.least && meant <= this.most) this.visit(meant, slip);
  }

  /** Every number that has `digit` times `power` more than `base`. */
  offerDigits(base: number, power: number, except: number, slip: Slip): void {
    // Mostly no digit at all reaches what is wanted.
    if (base > this.most || base + 9 * power < this.least) return;
    for (let digit = 0; digit <= 9; digit++) if (digit !== except) this.offer(base + digit * power, slip);
  }
}
