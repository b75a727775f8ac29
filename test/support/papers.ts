import type { CellValue, RowId, TableId } from '../../src/core/filing/cell';
import type { Edition } from '../../src/core/edition/edition';
import type { Filing, RowCells, TableData } from '../../src/core/filing/filing';
import { type ExportKind, writeExport } from '../../src/workbook/export/export';
import { readWorkbookNow } from '../../src/workbook/file/sheetjs-reader';
import { proposeImport } from '../../src/workbook/import/import';
import type { ImportProposal } from '../../src/workbook/import/import-proposal';

/** Writes a filing's paper and reads it again. */
export async function throughPaper(kind: ExportKind, filing: Filing, edition: Edition): Promise<ImportProposal> {
  const { bytes, fileName } = await writeExport(kind, filing, edition);
  return proposeImport(readWorkbookNow(bytes, fileName), edition, { id: filing.id });
}

/**
 * What the published paper says of a filing: figures, rows, unit, year. It does not say where a figure came from, nor
 * any setting; a blank table without rows is an empty one.
 */
export function onPaper(filing: Filing): unknown {
  const tables: Partial<Record<TableId, TableData>> = {};
  for (const [id, table] of Object.entries(filing.tables) as [TableId, TableData][]) {
    const cells: Record<RowId, RowCells> = {};
    for (const [row, figures] of Object.entries(table.cells)) {
      const bare: Record<string, CellValue> = {};
      for (const [column, value] of Object.entries(figures))
        bare[column] = value.kind === 'amount' ? { ...value, origin: 'entered' } : value;
      cells[row] = bare;
    }
    const isBlank = Object.keys(cells).length === 0 && table.rows.length === 0;
    tables[id] = { ...table, cells, declaredEmpty: isBlank };
  }
  return { year: filing.year, unit: filing.unit.name, tables };
}
