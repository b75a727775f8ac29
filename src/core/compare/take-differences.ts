import { applyChanges, type Change } from '../filing/change';
import type { Edition } from '../edition/edition';
import { type Filing, tableRows } from '../filing/filing';
import { indexForCode } from '../filing/open-rows';
import { freeRowId, takenRowIds } from '../filing/row-ids';
import type { Difference, RowDifference } from './difference';

/** What makes `ours` agree with the other side in the chosen differences, and leaves everything else as it is. */
export function takeDifferences(ours: Filing, edition: Edition, chosen: readonly Difference[]): Change[] {
  const changes: Change[] = [];
  let filing = ours;
  for (const difference of chosen) {
    const taken = changesOf(filing, edition, difference);
    changes.push(...taken);
    filing = applyChanges(filing, taken).filing;
  }
  return changes;
}

function changesOf(filing: Filing, edition: Edition, difference: Difference): Change[] {
  const { table } = difference;
  switch (difference.kind) {
    case 'table':
      return [{ kind: 'replaceTable', table, data: difference.theirs }];
    case 'declaredEmpty':
      return [{ kind: 'declareEmpty', table, declaredEmpty: difference.theirs }];
    case 'figure':
      return [{ kind: 'setCell', cell: difference.cell, value: difference.theirs }];
    case 'name': {
      const row = filing.tables[table]?.rows.find((each) => each.id === difference.row);
      return row ? [{ kind: 'setRow', table, row: row.id, to: { ...row, name: difference.theirs } }] : [];
    }
    case 'row':
      return difference.isIn === 'theirs' ? insertion(filing, edition, difference) : removal(filing, difference);
  }
}

function insertion(filing: Filing, edition: Edition, { table, row, cells }: RowDifference): Change[] {
  const rows = filing.tables[table]?.rows ?? [];
  const id = row.code === '' ? row.id : row.code;
  // The other side's notes know a row without a code by its id.
  const isFree =
    id !== '' && !tableRows(edition.definitions[table], filing.tables[table]).some((each) => each.id === id);
  const inserted = { ...row, id: isFree ? id : freeRowId(takenRowIds(filing, edition, table), row.code) };
  return [{ kind: 'insertRow', table, index: indexForCode(rows, row.code), row: inserted, cells }];
}

function removal(filing: Filing, { table, row }: RowDifference): Change[] {
  const isThere = filing.tables[table]?.rows.some(({ id }) => id === row.id);
  return isThere ? [{ kind: 'removeRow', table, row: row.id }] : [];
}
