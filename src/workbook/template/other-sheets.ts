import type { SheetGrid } from '../recognise/sheet-grid';
import { regionKey } from '../recognise/assign-sheets';

/** What becomes of a sheet that is no table: it stays as it is, its numbers go, or the whole sheet does. */
export type OtherTreatment = 'keep' | 'clear' | 'leaveOut';

/** A sheet, or a part of one, that was taken for no table. */
export interface OtherSheet {
  /** What `TemplateOptions.corrections` calls it. */
  readonly key: string;
  readonly sheetName: string;
  /** It is the whole of a sheet, so that it can be left out. */
  readonly isWhole: boolean;
  /** Its numbers that no formula works out: of another year or unit perhaps. Rows and columns count from 0. */
  readonly numbers: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly treatment: OtherTreatment;
}

export function otherSheet(
  grid: SheetGrid,
  region: string | undefined,
  treatment: OtherTreatment = 'keep',
): OtherSheet {
  const { sheet } = grid;
  const numbers = grid.rows.flatMap((row) =>
    (sheet.rows[row] ?? []).flatMap((_, column) => {
      const cell = grid.raw(row, column);
      return cell?.kind === 'number' && cell.formula === undefined ? [{ row, column, text: cell.text }] : [];
    }),
  );
  const isWhole = region === undefined;
  return {
    key: regionKey(sheet, region),
    sheetName: sheet.name,
    isWhole,
    numbers,
    treatment: treatment === 'leaveOut' && !isWhole ? 'keep' : treatment,
  };
}
