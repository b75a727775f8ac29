import { type Amount, amount } from '../money/amount';
import { evaluatePublished } from '../check/evaluate-published';
import type { CheckResult } from '../check/finding';
import type { Edition } from '../edition/edition';
import { tableTitle } from '../edition/labels';
import type { CellRef, TableId } from '../filing/cell';
import { cellValue, type Filing, type PublishPolicy } from '../filing/filing';
import { formatExactly } from '../money/decimal-text';
import { relationText } from '../rules/formula-text';

/** A 尾差 that readers of the published tables will see. */
export interface PrintedDifference {
  /** Where it is seen first. */
  readonly cell: CellRef;
  /** `合计·本年收入合计 1,413.38 万元，各类之和 1,413.35 万元，相差 0.03 万元` */
  readonly message: string;
}

/** What publishing by a policy would print. */
export interface PolicyPreview {
  readonly policy: PublishPolicy;
  /** How many comparisons will not agree to the last digit, though the recorded figures do well enough. */
  readonly count: number;
  /** By the table they are seen in first, in printed order. */
  readonly tables: readonly {
    readonly table: TableId;
    readonly title: string;
    readonly differences: readonly PrintedDifference[];
  }[];
  /** Totals that are printed otherwise than they would be rounded by themselves: they part from the accounts. */
  readonly shifted: { readonly count: number; readonly largest: Amount };
}

const POLICIES: readonly PublishPolicy[] = ['each', 'parts'];

/**
 * The 尾差 that each policy would print, on the figures as they stand. It judges every relation anew on other figures,
 * so it pauses at every step, for a page that goes on answering.
 */
export function* previewPolicies(
  { evaluated }: CheckResult,
  filing: Filing,
  edition: Edition,
): Generator<void, PolicyPreview[]> {
  const previews: PolicyPreview[] = [];
  const alone = evaluatePublished(evaluated, { ...filing, publishPolicy: 'each' }, edition).filing;
  yield;
  for (const policy of POLICIES) {
    const chosen = { ...filing, publishPolicy: policy };
    const published = evaluatePublished(evaluated, chosen, edition);
    yield;
    const { plan, outcomes, evaluation } = published.evaluated;
    const byTable = new Map<TableId, PrintedDifference[]>();
    for (const [index, relation] of plan.relations.entries()) {
      const cell = plan.cells[relation.left[0]?.cell ?? -1];
      if (outcomes[index] !== 'roundingDifference' || relation.comparison !== '=' || !cell) continue;
      const { left, right, difference } = evaluation(index);
      const { recordedScale } = published.filing.tables[cell.table]!;
      const show = (value: number): string => formatExactly(amount(value), recordedScale);
      const words = relationText({ edition, filing, plan }, relation);
      const own = words.left.replace(tableTitle(edition, cell.table), '');
      const message = `${own} ${show(left)}，${words.right} ${show(right)}，相差 ${show(Math.abs(difference))}`;
      const known = byTable.get(cell.table);
      if (known) known.push({ cell, message });
      else byTable.set(cell.table, [{ cell, message }]);
      yield;
    }
    const tables = edition.forms.flatMap(({ table }) => {
      const differences = byTable.get(table);
      return differences ? [{ table, title: tableTitle(edition, table), differences }] : [];
    });
    const count = tables.reduce((sum, { differences }) => sum + differences.length, 0);
    previews.push({ policy, count, tables, shifted: shiftedTotals(alone, published.filing) });
    yield;
  }
  return previews;
}

/** The figures in which two published states differ. */
function shiftedTotals(alone: Filing, published: Filing): PolicyPreview['shifted'] {
  let count = 0;
  let largest = 0;
  if (alone === published) return { count, largest: amount(0) };
  for (const [table, { cells }] of Object.entries(published.tables) as [
    TableId,
    NonNullable<Filing['tables'][TableId]>,
  ][])
    for (const row of Object.keys(cells))
      for (const column of Object.keys(cells[row]!)) {
        const after = cells[row]![column];
        const before = cellValue(alone, { table, row, column });
        if (after?.kind !== 'amount' || before?.kind !== 'amount' || after.amount === before.amount) continue;
        count++;
        largest = Math.max(largest, Math.abs(after.amount - before.amount));
      }
  return { count, largest: amount(largest) };
}
