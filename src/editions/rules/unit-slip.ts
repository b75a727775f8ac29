import type { CellRef, TableId } from '../../core/filing/cell';
import type { CustomCheck, CustomVerdict } from '../../core/rules/custom-rule';
import type { EvaluatedPlan } from '../../core/check/evaluate';
import { tableTitle } from '../../core/edition/labels';
import type { SignedCell } from '../../core/rules/relation';

/** 元 in 1 万元. */
const FACTOR = 10_000;

/** A comparison between two tables, as far as it says something about their money units. */
interface Vote {
  readonly tables: readonly [TableId, TableId];
  /** One side is the other times 10 000; else they agree. */
  readonly isSlip: boolean;
  readonly cells: readonly CellRef[];
}

/**
 * B-UNIT: a table whose figures are 10 000 times those of its neighbours, or a ten-thousandth. One finding for a table,
 * under the one that most of its comparisons speak against.
 */
export const checkUnitSlip: CustomCheck = (_filing, edition, evaluated) => {
  let votes = hasSuspect(evaluated) ? collectVotes(evaluated) : [];
  const verdicts = new Map<TableId, CustomVerdict>();
  for (const { table } of edition.forms)
    if (!evaluated.missingTables.has(table)) verdicts.set(table, { table, findings: [] });
  for (let worst = worstTable(votes); worst; worst = worstTable(votes)) {
    const table = worst;
    const against = votes.filter((vote) => vote.isSlip && vote.tables.includes(table));
    const others = new Set(against.flatMap(({ tables }) => tables.filter((each) => each !== table)));
    const title = tableTitle(edition, table);
    const neighbours = [...others].map((each) => tableTitle(edition, each)).join('、');
    verdicts.set(table, {
      table,
      findings: [
        {
          subject: table,
          outcome: 'inconsistent',
          message: `${title}有 ${against.length} 处与${neighbours}正好相差 1 万倍，请核对各表的金额单位是元还是万元。`,
          formula: `${title}与${neighbours}的金额单位一致`,
          cells: against.flatMap(({ cells }) => cells.filter((cell) => cell.table === table)),
        },
      ],
    });
    votes = votes.filter((vote) => !vote.tables.includes(table));
  }
  return [...verdicts.values()];
};

const hasSuspect = ({ outcomes, plan }: EvaluatedPlan): boolean =>
  outcomes.some((outcome, index) => outcome === 'inconsistent' && plan.relations[index]!.tables.length === 2);

function collectVotes({ plan, outcomes, evaluation, figures }: EvaluatedPlan): Vote[] {
  return plan.relations.flatMap((relation, index): Vote[] => {
    const outcome = outcomes[index]!;
    if (relation.tables.length !== 2 || relation.left.length === 0 || relation.right.length === 0) return [];
    if (outcome !== 'inconsistent' && outcome !== 'consistent' && outcome !== 'roundingDifference') return [];
    const { left, right } = evaluation(index);
    if (left === 0 || right === 0) return [];
    const tableOf = ([first]: readonly SignedCell[]): TableId => plan.cells[first!.cell]!.table;
    const isLeftSmall = Math.abs(left) < Math.abs(right);
    const smallSide = isLeftSmall ? relation.left : relation.right;
    const [small, big] = isLeftSmall ? [left, right] : [right, left];
    const steps = smallSide.reduce((sum, { cell }) => sum + figures.steps[cell]!, 0);
    const isSlip = outcome === 'inconsistent' && isTimesFactor(big, small, steps);
    // A figure that only has to be large enough agrees with every larger one.
    if (!isSlip && (outcome === 'inconsistent' || relation.comparison !== '=')) return [];
    const cells = [...relation.left, ...relation.right].map(({ cell }) => plan.cells[cell]!);
    return [{ tables: [tableOf(relation.left), tableOf(relation.right)], isSlip, cells }];
  });
}

/** `steps`: Σ of the small side's last digits, in fen; with fewer than 20 of them there is nothing exact to see. */
const isTimesFactor = (big: number, small: number, steps: number): boolean =>
  Math.abs(small) >= 20 * steps && Math.abs(big - FACTOR * small) <= FACTOR * steps;

/** The table with the largest share of slips among its comparisons; a single slip counts where nothing else agrees. */
function worstTable(votes: readonly Vote[]): TableId | undefined {
  let worst: { table: TableId; share: number } | undefined;
  for (const table of new Set(votes.flatMap(({ tables, isSlip }) => (isSlip ? tables : [])))) {
    const own = votes.filter(({ tables }) => tables.includes(table));
    const slips = own.filter(({ isSlip }) => isSlip).length;
    if (slips < 2 && slips < own.length) continue;
    const share = slips / own.length;
    if (!worst || share > worst.share) worst = { table, share };
  }
  return worst?.table;
}
