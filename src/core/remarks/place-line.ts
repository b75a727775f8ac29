import type { CellRef, TableId } from '../filing/cell';
import type { CheckResult } from '../check/finding';
import type { Edition } from '../edition/edition';
import type { Filing } from '../filing/filing';
import { CellWords, type FoundCell } from './cell-words';
import { placeInTable } from './anchor-state';
import { plainWords } from './plain-words';
import type { RemarkLine } from './remark-line';
import { tableSaid, tablesNamed } from './table-words';

/** By what a remark found its place: 编号, the place as 明账 writes it, words; only its table; nothing. */
export type PlacedBy = 'number' | 'place' | 'words' | 'table' | 'nothing';

export interface Placement {
  readonly by: PlacedBy;
  readonly table?: TableId;
  readonly cell?: CellRef;
}

/** Finds which cell a remark means. Made for one reading; nothing is tied where the words allow more than one table. */
export class RemarkPlacer {
  private readonly words = new Map<TableId, CellWords>();
  private labels: ReadonlyMap<string, CellRef> | undefined;

  constructor(
    private readonly filing: Filing,
    private readonly edition: Edition,
    private readonly result: CheckResult,
  ) {}

  place(line: RemarkLine): Placement {
    const said = line.table === undefined ? undefined : tableSaid(this.edition, line.table);
    const numbered = line.number === undefined ? undefined : this.cellsOfNumber(line.number);
    if (numbered) {
      const [cell] = numbered;
      const table = cell?.table ?? said ?? tablesNamed(this.edition, line.text)[0]?.of;
      return { by: 'number', ...(table && { table }), ...(cell && { cell }) };
    }
    const labelled = said && line.place !== undefined ? this.byLabel(said, line.place) : undefined;
    if (labelled) return { by: 'place', table: labelled.table, cell: labelled };
    const texts = [line.place, line.text].filter((each) => each !== undefined && each !== '') as string[];
    const table = said ?? texts.map((text) => tablesNamed(this.edition, text)[0]?.of).find(Boolean);
    if (table) {
      // Where its table is said in a column of its own, a place may stand there too: 表三 2070307.
      const cell = this.inTable(table, said ? [line.table!, ...texts] : texts);
      return cell ? { by: 'words', table, cell } : { by: 'table', table };
    }
    const cell = this.inOnlyOneTable(texts.join(' '));
    return cell ? { by: 'words', table: cell.table, cell } : { by: 'nothing' };
  }

  /** The cell of a table that a text means which is known to speak of it. */
  findIn(table: TableId, text: string): FoundCell | undefined {
    return this.cellWords(table).find(withoutTables(this.edition, text));
  }

  /**
   * Every cell that a text names, table by table: 公开05表 2080505、2080506 与 06 表 30108 names three. Tables named side by
   * side share what is said of the last: 公开01表和04表教育支出.
   */
  cellsNamed(text: string): readonly CellRef[] {
    const plain = plainWords(text);
    const tables = tablesNamed(this.edition, text);
    const saidOf = (index: number): string => {
      const said = plain.slice(tables[index]!.to, tables[index + 1]?.from);
      return /^[、,和与及跟同]+$/.test(said) ? saidOf(index + 1) : said;
    };
    return tables.flatMap(({ of }, index) => {
      const said = saidOf(index);
      return this.cellWords(of).findAll(index === 0 ? `${plain.slice(0, tables[0]!.from)}|${said}` : said);
    });
  }

  /** The cells of the finding or relation whose key the 编号 is; a finding may have none. */
  private cellsOfNumber(number: string): readonly CellRef[] | undefined {
    const { findings, evaluated } = this.result;
    const finding = findings.find(({ key }) => key === number);
    if (finding) return finding.cells;
    const { relations, cells } = evaluated.plan;
    const key = number.replace(/@published$/, '');
    const relation = relations.find((each) => each.key === key);
    return relation && [...relation.left, ...relation.right].map(({ cell }) => cells[cell]!);
  }

  /** The cell of a table that texts lead to: the first that names a row has it, the others may say the column. */
  private inTable(table: TableId, texts: readonly string[]): CellRef | undefined {
    const words = this.cellWords(table);
    const said = texts.map((text) => withoutTables(this.edition, text));
    for (const [index, text] of said.entries()) {
      const found = words.find(text, true, [...said.slice(index + 1), ...said.slice(0, index)]);
      if (found) return found.cell;
    }
    return words.findQuoted(said);
  }

  private byLabel(table: TableId, place: string): CellRef | undefined {
    if (!this.labels) {
      const labels = new Map<string, CellRef>();
      for (const form of this.edition.forms)
        for (const cell of this.cellWords(form.table).all()) {
          const label = `${form.table}:${plainWords(placeInTable(this.edition, this.filing, cell))}`;
          if (!labels.has(label)) labels.set(label, cell);
        }
      this.labels = labels;
    }
    return this.labels.get(`${table}:${plainWords(place)}`);
  }

  /** Where the words fit several tables, the column may tell, or that one calls its row by more of them; else nothing. */
  private inOnlyOneTable(text: string): CellRef | undefined {
    const found = this.edition.forms.flatMap(({ table }) => this.cellWords(table).find(text, false) ?? []);
    const exact = found.filter(({ namesColumn }) => namesColumn);
    const candidates = exact.length > 0 ? exact : found;
    const longest = Math.max(...candidates.map(({ length }) => length));
    const [only, ...others] = candidates.filter(({ length }) => length === longest);
    return others.length === 0 ? only?.cell : undefined;
  }

  private cellWords(table: TableId): CellWords {
    let words = this.words.get(table);
    if (!words) this.words.set(table, (words = new CellWords(this.edition, this.filing, table)));
    return words;
  }
}

/** The words of a table's title are no names of its rows and columns. */
function withoutTables(edition: Edition, text: string): string {
  const plain = plainWords(text);
  return tablesNamed(edition, text).reduceRight(
    (rest, { from, to }) => `${rest.slice(0, from)}|${rest.slice(to)}`,
    plain,
  );
}

/**
 * Every cell that a remark is about, the one it is tied to first: those of its finding, where it names one, else those
 * that its words name (`named`). Neither counts once it was tied away from them.
 */
export function remarkCells(
  { number, cell }: { readonly number?: string; readonly cell?: CellRef },
  { findings }: CheckResult,
  named: readonly CellRef[] = [],
): readonly CellRef[] {
  const finding = number === undefined ? undefined : findings.find(({ key }) => key === number);
  const isOwn = (each: CellRef): boolean =>
    cell !== undefined && each.table === cell.table && each.row === cell.row && each.column === cell.column;
  if (!cell) return finding?.cells ?? [];
  const all = [finding?.cells ?? [], named].find((cells) => cells.some(isOwn)) ?? [];
  return [cell, ...all.filter((each) => !isOwn(each))];
}
