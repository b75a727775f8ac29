import { cellAddress } from './address';
import { cellAt, type Sheet } from './workbook';

/** The values a setting may have, each with its word. */
export type Choices<T> = readonly (readonly [value: T, word: string])[];

export const asChoices = <T extends string>(values: readonly T[]): Choices<T> => values.map((value) => [value, value]);

export const choicesOf = <T extends string>(record: Readonly<Record<T, string>>): Choices<T> =>
  Object.entries(record) as [T, string][];

/** Reads names and values in the first two columns of a sheet; what is not as expected is reported and left out. */
export class SettingsReader {
  constructor(
    private readonly sheet: Sheet,
    private readonly problems: string[],
  ) {}

  text(name: string): string | undefined {
    return this.find(name)?.value;
  }

  integer(name: string): number | undefined {
    const found = this.find(name);
    if (!found) return undefined;
    if (/^\d{1,6}$/.test(found.value.trim())) return Number(found.value);
    this.complain(found, '应为整数');
    return undefined;
  }

  choice<T>(name: string, choices: Choices<T>): T | undefined {
    const found = this.find(name);
    if (!found) return undefined;
    const choice = choices.find(([, word]) => word === found.value.trim());
    if (!choice) this.complain(found, `应为 ${choices.map(([, word]) => word).join('、')} 之一`);
    return choice?.[0];
  }

  private find(name: string): { value: string; row: number } | undefined {
    const row = this.sheet.rows.findIndex((cells) => cells?.[0]?.value.trim() === name);
    const value = row < 0 ? '' : (cellAt(this.sheet, row, 1)?.value ?? '');
    return value === '' ? undefined : { value, row };
  }

  private complain({ value, row }: { value: string; row: number }, expected: string): void {
    const name = cellAt(this.sheet, row, 0)?.value ?? '';
    this.problems.push(
      `工作表“${this.sheet.name}”单元格 ${cellAddress(row, 1)}：${name}是“${value}”，${expected}；没有采用。`,
    );
  }
}

/** The rows of texts below a row of heads, as far as the list goes. */
export function listBelow(sheet: Sheet | undefined, heads: readonly string[]): { row: number; texts: string[] }[] {
  if (!sheet) return [];
  const start = sheet.rows.findIndex((cells) => heads.every((head, column) => cells?.[column]?.value.trim() === head));
  const list: { row: number; texts: string[] }[] = [];
  if (start < 0) return list;
  for (let row = start + 1; row < sheet.rows.length; row++) {
    const texts = heads.map((_, column) => cellAt(sheet, row, column)?.value ?? '');
    if (texts.every((text) => text === '')) break;
    list.push({ row, texts });
  }
  return list;
}
