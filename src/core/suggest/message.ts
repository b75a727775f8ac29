import type { Amount } from '../money/amount';
import type { CellRef, ColumnId, TableId } from '../filing/cell';
import { formatAmount, toDecimalText } from '../money/decimal-text';
import type { Edition } from '../edition/edition';
import { cellValue, emptyTable, type Filing } from '../filing/filing';
import { cellLabel, columnLabel, distinctRowLabel, tableTitle } from '../edition/labels';
import type { Correction, RowCorrection, Slip, Suggestion } from '../check/suggestion';

/** What a single wrong figure looks like. */
const LOOKS: Readonly<Partial<Record<Slip, string>>> = {
  digitChanged: '可能错了一位数字',
  digitsTransposed: '可能有两位数字颠倒',
  digitLost: '可能漏了一位数字',
  digitDoubled: '可能多打了一位数字',
  pointLost: '可能漏了小数点',
  pointMoved: '可能点错了小数点',
  unitMixed: '可能把元和万元弄混，差了一万倍',
  signChanged: '可能多了负号',
  neighbouringCell: '与相邻单元格相同，可能录串了格',
  totalOverPart: '与上级科目的数相同，可能把合计录到了明细上',
  figureMissing: '可能漏录',
};

const MOST_NAMED = 2;

/** Writes the sentence of a suggestion. */
export class SuggestionSentence {
  constructor(
    private readonly filing: Filing,
    private readonly edition: Edition,
  ) {}

  /** `isFollowed`: totals follow, so that nothing else is left to be done. */
  of(
    { slip, corrections, rows, resolves, opens = [], alternatives }: Omit<Suggestion, 'message' | 'key'>,
    isFollowed: boolean,
  ): string {
    const after = isFollowed ? '改后合计随之更新，' : '改后';
    const what = `${this.what(slip, corrections, rows)}，${after}可解决 ${resolves.length} 处不一致${
      opens.length > 0 ? `，另有 ${opens.length} 条需核实要说明` : ''
    }`;
    if (alternatives.length === 0) return `${what}。`;
    const named = alternatives
      .slice(0, MOST_NAMED)
      .map(([first]) => `${this.printed(first!)}应为 ${this.demanded(first!)}`);
    const rest = alternatives.length > MOST_NAMED ? `等 ${alternatives.length} 处之一` : '';
    return `${what}；也可能是${named.join('，或')}${rest}，仅凭数字分不出是哪一处。`;
  }

  private what(slip: Slip, corrections: readonly Correction[], rows: readonly RowCorrection[] = []): string {
    const [row] = rows;
    if (row) return this.ofRow(slip, row, rows.length);
    const [first, second] = corrections;
    if (slip === 'swapped' && first && second) return this.exchanged(first, second);
    if (slip === 'rowsShifted') return this.moved(corrections);
    if (slip === 'totalOvertyped')
      return `${this.printed(first!)}盖住了自动合计，改为 ${this.demanded(first!)}，与各项之和一致，恢复自动合计`;
    const looks = `${this.printed(first!)}${LOOKS[slip] ?? '可能有误'}`;
    const same = corrections.length > 1 ? `，共有 ${corrections.length} 处是这个数` : '';
    return `${looks}${same}，应为 ${this.demanded(first!)}`;
  }

  private ofRow(slip: Slip, row: RowCorrection, count: number): string {
    const title = tableTitle(this.edition, row.table);
    switch (row.kind) {
      case 'insert': {
        const figures = Object.entries(row.figures).map(
          ([column, figure]) =>
            `${columnLabel(this.edition.definitions[row.table], column)} ${this.amount(row.table, figure)}`,
        );
        const more = count > 1 ? `等 ${count} 行` : '';
        const amounts = figures.length > 0 ? `（${figures.join('、')} ${this.scale(row).unit}）` : '';
        return `${title}可能漏了 ${row.row.code} ${row.row.name}${amounts}${more}`;
      }
      case 'remove':
        if (slip === 'rowExtra') {
          const removal = count > 1 ? `连同所属科目共删去 ${count} 行` : '删去这一行';
          return `${title}${this.row(row.table, row.row)}在其他表中都没有，可能多录，应${removal}`;
        }
        return `${title}${this.row(row.table, row.row)}有两行，可能重复录入，应删去一行`;
      case 'recode':
        return `${title}${this.row(row.table, row.row)}的科目代码可能录错，应为 ${row.to.code} ${row.to.name}`;
    }
  }

  private exchanged(a: Correction, b: Correction): string {
    const [from, to] = a.from === undefined ? [b, a] : [a, b];
    if (to.from === undefined) return `${this.printed(from)}可能录错了位置，应在${this.label(to)}`;
    return `${this.printed(from)}与${this.printed(to)}可能录反了，应当互换`;
  }

  private moved(corrections: readonly Correction[]): string {
    const { table } = corrections[0]!.cell;
    const order = this.order(table);
    const rows = [...new Set(corrections.map(({ cell }) => cell.row))].sort(
      (a, b) => order.indexOf(a) - order.indexOf(b),
    );
    const columns = [...new Set(corrections.map(({ cell }) => cell.column))];
    const definition = this.edition.definitions[table];
    const across = columns.length === 1 ? `“${columnLabel(definition, columns[0]!)}”栏` : '';
    const span = `从“${this.row(table, rows[0]!)}”到“${this.row(table, rows[rows.length - 1]!)}”`;
    return `${tableTitle(this.edition, table)}${across}${span}的数可能${this.way(corrections)}，共 ${corrections.length} 个数要移回原处`;
  }

  /** 整体上移 where a figure stands above its place; totals that follow are passed over. */
  private way(corrections: readonly Correction[]): string {
    const steps = new Map<number, number>();
    const lines = new Map<ColumnId, readonly string[]>();
    for (const { cell, to } of corrections) {
      if (!to) continue;
      if (!lines.has(cell.column)) lines.set(cell.column, this.typedLines(cell));
      const order = lines.get(cell.column)!;
      for (const other of corrections)
        if (other.from === to && other.cell.column === cell.column) {
          const step = order.indexOf(other.cell.row) - order.indexOf(cell.row);
          steps.set(step, (steps.get(step) ?? 0) + 1);
        }
    }
    const [most] = [...steps].sort((a, b) => b[1] - a[1]);
    if (!most || most[0] === 0) return '错了行';
    return `整体${most[0] < 0 ? '上' : '下'}移了 ${Math.abs(most[0])} 行`;
  }

  private typedLines({ table, column }: CellRef): string[] {
    return this.order(table).filter((row) => {
      const value = cellValue(this.filing, { table, row, column });
      return value?.kind !== 'amount' || value.origin === 'entered';
    });
  }

  private order(table: TableId): string[] {
    const fixed = this.edition.definitions[table].rows.map(({ id }) => id);
    return [...fixed, ...(this.filing.tables[table]?.rows ?? []).map(({ id }) => id)];
  }

  private row(table: TableId, row: string): string {
    return distinctRowLabel(this.edition.definitions[table], this.filing.tables[table], row);
  }

  private label({ cell }: Correction): string {
    return cellLabel(this.edition, this.filing, cell);
  }

  private printed(correction: Correction): string {
    const { cell, from } = correction;
    if (from === undefined) return `${this.label(correction)}未填，`;
    return `${this.label(correction)} ${this.amount(cell.table, from)} `;
  }

  private demanded({ cell, to }: Correction): string {
    return to === undefined ? '空' : `${this.amount(cell.table, to)} ${this.scale(cell).unit}`;
  }

  private scale({ table }: Pick<CellRef, 'table'>) {
    return (this.filing.tables[table] ?? emptyTable(this.filing.reportingScale)).recordedScale;
  }

  /** With more decimals than the table's only where the figure needs them. */
  private amount(table: TableId, value: Amount): string {
    const { unit, decimals } = this.scale({ table });
    const exact = toDecimalText(value, unit).split('.')[1]?.length ?? 0;
    return formatAmount(value, { unit, decimals: Math.max(decimals, exact) });
  }
}
