import type { ColumnId, TableId } from '../core/cell';
import { parseFigure } from '../core/decimal-text';
import type { Edition } from '../core/edition';
import {
  type Explanation,
  type Filing,
  type FilingSettings,
  hasFigures,
  type TableData,
  type UnitKind,
} from '../core/filing';
import type { Scale } from '../core/scale';
import { cellAddress } from './address';
import { asChoices, type Choices, choicesOf, listBelow, SettingsReader } from './settings-list';
import type { Sheet, Workbook } from './workbook';
import * as words from './working-format';
import { applyMarks, type CellMark } from './working-marks';

/** What the settings sheets of a working workbook say; what a clerk has deleted is absent. */
export interface WorkingSettings {
  readonly edition?: { readonly id: string; readonly revision: number };
  readonly unit: { readonly name?: string; readonly code?: string; readonly kind?: UnitKind };
  readonly year?: number;
  readonly settings: Partial<FilingSettings>;
  readonly tables: ReadonlyMap<string, { readonly scale?: Scale; readonly empty: keyof typeof words.EMPTY }>;
  readonly explanations: readonly Explanation[];
  readonly marks: readonly CellMark[];
  /** What could not be read and was left as it is by default: sheet, cell, found and expected, in Chinese. */
  readonly problems: readonly string[];
}

/** Whether a sheet holds settings rather than a table. */
export const isWorkingSheet = (name: string): boolean =>
  name === words.SETTINGS_SHEET || name === words.EXPLANATIONS_SHEET || name === words.MARKS_SHEET;

/** The settings of a working workbook, or undefined where the workbook has no 填报设置 sheet. Never throws. */
export function readWorkingSettings(workbook: Workbook): WorkingSettings | undefined {
  const sheet = workbook.sheets.find((each) => each.name === words.SETTINGS_SHEET);
  if (!sheet) return undefined;
  const problems: string[] = [];
  const reader = new SettingsReader(sheet, problems);
  const { SETTING } = words;
  const format = reader.integer(SETTING.format);
  if (format !== undefined && format > words.WORKING_FORMAT)
    problems.push(
      `工作表“${sheet.name}”：工作稿格式是 ${format}，本程序只认得 ${words.WORKING_FORMAT}，较新的内容可能没有读出。`,
    );
  const id = reader.text(SETTING.edition);
  const name = reader.text(SETTING.unitName);
  const code = reader.text(SETTING.unitCode);
  const kind = reader.choice(SETTING.unitKind, asChoices(words.UNIT_KINDS));
  const year = reader.integer(SETTING.year);
  return {
    ...(id !== undefined && { edition: { id, revision: reader.integer(SETTING.revision) ?? 1 } }),
    unit: { ...(name !== undefined && { name }), ...(code !== undefined && { code }), ...(kind && { kind }) },
    ...(year !== undefined && { year }),
    settings: readFilingSettings(reader),
    tables: readTables(sheet, problems),
    explanations: readExplanations(workbook, problems),
    marks: readMarks(workbook),
    problems,
  };
}

/**
 * A filing read from the table sheets, with the settings applied. The table sheets win: a unit of money, a unit name
 * or a year that they print otherwise stays, and a mark whose cell has changed is dropped.
 */
export function applyWorkingSettings(read: Filing, working: WorkingSettings, edition: Edition): Filing {
  const tables: Partial<Record<TableId, TableData>> = {};
  for (const [id, table] of Object.entries(read.tables) as [TableId, TableData][]) {
    const said = working.tables.get(id);
    tables[id] = said ? withSaid(table, said) : table;
  }
  const { unit } = working;
  const isSameName = unit.name !== undefined && [unit.name.trim(), ''].includes(read.unit.name.trim());
  const filing: Filing = {
    ...read,
    ...working.settings,
    ...(working.edition?.id === edition.id && { edition: working.edition }),
    unit: { ...read.unit, ...unit, name: isSameName ? unit.name! : read.unit.name },
    tables,
    explanations: working.explanations,
  };
  return applyMarks(filing, edition, working.marks);
}

function withSaid(
  table: TableData,
  said: { readonly scale?: Scale; readonly empty: keyof typeof words.EMPTY },
): TableData {
  const recordedScale = said.scale?.unit === table.recordedScale.unit ? said.scale : table.recordedScale;
  const declaredEmpty = said.empty === 'contradicted' || (said.empty === 'yes' && !hasFigures(table));
  return { ...table, recordedScale, declaredEmpty };
}

const SWITCHES: Choices<boolean> = [
  [false, words.SWITCH[0]],
  [true, words.SWITCH[1]],
];

function readFilingSettings(reader: SettingsReader): Partial<FilingSettings> {
  const { SETTING } = words;
  const rounding = reader.choice(SETTING.rounding, choicesOf(words.ROUNDINGS));
  const autoTotal = reader.choice(SETTING.autoTotal, SWITCHES);
  const unit = reader.choice(SETTING.reportingUnit, asChoices(words.MONEY_UNITS));
  const decimals = reader.integer(SETTING.reportingDecimals);
  const publishPolicy = reader.choice(SETTING.publishPolicy, choicesOf(words.POLICIES));
  return {
    ...(rounding && { rounding }),
    ...(autoTotal !== undefined && { autoTotal }),
    ...(unit && decimals !== undefined && { reportingScale: { unit, decimals } }),
    ...(publishPolicy && { publishPolicy }),
  };
}

function readTables(sheet: Sheet, problems: string[]): WorkingSettings['tables'] {
  const tables = new Map<string, { scale?: Scale; empty: keyof typeof words.EMPTY }>();
  for (const { row, texts } of listBelow(sheet, words.TABLE_HEADS)) {
    const [id = '', , title = '', unit = '', decimals = '', empty = ''] = texts.map((text) => text.trim());
    const scale = readScale(unit, decimals);
    if (!scale) {
      problems.push(
        `工作表“${sheet.name}”单元格 ${cellAddress(row, 3)}：《${title}》的单位和小数位数是“${unit}”“${decimals}”，应为万元或元、0 至 6；没有采用。`,
      );
    }
    const known = (Object.keys(words.EMPTY) as (keyof typeof words.EMPTY)[]).find((key) => words.EMPTY[key] === empty);
    tables.set(id, { ...(scale && { scale }), empty: known ?? 'no' });
  }
  return tables;
}

function readScale(unit: string, decimals: string): Scale | undefined {
  const known = words.MONEY_UNITS.find((each) => each === unit);
  return known && /^[0-6]$/.test(decimals) ? { unit: known, decimals: Number(decimals) } : undefined;
}

function readExplanations(workbook: Workbook, problems: string[]): Explanation[] {
  const sheet = workbook.sheets.find((each) => each.name === words.EXPLANATIONS_SHEET);
  return listBelow(sheet, words.EXPLANATION_HEADS).flatMap(({ row, texts }) => {
    const [, difference = '', text = '', finding = ''] = texts;
    const parsed = parseFigure(difference, '元');
    if (parsed.kind === 'amount') return [{ finding, difference: parsed.amount, text }];
    problems.push(
      `工作表“${words.EXPLANATIONS_SHEET}”单元格 ${cellAddress(row, 1)}：差额是“${difference}”，应为数字；这条说明没有读入。`,
    );
    return [];
  });
}

function readMarks(workbook: Workbook): CellMark[] {
  const sheet = workbook.sheets.find((each) => each.name === words.MARKS_SHEET);
  return listBelow(sheet, words.MARK_HEADS).flatMap(({ texts }): CellMark[] => {
    const [, place = '', value = '', origin = '', decimals = '', table = '', rowKey = '', column = ''] = texts;
    const kind = (Object.keys(words.ORIGINS) as CellMark['kind'][]).find((key) => words.ORIGINS[key] === origin);
    if (!kind) return [];
    const count = /^[0-6]$/.test(decimals) ? Number(decimals) : undefined;
    return [
      {
        table: table as TableId,
        rowKey,
        column: column as ColumnId,
        value,
        kind,
        ...(count !== undefined && { decimals: count }),
        isPrinted: place !== words.NOT_PRINTED,
      },
    ];
  });
}
