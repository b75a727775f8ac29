import type { Edition } from '../../core/edition/edition';
import type { MoneyUnit } from '../../core/money/scale';
import { cellAddress } from '../address';
import { type CandidateSheet, correctionOf } from './assign-sheets';
import type { Fact, SheetFacts } from '../import/import-facts';
import type { ImportOptions } from '../import/import-proposal';
import { otherSuffix } from '../import/import-table';
import { inferUnits } from './infer-units';
import { type IssueLog, type Place, quoted } from '../import/issue-log';
import type { Candidate } from './recognise-sheet';
import type { SheetGrid } from './sheet-grid';

type Chosen = ReadonlyMap<CandidateSheet, Candidate>;

/**
 * The unit of each recognised table: a person's word, else the one its sheet names, else the one that makes it agree
 * with the other tables, else what is usual in the workbook. Says so where no sheet names it, and where one mixes two.
 */
export function chooseUnits(
  edition: Edition,
  chosen: Chosen,
  facts: ReadonlyMap<CandidateSheet, SheetFacts>,
  options: ImportOptions,
  log: IssueLog,
): Map<CandidateSheet, MoneyUnit> {
  const corrected = (sheet: CandidateSheet): MoneyUnit | undefined =>
    correctionOf(options, sheet.grid.sheet, sheet.region).unit;
  const named = new Map([...chosen.keys()].map((sheet) => [sheet, namedUnit(sheet, facts)]));
  const tables = [...chosen].map(([sheet, candidate]) => ({
    grid: sheet.grid,
    candidate,
    said: corrected(sheet) ?? named.get(sheet)?.value,
  }));
  const inferred = inferUnits(edition, tables);
  const usual = options.unit ?? commonUnit([...named.values()]) ?? '万元';
  const units = new Map<CandidateSheet, MoneyUnit>();
  for (const [sheet, candidate] of chosen) {
    const said = corrected(sheet);
    const guess = inferred.get(candidate.table);
    const unit = said ?? named.get(sheet)?.value ?? guess ?? usual;
    units.set(sheet, unit);
    if (said) continue;
    const place = { sheet: sheet.grid.sheet, region: sheet.region };
    if (!named.get(sheet)) sayMissing(unit, guess === usual ? undefined : guess, place, log);
    sayMixed(sheet.grid, candidate, facts.get(sheet)!, unit, log);
  }
  return units;
}

/** What a table's own caption or heads say, else what its sheet says over another of its tables. */
function namedUnit(sheet: CandidateSheet, facts: ReadonlyMap<CandidateSheet, SheetFacts>): Fact<MoneyUnit> | undefined {
  const own = facts.get(sheet)!.units[0];
  if (own || sheet.region === undefined) return own;
  const beside = [...facts].filter(([{ grid }]) => grid.sheet === sheet.grid.sheet).flatMap(([, { units }]) => units);
  return beside.every(({ value }) => value === beside[0]!.value) ? beside[0] : undefined;
}

/** The unit most sheets name; undefined where none does. */
function commonUnit(named: readonly (Fact<MoneyUnit> | undefined)[]): MoneyUnit | undefined {
  const units = named.flatMap((fact) => (fact ? [fact.value] : []));
  if (units.length === 0) return undefined;
  return units.filter((unit) => unit === '元').length * 2 > units.length ? '元' : '万元';
}

function sayMissing(unit: MoneyUnit, inferred: MoneyUnit | undefined, place: Place, log: IssueLog): void {
  const wanted = '没有找到金额单位（应有“金额单位：元”或“金额单位：万元”）';
  if (inferred) log.add('verify', 'unitInferred', `${wanted}，按与其他表应当相等的数推断为${unit}，请确认。`, place);
  else log.add('notice', 'unitMissing', `${wanted}，已按${unit}读取。`, place);
}

function sayMixed(grid: SheetGrid, candidate: Candidate, { units }: SheetFacts, unit: MoneyUnit, log: IssueLog): void {
  const { sheet } = grid;
  const other = units.find(({ value }) => value !== unit) ?? otherSuffix(grid, candidate, unit);
  if (!other) return;
  const first = units[0];
  const says = first
    ? `${cellAddress(first.row, first.column)} 写的是${quoted(sheet, first.row, first.column)}`
    : `按${unit}读取`;
  const text =
    `同一张表内元和万元混用：${says}，${cellAddress(other.row, other.column)} 写的是` +
    `${quoted(sheet, other.row, other.column)}；应只用一种金额单位，已按${unit}读取没有注明单位的数。`;
  log.add('error', 'unitMixed', text, { sheet, row: other.row, column: other.column });
}
