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
  /** Every text that is not long, spaces taken out; the file's name. */
  readonly said: ReadonlySet<string>;
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
const LONGEST_NOTE = 120;
/** So many heads and notes that only a place prints speak for it; one may be anybody's word. */
const ENOUGH_OWN = 2;
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
  const signs = signsOf(sheets, workbook.fileName);
  const national = editionFor(DEFAULT_EDITION.place, year);
  let best = national;
  let most = CLEARLY;
  for (const place of PLACES) {
    const edition = editionFor(place, year);
    const more = shown(edition, signs) - shown(national, signs);
    // What a plain draft leaves out speaks for nobody.
    const less = speaksFor(edition, national, signs) ? leftOut(edition, signs) - leftOut(national, signs) : 0;
    if (more + less > most) [best, most] = [edition, more + less];
  }
  return best;
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

function signsOf(sheets: readonly Sheet[], fileName: string): Signs {
  const titles = new Set<string>();
  const words = new Set<string>();
  const numbers = new Map<string, number>();
  const everything = new Set([fileName]);
  let alone = 0;
  let full = 0;
  for (const sheet of sheets) {
    const own = new Set<string>();
    const said = new Set<number>();
    forEachCell(sheet, ({ kind, value }, row) => {
      if (kind !== 'text' || value.length > LONGEST_NOTE) return;
      const text = compact(value);
      everything.add(text);
      if (value.length > LONGEST_TITLE) return;
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
  return { titles, words, numbers, saysUnitAlone: alone > full, said: everything };
}

/** How much of an edition the titles and numbers show. */
function shown({ forms, notFilled = [] }: Edition, { titles, numbers }: Signs): number {
  let score = 0;
  for (const form of forms) {
    const title = plainTitle(form.title);
    if (!titles.has(title)) continue;
    score += 1;
    const number = numbers.get(title);
    if (number !== undefined) score += number === numberOf(form) ? 0.5 : -0.5;
  }
  for (const { title } of notFilled) if (titles.has(plainTitle(title))) score += 1;
  return score;
}

/** How far what is not printed speaks against an edition: 栏次, 行次, and 金额 before 单位. */
function leftOut({ forms }: Edition, { titles, words, saysUnitAlone }: Signs): number {
  if (titles.size === 0) return 0;
  const printsNumbers = forms.some(({ columnNoLabel }) => columnNoLabel !== undefined);
  const isAlone = forms.some(({ moneyUnitLabel }) => moneyUnitLabel === '单位');
  const numbers = printsNumbers === (words.has('栏次') || words.has('行次') || words.has('行')) ? 0 : -1;
  return numbers - (isAlone === saysUnitAlone ? 0 : 0.5);
}

/** Whether anything in the workbook is the place's own: its name, or a title, heads or notes that the national forms do not have. */
function speaksFor(edition: Edition, national: Edition, { titles, words, said }: Signs): boolean {
  if ([...said].some((text) => text.includes(edition.place))) return true;
  const known = printedBy(national);
  const own = printedBy(edition);
  if ([...own.titles].some((title) => titles.has(title) && !known.titles.has(title))) return true;
  const heads = [...own.heads].filter((head) => words.has(head) && !known.heads.has(head));
  const notes = [...own.notes].filter((note) => said.has(note) && !known.notes.has(note));
  return heads.length + notes.length >= ENOUGH_OWN;
}

interface Printed {
  readonly titles: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
}

const printedCache = new WeakMap<Edition, Printed>();

function printedBy(edition: Edition): Printed {
  const cached = printedCache.get(edition);
  if (cached) return cached;
  const { forms, notFilled = [] } = edition;
  const printed: Printed = {
    titles: new Set([...forms, ...notFilled].map(({ title }) => plainTitle(title))),
    heads: new Set(
      forms.flatMap(({ blocks }) =>
        blocks.flatMap(({ columns }) => columns.flatMap(({ header }) => header.map(headKey))),
      ),
    ),
    notes: new Set(forms.flatMap(({ notes }) => notes.map(compact))),
  };
  printedCache.set(edition, printed);
  return printed;
}

const numberOf = ({ number }: Form): number | undefined =>
  number === undefined ? undefined : Number(/\d+/.exec(number)?.[0]);
