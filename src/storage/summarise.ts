import type { CheckResult } from '../core/check/finding';
import { type Edition, isOfficial } from '../core/edition/edition';
import type { TableId } from '../core/filing/cell';
import { isOnlyCarriedOver } from '../core/filing/carried-over';
import { type Filing, hasFigures, tableState } from '../core/filing/filing';
import { stageName, stageOf } from '../core/filing/stage';
import type { FilingSummary } from './storage';

/** The summary of a filing as the rules see it. */
export function summarise(filing: Filing, edition: Edition, { counts }: Pick<CheckResult, 'counts'>): FilingSummary {
  const last = filing.submissions[filing.submissions.length - 1];
  return {
    unit: filing.unit.name,
    year: filing.year,
    edition: filing.edition.id,
    editionName: isOfficial(edition) ? edition.name : `${edition.name}·待核实`,
    errors: counts.error,
    toVerify: counts.verify,
    isFilled: isBegun(filing),
    uncheckedTables: edition.forms.filter(({ table }) => !canBeChecked(filing, table)).length,
    stage: stageName(stageOf(filing, edition)),
    ...(last ? { submittedAt: last.at } : {}),
  };
}

/** Whether anybody has filled in a figure: what last year left does not count. */
function isBegun(filing: Filing): boolean {
  return (Object.keys(filing.tables) as TableId[]).some((id) => isFilledIn(filing, id));
}

function isFilledIn(filing: Filing, id: TableId): boolean {
  const table = filing.tables[id];
  return table !== undefined && hasFigures(table) && !isOnlyCarriedOver(filing, id);
}

/** What is neither filled in nor declared empty agrees with nothing: the rules that need it are 未核对. */
const canBeChecked = (filing: Filing, id: TableId): boolean =>
  isFilledIn(filing, id) || tableState(filing.tables[id]) === 'declaredEmpty';
