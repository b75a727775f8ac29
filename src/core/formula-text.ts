import type { CellRef, RowId } from './cell';
import { type Edition, formOf } from './edition';
import type { Filing } from './filing';
import { rowLabel } from './labels';
import type { Relation, RelationPlan, SignedCell } from './relation';
import type { Statement } from './rule';
import { TOTAL_ROW } from './table-definition';

/** The words of a relation, derived from the object that runs and the labels of the edition's forms. */
export interface RelationText {
  /** `《支出决算表》208 …·本年支出合计 = 基本支出 + 项目支出 + …` */
  readonly formula: string;
  readonly left: string;
  /** Short enough for a sentence: a single label, or what kind of sum it is. */
  readonly right: string;
}

interface Context {
  readonly edition: Edition;
  readonly filing: Filing;
  readonly plan: RelationPlan;
}

/** More labels than this make a formula unreadable: the sum is named by its kind instead. */
const LONGEST_SUM = 9;

const RELATION_SIGN = { '=': '=', '>=': '≥' } as const;

export function relationText(context: Context, relation: Relation): RelationText {
  const left = new SideText(context, relation.left);
  const right = new SideText(context, relation.right);
  const isOneRow = left.row !== undefined && left.row === right.row && left.table === right.table;
  const isOneColumn = left.column !== undefined && left.column === right.column && left.table === right.table;
  const heading = left.title();
  const leftText = heading + left.text({ rows: true, columns: !left.hasOneColumn });
  const rightHeading = right.table === left.table ? '' : right.title();
  const rightTerms =
    rightHeading +
    right.text({
      rows: !isOneRow,
      columns: isOneRow || (!isOneColumn && !right.hasOneColumn) || (rightHeading !== '' && !right.hasOneColumn),
    });
  const kind = kindOfSum(relation.statement, relation);
  const rightText = relation.right.length > LONGEST_SUM && kind ? rightHeading + kind : rightTerms;
  const isSum = relation.right.length > 1;
  return {
    formula: `${leftText} ${RELATION_SIGN[relation.comparison]} ${rightText}`,
    left: leftText,
    right: isSum
      ? rightHeading +
        (kind ?? (relation.right.length > 3 ? `其各项之和` : right.text({ rows: !isOneRow, columns: isOneRow })))
      : rightText,
  };
}

function kindOfSum(statement: Statement, relation: Relation): string | undefined {
  if (statement.kind === 'tree') return relation.binding.row === TOTAL_ROW ? '各类之和' : '所属下级科目之和';
  if (statement.right.some((term) => 'roots' in term.rows)) return '各类之和';
  return undefined;
}

class SideText {
  readonly cells: readonly CellRef[];
  readonly table: CellRef['table'] | undefined;
  /** The one row, or the one column, that all cells share. */
  readonly row: RowId | undefined;
  readonly column: string | undefined;

  constructor(
    private readonly context: Context,
    private readonly side: readonly SignedCell[],
  ) {
    this.cells = side.map(({ cell }) => context.plan.cells[cell]!);
    const first = this.cells[0];
    this.table = first?.table;
    this.row = this.cells.every((cell) => cell.row === first?.row) ? first?.row : undefined;
    this.column = this.cells.every((cell) => cell.column === first?.column) ? first?.column : undefined;
  }

  /** Where a table has a single kind of figure its column needs no name. */
  get hasOneColumn(): boolean {
    if (!this.table) return true;
    const columns = this.context.edition.definitions[this.table].columns;
    const block = this.blockOf(this.cells[0]!);
    return columns.filter((column) => !column.block || column.block === block).length === 1;
  }

  title(): string {
    if (!this.table) return '';
    const form = formOf(this.context.edition, this.table);
    return `《${form?.title ?? this.context.edition.definitions[this.table].name}》`;
  }

  text(shown: { rows: boolean; columns: boolean }): string {
    if (this.cells.length === 0) return '0（没有这个科目的行）';
    const showsRowOnce = shown.rows && this.row !== undefined && this.cells.length > 1;
    const terms = this.cells.map((cell, index) => {
      const parts: string[] = [];
      if (shown.rows && !showsRowOnce) parts.push(this.rowName(cell));
      if (shown.columns) parts.push(this.columnName(cell));
      const sign = this.side[index]!.sign === -1 ? ' − ' : index === 0 ? '' : ' + ';
      return sign + (parts.join('·') || this.rowName(cell));
    });
    const sum = terms.join('');
    return showsRowOnce ? `${this.rowName(this.cells[0]!)}·（${sum}）` : sum;
  }

  private definition(cell: CellRef) {
    return this.context.edition.definitions[cell.table];
  }

  private blockOf(cell: CellRef): string | undefined {
    return this.definition(cell).rows.find((row) => row.id === cell.row)?.block;
  }

  private rowName(cell: CellRef): string {
    const definition = this.definition(cell);
    const label = rowLabel(definition, this.context.filing.tables[cell.table], cell.row);
    const row = definition.rows.find((each) => each.id === cell.row);
    if (!row) return label;
    if (row.parent) {
      const parent = definition.rows.find((each) => each.id === row.parent);
      if (definition.rows.some((each) => each !== row && each.label === row.label)) return `${parent?.label}·${label}`;
    }
    const isRepeatedOnOtherSide = definition.rows.some((each) => each.label === row.label && each.block !== row.block);
    const side = row.block === 'income' ? '收入' : '支出';
    return isRepeatedOnOtherSide ? `${side}${label}` : label;
  }

  private columnName(cell: CellRef): string {
    return this.definition(cell).columns.find((column) => column.id === cell.column)?.label ?? cell.column;
  }
}
