import type { TableId } from '../../core/filing/cell';
import { check } from '../../core/check/check';
import { type Filing, type TableData, tableRows } from '../../core/filing/filing';
import type { TableDefinition } from '../../core/edition/table-definition';
import { rowInDraft } from './import-differences';
import type { ImportProposal } from './import-proposal';

/** 1 万元 is 10 000 元; what changed figures and rounding leave of it. */
const LEAST_FACTOR = 9_000;
const MOST_FACTOR = 11_000;

/**
 * Tables that were probably read in the wrong unit, whatever their sheets say: most figures are about 10 000 times those
 * that the filing has in the same cells, or exactly 10 000 times those of the tables they must agree with. One Chinese
 * sentence each.
 */
export function unitDoubts(proposal: ImportProposal, current: Filing | undefined): ReadonlyMap<TableId, string> {
  const { edition, filing: draft } = proposal;
  const doubts = new Map<TableId, string>();
  const both = { ...draft, ...current, tables: { ...current?.tables, ...draft.tables } };
  for (const { rule, outcome, cells, message } of check(both, edition).findings) {
    const table = cells[0]?.table;
    if (rule === 'B-UNIT' && outcome === 'inconsistent' && table && draft.tables[table]) doubts.set(table, message);
  }
  for (const { table } of edition.forms) {
    const [ours, theirs] = [current?.tables[table], draft.tables[table]];
    const way = ours && theirs && factorBetween(edition.definitions[table], ours, theirs);
    if (way) doubts.set(table, `大多数的数是现有填报的${way}，请确认金额单位是元还是万元。`);
  }
  return doubts;
}

function factorBetween(definition: TableDefinition, ours: TableData, draft: TableData): string | undefined {
  const votes = { times: 0, part: 0, other: 0 };
  for (const { id } of tableRows(definition, ours)) {
    const stated = draft.cells[rowInDraft(id, ours, draft)] ?? {};
    for (const [column, our] of Object.entries(ours.cells[id] ?? {})) {
      const their = stated[column];
      if (our.kind !== 'amount' || their?.kind !== 'amount' || our.amount === 0 || their.amount === 0) continue;
      const factor = their.amount / our.amount;
      if (factor > LEAST_FACTOR && factor < MOST_FACTOR) votes.times++;
      else if (factor > 1 / MOST_FACTOR && factor < 1 / LEAST_FACTOR) votes.part++;
      else votes.other++;
    }
  }
  if (votes.times > votes.part + votes.other) return '约 1 万倍';
  return votes.part > votes.times + votes.other ? '约万分之一' : undefined;
}
