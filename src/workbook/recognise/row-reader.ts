import { isCodeOf } from '../../core/filing/open-rows';
import { isCodeList } from './recognise-head';
import type { RowId } from '../../core/filing/cell';
import { attestedName } from '../../core/edition/classification';
import type { CodeEntry } from '../../core/edition/form';
import { isClassificationCode } from '../../core/edition/table-definition';
import { CodesByName, indentOf, joinLevels, splitCode } from './read-code';
import type { ReadingBuilder } from './table-reading';

/** A line's code and name, and where it says them. */
interface RowWords {
  readonly code: string;
  readonly name: string;
  /** The sheet has no code for it: it was found by its name. */
  readonly isLookedUp: boolean;
}

/** Finds the code and the name of one line after the other, however the office writes them. */
export class RowReader {
  private readonly codeColumns: readonly number[];
  private readonly nameColumn: number | undefined;
  private readonly entries: readonly CodeEntry[];
  private readonly byName: CodesByName;
  private readonly classes: ReadonlySet<string>;
  private previous = '';

  constructor(private readonly builder: ReadingBuilder) {
    this.codeColumns = builder.columnsOf(0, 'code').map(({ column }) => column);
    this.nameColumn = builder.columnsOf(0, 'name')[0]?.column;
    const { edition, form } = builder;
    this.entries = edition.codes[edition.definitions[form.table].openRows?.classification ?? 'functional'];
    this.byName = new CodesByName(this.entries);
    this.classes = new Set(this.entries.map(({ code }) => code.slice(0, 3)));
  }

  /** Why a line with this code, or with none, is not the table's; undefined where it may be. */
  reasonAgainst(code: string): string | undefined {
    const { lines } = this.builder.form.blocks[0]!;
    if (lines.kind === 'single' || lines.otherLines === undefined) return undefined;
    return isClassificationCode(code) && this.classes.has(code.slice(0, 3)) ? undefined : lines.otherLines;
  }

  /** Whether a code is of another classification than that of the table's list. */
  isForeign(code: string): boolean {
    const { edition, form } = this.builder;
    if (!isCodeList(form) || !isClassificationCode(code)) return false;
    const classification = edition.definitions[form.table].openRows?.classification ?? 'functional';
    return !isCodeOf(classification, code) || !this.classes.has(code.slice(0, 3));
  }

  /** The line of the table that stands for a code in every filing. */
  fixedRow(code: string): RowId | undefined {
    const { edition, form } = this.builder;
    return edition.definitions[form.table].rows.find((row) => row.code === code)?.id;
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
