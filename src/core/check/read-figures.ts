import type { Filing, TableData } from '../filing/filing';
import { stepOf, tableStep } from '../filing/written-step';
import { fenPerStep } from '../money/scale';
import type { PlannedRow } from '../rules/plan-cells';
import type { RelationPlan } from '../rules/relation';
import { AMOUNT, type Figures, UNREADABLE } from '../rules/width';

/** The figures of a filing along the cells of a plan. */
export function readFigures(plan: RelationPlan, filing: Filing): Figures {
  const { amounts, states, steps } = blankFigures(plan.cells.length);
  for (const [id, positions] of plan.positionsIn) {
    const data = filing.tables[id];
    if (!data) continue;
    const table = tableFigures(plan.rowsIn.get(id)!, positions.length, data);
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

/** An edit leaves most tables as they are. `rows`: those that were read. */
const tableCache = new WeakMap<TableData, { readonly rows: readonly PlannedRow[]; readonly figures: Figures }>();

/** The figures of one table, row by row. */
function tableFigures(rows: readonly PlannedRow[], size: number, table: TableData): Figures {
  const cached = tableCache.get(table);
  if (cached?.rows === rows) return cached.figures;
  const figures = readTable(rows, size, table);
  tableCache.set(table, { rows, figures });
  return figures;
}

function readTable(rows: readonly PlannedRow[], size: number, table: TableData): Figures {
  const { amounts, states, steps } = blankFigures(size);
  const { cells, recordedScale } = table;
  const usual = fenPerStep(recordedScale);
  const blank = tableStep(table);
  steps.fill(blank);
  let next = 0;
  for (const { row, columns } of rows) {
    const start = next;
    next += columns.length;
    const values = cells[row];
    if (!values) continue;
    for (let index = 0; index < columns.length; index++) {
      const value = values[columns[index]!];
      if (!value) continue;
      const at = start + index;
      if (value.kind === 'unreadable') {
        states[at] = UNREADABLE;
        continue;
      }
      states[at] = AMOUNT;
      amounts[at] = value.amount;
      // Most say nothing of themselves.
      const isUsual = value.decimals === undefined && value.writtenStep === undefined;
      steps[at] = isUsual ? usual : stepOf(value, recordedScale);
    }
  }
  return { amounts, states, steps };
}
