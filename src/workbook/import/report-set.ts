import type { Edition } from '../../core/edition/edition';
import { formOf } from '../../core/edition/edition';
import { cellAddress } from '../address';
import type { CandidateSheet } from '../recognise/assign-sheets';
import { type Fact, mostSaid, type SheetFacts } from './import-facts';
import { type IssueLog, quoted } from './issue-log';
import type { Candidate } from '../recognise/recognise-sheet';

type FactsOfSheets = ReadonlyMap<CandidateSheet, SheetFacts>;
type Chosen = ReadonlyMap<CandidateSheet, Candidate>;

const SAID_ALIKE = {
  yearConflict: { what: '年度', of: ({ year }: SheetFacts) => year },
  unitNameConflict: { what: '部门名称', of: ({ unitName }: SheetFacts) => unitName },
  moneyUnitConflict: {
    what: '金额单位',
    of: ({ units }: SheetFacts): SheetFacts['units'][number] | undefined => units[0],
  },
} as const;

/**
 * B-SET: what the sheets of one set, the cover included, should all say. Each deviating value is told once, against what
 * most sheets say; a sheet that is no table may speak of something else, so there it is only to be verified.
 */
export function conflict(kind: keyof typeof SAID_ALIKE, facts: FactsOfSheets, chosen: Chosen, log: IssueLog): void {
  const { what, of } = SAID_ALIKE[kind];
  const said = [...facts].flatMap(([sheet, each]) => {
    const fact: Fact<string | number> | undefined = of(each);
    return fact ? [{ ...fact, sheet: sheet.grid.sheet, isTable: chosen.has(sheet) }] : [];
  });
  const usual = mostSaid(said.map(({ value }) => value));
  const first = said.find(({ value }) => value === usual);
  const reported = new Set([usual]);
  for (const { value, sheet, row, column, isTable } of said) {
    if (!first || reported.has(value)) continue;
    reported.add(value);
    const at = `工作表“${first.sheet.name}”${cellAddress(first.row, first.column)}`;
    const text = `各表的${what}应一致：这里是“${value}”，${at} 是“${first.value}”。`;
    log.add(isTable ? 'error' : 'verify', kind, text, { sheet, row, column });
  }
}

/** B-SET: the printed number of a table. Provinces number the later tables differently, so it is only to be verified. */
export function tableNumbers(facts: FactsOfSheets, chosen: Chosen, edition: Edition, log: IssueLog): void {
  for (const [sheet, { table }] of chosen) {
    const fact = facts.get(sheet)!.tableNumber;
    const form = formOf(edition, table);
    const wanted = /\d+/.exec(form?.number ?? '')?.[0];
    if (!fact || !form || wanted === undefined || Number(wanted) === fact.value) continue;
    const place = { sheet: sheet.grid.sheet, row: fact.row, column: fact.column };
    const found = quoted(place.sheet, place.row, place.column);
    const text = `《${form.title}》的表号应为“${form.number}”，实为${found}；各地的编号可能不同，请核实。`;
    log.add('verify', 'tableNumberConflict', text, place);
  }
}
