const pad = (n: number): string => String(n).padStart(2, '0');

/** `2026-08-20`, as date fields write it: the day of a moment here. */
export function dayOf(at: number): string {
  const d = new Date(at);
  return `${d.getFullYear()}-${pad(d.getMonth() + 1)}-${pad(d.getDate())}`;
}

/** A moment of the day that a date field tells: now, where that is today, else noon. Undefined where it tells none. */
export function momentOf(day: string, now: number): number | undefined {
  if (day === dayOf(now)) return now;
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!parts) return undefined;
  return new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]), 12).getTime();
}
