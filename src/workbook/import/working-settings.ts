import type { ColumnId, TableId } from '../../core/filing/cell';
import { parseFigure } from '../../core/money/decimal-text';
import type { Explanation, FilingSettings, SwitchedOffRule, UnitKind } from '../../core/filing/filing';
import type { Scale } from '../../core/money/scale';
import {
  asChoices,
  type Choices,
  choicesOf,
  listBelow,
  type SettingProblem,
  SettingsReader,
} from '../export/settings-list';
import type { Sheet, Workbook } from '../workbook';
import { REPORT_SHEET } from '../export/report-format';
import * as words from '../export/working-format';
import type { CellMark } from './working-marks';

export interface TableSettings {
  readonly scale?: Scale;
  readonly empty: keyof typeof words.EMPTY;
}

/** What the settings sheets of a working workbook say; what a clerk has deleted is absent. */
export interface WorkingSettings {
  readonly edition?: { readonly id: string; readonly revision: number };
  readonly unit: { readonly name?: string; readonly code?: string; readonly kind?: UnitKind };
  readonly year?: number;
  readonly settings: Partial<FilingSettings>;
  readonly tables: ReadonlyMap<string, TableSettings>;
  readonly explanations: readonly Explanation[];
  readonly switchedOffRules: readonly SwitchedOffRule[];
  readonly marks: readonly CellMark[];
  /** What could not be read and was left as it is by default. */
  readonly problems: readonly SettingProblem[];
}

/** Whether a sheet holds settings rather than a table. */
export const isWorkingSheet = (name: string): boolean =>
  name === words.SETTINGS_SHEET ||
  name === words.EXPLANATIONS_SHEET ||
  name === words.MARKS_SHEET ||
  name === REPORT_SHEET;

/** The settings of a working workbook, or undefined where the workbook has no 填报设置 sheet. Never throws. */
export function readWorkingSettings(workbook: Workbook): WorkingSettings | undefined {
  const sheet = workbook.sheets.find((each) => each.name === words.SETTINGS_SHEET);
  if (!sheet) return undefined;
  const problems: SettingProblem[] = [];
  const reader = new SettingsReader(sheet, problems);
  const { SETTING } = words;
  const format = reader.integer(SETTING.format);
  if (format !== undefined && format > words.WORKING_FORMAT)
    reader.complain(SETTING.format, `不大于 ${words.WORKING_FORMAT}（本程序只认得这样的工作稿）`);
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
    switchedOffRules: readSwitchedOffRules(sheet),
    marks: readMarks(workbook),
    problems,
  };
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

function readTables(sheet: Sheet, problems: SettingProblem[]): WorkingSettings['tables'] {
  const tables = new Map<string, TableSettings>();
  for (const { row, texts } of listBelow(sheet, words.TABLE_HEADS)) {
    const [id = '', , title = '', unit = '', decimals = '', empty = ''] = texts.map((text) => text.trim());
    const scale = readScale(unit, decimals);
    if (!scale) {
      problems.push({
        place: { sheet, row, column: 3 },
        text: `《${title}》的金额单位应为万元或元、小数位数应为 0 至 6，实为“${unit}”“${decimals}”，没有采用。`,
      });
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

function readExplanations(workbook: Workbook, problems: SettingProblem[]): Explanation[] {
  const sheet = workbook.sheets.find((each) => each.name === words.EXPLANATIONS_SHEET);
  if (!sheet) return [];
  return listBelow(sheet, words.EXPLANATION_KEYS).flatMap(({ row, texts, columns }) => {
    const [difference = '', text = '', finding = ''] = texts;
    const parsed = parseFigure(difference, '元');
    if (parsed.kind === 'amount') return [{ finding, difference: parsed.amount, text }];
    problems.push({
      place: { sheet, row, column: columns[0]! },
      text: `差额应为数字，实为“${difference}”，这条核实说明没有读入。`,
    });
    return [];
  });
}

function readSwitchedOffRules(sheet: Sheet): SwitchedOffRule[] {
  return listBelow(sheet, words.SWITCHED_OFF_HEADS).flatMap(({ texts }) => {
    const [rule = '', , reason = ''] = texts;
    return rule === '' ? [] : [{ rule, reason }];
  });
}

function readMarks(workbook: Workbook): CellMark[] {
  const sheet = workbook.sheets.find((each) => each.name === words.MARKS_SHEET);
  if (!sheet) return [];
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
