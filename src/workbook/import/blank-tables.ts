import type { TableId } from '../../core/filing/cell';
import { beganBlank } from '../export/template-mark';
import { readFingerprint } from '../export/printed-fingerprint';
import type { Candidate } from '../recognise/recognise-sheet';
import { compact } from '../recognise/import-text';
import type { SheetGrid } from '../recognise/sheet-grid';
import type { Workbook } from '../workbook';
import { readFigure } from './import-figures';
import type { Leftovers } from './import-leftovers';

/** Tables that no unit leaves empty: one of them without figures is not filled yet, whatever stands under it. */
const HELD_BY_ALL: ReadonlySet<TableId> = new Set(['IES', 'INC', 'EXP', 'FAS', 'GPB', 'BAS', 'FAD', 'GPD']);

const SAYS_EMPTY =
  /空表|本表(?:为空|无数|没有数)|(?:没有|无|未发生|未安排|不涉及|不存在).{0,40}(?:收入|支出|收支|安排|经费|数据|业务)/;
/** 如本表为空，则…: printed under every table, filled or not. */
const CONDITION = /[如若](?![下上期])/;
const NOTHING = /^(?:无|空|空表|无数据)$/;

interface PlacedTable {
  readonly grid: SheetGrid;
  readonly candidate: Candidate;
}

/**
 * What the tables of a workbook without figures in them are taken for. A finished set leaves its 08, 09 and “三公” tables
 * blank where there is nothing to tell; in a set most of which is blank, they are not filled yet. What a sheet says of itself
 * goes before that. The mark of our own blank tables settles it too, but few programs keep it.
 */
export function blankTables(
  workbook: Workbook,
  tables: readonly PlacedTable[],
): (table: PlacedTable, rest: Leftovers) => 'empty' | 'unfilled' {
  const filled = tables.filter((each) => holds(each, 'amount')).length;
  const isFinished = readFingerprint(workbook) !== undefined || filled * 2 >= tables.length;
  const isBegun = beganBlank(workbook);
  return (table, rest) => {
    if (saysEmpty(rest) || holds(table, 'dash')) return 'empty';
    if (isBegun || !isFinished || HELD_BY_ALL.has(table.candidate.table)) return 'unfilled';
    return 'empty';
  };
}

const holds = ({ grid, candidate }: PlacedTable, kind: 'amount' | 'dash'): boolean =>
  candidate.reading.placements.some(({ row, column }) => readFigure(grid.raw(row, column), '万元').kind === kind);

const saysEmpty = ({ unplaced, texts }: Leftovers): boolean =>
  unplaced.some(({ text }) => NOTHING.test(compact(text)) || isSaying(text)) ||
  texts.some(({ text }) => isSaying(text));

const isSaying = (text: string): boolean =>
  compact(text)
    .split(/[。;；!]/)
    .some((sentence) => SAYS_EMPTY.test(sentence) && !CONDITION.test(sentence));
