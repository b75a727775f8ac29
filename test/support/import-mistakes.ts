import type { CellRef, TableId } from '../../src/core/filing/cell';
import { parseFigure } from '../../src/core/money/decimal-text';
import { cellValue, type Filing } from '../../src/core/filing/filing';
import { parseAddress } from '../../src/workbook/address';
import type { ImportProposal } from '../../src/workbook/import/import-proposal';
import { cellAt, type Workbook } from '../../src/workbook/workbook';

/** What an import got wrong: tables, rows, figures, and places where the workbook does not have the figure. */
export function importMistakes(workbook: Workbook, proposal: ImportProposal, filing: Filing): string[] {
  const found: string[] = [];
  const wanted = Object.keys(filing.tables).sort().join();
  const tables = Object.keys(proposal.filing.tables).sort().join();
  if (tables !== wanted) found.push(`tables ${tables} instead of ${wanted}`);
  for (const table of Object.keys(filing.tables) as TableId[])
    if (saysOf(proposal.filing, table) !== saysOf(filing, table))
      found.push(`${table}: ${difference(proposal.filing, filing, table)}`);
  for (const { at, text } of proposal.unplaced) found.push(`unplaced ${at} ${text}`);
  for (const [key, at] of proposal.provenance) {
    const [table, row, column] = key.split('/') as [TableId, string, string];
    const cell: CellRef = { table, row, column };
    const value = cellValue(proposal.filing, cell);
    const cut = at.lastIndexOf('!');
    const sheet = workbook.sheets.find(({ name }) => name === at.slice(0, cut))!;
    const place = parseAddress(at.slice(cut + 1))!;
    const unit = proposal.filing.tables[table]!.recordedScale.unit;
    const there = parseFigure(cellAt(sheet, place.row, place.column)?.value ?? '', unit);
    const isThere =
      there.kind === 'amount' ? value?.kind === 'amount' && value.amount === there.amount : value?.kind !== 'amount';
    if (!isThere) found.push(`${key} at ${at}`);
  }
  return found;
}

/** Rows and amounts of a table, in an order of their own. */
function saysOf(filing: Filing, table: TableId): string {
  const { rows = [], cells = {} } = filing.tables[table] ?? {};
  return JSON.stringify([rows.map(({ code, name }) => [code, name]), figuresOf(cells)]);
}

const figuresOf = (
  cells: Filing['tables'][TableId] extends infer T ? (T extends { cells: infer C } ? C : never) : never,
): string[] =>
  Object.entries(cells)
    .flatMap(([row, figures]) =>
      Object.entries(figures).map(
        ([column, value]) => `${row}/${column}=${value.kind === 'amount' ? value.amount : value.text}`,
      ),
    )
    .sort();

function difference(a: Filing, b: Filing, table: TableId): string {
  const [left, right] = [a, b].map((filing) => new Set(figuresOf(filing.tables[table]?.cells ?? {})));
  const extra = [...left!].filter((each) => !right!.has(each)).slice(0, 4);
  const missing = [...right!].filter((each) => !left!.has(each)).slice(0, 4);
  const rows = [a, b].map((filing) =>
    (filing.tables[table]?.rows ?? []).map(({ code, name }) => `${code} ${name}`).join('|'),
  );
  return `extra ${extra.join()} missing ${missing.join()}${rows[0] === rows[1] ? '' : ` rows ${rows[0]!.slice(0, 200)} / ${rows[1]!.slice(0, 200)}`}`;
}
