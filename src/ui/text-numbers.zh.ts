import type { Scale } from '../core/money/scale';

/** A count with its thousands set apart: 1,234. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** How finely figures are written: 元，到分; 万元，6 位小数. */
export const fineness = ({ unit, decimals }: Scale): string =>
  unit === '元' && decimals === 2 ? '元，到分' : `${unit}，${decimals} 位小数`;
