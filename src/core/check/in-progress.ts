import type { Edition } from '../edition/edition';
import { tableTitle } from '../edition/labels';
import type { CellRef, TableId } from '../filing/cell';
import type { Filing } from '../filing/filing';
import type { Relation, SignedCell } from '../rules/relation';
import type { CheckResult, Finding } from './finding';

/**
 * A check as it reads while tables are being filled: where nothing at all stands on one side of a two-sided table, what
 * is compared with that side is not wrong, nobody has come to it yet. What the check says of the filing as it is goes
 * with the result, for the moment when somebody says that it is finished.
 */
export function whileFilling(result: CheckResult, filing: Filing, edition: Edition): CheckResult {
  const { plan } = result.evaluated;
  const isWaitedFor = blankSides(filing, edition);
  const waiting = new Map<string, Finding>();
  for (const finding of result.findings) {
    if (finding.outcome !== 'inconsistent' || finding.severity !== 'error' || finding.basis !== 'recorded') continue;
    const relation = plan.relations.find(({ key }) => key === finding.key);
    const cell = relation && waitedFor(relation, (each) => plan.cells[each]!, isWaitedFor);
    if (cell) waiting.set(finding.key, notYet(finding, sideName(edition, cell)));
  }
  if (waiting.size === 0) return result;
  const { counts } = result;
  return {
    ...result,
    findings: [...result.findings.filter(({ key }) => !waiting.has(key)), ...waiting.values()],
    counts: {
      ...counts,
      error: counts.error - waiting.size,
      notEvaluated: counts.notEvaluated + waiting.size,
    },
    relationsOf: (cell) =>
      result
        .relationsOf(cell)
        .map((each) => (waiting.has(each.key) ? { ...each, outcome: 'notEvaluated' as const } : each)),
    asFinished: result,
  };
}

/** The first cell of a side that is wholly waited for. */
function waitedFor(
  { left, right }: Relation,
  cellOf: (position: number) => CellRef,
  isWaitedFor: (cell: CellRef) => boolean,
): CellRef | undefined {
  const side = [left, right].find(
    (each: readonly SignedCell[]) => each.length > 0 && each.every(({ cell }) => isWaitedFor(cellOf(cell))),
  );
  return side && cellOf(side[0]!.cell);
}

/** Whether a cell stands on a side of its table that is blank, while the other is not. */
function blankSides(filing: Filing, edition: Edition): (cell: CellRef) => boolean {
  const known = new Map<TableId, ReadonlySet<string>>();
  const waitedIn = (table: TableId): ReadonlySet<string> => {
    const blocks = new Map<string, boolean>();
    for (const { id, block } of edition.definitions[table].rows) {
      if (block === undefined) continue;
      const isFilled = Object.keys(filing.tables[table]?.cells[id] ?? {}).length > 0;
      blocks.set(block, isFilled || blocks.get(block) === true);
    }
    const isBegun = [...blocks.values()].includes(true);
    return new Set(isBegun ? [...blocks].flatMap(([block, isFilled]) => (isFilled ? [] : [block])) : []);
  };
  return ({ table, row }) => {
    let waited = known.get(table);
    if (!waited) known.set(table, (waited = waitedIn(table)));
    const block = waited.size > 0 ? edition.definitions[table].rows.find(({ id }) => id === row)?.block : undefined;
    return block !== undefined && waited.has(block);
  };
}

const sideName = (edition: Edition, { table, row }: CellRef): string =>
  `${tableTitle(edition, table)}的${row.startsWith('income') ? '收入' : '支出'}一方`;

function notYet({ key, rule, ruleName, severity, basis, formula, cells, why }: Finding, side: string): Finding {
  const reason = `${side}还没有填`;
  const message = `“${ruleName}”未核对：${reason}。`;
  return { key, rule, ruleName, severity, basis, formula, cells, why, outcome: 'notEvaluated', reason, message };
}
