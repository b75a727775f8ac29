import type { CellRef, RowId, TableId } from '../filing/cell';
import type { Edition } from '../edition/edition';
import type { Filing } from '../filing/filing';
import { columnLabel, distinctRowLabel, hasOneColumn, tableTitle } from '../edition/labels';
import type { Relation, RelationPlan, SignedCell } from './relation';
import type { Statement, Term } from './rule';
import { conditionText, RELATION_SIGN } from './statement-text';
import { TOTAL_ROW } from '../edition/table-definition';

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

/** A relation belongs to one plan, and a plan to one set of rows and names: its words never change. */
const cache = new WeakMap<Relation, RelationText>();

export function relationText(context: Context, relation: Relation): RelationText {
  let text = cache.get(relation);
  if (!text) cache.set(relation, (text = writeRelation(context, relation)));
  return text;
}

function writeRelation(context: Context, relation: Relation): RelationText {
  const { statement, binding } = relation;
  const [termsOfLeft, termsOfRight] = statement.kind === 'tree' ? [[], []] : [statement.left, statement.right];
  const left = new SideText(context, relation.left, absentText(context, termsOfLeft, binding.code));
  const right = new SideText(context, relation.right, absentText(context, termsOfRight, binding.code));
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
  const condition = conditionText(context.edition, statement);
  const kind = kindOfSum(statement, relation);
  const rightText = relation.right.length > LONGEST_SUM && kind ? rightHeading + kind : rightTerms;
  const isSum = relation.right.length > 1;
  return {
    formula: `${inFormula(relation.left, leftText)} ${RELATION_SIGN[relation.comparison]} ${inFormula(relation.right, rightText)}${condition && `（${condition}）`}`,
    left: leftText,
    right: isSum
      ? rightHeading +
        (kind ??
          (relation.right.length > 3
            ? `其各项之和`
            : right.text({ rows: !isOneRow, columns: isOneRow || right.table === undefined })))
      : rightText,
  };
}

/** What is not there counts as zero. */
const inFormula = (side: readonly SignedCell[], words: string): string =>
  side.length > 0 || words === '0' ? words : `0（${words}）`;

/** `… 为 42.79 万元`, `…未填`, or that there is no such row. */
export function stated(side: readonly SignedCell[], words: string, figure: string | undefined): string {
  if (side.length === 0) return words;
  return figure === undefined ? `${words}未填` : `${words}为 ${figure}`;
}

function kindOfSum(statement: Statement, relation: Relation): string | undefined {
  if (statement.kind === 'tree') return relation.binding.row === TOTAL_ROW ? '各类之和' : '所属下级科目之和';
  if (statement.right.some((term) => 'roots' in term.rows)) return '各类之和';
  return undefined;
}

/** A side without terms is zero; one whose table has no row of its codes says so. */
function absentText({ edition }: Context, terms: readonly Term[], code: string | undefined): string {
  if (terms.length === 0) return '0';
  const titles = [...new Set(terms.map(({ table }) => tableTitle(edition, table)))].join('、');
  const named = terms.flatMap(({ rows }) => ('codes' in rows ? rows.codes : []));
  const codes = code === undefined ? named : [code];
  return `${titles}没有 ${codes.length === 0 ? '对应科目' : [...new Set(codes)].join('、')} 这一行`;
}

class SideText {
  readonly cells: readonly CellRef[];
  /** The one table, row or column that all cells share. */
  readonly table: TableId | undefined;
  readonly row: RowId | undefined;
  readonly column: string | undefined;

  constructor(
    private readonly context: Context,
    private readonly side: readonly SignedCell[],
    /** What it says where there is no figure. */
    private readonly absent: string,
  ) {
    this.cells = side.map(({ cell }) => context.plan.cells[cell]!);
    const first = this.cells[0];
    this.table = this.cells.every((cell) => cell.table === first?.table) ? first?.table : undefined;
    this.row = this.cells.every((cell) => cell.row === first?.row) ? first?.row : undefined;
    this.column = this.cells.every((cell) => cell.column === first?.column) ? first?.column : undefined;
  }

  /** Where a table has a single kind of figure its column needs no name. */
  get hasOneColumn(): boolean {
    const first = this.cells[0];
    return !first || hasOneColumn(this.context.edition.definitions[first.table], first.row);
  }

  title(): string {
    return this.table ? tableTitle(this.context.edition, this.table) : '';
  }

  text(shown: { rows: boolean; columns: boolean }): string {
    if (this.cells.length === 0) return this.absent;
    const showsRowOnce = shown.rows && this.row !== undefined && this.cells.length > 1;
    const terms = this.cells.map((cell, index) => {
      const parts: string[] = [];
      if (shown.rows && !showsRowOnce) parts.push(this.rowName(cell));
      if (shown.columns) parts.push(this.columnName(cell));
      const sign = this.side[index]!.sign === -1 ? ' − ' : index === 0 ? '' : ' + ';
      const heading = this.table === undefined ? tableTitle(this.context.edition, cell.table) : '';
      return sign + heading + (parts.join('·') || this.rowName(cell));
    });
    const sum = terms.join('');
    return showsRowOnce ? `${this.rowName(this.cells[0]!)}·（${sum}）` : sum;
  }

  private rowName({ table, row }: CellRef): string {
    return distinctRowLabel(this.context.edition.definitions[table], this.context.filing.tables[table], row);
  }

  private columnName({ table, column }: CellRef): string {
    return columnLabel(this.context.edition.definitions[table], column);
  }
}
