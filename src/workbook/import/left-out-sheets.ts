import type { Edition } from '../../core/edition/edition';
import { tableTitle } from '../../core/edition/labels';
import { type CandidateSheet, isVisible } from '../recognise/assign-sheets';
import type { Candidate } from '../recognise/recognise-sheet';
import type { SheetProposal } from './import-proposal';
import type { IssueLog } from './issue-log';
import type { SheetYears } from './sheet-years';

/** Why the only sheet for a table is better asked about than taken; a person's word about it settles that. */
export function doubtAbout(sheet: CandidateSheet, years: SheetYears): SheetProposal['leftOut'] {
  if (sheet.isCorrected) return undefined;
  if (!isVisible(sheet)) return 'hidden';
  return years.isOther(sheet) ? 'otherYear' : undefined;
}

export const saidYear = (sheet: CandidateSheet, years: SheetYears): string => {
  const year = years.otherOf(sheet);
  return year === undefined ? '名称写的是上年' : `写的是 ${year} 年度`;
};

/** Says of each sheet that is left out that it is, and why. */
export function leftOut(
  sheets: readonly CandidateSheet[],
  chosen: ReadonlyMap<CandidateSheet, Candidate>,
  doubtOf: (sheet: CandidateSheet) => SheetProposal['leftOut'],
  years: SheetYears,
  edition: Edition,
  log: IssueLog,
): void {
  for (const sheet of sheets) {
    const doubt = doubtOf(sheet);
    const claim = chosen.get(sheet);
    if (!doubt || !claim) continue;
    const title = tableTitle(edition, claim.table);
    const place = { sheet: sheet.grid.sheet };
    const year = years.isOther(sheet) ? `${saidYear(sheet, years)}，` : '';
    if (doubt === 'hidden')
      log.add('verify', 'hiddenSheet', `是隐藏的工作表，${year}像${title}；没有勾选，请看要不要取。`, place);
    else {
      const wanted = years.wanted === undefined ? '别的表没有写这个年度' : `别的表是 ${years.wanted} 年度`;
      log.add('verify', 'otherYearSheet', `${year}${wanted}；没有勾选，请看要不要取。`, place);
    }
  }
}
