import type { CheckResult } from '../core/check/finding';
import { type Edition, isOfficial } from '../core/edition/edition';
import { type Filing, hasFigures } from '../core/filing/filing';
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
    isFilled: Object.values(filing.tables).some((table) => table !== undefined && hasFigures(table)),
    stage: stageName(stageOf(filing, edition)),
    ...(last ? { submittedAt: last.at } : {}),
  };
}
