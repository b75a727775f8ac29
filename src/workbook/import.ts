import { cellKey, type TableId } from '../core/cell';
import type { Edition } from '../core/edition';
import { DEFAULT_SETTINGS, type Filing, type TableData } from '../core/filing';
import type { MoneyUnit } from '../core/scale';
import { applyWorkingSettings } from './apply-working-settings';
import { assignSheets, type CandidateSheet, regionKey } from './assign-sheets';
import { candidateSheets } from './candidate-sheets';
import { type SheetFacts, sheetFacts, unitNameIn, yearIn } from './import-facts';
import { leftovers } from './import-leftovers';
import type { ImportOptions, ImportProposal, PlacedText, SheetProposal } from './import-proposal';
import { importTable, type ImportedTable } from './import-table';
import { IssueLog, placeName } from './issue-log';
import { type Candidate, headingOf } from './recognise-sheet';
import * as report from './report-issues';
import { sheetColumns } from './sheet-columns';
import { chooseUnits } from './sheet-unit';
import type { Workbook } from './workbook';
import { isWorkingSheet, readWorkingSettings } from './working-settings';

/**
 * Recognises the edition's tables in a workbook and proposes what importing it would bring. Nothing is certain: every
 * guess is scored, shown, and can be corrected through `options.corrections`. Never throws for what a file contains.
 */
export function proposeImport(workbook: Workbook, edition: Edition, options: ImportOptions = {}): ImportProposal {
  const log = new IssueLog(workbook.fileName);
  const working = readWorkingSettings(workbook);
  for (const { text, place } of working?.problems ?? []) log.add('verify', 'unreadableSetting', text, place);
  const tableSheets = working ? workbook.sheets.filter((sheet) => !isWorkingSheet(sheet.name)) : workbook.sheets;
  const sheets = tableSheets.flatMap((sheet) => candidateSheets(sheet, edition, options));
  const { chosen, rivals } = assignSheets(sheets);
  const facts = new Map(sheets.map((sheet) => [sheet, factsOf(sheet, chosen.get(sheet))]));
  const units = chooseUnits(edition, chosen, facts, options, log);
  const tables = new Map<TableId, TableData>();
  const provenance = new Map<string, string>();
  const unplaced: PlacedText[] = [];
  const proposals = sheets.map((sheet): SheetProposal => {
    const candidate = chosen.get(sheet);
    const unit = units.get(sheet) ?? '万元';
    const imported = candidate && importTable(sheet.grid, candidate, unit, log);
    if (candidate && imported) {
      tables.set(candidate.table, imported.data);
      for (const { cell, row, column } of candidate.reading.placements)
        provenance.set(cellKey(cell), placeName(sheet.grid.sheet, row, column));
      report.rows(sheet.grid, candidate, log);
      report.codes(sheet.grid, candidate, log);
      report.columns(sheet.grid, candidate, log);
    }
    const rest = leftovers(sheet.grid, candidate);
    for (const each of rest.unplaced) unplaced.push(each);
    if (candidate) report.otherColumns(sheet.grid, candidate, edition, rest.unplaced, log);
    return sheetProposal(sheet, candidate, imported, unit, rest.texts);
  });
  report.rivals(rivals, edition, log);
  report.tables(edition, tables, sheets, chosen, log);
  report.unplaced(unplaced, log);
  const year = yearOf(workbook, sheets, facts, log);
  const name = unitNameOf(workbook, sheets, facts, log);
  if (year === undefined && tables.size > 0) report.missingYear(edition, log);
  const said = { saysYear: year !== undefined, saysUnit: name !== undefined };
  const read = draft(edition, options.id ?? 'import', tables, year ?? edition.fiscalYears.to, name ?? '');
  return {
    edition,
    fileName: workbook.fileName,
    filing: working ? applyWorkingSettings(read, said, working, edition) : read,
    ...said,
    isWorkingCopy: working !== undefined,
    sheets: proposals,
    provenance,
    issues: log.issues,
    unplaced,
  };
}

const HEADLESS_ROWS = 12;

function factsOf({ grid }: CandidateSheet, candidate: Candidate | undefined): SheetFacts {
  return sheetFacts(grid, candidate?.head.bottom ?? (grid.rows[0] ?? 0) + HEADLESS_ROWS);
}

function sheetProposal(
  { grid, region, candidates, isCorrected }: CandidateSheet,
  candidate: Candidate | undefined,
  imported: ImportedTable | undefined,
  unit: MoneyUnit,
  texts: readonly PlacedText[],
): SheetProposal {
  const { name, visibility } = grid.sheet;
  const second = candidates.find((each) => each !== candidate)?.score ?? 0;
  const score = candidate?.score ?? 0;
  const isClear = score - second >= 0.1;
  return {
    key: regionKey(grid.sheet, region),
    sheetName: name,
    ...(region !== undefined && { region }),
    visibility,
    ...(candidate && { table: candidate.table }),
    title: candidate?.form.title ?? headingOf(grid),
    score,
    confidence: isCorrected || (score >= 0.75 && isClear) ? 'sure' : score >= 0.5 && isClear ? 'likely' : 'unsure',
    unit,
    ...(candidate && { headerRow: candidate.head.bottom + 1 }),
    columns: candidate ? sheetColumns(grid, candidate) : [],
    candidates: candidates.map(({ table, form, score: each }) => ({ table, title: form.title, score: each })),
    figures: imported?.figures ?? 0,
    blanks: imported?.blanks ?? 0,
    dashes: imported?.dashes ?? 0,
    isProposedEmpty: imported?.data.declaredEmpty ?? false,
    texts,
  };
}

/** The year most sheets say, else the file's name. */
function yearOf(
  workbook: Workbook,
  sheets: readonly CandidateSheet[],
  facts: ReadonlyMap<CandidateSheet, SheetFacts>,
  log: IssueLog,
): number | undefined {
  const said = sheets.flatMap((sheet) => {
    const fact = facts.get(sheet)!.year;
    return fact ? [{ ...fact, sheet: sheet.grid.sheet }] : [];
  });
  report.conflict(said, 'yearConflict', '年度', log);
  return mostSaid(said.map(({ value }) => value)) ?? firstOf([workbook.fileName, workbook.properties.title], yearIn);
}

function unitNameOf(
  workbook: Workbook,
  sheets: readonly CandidateSheet[],
  facts: ReadonlyMap<CandidateSheet, SheetFacts>,
  log: IssueLog,
): string | undefined {
  const said = sheets.flatMap((sheet) => {
    const fact = facts.get(sheet)!.unitName;
    return fact ? [{ ...fact, sheet: sheet.grid.sheet }] : [];
  });
  report.conflict(said, 'unitNameConflict', '部门名称', log);
  return (
    mostSaid(said.map(({ value }) => value)) ?? firstOf([workbook.fileName, workbook.properties.title], unitNameIn)
  );
}

function firstOf<T>(texts: readonly (string | undefined)[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = text === undefined ? undefined : read(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The value said most often; the first of those said equally often. */
function mostSaid<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function draft(
  edition: Edition,
  id: string,
  tables: ReadonlyMap<TableId, TableData>,
  year: number,
  unitName: string,
): Filing {
  const ordered: Partial<Record<TableId, TableData>> = {};
  for (const { table } of edition.forms) if (tables.has(table)) ordered[table] = tables.get(table)!;
  return {
    id,
    edition: { id: edition.id, revision: edition.revision },
    year,
    unit: { name: unitName },
    tables: ordered,
    explanations: [],
    switchedOffRules: [],
    ...DEFAULT_SETTINGS,
  };
}
