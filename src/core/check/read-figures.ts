import type { RowId } from '../filing/cell';
import type { Filing, RowCells, TableData } from '../filing/filing';
import { fenPerStep } from '../money/scale';
import type { RelationPlan } from '../rules/relation';
import { AMOUNT, type Figures, UNREADABLE } from '../rules/width';

/** The figures of a filing along the cells of a plan. */
export function readFigures(plan: RelationPlan, filing: Filing): Figures {
  const { amounts, states, steps } = blankFigures(plan.cells.length);
  for (const [id, positions] of plan.positionsIn) {
    const data = filing.tables[id];
    if (!data) continue;
    const table = tableFigures(plan, positions, data);
    for (let index = 0; index < positions.length; index++) {
      const position = positions[index]!;
      amounts[position] = table.amounts[index]!;
      states[position] = table.states[index]!;
      steps[position] = table.steps[index]!;
    }
  }
  return { amounts, states, steps };
}

const blankFigures = (size: number): Figures => ({
  amounts: new Float64Array(size),
  states: new Uint8Array(size),
  steps: new Float64Array(size).fill(1),
});

/** An edit leaves most tables as they are. `positions`: those the figures were read along. */
const tableCache = new WeakMap<TableData, { readonly positions: readonly number[]; readonly figures: Figures }>();

/** The figures of one table, along its positions in the plan. */
function tableFigures(plan: RelationPlan, positions: readonly number[], table: TableData): Figures {
  const cached = tableCache.get(table);
  if (cached?.positions === positions) return cached.figures;
  const figures = readTable(plan, positions, table);
  tableCache.set(table, { positions, figures });
  return figures;
}

function readTable(plan: RelationPlan, positions: readonly number[], table: TableData): Figures {
  const figures = blankFigures(positions.length);
  const { unit } = table.recordedScale;
  figures.steps.fill(fenPerStep(table.recordedScale));
  let lastRow: RowId | undefined;
  let cells: RowCells | undefined;
  for (let index = 0; index < positions.length; index++) {
    const { row, column } = plan.cells[positions[index]!]!;
    if (row !== lastRow) cells = table.cells[(lastRow = row)];
    const value = cells?.[column];
    if (!value) continue;
    if (value.kind === 'unreadable') {
      figures.states[index] = UNREADABLE;
      continue;
    }
    figures.states[index] = AMOUNT;
    figures.amounts[index] = value.amount;
    if (value.decimals !== undefined) figures.steps[index] = fenPerStep({ unit, decimals: value.decimals });
  }
  return figures;
}
