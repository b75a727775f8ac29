import type { ImportProposal, SheetCorrection, SheetProposal } from '../../workbook/import/import-proposal';

/** How the money unit of a sheet is known. */
export type UnitKnowledge = 'said' | 'inferred' | 'assumed' | 'corrected';

/** A sheet that names no unit is told of by a remark of its own. */
export function unitKnowledge(
  { issues }: ImportProposal,
  { sheetName, region }: SheetProposal,
  correction: SheetCorrection,
): UnitKnowledge {
  if (correction.unit) return 'corrected';
  const own = issues.filter((issue) => issue.sheet === sheetName && issue.region === region);
  if (own.some(({ kind }) => kind === 'unitInferred')) return 'inferred';
  return own.some(({ kind }) => kind === 'unitMissing') ? 'assumed' : 'said';
}
