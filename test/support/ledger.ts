import { EMPTY_DOSSIER } from '../../src/core/filing/dossier';
import { additionsOf } from '../../src/core/rules/additions';
import { amount } from '../../src/core/money/amount';
import type { AmountValue, CellRef, RowId, TableId } from '../../src/core/filing/cell';
import { applyChanges } from '../../src/core/filing/change';
import { nameOfCode } from '../../src/core/edition/classification';
import { derivationsByTarget } from '../../src/core/derive/derivations';
import { deriveAnew } from '../../src/core/derive/derive';
import type { Edition } from '../../src/core/edition/edition';
import {
  cellValue,
  emptyTable,
  type Filing,
  hasFigures,
  type OpenRow,
  type TableData,
} from '../../src/core/filing/filing';
import { planRelations } from '../../src/core/rules/plan-relations';
import { fenPerStep, type Rounding, roundTo, TEN_THOUSAND_YUAN, YUAN } from '../../src/core/money/scale';
import type { Random } from './random';

/** A truthful set of books in 元: everything ties out to the fen. */
export interface LedgerOptions {
  readonly items: number;
  readonly funds: boolean;
  readonly carryOver: boolean;
  /** Other income, other money carried over, and expenditure that only such money pays for. */
  readonly nonFiscal: boolean;
  /** Tables that leave levels of the codes out. */
  readonly missingLevels?: boolean;
}

type FundTable = 'GPB' | 'GMF' | 'SCO';

/** What one kind of money did under one code. */
interface Item {
  readonly code: string;
  /** The detail table of the fund, or the income column of other money. */
  readonly money: FundTable | OtherIncome;
  readonly opening: number;
  readonly income: number;
  readonly basic: number;
  readonly project: number;
  /** Expenditure that only other money pays for. */
  readonly other?: { readonly column: string; readonly fen: number };
  readonly closing: number;
}

const FUND_OF = {
  GPB: 'generalPublicBudget',
  GMF: 'governmentManagedFunds',
  SCO: 'stateCapitalOperations',
} as const;

const OTHER_INCOME = [
  'superiorSubsidy',
  'publicServiceIncome',
  'businessIncome',
  'affiliateRemittance',
  'otherIncome',
] as const;
type OtherIncome = (typeof OTHER_INCOME)[number];

const OTHER_EXPENDITURE = ['superiorRemittance', 'businessExpenditure', 'affiliateSubsidy'] as const;

const fundOf = ({ money }: Item): FundTable | undefined =>
  money === 'GPB' || money === 'GMF' || money === 'SCO' ? money : undefined;

/** From 100 元 to 30 million, in fen: less than 50 元 would print as 0.00. */
const randomAmount = (random: Random): number => Math.round(10 ** (4 + random.next() * 5.5));

/** Other money carried over: less than 1 000 元 could hide behind the rounding of what fiscal money was. */
const randomOtherAmount = (random: Random): number => 100_000 + randomAmount(random);

function randomItems(random: Random, classes: readonly string[], options: LedgerOptions): Item[] {
  const codes = new Set<string>();
  while (codes.size < options.items) {
    const section = String(random.integer(1, 8)).padStart(2, '0');
    codes.add(random.pick(classes) + section + String(random.integer(1, 12)).padStart(2, '0'));
  }
  return [...codes].sort().flatMap((code) => {
    const fund = !options.funds ? 'GPB' : code.startsWith('223') ? 'SCO' : random.chance(0.15) ? 'GMF' : 'GPB';
    const items = options.nonFiscal && random.chance(0.1) ? [] : [randomFundItem(random, code, fund, options)];
    if (options.funds && fund === 'GPB' && random.chance(0.1)) items.push(randomFundItem(random, code, 'GMF', options));
    if (items.length === 0 || (options.nonFiscal && random.chance(0.1)))
      items.push(randomOtherItem(random, code, options));
    return items;
  });
}

function randomFundItem(random: Random, code: string, money: FundTable, { carryOver }: LedgerOptions): Item {
  const basic = money === 'SCO' ? 0 : random.chance(0.7) ? randomAmount(random) : 0;
  const project = basic === 0 || random.chance(0.4) ? randomAmount(random) : 0;
  const closing = carryOver && random.chance(0.3) ? randomAmount(random) : 0;
  const needed = basic + project + closing;
  const opening = carryOver && random.chance(0.3) ? Math.min(randomAmount(random), needed) : 0;
  return { code, money, opening, income: needed - opening, basic, project, closing };
}

function randomOtherItem(random: Random, code: string, { carryOver }: LedgerOptions): Item {
  const basic = random.chance(0.4) ? randomAmount(random) : 0;
  const project = random.chance(0.4) ? randomAmount(random) : 0;
  const other = { column: random.pick(OTHER_EXPENDITURE), fen: random.chance(0.4) ? randomAmount(random) : 0 };
  const closing = carryOver && random.chance(0.5) ? randomOtherAmount(random) : 0;
  const needed = basic + project + other.fen + closing;
  const mayBeOld = carryOver && needed >= 100_000;
  const opening =
    !mayBeOld || random.chance(0.5) ? 0 : random.chance(0.5) ? needed : Math.min(randomOtherAmount(random), needed);
  const income = needed - opening;
  return { code, money: random.pick(OTHER_INCOME), opening, income, basic, project, other, closing };
}

/** Splits a total into parts of at least 100 元 that add up to the fen. */
function split(random: Random, total: number, parts: number): number[] {
  const weights = Array.from({ length: parts }, () => 0.05 + random.next());
  const weight = weights.reduce((sum, each) => sum + each, 0);
  const shares = weights.map((each) => Math.floor((total * each) / weight));
  shares[0]! += total - shares.reduce((sum, each) => sum + each, 0);
  return shares;
}

/** The levels of codes that a table prints, by the digits of a code. */
type Levels = (table: TableId) => readonly number[];

const ALL_LEVELS: Levels = () => [3, 5, 7];

/** Each table its own; most print all. */
function randomLevels(random: Random): Levels {
  const chosen = new Map<TableId, readonly number[]>();
  return (table) => {
    if (!chosen.has(table)) chosen.set(table, random.pick([[3, 5, 7], [3, 5, 7], [3, 7], [5, 7], [3, 5], [7]]));
    return chosen.get(table)!;
  };
}

class Books {
  private readonly cells: Partial<Record<TableId, Record<RowId, Record<string, AmountValue>>>> = {};
  private readonly rows: Partial<Record<TableId, Map<string, OpenRow>>> = {};

  constructor(
    private readonly edition: Edition,
    private readonly levels: Levels,
  ) {}

  add(table: TableId, row: RowId, column: string, fen: number): void {
    if (fen === 0) return;
    const rows = (this.cells[table] ??= {});
    const figures = (rows[row] ??= {});
    figures[column] = {
      kind: 'amount',
      amount: amount((figures[column]?.amount ?? 0) + fen),
      origin: 'entered',
    };
  }

  addCode(table: TableId, code: string, column: string, fen: number): void {
    const rows = (this.rows[table] ??= new Map());
    const levels = this.levels(table);
    for (const length of levels) {
      const id = code.slice(0, length);
      const name = nameOfCode(this.edition.codes.functional, id) ?? `科目${id}`;
      if (!rows.has(id)) rows.set(id, { id, code: id, name });
    }
    this.add(table, code.slice(0, levels[levels.length - 1]), column, fen);
  }

  filing(): Filing {
    const { edition } = this;
    const tables: Partial<Record<TableId, TableData>> = {};
    for (const { table } of edition.forms) {
      const rows = [...(this.rows[table]?.values() ?? [])].sort((a, b) => (a.code < b.code ? -1 : 1));
      const cells = this.cells[table] ?? {};
      tables[table] = { ...emptyTable(YUAN), rows, cells };
    }
    return {
      id: 'ledger',
      edition: { id: edition.id, revision: edition.revision },
      year: 2023,
      unit: { name: '示例单位' },
      tables,
      explanations: [],
      switchedOffRules: [],
      rounding: 'halfUp',
      autoTotal: true,
      reportingScale: YUAN,
      publishPolicy: 'each',
      formAdjustments: [],
      ...EMPTY_DOSSIER,
    };
  }
}

/** A random truthful filing in 元 with every total filled. */
export function randomLedger(edition: Edition, random: Random, options: LedgerOptions): Filing {
  const classes = edition.definitions.IES.rows.flatMap((row) => (row.code ? [row.code] : []));
  const items = randomItems(random, classes, options);
  return keepBooks(edition, random, items, options.missingLevels ? randomLevels(random) : ALL_LEVELS);
}

/** A truthful filing with 300 code rows (12 类, 48 款, 240 项) in every open table. */
export function largeLedger(edition: Edition, random: Random): Filing {
  const classes = edition.definitions.IES.rows.flatMap((row) => (row.code ? [row.code] : [])).slice(0, 12);
  const codes = classes.flatMap((each) =>
    ['01', '02', '03', '99'].flatMap((section) => ['01', '02', '03', '04', '99'].map((item) => each + section + item)),
  );
  const items = codes.flatMap((code) =>
    (['GPB', 'GMF', 'SCO'] as const).map((money): Item => {
      const basic = randomAmount(random);
      const project = randomAmount(random);
      return { code, money, opening: 0, income: basic + project, basic, project, closing: 0 };
    }),
  );
  return keepBooks(edition, random, items, ALL_LEVELS);
}

/** Economic items that are functional items seen from the other side (R-GPB-BAS). */
const ECONOMIC_TWINS: readonly (readonly [prefix: string, economic: string])[] = [
  ['2080505', '30108'],
  ['2080506', '30109'],
  ['2101101', '30110'],
  ['2101102', '30110'],
  ['2101103', '30111'],
  ['2210201', '30113'],
  ['20808', '30304'],
];

function keepBooks(edition: Edition, random: Random, items: readonly Item[], levels: Levels): Filing {
  const books = new Books(edition, levels);
  let basicTotal = 0;
  let projectTotal = 0;
  for (const item of items) {
    const { code, money, opening, income, basic, project, other, closing } = item;
    const table = fundOf(item);
    if (income > 0) books.addCode('INC', code, table ? 'fiscalAppropriation' : money, income);
    if (basic + project > 0) {
      books.addCode('EXP', code, 'basicExpenditure', basic);
      books.addCode('EXP', code, 'projectExpenditure', project);
    }
    if (other && other.fen > 0) books.addCode('EXP', code, other.column, other.fen);
    // Other money of earlier years comes as a carry-over, or as surplus that is used.
    const isSurplus = !table && code.endsWith('1');
    books.add('IES', isSurplus ? 'income.nonFiscalSurplusUsed' : 'income.openingCarryOver', 'amount', opening);
    const isAllocated = !table && code.endsWith('2');
    books.add('IES', isAllocated ? 'expenditure.surplusAllocation' : 'expenditure.closingCarryOver', 'amount', closing);
    if (!table) continue;
    const fund = FUND_OF[table];
    books.add('IES', `income.${fund}`, 'amount', income);
    books.add('FAS', `income.openingCarryOver.${fund}`, 'amount', opening);
    books.add('FAS', 'expenditure.closingCarryOver', fund, closing);
    books.addCode(table, code, 'basicExpenditure', basic);
    books.addCode(table, code, 'projectExpenditure', project);
    if (table === 'GPB') {
      projectTotal += project;
      const twin = ECONOMIC_TWINS.find(([prefix]) => code.startsWith(prefix));
      if (twin) books.add('BAS', twin[1], 'finalAmount', basic);
      else basicTotal += basic;
    } else {
      books.addCode(table, code, 'openingCarryOver', opening);
      books.addCode(table, code, 'incomeThisYear', income);
      books.addCode(table, code, 'closingCarryOver', closing);
    }
  }
  if (basicTotal > 0) addBasicExpenditure(edition, random, books, { basic: basicTotal, project: projectTotal });
  const filing = books.filing();
  const plan = planRelations(edition, filing);
  const targets = [...derivationsByTarget(plan).keys()].map((position) => plan.cells[position]!);
  const filled = applyChanges(filing, deriveAnew(edition, filing, targets)).filing;
  const blank = edition.forms.filter(({ table }) => !hasFigures(filled.tables[table]!));
  return applyChanges(
    filled,
    blank.map(({ table }) => ({ kind: 'declareEmpty', table, declaredEmpty: true })),
  ).filing;
}

/** 基本支出 by economic code, and the “三公” of it; what “三公” have beyond that is paid from the projects. */
function addBasicExpenditure(
  edition: Edition,
  random: Random,
  books: Books,
  spent: { readonly basic: number; readonly project: number },
): void {
  const total = spent.basic;
  let project = spent.project;
  const sections = edition.definitions.BAS.rows
    .flatMap((row) => (row.code?.length === 5 ? [row.code] : []))
    .filter((code) => !ECONOMIC_TWINS.some(([, economic]) => economic === code));
  // A part of less than 100 元 could print as 0.00.
  const most = Math.max(1, Math.min(30, Math.floor(total / 250_000)));
  const count = random.integer(1, most);
  const threePublic = new Map([
    ['30212', 'overseasTravel'],
    ['30217', 'hospitality'],
    ['30231', 'vehicleRunning'],
    ['31013', 'vehiclePurchase'],
  ]);
  const used = new Set<string>();
  for (const share of split(random, total, count)) {
    const code = random.pick(sections.filter((each) => !used.has(each)));
    used.add(code);
    books.add('BAS', code, 'finalAmount', share);
    const item = threePublic.get(code);
    if (!item) continue;
    const fromProjects = random.chance(0.5) ? Math.min(randomAmount(random), project) : 0;
    project -= fromProjects;
    const final = share + fromProjects;
    books.add('TPE', item, 'finalAmount', final);
    books.add('TPE', item, 'budgetAmount', final + (random.chance(0.5) ? randomAmount(random) : 0));
  }
}

/** How an office forms the totals it prints (rules.md): each choice is a probability per figure. */
export interface PrintStyle {
  /** A total is added up from printed parts (down the tree, skipping a level, across, or summary lines). */
  readonly addsUp: number;
  /** A figure is copied from the table it repeats. */
  readonly copies: number;
  readonly rounding: Rounding;
}

/** The ledger as an office prints it in 万元 with two decimals. Blank stays blank. */
export function printLedger(edition: Edition, ledger: Filing, random: Random, style: PrintStyle): Filing {
  const plan = planRelations(edition, ledger);
  const exact = (position: number): number => {
    const value = cellValue(ledger, plan.cells[position]!);
    return value?.kind === 'amount' ? value.amount : 0;
  };
  const twins = new Map<number, number[]>();
  const pair = (a: number, b: number): void => void (twins.get(a)?.push(b) ?? twins.set(a, [b]));
  const pairs = [...plan.relations.filter((each) => each.comparison === '='), ...plan.copies];
  for (const { left, right } of pairs) {
    if (left.length !== 1 || right.length !== 1) continue;
    if (exact(left[0]!.cell) !== exact(right[0]!.cell)) continue;
    pair(left[0]!.cell, right[0]!.cell);
  }
  const printed = new Map<number, number>();
  const inProgress = new Set<number>();
  const print = (position: number): number => {
    const known = printed.get(position);
    if (known !== undefined) return known;
    const value = amount(exact(position));
    let result: number = roundTo(value, TEN_THOUSAND_YUAN, style.rounding);
    if (!inProgress.has(position)) {
      inProgress.add(position);
      const twin = random.pick(twins.get(position) ?? [-1]);
      const additions = additionsOf(plan.additions, position);
      if (twin >= 0 && !inProgress.has(twin) && random.chance(style.copies)) result = print(twin);
      else if (additions.length > 0 && random.chance(style.addsUp)) {
        const addends = random.pick(additions);
        const isOpen = addends.every(({ cell }) => !inProgress.has(cell));
        const isExact = addends.reduce((sum, { cell, sign }) => sum + sign * exact(cell), 0) === value;
        const isPlain = addends.every(({ sign }) => sign === 1);
        if (isOpen && isExact && isPlain) result = addends.reduce((sum, { cell, sign }) => sum + sign * print(cell), 0);
      }
      inProgress.delete(position);
      printed.set(position, result);
    }
    return result;
  };
  const step = fenPerStep(TEN_THOUSAND_YUAN);
  const tables: Partial<Record<TableId, TableData>> = {};
  for (const [id, table] of Object.entries(ledger.tables) as [TableId, TableData][]) {
    const cells: Record<RowId, Record<string, AmountValue>> = {};
    for (const [row, figures] of Object.entries(table.cells))
      for (const column of Object.keys(figures)) {
        const ref: CellRef = { table: id, row, column };
        const position = plan.positionOf(ref);
        const own = cellValue(ledger, ref) as AmountValue;
        const fen = position === undefined ? roundTo(own.amount, TEN_THOUSAND_YUAN, style.rounding) : print(position);
        if (fen % step !== 0) throw new Error('printed finer than the form');
        (cells[row] ??= {})[column] = { kind: 'amount', amount: amount(fen), origin: 'entered' };
      }
    tables[id] = { ...table, cells, recordedScale: TEN_THOUSAND_YUAN };
  }
  return { ...ledger, tables, rounding: style.rounding, reportingScale: TEN_THOUSAND_YUAN };
}
