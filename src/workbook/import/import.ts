import { EMPTY_DOSSIER } from '../../core/filing/dossier';
import { cellKey, type TableId } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import { DEFAULT_SETTINGS, type Filing, type TableData } from '../../core/filing/filing';
import { parseFigure } from '../../core/money/decimal-text';
import type { MoneyUnit } from '../../core/money/scale';
import { applyWorkingSettings } from './apply-working-settings';
import { blankTables } from './blank-tables';
import { assignSheets, type CandidateSheet, regionKey } from '../recognise/assign-sheets';
import { candidateSheets } from '../recognise/candidate-sheets';
import { draftedShapes } from './drafted-shapes';
import { type Fact, mostSaid, type SheetFacts, sheetFacts, unitNameIn, yearIn } from './import-facts';
import { leftovers } from './import-leftovers';
import type { ImportOptions, ImportProposal, PlacedText, SheetProposal } from './import-proposal';
import { importTable, type ImportedTable } from './import-table';
import { IssueLog, placeName } from './issue-log';
import { type Candidate, headingOf } from '../recognise/recognise-sheet';
import * as report from './report-issues';
import * as others from './report-without-place';
import { doubtAbout, leftOut } from './left-out-sheets';
import { conflict, tableNumbers } from './report-set';
import { HEADLESS_ROWS, sheetYears } from './sheet-years';
import { settleByArithmetic } from '../recognise/settle-by-arithmetic';
import { sheetColumns } from '../recognise/sheet-columns';
import { chooseUnits } from '../recognise/sheet-unit';
import type { Workbook } from '../workbook';
import type { SettingProblem } from './settings-list';
import { isCoverSheet } from './working-cover';
import { isWorkingSheet, readWorkingSettings } from './working-settings';
import { sheetsOfTables } from './working-sheets';

/**
 * Recognises the edition's tables in a workbook and proposes what importing it would bring. Nothing is certain: every
 * guess is scored, shown, and can be corrected through `options.corrections`. Never throws for what a file contains.
 */
export function proposeImport(workbook: Workbook, edition: Edition, options: ImportOptions = {}): ImportProposal {
  const log = new IssueLog(workbook.fileName);
  const working = readWorkingSettings(workbook);
  const complain = ({ text, place }: SettingProblem): void => log.add('verify', 'unreadableSetting', text, place);
  working?.problems.forEach(complain);
  const tableSheets = workbook.sheets.filter(
    (sheet) => !isCoverSheet(sheet) && !(working && isWorkingSheet(sheet.name)),
  );
  const corrections = { ...(working && sheetsOfTables(working)), ...options.corrections };
  const sheets = tableSheets.flatMap((sheet) => candidateSheets(sheet, edition, { ...options, corrections }));
  const years = sheetYears(sheets, edition, options.year, workbook.fileName);
  const { chosen: fitting, rivals } = assignSheets(sheets, years.isOther);
  const chosen = settleByArithmetic(edition, fitting);
  const facts = new Map(sheets.map((sheet) => [sheet, factsOf(sheet, chosen.get(sheet))]));
  const doubtOf = (sheet: CandidateSheet) => (working || !chosen.has(sheet) ? undefined : doubtAbout(sheet, years));
  // What is not of this document does not speak for it.
  const ofSet = new Map(
    [...facts].filter(
      ([sheet]) =>
        !(sheet.candidates.length > 0 && years.isOther(sheet) && !chosen.has(sheet)) && doubtOf(sheet) !== 'hidden',
    ),
  );
  const units = chooseUnits(edition, chosen, facts, options, log);
  const tables = new Map<TableId, TableData>();
  const blankIs = blankTables(
    workbook,
    [...chosen].map(([{ grid }, candidate]) => ({ grid, candidate })),
  );
  const provenance = new Map<string, string>();
  const unplaced: PlacedText[] = [];
  const proposals = sheets.map((sheet): SheetProposal => {
    const candidate = chosen.get(sheet);
    const unit = units.get(sheet) ?? '万元';
    const rest = leftovers(sheet.grid, candidate);
    // A table is empty only where its sheet holds no figure either.
    const isBlank = !rest.unplaced.some(isFigure);
    const meaning = candidate && isBlank ? blankIs({ grid: sheet.grid, candidate }, rest) : 'unfilled';
    const imported = candidate && importTable(sheet.grid, candidate, unit, log, meaning);
    if (candidate && imported) {
      tables.set(candidate.table, imported.data);
      for (const { cell, row, column } of candidate.reading.placements)
        addTo(provenance, cellKey(cell), placeName(sheet.grid.sheet, row, column));
      report.rows(sheet.grid, candidate, log);
      report.codes(sheet.grid, candidate, log);
      if (!working) report.names(sheet.grid, candidate, log);
      report.columns(sheet.grid, candidate, log);
      others.withoutPlace(sheet.grid, candidate, log);
      others.partsDiffer(sheet.grid, candidate, log);
      others.addedUp(sheet.grid, candidate, log);
      others.otherYear(sheet.grid, candidate, facts.get(sheet)!.year?.value, log);
    }
    if (!sheet.withoutCounterpart) for (const each of rest.unplaced) unplaced.push(each);
    if (candidate) report.otherColumns(sheet.grid, candidate, rest.unplaced, log);
    return sheetProposal(sheet, candidate, imported, unit, rest.texts, doubtOf(sheet));
  });
  others.withoutCounterpart(sheets, log);
  report.rivals(rivals, years, edition, log);
  leftOut(sheets, chosen, doubtOf, years, edition, log);
  report.tables(edition, tables, sheets, chosen, log);
  report.unplaced(unplaced, log);
  conflict('yearConflict', ofSet, chosen, log);
  conflict('unitNameConflict', ofSet, chosen, log);
  // A 工作稿 keeps every table in the unit it was recorded in.
  if (!working) conflict('moneyUnitConflict', ofSet, chosen, log);
  tableNumbers(facts, chosen, edition, log);
  const said = [...ofSet.values()];
  const year = factOfSet(
    workbook,
    said.map((each) => each.year),
    yearIn,
  );
  const name = factOfSet(
    workbook,
    said.map((each) => each.unitName),
    unitNameIn,
  );
  if (year === undefined && tables.size > 0) report.missingYear(edition, log);
  const known = { saysYear: year !== undefined, saysUnit: name !== undefined };
  const read: Filing = {
    ...draft(edition, options.id ?? 'import', tables, year ?? edition.fiscalYears.to, name ?? ''),
    ...(!working && { formAdjustments: draftedShapes(edition, chosen, log) }),
  };
  return {
    edition,
    fileName: workbook.fileName,
    filing: working ? applyWorkingSettings(read, known, working, edition, complain) : read,
    ...known,
    isWorkingCopy: working !== undefined,
    sheets: proposals,
    provenance,
    issues: log.issues,
    unplaced,
  };
}

/** A figure that is added up from several cells says all of them. */
const addTo = (places: Map<string, string>, key: string, place: string): void => {
  const known = places.get(key);
  places.set(key, known === undefined ? place : `${known}、${place.replace(/^.*!/, '')}`);
};

function factsOf({ grid }: CandidateSheet, candidate: Candidate | undefined): SheetFacts {
  return sheetFacts(grid, candidate?.head.bottom ?? (grid.rows[0] ?? 0) + HEADLESS_ROWS);
}

function sheetProposal(
  { grid, region, candidates, isCorrected, withoutCounterpart }: CandidateSheet,
  candidate: Candidate | undefined,
  imported: ImportedTable | undefined,
  unit: MoneyUnit,
  texts: readonly PlacedText[],
  leftOut: SheetProposal['leftOut'],
): SheetProposal {
  const { name, visibility } = grid.sheet;
  const second = candidates.find((each) => each !== candidate)?.score ?? 0;
  const score = candidate?.score ?? 0;
  const isClear = score - second >= 0.1;
  const isSaid = isCorrected && hasContent(candidate, imported);
  return {
    key: regionKey(grid.sheet, region),
    sheetName: name,
    ...(region !== undefined && { region }),
    visibility,
    ...(candidate && { table: candidate.table }),
    ...(leftOut && { leftOut }),
    ...(withoutCounterpart && { withoutCounterpart: withoutCounterpart.reason }),
    title: candidate?.form.title ?? headingOf(grid),
    score,
    confidence: isSaid || (score >= 0.75 && isClear) ? 'sure' : score >= 0.5 && isClear ? 'likely' : 'unsure',
    unit,
    ...(candidate && { headerRow: candidate.head.bottom + 1 }),
    columns: candidate ? sheetColumns(grid, candidate) : [],
    candidates: candidates.map(({ table, form, score: each }) => ({ table, title: form.title, score: each })),
    figures: imported?.figures ?? 0,
    unreadables: imported?.unreadables ?? 0,
    blanks: imported?.blanks ?? 0,
    dashes: imported?.dashes ?? 0,
    isProposedEmpty: imported?.data.declaredEmpty ?? false,
    texts,
  };
}

const isFigure = ({ text }: PlacedText): boolean => parseFigure(text, '万元').kind === 'amount';

/** Whether anything was read, or there is nothing to read: a person's word does not make sure of what was not. */
const hasContent = (candidate: Candidate | undefined, imported: ImportedTable | undefined): boolean =>
  !candidate || !imported || imported.figures + imported.unreadables > 0 || imported.data.declaredEmpty;

/** What most sheets say, else the file's name. */
function factOfSet<T>(
  workbook: Workbook,
  said: readonly (Fact<T> | undefined)[],
  read: (text: string) => T | undefined,
) {
  const values = said.flatMap((each) => (each ? [each.value] : []));
  return mostSaid(values) ?? firstOf([workbook.fileName, workbook.properties.title], read);
}

function firstOf<T>(texts: readonly (string | undefined)[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = text === undefined ? undefined : read(text);
    if (found !== undefined) return found;
  }
  return undefined;
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
    ...EMPTY_DOSSIER,
  };
}
