/** Moments as people say them. All take milliseconds since 1970 and speak of the clock of this computer. */

const pad = (n: number): string => String(n).padStart(2, '0');

/** `09:32`, or with seconds `09:32:05`. */
export function clock(at: number, seconds = false): string {
  const d = new Date(at);
  return `${pad(d.getHours())}:${pad(d.getMinutes())}${seconds ? `:${pad(d.getSeconds())}` : ''}`;
}

export const isToday = (at: number): boolean => new Date(at).toDateString() === new Date().toDateString();

/** `2026年8月20日`, for a record, which is read in other years too. */
export function day(at: number): string {
  const d = new Date(at);
  return `${d.getFullYear()}年${d.getMonth() + 1}月${d.getDate()}日`;
}

/** `今天 09:32`, `4月1日 09:32`, and with its year where that is another one. */
export function moment(at: number, seconds = false): string {
  if (isToday(at)) return `今天 ${clock(at, seconds)}`;
  const d = new Date(at);
  const year = d.getFullYear() === new Date().getFullYear() ? '' : `${d.getFullYear()}年`;
  return `${year}${d.getMonth() + 1}月${d.getDate()}日 ${clock(at, seconds)}`;
}

/** `20260401-0932`, for file names. */
export function stamp(at: number): string {
  const d = new Date(at);
  return `${d.getFullYear()}${pad(d.getMonth() + 1)}${pad(d.getDate())}-${pad(d.getHours())}${pad(d.getMinutes())}`;
}
