import type { Amount } from '../core/money/amount';
import { check } from '../core/check/check';
import { toDecimalText } from '../core/money/decimal-text';
import type { SwitchedOffRule } from '../core/filing/filing';
import type { Counts, Finding } from '../core/check/finding';
import type { Severity } from '../core/rules/rule';
import type { MoneyUnit } from '../core/money/scale';
import type { ImportIssue, PlacedText } from '../workbook/import/import-proposal';
import { cellOfKey, type CellRecord, cellRecord, tableName } from './cell-record';
import { type FiledDraft, readDraft, reasonOf } from './read-filing';
import { type SuggestionRecord, suggestionRecords } from './suggestion-record';

/** A finding as other programs see it; amounts are decimal text in 万元. */
export interface FindingRecord {
  /** The rule's id and what it is about; null for what reading the file found. */
  readonly key: string | null;
  readonly rule: string;
  readonly outcome: Finding['outcome'];
  readonly severity: Severity;
  readonly message: string;
  readonly left: string | null;
  readonly right: string | null;
  readonly difference: string | null;
  readonly bound: string | null;
  readonly cells: readonly CellRecord[];
  /** The 核实说明 that answers it as it stands. */
  readonly explanation: string | null;
}

export interface CheckedFile {
  readonly file: string;
  readonly edition: string;
  readonly unit: string;
  readonly year: number;
  readonly tables: readonly {
    readonly id: string;
    readonly title: string;
    readonly recordedUnit: MoneyUnit;
    readonly declaredEmpty: boolean;
  }[];
  readonly findings: readonly FindingRecord[];
  /** What would settle them, figure by figure. */
  readonly suggestions: readonly SuggestionRecord[];
  readonly counts: Counts;
  /** Rules that the filing switches off, with the reason: nothing was judged by them. */
  readonly switchedOff: readonly SwitchedOffRule[];
  readonly unplaced: readonly PlacedText[];
}

/** A file that could not be checked, and why. */
export interface UnreadFile {
  readonly file: string;
  readonly error: string;
}

/** Reads and checks one file; a file that cannot be read is an entry too. `keep` is given what was read. */
export function checkFile(
  file: string,
  keep?: (checked: { draft: FiledDraft; entry: CheckedFile }) => void,
): CheckedFile | UnreadFile {
  try {
    const draft = readDraft(file);
    const entry = checkDraft(file, draft);
    keep?.({ draft, entry });
    return entry;
  } catch (error) {
    return { file, error: reasonOf(error) };
  }
}

/** 0: nothing inconsistent at severity error; 1: something is; 2: a file could not be read. */
export function exitCode(entries: readonly (CheckedFile | UnreadFile)[]): 0 | 1 | 2 {
  if (entries.some((entry) => 'error' in entry)) return 2;
  const isWrong = ({ outcome, severity }: FindingRecord): boolean => outcome === 'inconsistent' && severity === 'error';
  return entries.some((entry) => 'findings' in entry && entry.findings.some(isWrong)) ? 1 : 0;
}

function checkDraft(file: string, draft: FiledDraft): CheckedFile {
  const { filing, proposal } = draft;
  const { edition } = proposal;
  const result = check(filing, edition);
  const { findings, counts, switchedOff } = result;
  const isOff = ({ rule }: ImportIssue): boolean => switchedOff.some((each) => each.rule === rule);
  const reading = proposal.issues.filter((issue) => isFinding(issue) && !isOff(issue));
  const isWrong = (issue: ImportIssue): boolean => outcomeOf(issue) === 'inconsistent';
  const count = (severity: Severity): number =>
    reading.filter((issue) => isWrong(issue) && issue.severity === severity).length;
  return {
    file,
    edition: edition.id,
    unit: filing.unit.name,
    year: filing.year,
    tables: edition.forms.flatMap(({ table }) => {
      const data = filing.tables[table];
      if (!data) return [];
      const { recordedScale, declaredEmpty } = data;
      return [{ id: table, title: tableName(edition, table), recordedUnit: recordedScale.unit, declaredEmpty }];
    }),
    findings: [...reading.map((issue) => issueRecord(draft, issue)), ...findings.map((each) => record(draft, each))],
    suggestions: suggestionRecords(draft, result),
    counts: {
      ...counts,
      error: counts.error + count('error'),
      verify: counts.verify + count('verify'),
      notice: counts.notice + count('notice'),
      notEvaluated: counts.notEvaluated + reading.filter((issue) => !isWrong(issue)).length,
    },
    switchedOff,
    unplaced: proposal.unplaced,
  };
}

/** Text in a figure column is judged by a rule already, and what was not placed has its own list. */
const isFinding = ({ kind }: ImportIssue): boolean => kind !== 'unreadable' && kind !== 'unplaced';

/** Two figures that should be one are inconsistent; what could not be read for certain is not evaluated. */
const outcomeOf = ({ kind, rule, severity }: ImportIssue): 'inconsistent' | 'notEvaluated' =>
  rule !== undefined || severity === 'error' || kind === 'storedPrecision' ? 'inconsistent' : 'notEvaluated';

const inTenThousands = (value: Amount | undefined): string | null =>
  value === undefined ? null : toDecimalText(value, '万元');

function record(draft: FiledDraft, finding: Finding): FindingRecord {
  const { key, rule, outcome, severity, message, left, right, difference, bound } = finding;
  return {
    key,
    rule,
    outcome,
    severity,
    message,
    left: inTenThousands(left),
    right: inTenThousands(right),
    difference: inTenThousands(difference),
    bound: inTenThousands(bound),
    cells: finding.cells.map((cell) => cellRecord(draft, cell)),
    explanation: finding.explanation?.isCurrent ? finding.explanation.text : null,
  };
}

/** What reading the file found: the rule that is checked then, else `IMPORT-hiddenSheet` and the like. */
function issueRecord(draft: FiledDraft, issue: ImportIssue): FindingRecord {
  const { kind, rule, severity, message, sheet, cell } = issue;
  const at = sheet !== undefined && cell !== undefined ? `${sheet}!${cell}` : undefined;
  const key = at && [...draft.proposal.provenance].find(([, place]) => place === at)?.[0];
  return {
    key: null,
    rule: rule ?? `IMPORT-${kind}`,
    outcome: outcomeOf(issue),
    severity,
    message,
    left: null,
    right: null,
    difference: null,
    bound: null,
    cells: key ? [cellRecord(draft, cellOfKey(key))] : [],
    explanation: null,
  };
}
