import { EMPTY_DOSSIER } from '../../core/filing/dossier';
import { amount } from '../../core/money/amount';
import type { AmountValue, CellRef, RowId, TableId } from '../../core/filing/cell';
import { applyChanges, type Change } from '../../core/filing/change';
import { nameOfCode } from '../../core/edition/classification';
import { derivationsByTarget } from '../../core/derive/derivations';
import { deriveAnew } from '../../core/derive/derive';
import { DEFAULT_SETTINGS, emptyTable, type Filing, type OpenRow, type TableData } from '../../core/filing/filing';
import { planRelations } from '../../core/rules/plan-relations';
import { TEN_THOUSAND_YUAN } from '../../core/money/scale';
import { MOF_2023 } from '.';

/** 项 of the invented unit, in hundredths of 万元: basic and project expenditure paid from the general public budget. */
const ITEMS: readonly (readonly [code: string, basic: number, project: number])[] = [
  ['2011301', 48_236, 0],
  ['2011302', 0, 18_250],
  ['2011350', 13_672, 0],
  ['2011399', 0, 6_480],
  ['2080501', 2_154, 0],
  ['2080505', 6_412, 0],
  ['2080506', 3_206, 0],
  ['2080801', 1_580, 0],
  ['2101101', 2_684, 0],
  ['2101102', 842, 0],
  ['2101103', 1_135, 0],
  ['2169999', 0, 23_500],
  ['2210201', 5_738, 0],
];

/** Basic expenditure by economic 款; adds up to the basic expenditure above. */
const ECONOMIC: readonly (readonly [code: string, amount: number])[] = [
  ['30101', 18_264],
  ['30102', 11_430],
  ['30103', 9_872],
  ['30107', 4_216],
  ['30108', 6_412],
  ['30109', 3_206],
  ['30110', 3_526],
  ['30111', 1_135],
  ['30112', 418],
  ['30113', 5_738],
  ['30302', 1_962],
  ['30304', 1_580],
  ['30305', 236],
  ['30201', 3_120],
  ['30205', 145],
  ['30206', 386],
  ['30207', 512],
  ['30211', 2_240],
  ['30213', 624],
  ['30216', 430],
  ['30217', 186],
  ['30226', 1_510],
  ['30228', 1_025],
  ['30229', 768],
  ['30231', 1_350],
  ['30239', 3_944],
  ['30299', 1_424],
];

const THREE_PUBLIC: readonly (readonly [row: RowId, budget: number, final: number])[] = [
  ['hospitality', 300, 240],
  ['vehicleRunning', 1_500, 1_462],
];

/** Other money: 其他收入 used for 其他商贸事务支出. */
const OTHER_INCOME = { code: '2011399', income: 1_200, project: 950 };

const hundredths = (value: number): AmountValue => ({
  kind: 'amount',
  amount: amount(value * 10_000),
  origin: 'entered',
});

class Draft {
  private readonly tables = new Map<
    TableId,
    { rows: Map<string, OpenRow>; cells: Record<RowId, Record<string, AmountValue>> }
  >();

  put(table: TableId, row: RowId, column: string, value: number): void {
    if (value === 0) return;
    const { cells } = this.table(table);
    (cells[row] ??= {})[column] = hundredths(value);
  }

  /** A figure in the row of a code; the rows above it come with it. */
  putCode(table: TableId, code: string, column: string, value: number): void {
    const { rows } = this.table(table);
    for (const length of [3, 5, 7]) {
      const id = code.slice(0, length);
      if (!rows.has(id)) rows.set(id, { id, code: id, name: nameOfCode(MOF_2023.codes.functional, id) ?? '' });
    }
    this.put(table, code, column, value);
  }

  data(table: TableId): TableData {
    const { rows, cells } = this.table(table);
    const sorted = [...rows.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
    return { ...emptyTable(TEN_THOUSAND_YUAN), rows: sorted, cells };
  }

  private table(id: TableId) {
    let table = this.tables.get(id);
    if (!table) this.tables.set(id, (table = { rows: new Map(), cells: {} }));
    return table;
  }
}

function truthfulFiling(id: string): Filing {
  const draft = new Draft();
  let fiscal = 0;
  for (const [code, basic, project] of ITEMS) {
    fiscal += basic + project;
    const isShared = code === OTHER_INCOME.code;
    draft.putCode('INC', code, 'fiscalAppropriation', basic + project);
    if (isShared) draft.putCode('INC', code, 'otherIncome', OTHER_INCOME.income);
    draft.putCode('EXP', code, 'basicExpenditure', basic);
    draft.putCode('EXP', code, 'projectExpenditure', project + (isShared ? OTHER_INCOME.project : 0));
    draft.putCode('GPB', code, 'basicExpenditure', basic);
    draft.putCode('GPB', code, 'projectExpenditure', project);
  }
  draft.put('IES', 'income.generalPublicBudget', 'amount', fiscal);
  draft.put('IES', 'expenditure.closingCarryOver', 'amount', OTHER_INCOME.income - OTHER_INCOME.project);
  for (const [code, value] of ECONOMIC) draft.put('BAS', code, 'finalAmount', value);
  for (const [row, budget, final] of THREE_PUBLIC) {
    draft.put('TPE', row, 'budgetAmount', budget);
    draft.put('TPE', row, 'finalAmount', final);
  }
  const tables: Partial<Record<TableId, TableData>> = {};
  for (const { table } of MOF_2023.forms) tables[table] = draft.data(table);
  for (const table of ['GMF', 'SCO'] as const) tables[table] = { ...tables[table]!, declaredEmpty: true };
  const filing: Filing = {
    id,
    edition: { id: MOF_2023.id, revision: MOF_2023.revision },
    year: 2023,
    unit: { name: '示例县商务局（示例）', kind: '行政' },
    tables,
    explanations: [],
    switchedOffRules: [],
    ...DEFAULT_SETTINGS,
    ...EMPTY_DOSSIER,
  };
  const plan = planRelations(MOF_2023, filing);
  const totals = [...derivationsByTarget(plan).keys()].map((position) => plan.cells[position]!);
  return applyChanges(filing, deriveAnew(MOF_2023, filing, totals)).filing;
}

const set = (cell: CellRef, value: AmountValue | undefined): Change => ({ kind: 'setCell', cell, value });

/** What a clerk gets wrong: two digits changed places, a total left out, a “三公” figure below its own detail. */
const MISTAKES: readonly Change[] = [
  set({ table: 'GPB', row: '2011302', column: 'projectExpenditure' }, hundredths(12_850)),
  set({ table: 'BAS', row: 'administrative', column: 'finalAmount' }, undefined),
  set({ table: 'TPE', row: 'hospitality', column: 'finalAmount' }, hundredths(140)),
  set({ table: 'TPE', row: 'total', column: 'finalAmount' }, hundredths(1_602)),
  set({ table: 'IES', row: 'expenditure.closingCarryOver', column: 'amount' }, undefined),
  set({ table: 'IES', row: 'expenditure.grandTotal', column: 'amount' }, hundredths(135_089)),
];

/** The example that ships with the app: an invented unit whose tables hold four instructive mistakes. */
export const exampleFiling = (id: string): Filing => applyChanges(truthfulFiling(id), MISTAKES).filing;

/** The same unit without the mistakes. */
export const correctExampleFiling = truthfulFiling;
