import type { RowId, TableId } from './cell';
import { type Edition, formOf } from './edition';
import type { Comparison, ForEach, RowSelector, Statement, Term } from './rule';

/** A statement in general words, before it meets a filing's rows: what the catalogue prints. */
export function statementText(edition: Edition, statement: Statement): string {
  const words = new Words(edition);
  if (statement.kind === 'tree') {
    const columns = statement.columns.map((column) => words.column(statement.table, column)).join('、');
    return `${words.table(statement.table)}：上级科目 = 所属下级科目之和，合计 = 各类之和（${columns}各栏）`;
  }
  return words.comparison(statement);
}

const SIGN = { '=': '=', '>=': '≥' } as const;

class Words {
  constructor(private readonly edition: Edition) {}

  table(table: TableId): string {
    return `《${formOf(this.edition, table)?.title ?? this.edition.definitions[table].name}》`;
  }

  column(table: TableId, column: string): string {
    return this.edition.definitions[table].columns.find((each) => each.id === column)?.label ?? column;
  }

  comparison({ forEach, left, relation, right }: Comparison): string {
    const subject = forEach ? `${this.subject(forEach)}：` : '';
    const leftTable = left[0]?.table;
    return `${subject}${this.side(left, undefined)} ${SIGN[relation]} ${this.side(right, leftTable)}`;
  }

  private subject(forEach: ForEach): string {
    if ('rows' in forEach) {
      if (forEach.rows === 'all') return '合计和每一行';
      return forEach.rows.map((row) => this.row(forEach.of, row)).join('、');
    }
    return forEach.codes === 'class' ? '每一类（按科目编码对应）' : '每一科目';
  }

  private side(terms: readonly Term[], tableSaid: TableId | undefined): string {
    let said = tableSaid;
    return terms
      .map((term, index) => {
        const heading = term.table === said ? '' : this.table(term.table);
        said = term.table;
        const sign = term.sign === -1 ? ' − ' : index === 0 ? '' : ' + ';
        return sign + heading + this.term(term);
      })
      .join('');
  }

  private term({ table, rows, columns }: Term): string {
    const names = columns.map((column) => this.column(table, column));
    const row = this.rows(table, rows);
    const isOnlyColumn = this.edition.definitions[table].columns.length === 1;
    if (row.length === 0) return names.join(' + ');
    if (isOnlyColumn) return row.join(' + ');
    return row.length === 1 ? `${row[0]}·${names.join(' + ')}` : `${names.join(' + ')}（${row.join(' + ')}）`;
  }

  private rows(table: TableId, selector: RowSelector): string[] {
    if ('row' in selector) return [this.row(table, selector.row)];
    if ('rows' in selector) return selector.rows.map((row) => this.row(table, row));
    if ('codes' in selector) return selector.codes.map((code) => this.codeName(table, code));
    if ('each' in selector) return selector.each === 'code' ? ['该科目'] : [];
    const { only, except } = selector.roots;
    if (only) return only.map((code) => this.codeName(table, code));
    return [except ? `${except.join('、')} 以外的各类` : '各类'];
  }

  private row(table: TableId, row: RowId): string {
    const rows = this.edition.definitions[table].rows;
    const found = rows.find((each) => each.id === row);
    if (!found) return row;
    const parent = rows.find((each) => each.id === found.parent);
    const isRepeated = rows.some((each) => each !== found && each.label === found.label);
    if (!isRepeated) return found.label;
    if (parent) return `${parent.label}·${found.label}`;
    if (!found.block) return found.label;
    return `${found.block === 'income' ? '收入' : '支出'}${found.label}`;
  }

  private codeName(table: TableId, code: string): string {
    const classification = this.edition.definitions[table].openRows?.classification ?? 'functional';
    const name = this.edition.codes[classification].find((entry) => entry.code === code)?.name;
    return name ? `${code} ${name}` : code;
  }
}
