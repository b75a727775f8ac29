import type { Amount } from '../money/amount';
import type { CellRef, TableId } from '../filing/cell';
import { type Edition, formOf } from '../edition/edition';
import { isOpenFinding } from '../filing/explanation';
import type { Filing } from '../filing/filing';
import type { CheckResult, Counts, Finding } from '../check/finding';
import { cellLabel, tableTitle } from '../edition/labels';
import { groupBySuggestion, type Suggested } from '../check/report-groups';
import { type ReportFact, reportFacts } from '../check/report-facts';
import type { Scale } from '../money/scale';
import type { Suggestion } from '../check/suggestion';

/** 错误 · 需核实 · 提示 · 尾差 · 未核对, in order of urgency. */
export const REPORT_LEVELS = ['error', 'verify', 'notice', 'roundingDifference', 'notEvaluated'] as const;
export type ReportLevel = (typeof REPORT_LEVELS)[number];

export const LEVEL_NAMES: Readonly<Record<ReportLevel, string>> = {
  error: '错误',
  verify: '需核实',
  notice: '提示',
  roundingDifference: '尾差',
  notEvaluated: '未核对',
};

/** One finding as a bureau tells it to a unit. Amounts are fen, to be shown at `scale`. */
export interface ReportLine {
  /** 序号, from 1. */
  readonly no: number;
  readonly level: ReportLevel;
  readonly levelName: string;
  /** Ties the line to its finding and cells when the report comes back. */
  readonly key: string;
  readonly rule: string;
  readonly ruleName: string;
  /** 公开03表; '' where the edition prints no number or no table is concerned. */
  readonly tableNumber: string;
  /** Without book-title marks. */
  readonly tableTitle: string;
  /** Row and column: 208 社会保障和就业支出·基本支出. */
  readonly place: string;
  readonly problem: string;
  /** Why it was not checked, for 未核对. */
  readonly reason?: string;
  readonly left?: Amount;
  readonly right?: Amount;
  readonly difference?: Amount;
  readonly bound?: Amount;
  readonly scale: Scale;
  /** The 核实说明; says so where the difference has changed since. */
  readonly explanation: string;
  readonly isExplained: boolean;
  /** What is suggested; `同序号 3` where an earlier line says it. */
  readonly suggestion: string;
  /** 序号 of the earlier line that says it. */
  readonly suggestedAt?: number;
  readonly cells: readonly CellRef[];
}

/** What the review of a filing came to (审核结果): neutral data for a sheet, a text or a page. */
export interface ReviewReport {
  /** 示例局2023年度部门决算公开表审核结果 */
  readonly title: string;
  readonly unit: string;
  readonly year: number;
  /** As passed in. */
  readonly date: string;
  readonly counts: Counts;
  /** What was checked and how, each a name and a sentence. */
  readonly facts: readonly ReportFact[];
  readonly lines: readonly ReportLine[];
  /** Printed numbers by title in book-title marks: 《支出决算表》 → 公开03表. */
  readonly tableNumbers: ReadonlyMap<string, string>;
}

/** A problem that no rule found, such as two sheets of one table in a file. */
export interface OtherProblem {
  readonly key: string;
  readonly level: ReportLevel;
  /** What kind of problem it is, in place of a rule. */
  readonly rule: string;
  readonly ruleName: string;
  readonly message: string;
  readonly cells: readonly CellRef[];
}

export interface ReportOptions {
  /** The day of the review, as it is to be printed. */
  readonly date: string;
  /** Most convincing first. */
  readonly suggestions?: readonly Suggestion[];
  readonly others?: readonly OtherProblem[];
  /** In place of the result's own, where `others` are counted with them. */
  readonly counts?: Counts;
}

/** The review of a filing: most urgent first, then in the order of the tables; what one suggestion settles together. */
export function reviewReport(
  filing: Filing,
  edition: Edition,
  result: CheckResult,
  { date, suggestions = [], others = [], counts = result.counts }: ReportOptions,
): ReviewReport {
  const context: Context = { filing, edition };
  const drafts = [
    ...others.map((each) => problemDraft(context, each)),
    ...result.findings.map((each) => findingDraft(context, each)),
  ].sort((a, b) => a.order - b.order);
  return {
    title: `${filing.unit.name}${filing.year}年度部门决算公开表审核结果`,
    unit: filing.unit.name,
    year: filing.year,
    date,
    counts,
    facts: reportFacts(filing, edition, result, date),
    lines: groupBySuggestion(drafts, suggestions).map(numbered),
    tableNumbers: new Map(edition.forms.flatMap(({ title, number }) => (number ? [[`《${title}》`, number]] : []))),
  };
}

/** A sentence with its tables named by their printed numbers, as the panel names them. */
export const withNumbers = ({ tableNumbers }: ReviewReport, sentence: string): string =>
  closeUp(
    sentence.replace(/《[^》]*》/g, (title) => (tableNumbers.has(title) ? ` ${tableNumbers.get(title)} ` : title)),
  );

/** Without the spaces around a number where a Chinese stop or bracket parts it already. */
export const closeUp = (sentence: string): string =>
  sentence
    .replace(/([，。；：、？（“]) +/g, '$1')
    .replace(/ +([，。；：、？（）”])/g, '$1')
    .trim();

interface Context {
  readonly filing: Filing;
  readonly edition: Edition;
}

type Draft = Omit<ReportLine, 'no' | 'suggestion' | 'suggestedAt'> & { readonly order: number };

function numbered({ draft, suggestion, sameAs }: Suggested<Draft>, index: number): ReportLine {
  const { order: _, ...line } = draft;
  const no = index + 1;
  if (sameAs === undefined) return { ...line, no, suggestion };
  return { ...line, no, suggestion: `同序号 ${sameAs + 1}`, suggestedAt: sameAs + 1 };
}

/** Under which heading a finding is told: one to verify is not told again as a rounding difference. */
function reportLevel(finding: Finding): ReportLevel {
  if (isOpenFinding(finding)) return finding.severity;
  return finding.outcome === 'roundingDifference' ? 'roundingDifference' : 'notEvaluated';
}

/** Why an explanation answers the finding no longer. */
const reopened = ({ about }: Finding): string => `（${about ? '又有别的行' : '差额已变'}，须重新核实）`;

function findingDraft(context: Context, finding: Finding): Draft {
  const { key, rule, ruleName, left, right, difference, bound, explanation, message } = finding;
  const isCompared = finding.outcome !== 'notEvaluated';
  const level = reportLevel(finding);
  const table =
    finding.cells[0]?.table ?? tableInReason(context.edition, finding) ?? tableOfRule(context.edition, rule);
  return {
    ...placed(context, level, table, finding.cells, explanation?.isCurrent === true),
    key,
    rule,
    ruleName,
    problem: message,
    ...(level === 'notEvaluated' && finding.reason !== undefined && { reason: finding.reason }),
    ...(isCompared && left !== undefined && { left }),
    ...(right !== undefined && { right }),
    ...(isCompared && difference !== undefined && { difference }),
    ...(isCompared && bound !== undefined && { bound }),
    explanation: explanation ? explanation.text + (explanation.isCurrent ? '' : reopened(finding)) : '',
  };
}

const problemDraft = (context: Context, { level, cells, key, rule, ruleName, message }: OtherProblem): Draft => ({
  ...placed(context, level, cells[0]?.table, cells, false),
  key,
  rule,
  ruleName,
  problem: message,
  explanation: '',
});

type Placed = Pick<
  Draft,
  'level' | 'levelName' | 'tableNumber' | 'tableTitle' | 'place' | 'scale' | 'cells' | 'isExplained' | 'order'
>;

function placed(
  { filing, edition }: Context,
  level: ReportLevel,
  table: TableId | undefined,
  cells: readonly CellRef[],
  isExplained: boolean,
): Placed {
  const form = table && formOf(edition, table);
  const [first] = cells;
  const printed = edition.forms.findIndex((each) => each.table === table);
  const urgency = 2 * REPORT_LEVELS.indexOf(level) + (isExplained ? 1 : 0);
  return {
    level,
    levelName: LEVEL_NAMES[level],
    tableNumber: form?.number ?? '',
    tableTitle: form?.title ?? '',
    place: first ? cellLabel(edition, filing, first).slice(tableTitle(edition, first.table).length) : '',
    scale: (table && filing.tables[table]?.recordedScale) ?? filing.reportingScale,
    cells,
    isExplained,
    order: urgency * (edition.forms.length + 1) + printed + 1,
  };
}

/** The table that a check without cells waits for. */
const tableInReason = ({ forms }: Edition, { reason = '' }: Finding): TableId | undefined =>
  forms.find(({ title }) => reason.includes(`《${title}》`))?.table;

/** The table a rule speaks of first, for a check that has no cells. */
function tableOfRule(edition: Edition, id: string): TableId | undefined {
  const statement = edition.rules.find((rule) => rule.id === id)?.statements[0];
  return statement?.kind === 'tree' ? statement.table : statement?.left[0]?.table;
}
