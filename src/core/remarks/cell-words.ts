import type { CellRef, ColumnId, RowId, TableId } from '../filing/cell';
import { type Edition, formOf } from '../edition/edition';
import { cellValue, type Filing } from '../filing/filing';
import { columnLabel, distinctRowLabel } from '../edition/labels';
import { type Layout, layOut } from '../layout/layout';
import { mentions, plainWords } from './plain-words';
import { isQuoted, quotedFigures } from './quoted-figures';
import { codesIn, columnsIn, linesIn } from './said-numbers';
import { shortNames } from './short-names';

/** A row or a column that words may mean; `both` where a row and a column are called the same. */
type Named =
  | { readonly row: RowId; readonly column?: undefined }
  | { readonly row?: undefined; readonly column: ColumnId }
  | { readonly row: RowId; readonly column: ColumnId };

/** A cell that words lead to. */
export interface FoundCell {
  readonly cell: CellRef;
  readonly namesColumn: boolean;
  /** Its row is named by its code. */
  readonly isCoded: boolean;
  /** How many characters name its row. */
  readonly length: number;
}

/** What stands in a table as it is printed, by its words. Built once per table and reading. */
export class CellWords {
  private readonly layout: Layout;
  /** The printed figures of each row, from left to right. */
  private readonly cells = new Map<RowId, CellRef[]>();
  private readonly codes = new Map<string, RowId>();
  /** 行次 and 栏次 as printed. */
  private readonly lineNos = new Map<string, RowId>();
  private readonly columnNos = new Map<string, ColumnId>();
  private readonly named: { readonly words: string; readonly of: Named }[] = [];
  /** Names that mean a row only where it is known that this table is spoken of: 接待费. */
  private readonly short: readonly { readonly words: string; readonly of: Named }[];

  constructor(
    edition: Edition,
    private readonly filing: Filing,
    table: TableId,
  ) {
    const definition = edition.definitions[table];
    const data = filing.tables[table];
    this.layout = layOut(formOf(edition, table)!, definition, data);
    const rows = new Map<string, Set<RowId>>();
    const call = (words: string, row: RowId): void => {
      const key = plainWords(words);
      if (key.length > 1) rows.set(key, (rows.get(key) ?? new Set()).add(row));
    };
    const { columns: printed, columnNos } = this.layout;
    for (const { cells } of this.layout.lines)
      for (const [index, { cell, kind, text = '', row }] of cells.entries()) {
        if (kind === 'lineNo' && text !== '') {
          const own = cells.find((each, at) => each.cell && printed[at]!.block === printed[index]!.block)?.cell;
          if (own && !this.lineNos.has(text)) this.lineNos.set(text, own.row);
        }
        if (cell) this.cells.set(cell.row, [...(this.cells.get(cell.row) ?? []), cell]);
        if (row === undefined) continue;
        if (kind !== 'code') call(text.replace(NUMBERING, ''), row);
        else if (!this.codes.has(text)) this.codes.set(text, row);
      }
    for (const row of this.cells.keys()) {
      const fixed = definition.rows.find(({ id }) => id === row);
      if (fixed) call(fixed.label, row);
      if (!fixed?.code) call(distinctRowLabel(definition, data, row), row);
    }
    const columns = new Map<string, ColumnId>();
    for (const [index, each] of printed.entries())
      if (each.kind === 'figure') {
        const number = columnNos?.[index]?.text ?? '';
        if (number !== '') this.columnNos.set(number, each.column);
        for (const words of [columnLabel(definition, each.column), each.header[each.header.length - 1] ?? ''])
          columns.set(plainWords(words), each.column);
      }
    // A name that several rows share says nothing.
    for (const [words, own] of rows) if (own.size > 1) rows.delete(words);
    for (const words of new Set([...rows.keys(), ...columns.keys()])) {
      const [row] = rows.get(words) ?? [];
      const column = columns.get(words);
      if (row !== undefined && column !== undefined) this.named.push({ words, of: { row, column } });
      else if (row !== undefined) this.named.push({ words, of: { row } });
      else if (column !== undefined) this.named.push({ words, of: { column } });
    }
    this.short = shortNames([...rows.keys()])
      .filter(({ words }) => !rows.has(words) && !columns.has(words))
      .flatMap(({ words, label }) => [...rows.get(label)!].map((row) => ({ words, of: { row } })));
  }

  /** Every figure that is printed. */
  all(): readonly CellRef[] {
    return [...this.cells.values()].flat();
  }

  /** Where a row is named alone, a figure somebody entered is meant rather than a total that follows it. */
  private enteredFirst(cells: readonly CellRef[]): CellRef {
    const originOf = (cell: CellRef): string | undefined => {
      const value = cellValue(this.filing, cell);
      return value?.kind === 'amount' ? value.origin : undefined;
    };
    const first = cells[0]!;
    return originOf(first) === 'derived' ? (cells.find((each) => originOf(each) === 'entered') ?? first) : first;
  }

  /**
   * The cell that a text speaks of: by the code, name or 行次 of its row, in the column it names, else in the one that
   * holds a figure it quotes, else one that was entered. `isOfTable`: the text is known to speak of this table, so that
   * short names count too. `others`: what else is said of the same cell, where the column may be named.
   */
  find(text: string, isOfTable = true, others: readonly string[] = []): FoundCell | undefined {
    const plain = plainWords(text);
    const found = mentions(plain, isOfTable ? [...this.named, ...this.short] : this.named);
    const coded = codesIn(plain).find(({ of }) => this.codes.has(of));
    const lined = isOfTable ? linesIn(plain).find(({ of }) => this.lineNos.has(of)) : undefined;
    const byName = found.find(({ of }) => of.row !== undefined);
    // A code says it for certain; the name beside it need not be spelled alike.
    const row = coded ? this.codes.get(coded.of) : lined ? this.lineNos.get(lined.of) : byName?.of.row;
    const cells = row === undefined ? undefined : this.cells.get(row);
    if (!cells?.[0]) return undefined;
    const own = found.filter((each) => coded !== undefined || lined !== undefined || each !== byName);
    const said = [
      [...own.map(({ of }) => of.column), ...columnsIn(plain).map(({ of }) => this.columnNos.get(of))],
      ...others.map((other) => this.columnsNamed(other)),
    ];
    const named = said
      .map((columns) => cells.filter(({ column }) => columns.includes(column)).sort(inOrderOf(columns)))
      .find((each) => each.length > 0);
    const quoted = [plain, ...others.map(plainWords)].flatMap(quotedFigures);
    const cell = this.onlyQuoted(named ?? cells, quoted) ?? named?.[0] ?? this.enteredFirst(cells);
    const { from, to } = coded ?? lined ?? byName!;
    return { cell, namesColumn: named !== undefined, isCoded: coded !== undefined, length: to - from };
  }

  /** The only cell of the table that holds a figure which the texts quote. */
  findQuoted(texts: readonly string[]): CellRef | undefined {
    return this.onlyQuoted(this.all(), texts.map(plainWords).flatMap(quotedFigures));
  }

  private onlyQuoted(cells: readonly CellRef[], quoted: ReturnType<typeof quotedFigures>): CellRef | undefined {
    const [only, ...further] = cells.filter((cell) => {
      const value = cellValue(this.filing, cell);
      return value?.kind === 'amount' && isQuoted(value.amount, quoted);
    });
    return further.length === 0 ? only : undefined;
  }

  private columnsNamed(text: string): readonly (ColumnId | undefined)[] {
    const plain = plainWords(text);
    return [
      ...mentions(plain, this.named).map(({ of }) => of.column),
      ...columnsIn(plain).map(({ of }) => this.columnNos.get(of)),
    ];
  }

  /**
   * Every cell that a text speaks of, in its order: one for each code, else the one that `find` finds. A code that names
   * no column of its own shares that of the next one that does: 2080505、2080506 的基本支出.
   */
  findAll(text: string): readonly CellRef[] {
    const plain = plainWords(text);
    const whole = this.find(plain);
    const codes = codesIn(plain).filter(({ of }) => this.codes.has(of));
    if (!whole || codes.length < 2) return whole ? [whole.cell] : [];
    let shared = whole.namesColumn ? whole.cell.column : undefined;
    const found = new Map<RowId, CellRef>();
    for (let index = codes.length - 1; index >= 0; index--) {
      const own = this.find(plain.slice(codes[index]!.from, codes[index + 1]?.from));
      if (!own) continue;
      if (own.namesColumn) shared = own.cell.column;
      const { row } = own.cell;
      const inShared = own.namesColumn ? undefined : this.cells.get(row)!.find(({ column }) => column === shared);
      found.set(row, inShared ?? own.cell);
    }
    return [...found.values()].reverse();
  }
}

/** 一、 1. （1） 其中： before the label of a printed line. */
const NUMBERING = /^(?:其中[:：]|[（(][\d一二三四五六七八九十]+[）)]|[\d一二三四五六七八九十]+[、.．])+/;

/** By which of the columns is named first. */
const inOrderOf =
  (columns: readonly (ColumnId | undefined)[]) =>
  (a: CellRef, b: CellRef): number =>
    columns.indexOf(a.column) - columns.indexOf(b.column);
