import { cellAt, type Sheet } from '../workbook';

/** A setting that was left as it is by default, and why, in Chinese; the message does not repeat the place. */
export interface SettingProblem {
  readonly place: { readonly sheet: Sheet; readonly row: number; readonly column: number };
  readonly text: string;
}

/** The values a setting may have, each with its word. */
export type Choices<T> = readonly (readonly [value: T, word: string])[];

export const asChoices = <T extends string>(values: readonly T[]): Choices<T> => values.map((value) => [value, value]);

export const choicesOf = <T extends string>(record: Readonly<Record<T, string>>): Choices<T> =>
  Object.entries(record) as [T, string][];

/** Reads names and values in the first two columns of a sheet; what is not as expected is reported and left out. */
export class SettingsReader {
  constructor(
    private readonly sheet: Sheet,
    private readonly problems: SettingProblem[],
  ) {}

  text(name: string): string | undefined {
    return this.find(name)?.value;
  }

  integer(name: string, most = 999_999): number | undefined {
    const found = this.find(name);
    if (!found) return undefined;
    if (/^\d{1,6}$/.test(found.value.trim()) && Number(found.value) <= most) return Number(found.value);
    this.complain(name, `0 至 ${most} 的整数`);
    return undefined;
  }

  choice<T>(name: string, choices: Choices<T>): T | undefined {
    const found = this.find(name);
    if (!found) return undefined;
    const choice = choices.find(([, word]) => word === found.value.trim());
    if (!choice) this.complain(name, choices.map(([, word]) => `“${word}”`).join('或'));
    return choice?.[0];
  }

  /** Reports that a setting is not what was `expected`. */
  complain(name: string, expected: string): void {
    const found = this.find(name);
    if (!found) return;
    const text = `${name}应为${expected}，实为“${found.value}”，没有采用。`;
    this.problems.push({ place: { sheet: this.sheet, row: found.row, column: 1 }, text });
  }

  private find(name: string): { value: string; row: number } | undefined {
    const row = this.sheet.rows.findIndex((cells) => cells?.[0]?.value.trim() === name);
    const value = row < 0 ? '' : (cellAt(this.sheet, row, 1)?.value ?? '');
    return value === '' ? undefined : { value, row };
  }
}
