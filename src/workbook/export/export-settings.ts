import type { FormAdjustment } from '../../core/edition/adjust-edition';
import { type Edition, formOf } from '../../core/edition/edition';
import { tableTitle } from '../../core/edition/labels';
import type { Filing } from '../../core/filing/filing';
import { usualStep } from '../import/working-steps';
import type { StyleBook } from './export-styles';
import { ListSheet } from './list-sheet';
import { STEP_HEAD, stepText } from './step-words';
import type { StyledSheet } from './styled-workbook';
import type { SystemTag } from './system-tag';
import * as words from './working-format';

/** 填报设置: the settings of a filing, how its tables were recorded, and the rules that are switched off. */
export function settingsSheet(filing: Filing, edition: Edition, styles: StyleBook): StyledSheet {
  const { unit, reportingScale } = filing;
  const page = new ListSheet(words.SETTINGS_SHEET, [18, 48, 14, 12, 20, 16], styles);
  page.title('填报设置');
  page.hint('本页随工作稿保存，导入时用来恢复设置；表格里的数字和文字以各表页面为准。');
  page.heads(['名称', '内容', '说明']);
  const set = (name: string, value: string, hint = '', tag: SystemTag = {}): void => page.row([name, value, hint], tag);
  set(words.SETTING.unitName, unit.name);
  set(words.SETTING.unitCode, unit.code ?? '');
  set(words.SETTING.unitKind, unit.kind ?? '', words.UNIT_KINDS.join('、'));
  set(words.SETTING.year, String(filing.year));
  set(words.SETTING.edition, edition.name, '', { edition: edition.id, revision: filing.edition.revision });
  set(words.SETTING.rounding, words.ROUNDINGS[filing.rounding], Object.values(words.ROUNDINGS).join('、'));
  set(words.SETTING.autoTotal, words.SWITCH[filing.autoTotal ? 1 : 0], [...words.SWITCH].reverse().join('、'));
  set(words.SETTING.reportingUnit, reportingScale.unit, words.MONEY_UNITS.join('、'));
  set(words.SETTING.reportingDecimals, String(reportingScale.decimals));
  set(words.SETTING.publishPolicy, words.POLICIES[filing.publishPolicy], Object.values(words.POLICIES).join('、'));
  set(words.SETTING.format, String(words.WORKING_FORMAT), '本程序的文件格式');
  page.section('各表');
  const tables = edition.forms.flatMap((form) => {
    const table = filing.tables[form.table];
    return table ? [{ form, table }] : [];
  });
  const areAsWritten = tables.every(({ table }) => usualStep(table) === undefined);
  page.heads(areAsWritten ? words.TABLE_HEADS : [...words.TABLE_HEADS, STEP_HEAD]);
  for (const { form, table } of tables) {
    const { unit: money, decimals } = table.recordedScale;
    const step = usualStep(table);
    const facts = [form.number ?? '', form.title, money, String(decimals), words.emptyWord(table)];
    const exactness = areAsWritten ? [] : [step === undefined ? '' : stepText(step)];
    page.row([...facts, ...exactness], { table: form.table });
  }
  if (filing.formAdjustments.length > 0) {
    page.section('表样调整');
    page.heads([...words.ADJUSTMENT_HEADS, words.SHAPE_HEAD]);
    for (const adjustment of filing.formAdjustments) adjustmentRow(page, adjustment, edition);
  }
  if (filing.switchedOffRules.length > 0) {
    page.section('停用的规则');
    page.heads(words.SWITCHED_OFF_HEADS);
    for (const { rule, reason } of filing.switchedOffRules)
      page.row([edition.rules.find((each) => each.id === rule)?.name ?? rule, reason], { rule });
  }
  return page.finish(true);
}

function adjustmentRow(
  page: ListSheet,
  { table, number, title, notes, shape, hiddenColumns }: FormAdjustment,
  edition: Edition,
): void {
  const { columns } = edition.definitions[table];
  const heads = hiddenColumns?.map((id) => columns.find((column) => column.id === id)?.label ?? id) ?? [];
  const sets = Object.entries({ number, title, notes }).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const shapeName = formOf(edition, table)?.shapes?.find(({ id }) => id === shape)?.name ?? shape ?? '';
  const texts = [number ?? '', title ?? '', notes?.join('\n') ?? '', heads.join('、'), shapeName];
  page.row([tableTitle(edition, table), ...texts], {
    table,
    shape,
    sets: sets.length > 0 ? sets.join(',') : undefined,
    hides: hiddenColumns?.join(','),
  });
}
