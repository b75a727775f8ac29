import type { ColumnId, TableId } from '../../core/filing/cell';
import { parseFigure } from '../../core/money/decimal-text';
import type { Explanation, FilingSettings, SwitchedOffRule, UnitKind } from '../../core/filing/filing';
import { exactDecimals, type Scale } from '../../core/money/scale';
import { asChoices, type Choices, choicesOf, type SettingProblem, SettingsReader } from './settings-list';
import type { Sheet, Workbook } from '../workbook';
import { REPORT_SHEET } from '../export/report-format';
import { readStep, STEP_HEAD } from '../export/step-words';
import { readTag, tagNumber } from '../export/system-tag';
import * as words from '../export/working-format';
import { readAdjustments } from './working-adjustments';
import { type ListedLine, linesBelow } from './working-lists';
import type { CellMark } from './working-marks';
import { splitCell } from './working-places';

export interface TableSettings {
  readonly scale?: Scale;
  /** Fen: how exact its figures are, where they were written in another unit. */
  readonly step?: number;
  readonly empty: keyof typeof words.EMPTY;
  /** Number and title as its sheet is named. */
  readonly printedAs: string;
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
  /** Where the dossier is read from, once the rows of the tables are known. */
  readonly workbook: Workbook;
  /** What could not be read and was left as it is by default. */
  readonly problems: readonly SettingProblem[];
}

const WORKING_SHEETS: readonly string[] = [
  words.SETTINGS_SHEET,
  words.EXPLANATIONS_SHEET,
  words.SUBMISSIONS_SHEET,
  words.REMARKS_SHEET,
  words.NOTES_SHEET,
  words.MARKS_SHEET,
  ...Object.values(words.REFERENCE_SHEETS),
  REPORT_SHEET,
];

/** Whether a sheet of a working workbook holds settings rather than a table. */
export const isWorkingSheet = (name: string): boolean => WORKING_SHEETS.includes(name);

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
  const name = reader.text(SETTING.unitName);
  const code = reader.text(SETTING.unitCode);
  const kind = reader.choice(SETTING.unitKind, asChoices(words.UNIT_KINDS));
  const year = reader.integer(SETTING.year, 9999);
  const edition = readEdition(sheet, reader);
  return {
    ...(edition && { edition }),
    unit: { ...(name !== undefined && { name }), ...(code !== undefined && { code }), ...(kind && { kind }) },
    ...(year !== undefined && { year }),
    settings: { ...readFilingSettings(reader), formAdjustments: readAdjustments(sheet) },
    tables: readTables(sheet, problems),
    explanations: readExplanations(workbook, problems),
    switchedOffRules: readSwitchedOffRules(sheet),
    marks: readMarks(workbook),
    workbook,
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
  const decimals = reader.integer(SETTING.reportingDecimals, exactDecimals(unit ?? '万元'));
  const publishPolicy = reader.choice(SETTING.publishPolicy, choicesOf(words.POLICIES));
  return {
    ...(rounding && { rounding }),
    ...(autoTotal !== undefined && { autoTotal }),
    ...(unit && decimals !== undefined && { reportingScale: { unit, decimals } }),
    ...(publishPolicy && { publishPolicy }),
  };
}

/** By its tag; workbooks of format 1 and 2 have the id in the place of the name. */
function readEdition(sheet: Sheet, reader: SettingsReader): WorkingSettings['edition'] {
  const row = sheet.rows.find((cells) => cells?.[0]?.value.trim() === words.SETTING.edition);
  const tag = readTag(row?.[row.length - 1]?.value ?? '');
  const id = tag.get('edition') ?? reader.text(words.SETTING.edition);
  const revision = tagNumber(tag, 'revision') ?? reader.integer(FORMER.revision) ?? 1;
  return id === undefined ? undefined : { id, revision };
}

/** The heads of formats 1 and 2, where what stands for a program alone had columns among the others. */
const FORMER = {
  revision: '版式修订号',
  tables: ['表标识', '表名', ...Object.values(words.SETTING_OF_TABLE)],
  explanations: ['差额（元）', '核实说明', '事项标识'],
  switchedOff: ['停用的规则', '停用理由', '规则内容'],
  marks: ['位置', '数值', '来源', '小数位数', '表标识', '行标识', '栏标识'],
} as const;

function readTables(sheet: Sheet, problems: SettingProblem[]): WorkingSettings['tables'] {
  const tables = new Map<string, TableSettings>();
  const former = linesBelow(sheet, FORMER.tables);
  for (const { row, texts, columns, tag } of former.length > 0 ? former : linesOf(sheet, words.TABLE_HEADS)) {
    const [first = '', title = '', unit = '', decimals = '', empty = '', exactness = ''] = texts.map((text) =>
      text.trim(),
    );
    const id = former.length > 0 ? first : (tag.get('table') ?? '');
    const number = former.length > 0 ? '' : first;
    const scale = readScale(unit, decimals);
    if (!scale) {
      problems.push({
        place: { sheet, row, column: columns[2]! },
        text: `《${title}》的金额单位应为万元或元、小数位数应为 0 至 6，实为“${unit}”“${decimals}”，没有采用。`,
      });
    }
    const step = readStep(exactness);
    if (exactness !== '' && step === undefined)
      problems.push({
        place: { sheet, row, column: columns[5]! },
        text: `《${title}》的${STEP_HEAD}应为 100 元这样的整数位，实为“${exactness}”，没有采用。`,
      });
    const known = (Object.keys(words.EMPTY) as (keyof typeof words.EMPTY)[]).find((key) => words.EMPTY[key] === empty);
    tables.set(id, {
      ...(scale && { scale }),
      ...(step !== undefined && { step }),
      empty: known ?? 'no',
      printedAs: [number, title].filter(Boolean).join(' '),
    });
  }
  return tables;
}

/** With what is beside them where figures were written in another unit. */
function linesOf(sheet: Sheet, heads: readonly string[]): ListedLine[] {
  const lines = linesBelow(sheet, [...heads, STEP_HEAD]);
  return lines.length > 0 ? lines : linesBelow(sheet, heads);
}

function readScale(unit: string, decimals: string): Scale | undefined {
  const known = words.MONEY_UNITS.find((each) => each === unit);
  return known && /^[0-6]$/.test(decimals) ? { unit: known, decimals: Number(decimals) } : undefined;
}

function readExplanations(workbook: Workbook, problems: SettingProblem[]): Explanation[] {
  const sheet = workbook.sheets.find((each) => each.name === words.EXPLANATIONS_SHEET);
  if (!sheet) return [];
  const former = linesBelow(sheet, FORMER.explanations);
  const lines = former.length > 0 ? former : linesBelow(sheet, words.EXPLANATION_HEADS.slice(2, 4));
  return lines.flatMap(({ row, texts, columns, tag }) => {
    const [difference = '', text = ''] = texts;
    const finding = tag.get('finding') ?? texts[2] ?? '';
    const parsed = parseFigure(difference, '元');
    if (parsed.kind === 'amount' && finding !== '') return [explanation(finding, parsed.amount, tag, text)];
    const what = finding === '' ? '没有系统标识，不知道说明的是哪一处' : `差额应为数字，实为“${difference}”`;
    problems.push({ place: { sheet, row, column: columns[0]! }, text: `${what}，这条核实说明没有读入：“${text}”。` });
    return [];
  });
}

function explanation(finding: string, difference: number, tag: ListedLine['tag'], text: string): Explanation {
  const about = tag.get('about');
  const rows =
    about === undefined
      ? undefined
      : about
          .split(',')
          .slice(0, -1)
          .flatMap((row) => decoded(row) ?? []);
  return { finding, difference, ...(rows && { about: rows }), text };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function readSwitchedOffRules(sheet: Sheet): SwitchedOffRule[] {
  const former = linesBelow(sheet, FORMER.switchedOff);
  return (former.length > 0 ? former : linesBelow(sheet, words.SWITCHED_OFF_HEADS)).flatMap(({ texts, tag }) => {
    const [first = '', reason = ''] = texts;
    const rule = former.length > 0 ? first : (tag.get('rule') ?? '');
    return rule === '' ? [] : [{ rule, reason }];
  });
}

function readMarks(workbook: Workbook): CellMark[] {
  const sheet = workbook.sheets.find((each) => each.name === words.MARKS_SHEET);
  if (!sheet) return [];
  const former = linesBelow(sheet, FORMER.marks);
  return (former.length > 0 ? former : linesOf(sheet, words.MARK_HEADS.slice(3))).flatMap(
    ({ texts, tag }): CellMark[] => {
      const [place = '', value = '', origin = '', decimals = '', table = '', row = '', column = ''] = texts;
      const kind = (Object.keys(words.ORIGINS) as CellMark['kind'][]).find((key) => words.ORIGINS[key] === origin);
      const step = former.length > 0 ? undefined : readStep(table);
      const cell = former.length > 0 ? { table, row, column } : splitCell(tag.get('cell') ?? '');
      if (!kind || !cell) return [];
      return [
        {
          table: cell.table as TableId,
          rowKey: cell.row,
          column: cell.column as ColumnId,
          value,
          kind,
          ...(/^[0-6]$/.test(decimals) && { decimals: Number(decimals) }),
          ...(step !== undefined && { step }),
          isPrinted: place !== words.NOT_PRINTED,
        },
      ];
    },
  );
}
