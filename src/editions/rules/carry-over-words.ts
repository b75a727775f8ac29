import { type Amount, amount } from '../../core/money/amount';
import type { CellRef, TableId } from '../../core/filing/cell';
import type { ReferenceFigures } from '../../core/filing/dossier';
import type { CustomFinding } from '../../core/rules/custom-rule';
import { formatExactly } from '../../core/money/decimal-text';
import type { Edition } from '../../core/edition/edition';
import { cellValue, type Filing } from '../../core/filing/filing';
import { nameOfCode } from '../../core/edition/classification';
import { cellLabel, columnLabel, tableTitle } from '../../core/edition/labels';
import { figureColumns, shownForm } from '../../core/layout/shown-form';
import { formOf } from '../../core/edition/edition';
import type { JudgedPair } from '../../core/references/carry-over-judgement';
import type { CarryOverPair } from '../../core/references/carry-over-pairs';
import { TOTAL_ROW } from '../../core/edition/table-definition';

const RULE_NAME = '年初结转和结余等于上年公开的年末结转和结余';
const MOST_NAMED = 3;

/** The sentences of R-CARRY. */
export class CarryOverWords {
  private readonly lastFiling: Filing;

  constructor(
    private readonly filing: Filing,
    private readonly edition: Edition,
    private readonly last: ReferenceFigures | undefined,
  ) {
    this.lastFiling = last ? { ...filing, tables: last.tables } : filing;
  }

  otherYear(): string {
    return `上年数是 ${this.last!.year} 年度的，应为 ${this.filing.year - 1} 年度`;
  }

  unjudged(table: TableId | '', reason: string): CustomFinding {
    return {
      subject: table === '' ? 'none' : `${table}:none`,
      outcome: 'notEvaluated',
      message: `“${RULE_NAME}”未核对：${reason}。`,
      formula: '年初结转和结余 = 上年年末结转和结余',
      reason,
      cells: [],
    };
  }

  uncomparable(pair: CarryOverPair, why: 'unreadable' | 'tooLarge'): CustomFinding {
    const reason = why === 'unreadable' ? '有单元格的内容无法识别为金额' : '金额大到无法精确相加，请检查是否多录了数字';
    return { ...this.unjudged(pair.table, reason), subject: pair.subject, cells: this.cellsOf(pair) };
  }

  /** `follows`: pairs that differ only because this one does. */
  difference(judged: JudgedPair, follows: readonly JudgedPair[]): CustomFinding {
    const names = follows.slice(0, MOST_NAMED).map(({ pair }) => this.label(this.cellsOf(pair)[0]!, this.filing));
    const more = follows.length > names.length ? `等 ${follows.length} 处` : '';
    const also = names.length > 0 ? `（${names.join('、')}${more}因此也不同，一并说明）` : '';
    return {
      ...this.compared(judged),
      outcome: 'inconsistent',
      message: `${this.sides(judged)}，超过尾差上限 ${this.show(judged.pair, judged.bound)}${also}。`,
      cells: [judged, ...follows].flatMap(({ pair }) => this.cellsOf(pair)),
    };
  }

  rounding(judged: JudgedPair): CustomFinding {
    const rounding = this.filing.rounding === 'truncate' ? '截尾' : '四舍五入';
    const bound = this.show(judged.pair, judged.bound);
    const judgement = judged.isUnlikely
      ? `在尾差上限（${bound}）之内，但${rounding}通常不会造成这样的差，请核实`
      : `属于${rounding}的尾差（上限 ${bound}）`;
    return {
      ...this.compared(judged),
      outcome: 'roundingDifference',
      severity: judged.isUnlikely ? 'verify' : 'notice',
      message: `${this.sides(judged)}，${judgement}。`,
      cells: this.cellsOf(judged.pair),
    };
  }

  private compared({ pair, opening, closing, difference, bound }: JudgedPair) {
    return {
      subject: pair.subject,
      left: amount(opening),
      right: amount(closing),
      difference: amount(difference),
      bound: amount(bound),
      formula: `${this.openingLabel(pair)} = ${this.closingLabel(pair)}`,
    };
  }

  private sides({ pair, opening, closing, difference }: JudgedPair): string {
    const now = this.stated(this.openingLabel(pair), pair.opening, this.filing, opening);
    const last = this.stated(this.closingLabel(pair), pair.closing, this.lastFiling, closing);
    return `${now}，${last}，相差 ${this.show(pair, Math.abs(difference))}`;
  }

  private stated(label: string, cells: readonly CellRef[], filing: Filing, fen: number): string {
    if (cells.length === 0) return label;
    const isBlank = cells.every((cell) => cellValue(filing, cell) === undefined);
    const isEmpty = filing.tables[cells[0]!.table]?.declaredEmpty === true;
    return isBlank && !isEmpty ? `${label}未填` : `${label}为 ${this.show({ table: cells[0]!.table }, fen)}`;
  }

  private openingLabel(pair: CarryOverPair): string {
    return this.sideLabel(pair, pair.opening, this.filing);
  }

  private closingLabel(pair: CarryOverPair): string {
    return `上年（${this.last!.year} 年度）${this.sideLabel(pair, pair.closing, this.lastFiling)}`;
  }

  private sideLabel({ table, code }: CarryOverPair, cells: readonly CellRef[], filing: Filing): string {
    const [first] = cells;
    if (!first) return `${tableTitle(this.edition, table)}没有 ${code} 这一行`;
    const own = filing.tables[table]?.rows.find((row) => row.id === first.row)?.code;
    if (code === undefined || own === code) return this.label(first, filing);
    // The rows beneath a code that has no row of its own.
    const name = nameOfCode(this.edition.codes.functional, code);
    const column = columnLabel(this.edition.definitions[table], first.column);
    return `${tableTitle(this.edition, table)}${`${code} ${name ?? ''}`.trim()}·${column}`;
  }

  private label(cell: CellRef, filing: Filing): string {
    return cellLabel(this.edition, filing, cell);
  }

  /** Of this year; where it has no row of the code, its 合计. */
  private cellsOf({ table, opening }: CarryOverPair): CellRef[] {
    if (opening.length > 0) return [...opening];
    const [column] = [...figureColumns(shownForm(formOf(this.edition, table)!, this.filing.tables[table]))];
    return column === undefined ? [] : [{ table, row: TOTAL_ROW, column }];
  }

  /** In the unit of this year's table. */
  private show({ table }: Pick<CarryOverPair, 'table'>, fen: number): string {
    return formatExactly(fen as Amount, this.filing.tables[table]?.recordedScale ?? this.filing.reportingScale);
  }
}
