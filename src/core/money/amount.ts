/**
 * Money as a whole number of fen (分): 1 元 = 100, 1 万元 = 1 000 000.
 * A double holds whole fen exactly up to 9×10¹³ 元; the guard throws rather than let a float pass for money.
 */
declare const fenBrand: unique symbol;
export type Amount = number & { readonly [fenBrand]: true };

/** Brands a whole number of fen. Throws RangeError on a fraction, NaN, or beyond ±2⁵³. */
export function amount(fen: number): Amount {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`Not a whole number of fen: ${fen}`);
  return (fen === 0 ? 0 : fen) as Amount;
}
