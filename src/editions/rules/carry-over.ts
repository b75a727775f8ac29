import { evaluatePlan, type EvaluatedPlan } from '../../core/check/evaluate';
import { type CellRef, isSameCell, type TableId } from '../../core/filing/cell';
import type { ReferenceFigures } from '../../core/filing/dossier';
import type { CustomCheck, CustomFinding, CustomVerdict } from '../../core/rules/custom-rule';
import type { Edition } from '../../core/edition/edition';
import { type Filing, tableState } from '../../core/filing/filing';
import { tableTitle } from '../../core/edition/labels';
import { planRelations } from '../../core/rules/plan-relations';
import type { Rule } from '../../core/rules/rule';
import { carryOverForms, carryOverLines } from '../../core/references/carry-over';
import { judgePair, ownDifferences } from '../../core/references/carry-over-judgement';
import { type CarryOverPair, carryOverPairs } from '../../core/references/carry-over-pairs';
import { CARRY_OVERS } from '../carry-overs';
import { CarryOverWords } from './carry-over-words';

/** What last year's figures stand for does not change while they are attached. */
const evaluatedYears = new WeakMap<
  ReferenceFigures,
  { readonly edition: Edition; readonly evaluated: EvaluatedPlan }
>();

function evaluateLast(filing: Filing, edition: Edition, last: ReferenceFigures): EvaluatedPlan {
  const known = evaluatedYears.get(last);
  if (known?.edition === edition) return known.evaluated;
  const { year, unit, tables } = last;
  const lastFiling: Filing = { ...filing, year, unit, tables, explanations: [], switchedOffRules: [] };
  const evaluated = evaluatePlan(planRelations(edition, lastFiling), lastFiling);
  evaluatedYears.set(last, { edition, evaluated });
  return evaluated;
}

/** R-CARRY: opening carry-over against last year's closing one; without last year's figures nobody judged it. */
const checkCarryOver: CustomCheck = (filing, edition, evaluated) => {
  const last = filing.references.find(({ kind }) => kind === 'lastYear');
  const words = new CarryOverWords(filing, edition, last);
  const reason = !last ? '没有上年数' : last.year !== filing.year - 1 ? words.otherYear() : undefined;
  if (!last || reason !== undefined) return unjudged(edition, words.unjudged('', reason!));
  const { pairs, withoutClosing } = carryOverPairs(CARRY_OVERS, edition, filing.tables, last.tables);
  const isAbsent = (tables: Filing['tables'], table: TableId): boolean =>
    ['missing', 'unfilled'].includes(tableState(tables[table]));
  const comparable = pairs.filter(({ table }) => !isAbsent(filing.tables, table) && !isAbsent(last.tables, table));
  const evaluatedLast = evaluateLast(filing, edition, last);
  const judged = comparable.map((pair) => judgePair(pair, evaluated, evaluatedLast, filing.rounding));
  const findings = new Map<TableId, CustomFinding[]>();
  const add = (table: TableId, finding: CustomFinding): void =>
    void findings.set(table, [...(findings.get(table) ?? []), finding]);
  for (const { judged: one, follows } of ownDifferences(judged)) add(one.pair.table, words.difference(one, follows));
  for (const one of judged) {
    if (one.outcome === 'roundingDifference') add(one.pair.table, words.rounding(one));
    if (one.outcome === 'unreadable' || one.outcome === 'tooLarge')
      add(one.pair.table, words.uncomparable(one.pair, one.outcome));
  }
  for (const table of new Set(pairs.map((pair) => pair.table))) {
    const title = tableTitle(edition, table);
    if (isAbsent(filing.tables, table)) add(table, words.unjudged(table, `${title}还没有填`));
    else if (isAbsent(last.tables, table)) add(table, words.unjudged(table, `上年数里没有${title}`));
  }
  for (const table of withoutClosing)
    add(table, words.unjudged(table, `上年的${tableTitle(edition, table)}没有年末结转和结余栏`));
  const compared = judged.flatMap(({ pair, outcome }) => (outcome === 'empty' ? [] : [pair.table]));
  return [...new Set([...findings.keys(), ...compared])].map(
    (table): CustomVerdict => ({ table, findings: findings.get(table) ?? [], touches: touchesOf(pairs, table) }),
  );
};

const touchesOf =
  (pairs: readonly CarryOverPair[], table: TableId) =>
  (cell: CellRef): boolean =>
    cell.table === table && pairs.some(({ opening }) => opening.some((each) => isSameCell(each, cell)));

/** One finding for all tables; every opening figure says that it was not judged. */
function unjudged(edition: Edition, finding: CustomFinding): CustomVerdict[] {
  const lines = carryOverLines(CARRY_OVERS, edition);
  const columns = carryOverForms(CARRY_OVERS, edition).map(({ table }) => table);
  const [first] = [...lines.map(({ table }) => table), ...columns];
  if (!first) return [];
  const isOpening = ({ table, row, column }: CellRef): boolean =>
    lines.some(({ table: at, opening }) => at === table && opening.row === row && opening.column === column) ||
    (columns.includes(table) && column === CARRY_OVERS.columns.opening);
  return [{ table: first, findings: [finding], touches: isOpening }];
}

export const CARRY_OVER: Rule = {
  id: 'R-CARRY',
  name: '年初结转和结余等于上年公开的年末结转和结余',
  severity: 'verify',
  source: { evidence: 'O', document: '财政部门关于部门决算公开的填报说明' },
  why:
    '上年没有用完的资金接着在本年使用，合计、每一类财政拨款和每一科目都应相等；' +
    '会计差错更正、收回以前年度支出、归集调入、归集调出、归集上缴和缴回、单位内部调剂会使它不同，要说明原因。',
  statements: [],
  custom: {
    sentence: '年初结转和结余 = 上年年末结转和结余（总数、每一类财政拨款、每一最末级科目）',
    check: checkCarryOver,
  },
};
