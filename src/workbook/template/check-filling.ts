import { publish } from '../../core/check/publish';
import type { Edition } from '../../core/edition/edition';
import { type CellRef, cellKey, type CellValue } from '../../core/filing/cell';
import type { Filing, TableData } from '../../core/filing/filing';
import { proposeImport } from '../import/import';
import type { SheetCorrection } from '../import/import-proposal';
import type { Workbook } from '../workbook';
import type { FilledTemplate } from './fill-template';
import { scaleOf } from './plan-filling';
import type { TemplateOptions, TemplateReading } from './read-template';
import { type SpoiledCell, spoiledCells } from './spoiled-cells';

/** What is wrong with a filled form. */
export interface FillingFaults {
  readonly spoiled: readonly SpoiledCell[];
  /** Figures, in the filing's own rows, that somebody who reads the filled form finds otherwise, or not at all. */
  readonly misread: readonly CellRef[];
}

/**
 * Reads a filled form back as an import would, and compares it with the form and with the figures: whatever heads a bureau
 * has thought of, a damaged form shall not be handed out in silence. `filled` is `result.bytes` as the guarded reader
 * has it.
 */
export function checkFilling(
  form: Workbook,
  filled: Workbook,
  result: FilledTemplate,
  reading: TemplateReading,
  filing: Filing,
  edition: Edition,
  { corrections = {} }: TemplateOptions = {},
): FillingFaults {
  const said: Record<string, SheetCorrection> = {};
  for (const each of reading.sheets) said[each.key] = { unit: scaleOf(each, filing).unit, ...corrections[each.key] };
  const read = proposeImport(filled, edition, { corrections: { ...corrections, ...said } }).filing;
  const leftOut = new Set(result.leftOut.map(cellKey));
  const misread = reading.sheets.flatMap((sheet): CellRef[] => {
    const { table } = sheet;
    const data = publish({ ...filing, reportingScale: scaleOf(sheet, filing) }, edition).tables[table];
    // A part that was corrected is called otherwise once lines are added above it.
    if (!data || (sheet.key !== sheet.sheetName && corrections[sheet.key])) return [];
    const found = byCode(read.tables[table]);
    return [...byCode(data)].flatMap(([key, { row, column, value }]) => {
      const cell = { table, row, column };
      return leftOut.has(cellKey(cell)) || isSame(value, found.get(key)?.value) ? [] : [cell];
    });
  });
  return { spoiled: spoiledCells(form, filled, reading, result.fillings), misread };
}

interface Figure {
  readonly row: string;
  readonly column: string;
  readonly value: CellValue;
}

/** The figures of a table by what its lines say: an import numbers lines in its own way. */
function byCode(data: TableData | undefined): Map<string, Figure> {
  const times = new Map<string, number>();
  const lines = new Map(
    (data?.rows ?? []).map(({ id, code, name }) => {
      const words = code || name.trim();
      const time = (times.get(words) ?? 0) + 1;
      times.set(words, time);
      return [id, `${words} ${time}`];
    }),
  );
  return new Map(
    Object.entries(data?.cells ?? {}).flatMap(([row, cells]) =>
      Object.entries(cells).map(([column, value]) => [`${lines.get(row) ?? row} ${column}`, { row, column, value }]),
    ),
  );
}

const isSame = (value: CellValue, found: CellValue | undefined): boolean =>
  value.kind === 'amount' ? found?.kind === 'amount' && found.amount === value.amount : found?.kind === value.kind;
