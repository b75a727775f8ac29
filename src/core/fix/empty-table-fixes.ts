import type { TableId } from '../filing/cell';
import type { Change } from '../filing/change';
import { formOf } from '../edition/edition';
import { declareEmptyChanges, lostByDeclaring } from '../filing/empty-table';
import { tableTitle } from '../edition/labels';
import type { Candidate, FixContext } from './fix';

/** The tables a unit may have nothing for. */
const MAY_BE_EMPTY: readonly TableId[] = ['TPE', 'GMF', 'SCO'];
const RULE = 'X-EMPTY';

/** A table declared empty that holds figures or should, and a blank one that could be declared empty. */
export function emptyTableFixes(context: FixContext): Candidate[] {
  const { finding } = context;
  if (finding.outcome === 'notEvaluated') return declareWaitedFor(context);
  return finding.rule === RULE ? resolveContradiction(context) : [];
}

/** A check that could not be made waits for a table which may rightly have nothing in it. */
function declareWaitedFor(context: FixContext): Candidate[] {
  const { finding, edition, result } = context;
  if (finding.proposal) return [];
  const { plan, missingTables } = result.evaluated;
  const waits = (table: TableId): boolean =>
    finding.key === `${RULE}:${table}` ||
    plan.relations.some(({ rule, tables }) => rule.id === finding.rule && tables.includes(table)) ||
    edition.rules.some(
      ({ id, statements }) =>
        id === finding.rule && statements.some((each) => each.kind === 'tree' && each.table === table),
    );
  return MAY_BE_EMPTY.filter((table) => formOf(edition, table) && missingTables.has(table) && waits(table)).map(
    (table) => declare(context, table),
  );
}

function resolveContradiction(context: FixContext): Candidate[] {
  const { finding, filing, edition } = context;
  const table = MAY_BE_EMPTY.find((each) => finding.key === `${RULE}:${each}`);
  if (!table) return [];
  const title = tableTitle(edition, table);
  const isDeclared = filing.tables[table]?.declaredEmpty === true;
  const takeBack: Candidate = {
    id: 'takeBackEmpty',
    label: `取消${title}的空表声明`,
    changes: [{ kind: 'declareEmpty', table, declaredEmpty: false }],
  };
  const ownFigures = finding.cells.filter((cell) => cell.table === table);
  if (ownFigures.length > 0) return [takeBack, declare(context, table)];
  const [first] = finding.cells;
  if (!first) return [];
  const summary = tableTitle(edition, first.table);
  const count = finding.cells.length;
  const clear: Candidate = {
    id: 'clearFund',
    label: `清除${summary}该项资金的 ${count} 个数${isDeclared ? '' : `，并声明${title}为空表`}`,
    changes: [
      ...finding.cells.map((cell): Change => ({ kind: 'setCell', cell, value: undefined })),
      ...(isDeclared ? [] : declareEmptyChanges(filing, table)),
    ],
    asks: `将清除${summary}中该项资金的 ${count} 个数（可以撤销）`,
  };
  return isDeclared ? [{ ...takeBack, label: `${takeBack.label}，以便填表`, isFirstStep: true }, clear] : [clear];
}

function declare({ filing, edition }: FixContext, table: TableId): Candidate {
  const title = tableTitle(edition, table);
  const asks = lostByDeclaring(filing, table, title);
  return {
    id: `declareEmpty:${table}`,
    label: `声明${title}为空表${asks === undefined ? '' : '，清除表中的数'}`,
    changes: declareEmptyChanges(filing, table),
    ...(asks !== undefined && { asks }),
  };
}
