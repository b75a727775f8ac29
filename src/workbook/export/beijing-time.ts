const OFFSET = 8 * 3_600_000;
/** What four digits of a year can tell. */
const FIRST = Date.UTC(1000, 0, 1);
const LAST = Date.UTC(9999, 11, 31);

/**
 * A moment as clerks write it, `2024-08-20 10:32:05`, in the one time of the country, so that a workbook says the same
 * on every machine; empty where it lies outside of four-digit years.
 */
export const beijingTime = (milliseconds: number): string =>
  milliseconds >= FIRST && milliseconds <= LAST
    ? new Date(milliseconds + OFFSET).toISOString().slice(0, 19).replace('T', ' ')
    : '';

const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?)?$/;

/** The milliseconds since the epoch of a moment written in Beijing time; undefined where the text is none. */
export function readBeijingTime(text: string): number | undefined {
  const match = WRITTEN.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map((each) => Number(each ?? 0));
  const at = Date.UTC(year!, month! - 1, day!, hours!, minutes!, seconds!) - OFFSET;
  const back = new Date(at + OFFSET);
  return back.getUTCMonth() === month! - 1 && back.getUTCDate() === day && hours! < 24 ? at : undefined;
}
