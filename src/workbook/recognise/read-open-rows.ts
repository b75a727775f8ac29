import { parseFigure } from '../../core/money/decimal-text';
import { freeRowId } from '../../core/filing/open-rows';
import type { CodeEntry } from '../../core/edition/form';
import { attestedName } from '../../core/edition/classification';
import { isClassificationCode, TOTAL_ROW } from '../../core/edition/table-definition';
import { TOTAL_LABELS } from './import-vocabulary';
import { CodesByName, indentOf, joinLevels, splitCode } from './read-code';
import type { ReadingBuilder } from './table-reading';

/** A line's code and name, and where it says them. */
interface RowWords {
  readonly code: string;
  readonly name: string;
  /** The sheet has no code for it: it was found by its name. */
  readonly isLookedUp: boolean;
}

/** Reads rows identified by a code, and 合计 wherever it stands; returns the share of rows with a code. */
export function readOpenRows(builder: ReadingBuilder): number {
  const { grid } = builder;
  const figures = builder.columnsOf(0, 'figure');
  const labels = [...builder.columnsOf(0, 'code'), ...builder.columnsOf(0, 'name')];
  const [first] = labels;
  if (!first) return 0;
  const words = new RowReader(builder);
  const ids = new Set([TOTAL_ROW, '']);
  const codes = new Set<string>();
  let coded = 0;
  let other = 0;
  let hasTotal = readTotalInHead(builder);
  for (const row of builder.bodyRows) {
    const texts = labels.map(({ column }) => grid.text(row, column));
    const text = texts.find((each) => each !== '');
    if (texts.some((each) => TOTAL_LABELS.has(each))) {
      if (hasTotal) {
        builder.notes.push({ kind: 'repeatedRow', row, column: first.column, text: text! });
        continue;
      }
      hasTotal = true;
      for (const { column } of labels) builder.understand(row, column);
      builder.place(row, figures, TOTAL_ROW);
      continue;
    }
    const { code, name, isLookedUp } = words.read(row);
    const isCoded = isClassificationCode(code);
    if (!isCoded && (name === '' || !builder.hasText(row, figures))) {
      const at = labels.find(({ column }) => grid.text(row, column) !== '');
      if (at) builder.notes.push({ kind: 'unknownRow', row, column: at.column, text: text! });
      if (at) other++;
      continue;
    }
    if (code !== '' && codes.has(code))
      builder.notes.push({ kind: 'repeatedRow', row, column: first.column, text: code });
    if (isLookedUp || !isCoded)
      builder.notes.push({
        kind: 'codeFromName',
        row,
        column: first.column,
        text: name,
        takenFor: isLookedUp ? code : '',
      });
    codes.add(code);
    const id = freeRowId(ids, isCoded ? code : '');
    ids.add(id);
    const attested = isCoded && name === '' ? words.attestedName(code) : undefined;
    if (attested !== undefined)
      builder.notes.push({ kind: 'nameFromCode', row, column: first.column, text: code, takenFor: attested });
    builder.openRows.push({ id, code, name });
    for (const { column } of labels) builder.understand(row, column);
    builder.place(row, figures, id);
    if (isCoded) coded++;
    else other++;
  }
  if (coded + other === 0) return hasTotal ? 0.5 : 0;
  return coded / (coded + other);
}

/** Some forms print 合计 in the same line as the lowest heads; figures may stand there too. */
function readTotalInHead(builder: ReadingBuilder): boolean {
  const { grid, head } = builder;
  const labels = [...builder.columnsOf(0, 'code'), ...builder.columnsOf(0, 'name')];
  if (!labels.some(({ column }) => TOTAL_LABELS.has(grid.text(head.bottom, column)))) return false;
  for (const { column } of labels) builder.understand(head.bottom, column);
  const isFigure = (column: number): boolean =>
    parseFigure(grid.raw(head.bottom, column)?.value ?? '', '万元').kind === 'amount';
  const figures = builder.columnsOf(0, 'figure').filter(({ column }) => isFigure(column));
  builder.place(head.bottom, figures, TOTAL_ROW);
  // A line of its own below counts where this one holds nothing.
  return (
    figures.length > 0 ||
    !builder.bodyRows.some((row) => labels.some(({ column }) => TOTAL_LABELS.has(grid.text(row, column))))
  );
}

/** Finds the code and the name of one line after the other, however the office writes them. */
class RowReader {
  private readonly codeColumns: readonly number[];
  private readonly nameColumn: number | undefined;
  private readonly entries: readonly CodeEntry[];
  private readonly byName: CodesByName;
  private previous = '';

  constructor(private readonly builder: ReadingBuilder) {
    this.codeColumns = builder.columnsOf(0, 'code').map(({ column }) => column);
    this.nameColumn = builder.columnsOf(0, 'name')[0]?.column;
    const { edition, form } = builder;
    this.entries = edition.codes[edition.definitions[form.table].openRows?.classification ?? 'functional'];
    this.byName = new CodesByName(this.entries);
  }

  attestedName(code: string): string | undefined {
    return attestedName(this.entries, code);
  }

  read(row: number): RowWords {
    const words = this.wordsOf(row);
    const column = this.nameColumn ?? this.codeColumns[0]!;
    const indent = indentOf(this.builder.grid.raw(row, column));
    const found = words.code === '' && words.name !== '' ? this.byName.codeOf(words.name, indent) : undefined;
    const code = words.code || (found ?? '');
    if (isClassificationCode(code)) this.byName.passed(code, indent);
    this.previous = code || this.previous;
    return { code, name: words.name, isLookedUp: found !== undefined };
  }

  private wordsOf(row: number): { code: string; name: string } {
    const { grid } = this.builder;
    const name = this.nameColumn === undefined ? '' : clean(grid.raw(row, this.nameColumn)?.value ?? '');
    if (this.codeColumns.length > 1) {
      const parts = this.codeColumns.map((column) => grid.text(row, column).replace(/\D/g, ''));
      return { code: joinLevels(parts, this.previous), name };
    }
    const column = this.codeColumns[0] ?? this.nameColumn!;
    const raw = grid.raw(row, column);
    const { code, rest } = splitCode(raw);
    const said = column === this.nameColumn ? '' : name;
    if (code === '' && said === '') return { code, name: clean(raw?.value ?? '') };
    if (code === '') return { code: grid.text(row, column), name: said };
    return { code, name: said === '' ? behind(raw?.value ?? '', rest) : said };
  }
}

/** The name that stands behind a code in one cell, as written. */
function behind(written: string, rest: string): string {
  const from = rest === '' ? -1 : written.indexOf(rest.charAt(0));
  return clean(from < 0 ? rest : written.slice(from));
}

/** A name keeps its inner spaces; what indents or wraps it goes. */
const clean = (name: string): string => name.replace(/[\r\n]+/g, '').trim();
