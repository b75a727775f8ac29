import { printedColumns } from './applicable-statement';
import type { RowId, TableId } from '../filing/cell';
import { nameOfCode } from '../edition/classification';
import type { Edition } from '../edition/edition';
import { columnLabel, distinctRowLabel, hasOneColumn, tableTitle } from '../edition/labels';
import type { Comparison, Condition, ForEach, RowSelector, Statement, Term, TreeSum } from './rule';
import { TOTAL_ROW } from '../edition/table-definition';

/** A statement in general words, before it meets a filing's rows, without its condition: what the catalogue prints. */
export function statementText(edition: Edition, statement: Statement): string {
  if (statement.kind === 'tree') return treeText(edition, statement);
  return new Words(edition).comparison(statement);
}

export const RELATION_SIGN = { '=': '=', '>=': '≥' } as const;

/** More names than this say less than 各栏. */
const MOST_COLUMNS_NAMED = 12;

function treeText(edition: Edition, { table, columns }: TreeSum): string {
  const definition = edition.definitions[table];
  const hasTotal = definition.rows.some((row) => row.id === TOTAL_ROW);
  const printed = columns.filter((column) => printedColumns(edition).get(table)?.has(column));
  const names = printed.map((column) => columnLabel(definition, column)).join('、');
  return (
    `${tableTitle(edition, table)}：上级科目 = 所属下级科目之和` +
    (hasTotal ? '，合计 = 各类之和' : '') +
    (printed.length > MOST_COLUMNS_NAMED ? '（各栏）' : printed.length > 1 ? `（${names}各栏）` : '')
  );
}

/** When a conditional comparison says anything: `只在 … 为 0，且 … = … 时核对`; empty for any other statement. */
export function conditionText(edition: Edition, statement: Statement): string {
  return statement.kind === 'comparison' && statement.onlyWhen ? new Words(edition).conditions(statement.onlyWhen) : '';
}

const FOR_EACH_CODE = {
  class: '每一类（按科目编码对应）',
  any: '每一科目',
  lowest: '每一最末级科目（按科目编码对应）',
} as const;

class Words {
  constructor(private readonly edition: Edition) {}

  comparison({ forEach, left, relation, right, isExact }: Comparison): string {
    const subject = forEach ? `${this.subject(forEach)}：` : '';
    const sides = `${this.side(left, undefined)} ${RELATION_SIGN[relation]} ${this.side(right, left[0]?.table)}`;
    const precision = isExact && right.length > 0 ? '（按所列数比较，不计尾差）' : '';
    return subject + sides + precision;
  }

  conditions(conditions: readonly Condition[]): string {
    const zeros = conditions.filter(({ right }) => right.length === 0).flatMap(({ left }) => left);
    const equalities = conditions
      .filter(({ right }) => right.length > 0)
      .map(({ left, right }) => `${this.side(left, undefined)} = ${this.side(right, left[0]?.table)}`);
    const zero = `${this.side(zeros, undefined, '、')}${zeros.length > 1 ? '均' : ''}为 0`;
    return `只在${[...(zeros.length > 0 ? [zero] : []), ...equalities].join('，且')}时核对`;
  }

  private subject(forEach: ForEach): string {
    if ('rows' in forEach) {
      if (forEach.rows === 'all') return '合计和每一行';
      return forEach.rows.map((row) => this.row(forEach.of, row)).join('、');
    }
    return FOR_EACH_CODE[forEach.codes];
  }

  private side(terms: readonly Term[], tableSaid: TableId | undefined, separator = ' + '): string {
    if (terms.length === 0) return '0';
    let said = tableSaid;
    return terms
      .map((term, index) => {
        const heading = term.table === said ? '' : tableTitle(this.edition, term.table);
        said = term.table;
        return (index === 0 ? '' : separator) + heading + this.term(term);
      })
      .join('');
  }

  private term({ table, rows, columns, isWhereShown }: Term): string {
    const all = columns.map((column) => columnLabel(this.edition.definitions[table], column)).join(' + ');
    const names = isWhereShown ? `${all}（只加列出的栏）` : all;
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
