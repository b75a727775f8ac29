const SIGNIFICANT_DIGITS = 15;

/**
 * The decimal a spreadsheet's double stands for: 15 significant digits, as
 * spreadsheet programs show and compare them, never in exponent form.
 * `0.1 + 0.2` → `0.3`, `1e21` → `1000000000000000000000`, `-0` → `0`.
 */
export function numberText(value: number): string {
  const short = String(value);
  // Nearly every cell ends here; -0 prints as 0.
  if (short.length <= SIGNIFICANT_DIGITS && !short.includes('e')) return short;
  const text = String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign, first, rest = '', power] = match;
  const digits = first + rest;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

/** Whether decimal text survives a spreadsheet's double unchanged: plain digits, at most 15 of them significant. */
export function isExactInSpreadsheet(text: string): boolean {
  const match = /^-?(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return false;
  const digits = `${match[1]}${match[2] ?? ''}`.replace(/^0+/, '').replace(/0+$/, '');
  return digits.length <= SIGNIFICANT_DIGITS;
}
