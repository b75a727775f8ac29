import type { Amount } from '../amount';
import type { CellRef, TableId } from '../cell';
import { formatAmount, toDecimalText } from '../decimal-text';
import type { Edition } from '../edition';
import { emptyTable, type Filing } from '../filing';
import { cellLabel } from '../labels';
import type { Correction, Slip, Suggestion } from '../suggestion';

/** What a single wrong figure looks like. */
const LOOKS: Readonly<Partial<Record<Slip, string>>> = {
  digitChanged: '可能错了一位数字',
  digitsTransposed: '可能有两位数字颠倒',
  digitLost: '可能漏了一位数字',
  digitDoubled: '可能多打了一位数字',
  pointLost: '可能漏了小数点',
  unitMixed: '可能把元和万元弄混，差了一万倍',
  signChanged: '可能多了负号',
  neighbouringCell: '与相邻单元格相同，可能录串了格',
  totalOverPart: '与所属类、款的合计相同，可能把合计录到了明细上',
  figureMissing: '可能漏录',
};

const MOST_NAMED = 2;

/** Writes the sentence of a suggestion. */
export class SuggestionSentence {
  constructor(
    private readonly filing: Filing,
    private readonly edition: Edition,
  ) {}

  of({ slip, corrections, resolves, alternatives }: Omit<Suggestion, 'message' | 'key'>): string {
    const settles = `改后可解决 ${resolves.length} 处不一致`;
    const first = corrections[0]!;
    const what =
      corrections.length > 1
        ? this.copied(slip, corrections)
        : `${this.printed(first)}${LOOKS[slip] ?? '可能有误'}，应为 ${this.demanded(first)}`;
    if (alternatives.length === 0) return `${what}，${settles}。`;
    const named = alternatives
      .slice(0, MOST_NAMED)
      .map(([other]) => `${this.printed(other!)}应为 ${this.demanded(other!)}`);
    const rest = alternatives.length > MOST_NAMED ? `等 ${alternatives.length} 处之一` : '';
    return `${what}，${settles}；也可能是${named.join('，或')}${rest}，仅凭数字分不出是哪一处。`;
  }

  /** The same slip in several cells. */
  private copied(slip: Slip, corrections: readonly Correction[]): string {
    const first = corrections[0]!;
    return `${this.printed(first)}${LOOKS[slip] ?? '可能有误'}，同样的数共有 ${corrections.length} 处，应为 ${this.demanded(first)}`;
  }

  private printed({ cell, from }: Correction): string {
    const label = cellLabel(this.edition, this.filing, cell);
    return from === undefined ? `${label}未填，` : `${label} ${this.amount(cell.table, from)} `;
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
