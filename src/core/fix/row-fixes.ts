import type { RowId, TableId } from '../filing/cell';
import type { OpenRow } from '../filing/filing';
import { duplicateFixes } from './duplicate-rows';
import type { Candidate, FixContext } from './fix';
import { missingNameFixes } from './missing-names';
import { missingParentFixes } from './missing-parents';
import type { NamedRow } from './named-row';
import { rowNameFixes } from './row-names';
import { rowOrderFixes } from './row-order';

/** Findings of these rules are about the codes, names and order of rows: W-EXP-CODE. */
const CODE_RULE = /-CODE$/;

/** For a finding about the rows of a table of codes. Which of the fixes is meant, the check afterwards tells. */
export function rowFixes(context: FixContext): Candidate[] {
  const { finding } = context;
  if (!CODE_RULE.test(finding.rule) || finding.outcome !== 'inconsistent') return [];
  const seen = new Set<string>();
  const rows = finding.cells.flatMap(({ table, row: id }): NamedRow[] => {
    const row = rowOf(context, table, id);
    const key = `${table}/${id}`;
    if (!row || seen.has(key)) return [];
    seen.add(key);
    return [{ table, row }];
  });
  return [
    ...missingParentFixes(context, rows),
    ...missingNameFixes(context, rows),
    ...rowNameFixes(context, rows),
    ...duplicateFixes(context, rows),
    ...rowOrderFixes(context, rows),
  ];
}

const rowOf = ({ filing }: FixContext, table: TableId, id: RowId): OpenRow | undefined =>
  filing.tables[table]?.rows.find((row) => row.id === id);
