import type { RowId, TableId } from './cell';
import { nameOfCode } from './classification';
import type { Edition } from './edition';
import { columnLabel, distinctRowLabel, hasOneColumn, tableTitle } from './labels';
import type { Comparison, ForEach, RowSelector, Statement, Term } from './rule';

/** A statement in general words, before it meets a filing's rows: what the catalogue prints. */
export function statementText(edition: Edition, statement: Statement): string {
  if (statement.kind === 'tree') {
    const columns = statement.columns
      .map((column) => columnLabel(edition.definitions[statement.table], column))
      .join('、');
    return `${tableTitle(edition, statement.table)}：上级科目 = 所属下级科目之和，合计 = 各类之和（${columns}各栏）`;
  }
  return new Words(edition).comparison(statement);
}

const SIGN = { '=': '=', '>=': '≥' } as const;

class Words {
  constructor(private readonly edition: Edition) {}

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
        const heading = term.table === said ? '' : tableTitle(this.edition, term.table);
        said = term.table;
        return (index === 0 ? '' : ' + ') + heading + this.term(term);
      })
      .join('');
  }

  private term({ table, rows, columns }: Term): string {
    const names = columns.map((column) => columnLabel(this.edition.definitions[table], column)).join(' + ');
    const labels = this.rows(table, rows);
    if (labels.length === 0) return names;
    if (this.hasOneColumn(table, rows)) return labels.join(' + ');
    return labels.length === 1 ? `${labels[0]}·${names}` : `${names}（${labels.join(' + ')}）`;
  }

  private hasOneColumn(table: TableId, selector: RowSelector): boolean {
    const definition = this.edition.definitions[table];
    if ('row' in selector) return hasOneColumn(definition, selector.row);
    if ('rows' in selector) return selector.rows.every((row) => hasOneColumn(definition, row));
    return definition.columns.length === 1;
  }

  private rows(table: TableId, selector: RowSelector): string[] {
    if ('row' in selector) return [this.row(table, selector.row)];
    if ('rows' in selector) return selector.rows.map((row) => this.row(table, row));
    if ('codes' in selector) return selector.codes.map((code) => this.codeName(table, code));
    if ('each' in selector) return selector.each === 'code' ? ['该科目'] : [];
    const { only, except } = selector.roots;
    if (only) return only.map((code) => this.codeName(table, code));
    return [except ? `${except.join('、')} 以外的各类之和` : '各类之和'];
  }

  private row(table: TableId, row: RowId): string {
    return distinctRowLabel(this.edition.definitions[table], undefined, row);
  }

  private codeName(table: TableId, code: string): string {
    const classification = this.edition.definitions[table].openRows?.classification ?? 'functional';
    const name = nameOfCode(this.edition.codes[classification], code);
    return name ? `${code} ${name}` : code;
  }
}
