import type { TableId } from '../core/filing/cell';
import { refreshDerived } from '../core/derive/derive';
import type { Edition } from '../core/edition/edition';
import { declareEmptyChanges, lostByDeclaring } from '../core/filing/empty-table';
import type { Filing, FilingSettings } from '../core/filing/filing';
import { tableTitle } from '../core/edition/labels';
import { type ConfirmEdit, type ReadyEdit, ready } from './edit';

/** Declares that the unit has nothing to report in a table. Asks first where figures or rows would be lost. */
export function declareEmpty(filing: Filing, edition: Edition, table: TableId): ReadyEdit | ConfirmEdit {
  const title = tableTitle(edition, table);
  const label = `声明${title}为空表`;
  const changes = declareEmptyChanges(filing, table);
  const message = lostByDeclaring(filing, table, title);
  if (message !== undefined) return { kind: 'confirm', message, transaction: { label, changes } };
  return ready(label, filing.tables[table]?.declaredEmpty ? [] : changes);
}

/** Takes the declaration back; the table is then unfilled. */
export function undeclareEmpty(filing: Filing, edition: Edition, table: TableId): ReadyEdit {
  const isDeclared = filing.tables[table]?.declaredEmpty === true;
  const label = `取消${tableTitle(edition, table)}的空表声明`;
  return ready(label, isDeclared ? [{ kind: 'declareEmpty', table, declaredEmpty: false }] : []);
}

const SETTING_NAMES: Record<keyof FilingSettings, string> = {
  rounding: '取舍方式',
  autoTotal: '自动合计',
  reportingScale: '公开的金额单位',
  publishPolicy: '公开数的合计方式',
  formAdjustments: '表样',
};

/** Changes settings of the filing; those that stay as they are do not count. */
export function setSettings(filing: Filing, settings: Partial<FilingSettings>): ReadyEdit {
  const keys = (Object.keys(settings) as (keyof FilingSettings)[]).filter(
    (key) => JSON.stringify(settings[key]) !== JSON.stringify(filing[key]),
  );
  const changed = Object.fromEntries(keys.map((key) => [key, settings[key]])) as Partial<FilingSettings>;
  const label = `修改设置：${keys.map((key) => SETTING_NAMES[key]).join('、')}`;
  return ready(label, keys.length === 0 ? [] : [{ kind: 'setSettings', settings: changed }]);
}

/** Switches 自动合计. Switched on, what was derived before catches up with what was typed meanwhile. */
export function setAutoTotal(filing: Filing, edition: Edition, isOn: boolean): ReadyEdit {
  const edit = setSettings(filing, { autoTotal: isOn });
  const { label, changes } = edit.transaction;
  if (!isOn || changes.length === 0) return edit;
  return ready(label, [...changes, ...refreshDerived(edition, { ...filing, autoTotal: true })]);
}
