import { type Cell, writeXlsx } from 'hucre/xlsx';
import type { TableId } from '../../src/core/filing/cell';
import { formOf } from '../../src/core/edition/edition';
import { layOutHead } from '../../src/core/layout/layout-head';
import { MOF_2023 } from '../../src/editions/mof-2023';

const TITLE = { font: { name: '楷体', size: 18, bold: true }, alignment: { horizontal: 'center' } } as const;
/** As such a form draws its lines. */
export const COUNTY_LINE = {
  border: { top: { style: 'thin' }, bottom: { style: 'thin' }, left: { style: 'thin' }, right: { style: 'thin' } },
  font: { name: '仿宋', size: 11 },
} as const;

/**
 * Tables of codes as a county bureau might hand them out, one below the other in one sheet: another font, three empty
 * lines, 合计 at their foot, figures in 元, a print area that ends with them; and a sheet that is no table.
 */
export async function countyForm(...tables: readonly TableId[]): Promise<Uint8Array> {
  const rows: (string | null)[][] = [];
  const cells = new Map<string, Cell>();
  const merges: { startRow: number; endRow: number; startCol: number; endCol: number }[] = [];
  let width = 0;
  for (const table of tables) {
    const { title, blocks } = formOf(MOF_2023, table)!;
    const { columns } = blocks[0]!;
    const head = layOutHead(columns);
    width = Math.max(width, columns.length);
    cells.set(`${rows.length},0`, { value: title, type: 'string', style: TITLE });
    rows.push([title], ['编制单位：', ...columns.slice(2).map(() => null), '金额单位：元']);
    const top = rows.length;
    const total: string[] = ['合计'];
    for (const line of [...head.map(() => []), [], [], [], total]) rows.push([...line]);
    head.forEach((line, level) => {
      for (const { text, column, columnSpan, rowSpan } of line) {
        rows[top + level]![column] = text;
        const [endRow, endCol] = [top + level + rowSpan - 1, column + columnSpan - 1];
        if (rowSpan > 1 || columnSpan > 1) merges.push({ startRow: top + level, endRow, startCol: column, endCol });
      }
    });
    for (let row = top; row < rows.length; row++)
      for (let column = 0; column < columns.length; column++) {
        const value = rows[row]![column] ?? null;
        cells.set(`${row},${column}`, { value, type: value === null ? 'empty' : 'string', style: COUNTY_LINE });
      }
    rows.push(['注：本表由财政局统一印制。'], []);
  }
  const last = `$${String.fromCharCode(64 + width)}$${rows.length}`;
  return writeXlsx({
    sheets: [
      {
        name: '附表',
        rows,
        cells,
        merges,
        columns: [{ width: 22 }, { width: 31 }],
        pageSetup: { printArea: `$A$1:${last}` },
      },
      { name: '填表须知', rows: [['请用蓝黑墨水。']] },
    ],
  });
}
