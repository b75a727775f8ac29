import type { SignOff } from '../core/filing/dossier';
import type { Edition } from '../core/edition/edition';
import { refreshDerived } from '../core/derive/derive';
import { applyChanges, type Change } from '../core/filing/change';
import type { Filing, FilingSettings, Unit } from '../core/filing/filing';
import { editionOf } from '../editions';
import { type ReadyEdit, ready } from './edit';
import { planEdition } from './edition-edits';
import { setSignOff } from './life-edits';
import { setSettings } from './table-edits';

/** What a clerk says of a filing as a whole. */
export interface FilingFacts {
  readonly unit: Unit;
  readonly year: number;
  readonly settings: Partial<FilingSettings>;
  /** As it is where not given. */
  readonly signOff?: SignOff;
  /** What it has no place for is taken out: ask before (`planEdition`). The same where not given. */
  readonly edition?: Edition;
}

/**
 * Changes unit, year and settings as one step; what stays as it is does not count. Where 自动合计 is switched on, what
 * was derived before catches up, as in `setAutoTotal`.
 */
export function changeFilingFacts(
  filing: Filing,
  { unit, year, settings, signOff = filing.signOff, edition }: FilingFacts,
): ReadyEdit {
  const changes: Change[] = [];
  const names: string[] = [];
  const conversion = edition && planEdition(filing, edition);
  if (conversion) {
    changes.push(...conversion.changes);
    names.push('版式');
  }
  const isSameUnit = (['name', 'code', 'kind'] as const).every((key) => unit[key] === filing.unit[key]);
  if (!isSameUnit) {
    changes.push({ kind: 'setUnit', unit });
    names.push('单位');
  }
  if (year !== filing.year) {
    changes.push({ kind: 'setYear', year });
    names.push('年度');
  }
  const { transaction } = setSettings(filing, settings);
  if (transaction.changes.length > 0) {
    changes.push(...transaction.changes);
    names.push(transaction.label.slice(transaction.label.indexOf('：') + 1));
  }
  const signed = setSignOff(filing, signOff).transaction;
  if (signed.changes.length > 0) {
    changes.push(...signed.changes);
    names.push(signed.label.replace('填写', ''));
  }
  const changed = applyChanges(filing, changes).filing;
  const changedEdition = !filing.autoTotal && changed.autoTotal ? editionOf(changed) : undefined;
  if (changedEdition) changes.push(...refreshDerived(changedEdition, changed));
  return ready(`修改设置：${names.join('、')}`, changes);
}
