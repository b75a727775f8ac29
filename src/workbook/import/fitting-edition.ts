import type { Edition } from '../../core/edition/edition';
import type { Form } from '../../core/edition/form';
import { DEFAULT_EDITION, editionById, editionFor, PLACES } from '../../editions';
import { isWorkingSheet, readWorkingSettings } from './working-settings';
import { yearIn } from './import-facts';
import { forEachCell, type Sheet, type Workbook } from '../workbook';
import { compact, headKey } from '../recognise/import-text';

/** What a workbook shows of how its tables are printed; none of it is certain. */
interface Signs {
  /** Texts that end in 表, of a table or of a list of tables. */
  readonly titles: ReadonlySet<string>;
  /** What is printed as a head, or in the place of one. */
  readonly words: ReadonlySet<string>;
  /** The number over a title, by title: 7 of 公开07表. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly saysUnitAlone: boolean;
}

/** Titles are compared to the letter but for quotes and spaces: 明细, 收入 and 总 tell editions apart. */
const plainTitle = (text: string): string =>
  compact(text)
    .replace(/[“”"'‘’《》〈〉「」]/g, '')
    .replace(/^.*(?:19|20)\d\d年度?/, '')
    .replace(/^(?:公开)?\d+表?|^表?[一二三四五六七八九十]+[、.]/, '')
    .replace(/\.+\d*$/, '');

const NUMBER = /^公开0?(\d{1,2})表$/;
const LONGEST_TITLE = 50;
/** A place is proposed only where it fits clearly better than the national edition. */
const CLEARLY = 1;

/**
 * The edition that fits a workbook best: the one a 工作稿 names, else that of the place whose titles, numbers and heads
 * the workbook shows, for the year it names. Where nothing speaks for another, the national one.
 */
export function fittingEdition(workbook: Workbook): Edition {
  const named = readWorkingSettings(workbook)?.edition;
  const known = named && editionById(named.id);
  if (known) return known;
  const sheets = workbook.sheets.filter((sheet) => sheet.visibility === 'visible' && !isWorkingSheet(sheet.name));
  const year = mostNamedYear(sheets) ?? yearIn(workbook.fileName);
  const signs = signsOf(sheets);
  const national = DEFAULT_EDITION.place;
  let best = national;
  let most = fit(editionFor(national, year), signs) + CLEARLY;
  for (const place of PLACES) {
    const score = fit(editionFor(place, year), signs);
    if (place !== national && score > most) [best, most] = [place, score];
  }
  return editionFor(best, year);
}

function mostNamedYear(sheets: readonly Sheet[]): number | undefined {
  const counts = new Map<number, number>();
  for (const sheet of sheets)
    forEachTop(sheet, (text) => {
      const year = yearIn(text);
      if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
    });
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const TOP_ROWS = 10;

function forEachTop(sheet: Sheet, visit: (text: string) => void): void {
  for (const row of sheet.rows.slice(0, TOP_ROWS))
    for (const cell of row ?? []) if (cell?.kind === 'text') visit(cell.value);
}

function signsOf(sheets: readonly Sheet[]): Signs {
  const titles = new Set<string>();
  const words = new Set<string>();
  const numbers = new Map<string, number>();
  let alone = 0;
  let full = 0;
  for (const sheet of sheets) {
    const own = new Set<string>();
    const said = new Set<number>();
    forEachCell(sheet, ({ kind, value }, row) => {
      if (kind !== 'text' || value.length > LONGEST_TITLE) return;
      const text = compact(value);
      const number = NUMBER.exec(text)?.[1];
      if (number !== undefined) said.add(Number(number));
      else if (/表(?:\.+\d*)?$/.test(text)) own.add(plainTitle(value));
      if (row < TOP_ROWS) words.add(headKey(value));
      if (/^单位:(?:万元|元)$/.test(text)) alone++;
      if (/金额单位:/.test(text)) full++;
    });
    if (own.size === 0) own.add(plainTitle(sheet.name));
    for (const title of own) titles.add(title);
    const [title] = own;
    const [number] = said;
    if (own.size === 1 && said.size === 1) numbers.set(title!, number!);
  }
  return { titles, words, numbers, saysUnitAlone: alone > full };
}

/** How much of an edition the signs show, over what they would of any other. */
function fit({ forms, notFilled = [] }: Edition, { titles, words, numbers, saysUnitAlone }: Signs): number {
  let score = 0;
  for (const form of forms) {
    const title = plainTitle(form.title);
    if (!titles.has(title)) continue;
    score += 1;
    const number = numbers.get(title);
    if (number !== undefined) score += number === numberOf(form) ? 0.5 : -0.5;
  }
  for (const { title } of notFilled) if (titles.has(plainTitle(title))) score += 1;
  const printsNumbers = forms.some(({ columnNoLabel }) => columnNoLabel !== undefined);
  if (titles.size > 0) {
    if (printsNumbers !== (words.has('栏次') || words.has('行次') || words.has('行'))) score -= 1;
    if (forms.some(({ moneyUnitLabel }) => moneyUnitLabel === '单位') !== saysUnitAlone) score -= 0.5;
  }
  return score;
}

const numberOf = ({ number }: Form): number | undefined =>
  number === undefined ? undefined : Number(/\d+/.exec(number)?.[0]);
