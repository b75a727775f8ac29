import type { CellValue, TableId } from '../../core/filing/cell';
import type { Difference } from '../../core/compare/difference';
import { formatExactly } from '../../core/money/decimal-text';
import type { Edition } from '../../core/edition/edition';
import type { Filing, TableData } from '../../core/filing/filing';
import { columnLabel, distinctRowLabel, hasOneColumn } from '../../core/edition/labels';
import type { Scale } from '../../core/money/scale';
import { difference as words } from '../text-history.zh';

/** A difference as a line of a list. */
export interface DifferenceLine {
  readonly key: string;
  readonly place: string;
  readonly ours: string;
  readonly theirs: string;
  /** Whether both sides are figures, to be set as such. */
  readonly isFigure: boolean;
}

/** Both states that differ. */
export interface ComparedFilings {
  readonly edition: Edition;
  readonly ours: Filing;
  readonly theirs: Filing;
}

/** Says where a difference is and what stands on each side. */
export function differenceLine({ edition, ours, theirs }: ComparedFilings, difference: Difference): DifferenceLine {
  const { key, table } = difference;
  const line = (place: string, our: string, their: string, isFigure = false): DifferenceLine => ({
    key,
    place,
    ours: our,
    theirs: their,
    isFigure,
  });
  switch (difference.kind) {
    case 'figure': {
      const definition = edition.definitions[table];
      const { row, column } = difference.cell;
      const label = distinctRowLabel(definition, ours.tables[table], row);
      const place = hasOneColumn(definition, row) ? label : `${label}·${columnLabel(definition, column)}`;
      const say = (filing: Filing, value: CellValue | undefined): string => figureText(value, scaleOf(filing, table));
      return line(place, say(ours, difference.ours), say(theirs, difference.theirs), true);
    }
    case 'row': {
      const there = words.rowFigures(Object.keys(difference.cells).length);
      const [our, their] = difference.isIn === 'ours' ? [there, words.none] : [words.none, there];
      return line(`${difference.row.code} ${difference.row.name}`.trim(), our, their);
    }
    case 'name':
      return line(words.rowName(difference.code || difference.ours), difference.ours, difference.theirs);
    case 'declaredEmpty': {
      const say = (isDeclared: boolean): string => (isDeclared ? words.declared : words.notDeclared);
      return line(words.emptyTable, say(difference.ours), say(difference.theirs));
    }
    case 'table':
      return line(words.wholeTable, tableText(difference.ours), tableText(difference.theirs));
  }
}

const scaleOf = (filing: Filing, table: TableId): Scale => filing.tables[table]?.recordedScale ?? filing.reportingScale;

function figureText(value: CellValue | undefined, scale: Scale): string {
  if (!value) return words.blank;
  return value.kind === 'amount' ? formatExactly(value.amount, scale) : words.quoted(value.text);
}

function tableText(table: TableData | undefined): string {
  if (!table) return words.noTable;
  const figures = Object.values(table.cells).reduce((sum, row) => sum + Object.keys(row).length, 0);
  if (figures === 0) return table.declaredEmpty ? words.declared : words.noTable;
  return words.tableFigures(figures, table.recordedScale.unit);
}
