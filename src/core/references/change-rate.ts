import type { Amount } from '../money/amount';

/** Decimals of a percentage, as most filings print them. */
const DECIMALS = 2;

/**
 * By how much a figure grew over its base, in hundredths of a percent, rounded half away from zero: 增减率. Undefined
 * over a base of zero or less, and beyond 2⁵³, where a percentage says nothing.
 */
export const changeRate = (now: Amount, before: Amount): number | undefined =>
  ratio(BigInt(now) - BigInt(before), before);

/** What share a figure is of its base, in hundredths of a percent: 完成率. Undefined as above. */
export const shareOf = (part: Amount, base: Amount): number | undefined => ratio(BigInt(part), base);

/** Whole numbers only: a float would print 8.330000000000002. */
function ratio(part: bigint, base: Amount): number | undefined {
  if (base <= 0) return undefined;
  const scaled = part * 10_000n;
  const whole = BigInt(base);
  const magnitude = scaled < 0n ? -scaled : scaled;
  const rounded = Number((2n * magnitude + whole) / (2n * whole));
  if (!Number.isSafeInteger(rounded)) return undefined;
  return scaled < 0n ? 0 - rounded : rounded;
}

/** `8.33%`, `-8.33%`; `—` where there is none. */
export function rateText(rate: number | undefined): string {
  if (rate === undefined) return '—';
  const digits = String(Math.abs(rate)).padStart(DECIMALS + 1, '0');
  const whole = digits.slice(0, -DECIMALS).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${rate < 0 ? '-' : ''}${whole}.${digits.slice(-DECIMALS)}%`;
}
