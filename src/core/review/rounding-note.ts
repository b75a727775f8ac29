import { type Amount, amount } from '../money/amount';
import type { CellRef, TableId } from '../filing/cell';
import { formatExactly } from '../money/decimal-text';
import type { Edition } from '../edition/edition';
import { evaluatePublished } from '../check/evaluate-published';
import type { Filing } from '../filing/filing';
import type { CheckResult } from '../check/finding';
import { relationText } from '../rules/formula-text';
import { tableTitle } from '../edition/labels';
import type { Rounding } from '../money/scale';

/** A printed figure that is not quite the sum printed beside it. Amounts are fen. */
export interface RoundingNoteLine {
  readonly cell: CellRef;
  /** Its place within the table, without the table's title. */
  readonly label: string;
  readonly parts: string;
  readonly printed: Amount;
  readonly partsSum: Amount;
  readonly difference: Amount;
  /** One plain Chinese sentence. */
  readonly message: string;
}

export interface RoundingNote {
  /** The tables with rounding differences of their own, in printed order. */
  readonly tables: readonly {
    readonly table: TableId;
    readonly title: string;
    readonly lines: readonly RoundingNoteLine[];
  }[];
  /** What an office prints below such tables. */
  readonly footnote: string;
  /** Footnote and lines as one text, for the clipboard; empty where there is no rounding difference. */
  readonly text: string;
}

const WAYS: Readonly<Record<Rounding, string>> = { halfUp: '四舍五入', truncate: '截尾' };

/** The note on rounding differences that belongs below the tables as published: only differences within one table. */
export function roundingNote(result: CheckResult, filing: Filing, edition: Edition): RoundingNote {
  const published = evaluatePublished(result.evaluated, filing, edition);
  const { plan, outcomes, evaluation } = published.evaluated;
  const lines = new Map<TableId, RoundingNoteLine[]>();
  plan.relations.forEach((relation, index) => {
    if (outcomes[index] !== 'roundingDifference' || relation.comparison !== '=') return;
    const [table, ...others] = relation.tables;
    const cell = plan.cells[relation.left[0]?.cell ?? -1];
    if (!table || !cell || others.length > 0) return;
    const scale = published.filing.tables[table]!.recordedScale;
    const { left, right, difference } = evaluation(index);
    const words = relationText({ edition, filing, plan }, relation);
    const label = words.left.replace(tableTitle(edition, table), '');
    const show = (value: number): string => formatExactly(amount(value), scale);
    const message = `${label} ${show(left)}，${words.right} ${show(right)}，相差 ${show(Math.abs(difference))}`;
    const line: RoundingNoteLine = {
      cell,
      label,
      parts: words.right,
      printed: amount(left),
      partsSum: amount(right),
      difference: amount(difference),
      message,
    };
    const known = lines.get(table);
    if (known) known.push(line);
    else lines.set(table, [line]);
  });
  const tables = edition.forms.flatMap(({ table }) => {
    const own = lines.get(table);
    return own ? [{ table, title: tableTitle(edition, table), lines: own }] : [];
  });
  const { unit } = filing.reportingScale;
  const footnote = `本表金额转换成${unit}时，因${WAYS[filing.rounding]}可能存在尾差。`;
  const listed = tables.map(({ title, lines: own }) => `${title}：${own.map((each) => each.message).join('；')}。`);
  return { tables, footnote, text: tables.length === 0 ? '' : [footnote, ...listed].join('\n') };
}
