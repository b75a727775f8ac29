import { cellKey } from '../filing/cell';
import { applyChanges, type Change, type Transaction } from '../filing/change';
import { markDerived } from '../derive/derive';
import { type Edition, formOf } from '../edition/edition';
import type { Filing } from '../filing/filing';
import { tableTitle } from '../edition/labels';
import { type Placement, placeName, PasteNotes, type PasteRequest, setCells, undeclareEmpty } from './paste-cells';
import { findCodedParts, planCodedRows } from './paste-coded';
import { isHeadRow } from './paste-heads';
import { placeByLabel } from './paste-labelled';

export type { PasteRequest } from './paste-cells';

export interface PasteSummary {
  /** Figure cells that change, cleared ones included. */
  readonly written: number;
  /** Texts that had no figure cell to go to. */
  readonly skipped: number;
  readonly unreadable: number;
  readonly rowsAdded: number;
  /** What the user should know, in Chinese; empty where all went as expected. */
  readonly messages: readonly string[];
}

export interface PastePlan {
  /** Undefined where nothing changes. */
  readonly transaction: Transaction | undefined;
  readonly summary: PasteSummary;
  /** The figures that the block names, changed or not: their values are the clerk's word. */
  readonly named: ReadonlySet<string>;
  /** The block went in as it stands, not by codes or labels. */
  readonly isByPosition: boolean;
}

/**
 * What pasting does. In a table with open rows, a block whose rows begin with codes is matched by code, wherever it
 * is dropped, and missing rows are added; any other block goes position by position from the anchor. A pasted blank
 * clears. Figures that equal what they follow from become derived.
 */
export function planPaste(request: PasteRequest): PastePlan {
  const { filing, edition, table } = request;
  const notes = new PasteNotes();
  const { changes, named, isByPosition } = planChanges(request, notes);
  const written = changes.reduce(
    (count, each) =>
      count + (each.kind === 'setCell' ? 1 : each.kind === 'insertRow' ? Object.keys(each.cells ?? {}).length : 0),
    0,
  );
  const summary: PasteSummary = {
    written,
    skipped: notes.skipped.length + notes.beyond.length,
    unreadable: notes.unreadable.length,
    rowsAdded: notes.rowsAdded,
    messages: notes.messages(),
  };
  if (changes.length === 0) return { transaction: undefined, summary, named, isByPosition };
  const all = withDerivedMarks(filing, edition, [...undeclareEmpty(filing, table), ...changes]);
  return { transaction: { label: `粘贴到${tableTitle(edition, table)}`, changes: all }, summary, named, isByPosition };
}

/** By code, else by the form's own labels, else position by position. */
function planChanges(
  request: PasteRequest,
  notes: PasteNotes,
): Pick<PastePlan, 'named' | 'isByPosition'> & { readonly changes: Change[] } {
  const parts = findCodedParts(request);
  if (parts.length > 0) {
    const { changes, placements } = planCodedRows(request, parts, notes);
    return { changes, named: keysOf(placements), isByPosition: false };
  }
  const labelled = placeByLabel(request, notes);
  const placements = labelled ?? placeByPosition(request, notes);
  return { changes: setCells(request, placements, notes), named: keysOf(placements), isByPosition: !labelled };
}

const keysOf = (placements: readonly Placement[]): Set<string> => new Set(placements.map(({ cell }) => cellKey(cell)));

function placeByPosition({ edition, table, targets, block }: PasteRequest, notes: PasteNotes): Placement[] {
  const form = formOf(edition, table);
  const first = block.findIndex((row) => !form || !isHeadRow(form, row));
  const body = first < 0 ? block.length : first;
  notes.headRows = body;
  const placements: Placement[] = [];
  block.forEach((texts, line) => {
    if (line < body) return;
    texts.forEach((text, column) => {
      const target = targets[line - body];
      const cell = target?.[column];
      if (cell) placements.push({ cell, text });
      else if (text.trim() !== '')
        notes[column < (target?.length ?? 0) ? 'skipped' : 'beyond'].push(placeName(line, column, text));
    });
  });
  return placements;
}

/** Pasted totals that are what the rest adds up to will follow it from now on. */
function withDerivedMarks(filing: Filing, edition: Edition, changes: readonly Change[]): readonly Change[] {
  const after = applyChanges(filing, changes).filing;
  if (!after.autoTotal) return changes;
  const pasted = new Set<string>();
  for (const change of changes) {
    if (change.kind === 'setCell') pasted.add(cellKey(change.cell));
    else if (change.kind === 'insertRow')
      for (const column of Object.keys(change.cells ?? {}))
        pasted.add(cellKey({ table: change.table, row: change.row.id, column }));
  }
  const marks = markDerived(edition, after).filter((mark) => mark.kind === 'setCell' && pasted.has(cellKey(mark.cell)));
  return [...changes, ...marks];
}
