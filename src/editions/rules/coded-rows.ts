import type { CellRef, TableId } from '../../core/filing/cell';
import type { CustomFinding, CustomVerdict } from '../../core/rules/custom-rule';
import type { Edition } from '../../core/edition/edition';
import { type Filing, type OpenRow } from '../../core/filing/filing';
import { tableTitle } from '../../core/edition/labels';
import type { Rule } from '../../core/rules/rule';
import type { TableDefinition } from '../../core/edition/table-definition';
import { type NameProblem, nameProblems } from './code-names';
import { codeLengths, type RowProblem, rowProblems } from './code-rows';
import { PUBLIC_CHECKER } from './terms';

const LEVELS = ['', '', '', '类', '', '款', '', '项'];

const rowText = ({ code, name }: OpenRow): string => `“${`${code} ${name}`.trim()}”`;

/** Says what is wrong with the codes of one table. */
class CodeWords {
  private readonly title: string;

  constructor(
    edition: Edition,
    private readonly definition: TableDefinition,
    private readonly rows: readonly OpenRow[],
  ) {
    this.title = tableTitle(edition, definition.id);
  }

  problem(problem: RowProblem): CustomFinding {
    const lengths = codeLengths(this.definition).join('、');
    const formula = `${this.title}${SENTENCE}`;
    const common = { outcome: 'inconsistent', formula } as const;
    switch (problem.kind) {
      case 'form': {
        const { row } = problem;
        const has = row.code === '' ? '没有科目编码' : `的科目编码“${row.code}”不对`;
        const message = `${this.title}${this.place(row)}${has}，应为 ${lengths} 位数字。`;
        return { ...common, subject: `form/${row.id}`, message, cells: this.cells([row]) };
      }
      case 'double': {
        const { code, rows } = problem;
        const places = rows.map((row) => `${this.place(row)}${rowText(row)}`).join('、');
        const message = `${this.title}的科目编码 ${code} 有 ${rows.length} 行：${places}，应只有一行。`;
        return { ...common, subject: `double/${code}`, message, cells: this.cells(rows) };
      }
      case 'unnamed': {
        const { rows } = problem;
        const shown = rows.slice(0, MOST_SHOWN).map((row) => row.code || this.place(row));
        const more = rows.length > shown.length ? ` 等 ${rows.length} 行` : '';
        const message = `${this.title}${shown.join('、')}${more}的科目名称未填，公开前应填写。`;
        const about = rows.map(({ id, code }) => code || id);
        return { ...common, severity: 'verify', subject: 'unnamed', about, message, cells: this.cells(rows) };
      }
      case 'orphan': {
        const { parent, rows } = problem;
        const more = rows.length > 1 ? `等 ${rows.length} 行` : '';
        const message = `${this.title}有${rowText(rows[0]!)}${more}，没有它所属的${LEVELS[parent.length]} ${parent} 的行。`;
        return { ...common, subject: `orphan/${parent}`, message, cells: this.cells(rows) };
      }
      case 'order': {
        const { row, before, count } = problem;
        const more = count > 1 ? `，这样的地方有 ${count} 处` : '';
        const message = `${this.title}的科目没有按编码从小到大排列：${rowText(row)}排在${rowText(before)}之后${more}。`;
        return { ...common, severity: 'notice', subject: 'order', message, cells: this.cells([row, before]) };
      }
    }
  }

  /** `others`: the tables after this one that print the same. */
  name({ row, text }: NameProblem, others: readonly CellRef[]): CustomFinding {
    const also = others.length > 0 ? `（还有 ${others.length} 张表也这样印）` : '';
    return {
      subject: `name/${row.code}/${row.name}`,
      outcome: 'inconsistent',
      severity: 'notice',
      message: `${this.title}${row.code} 的科目名称“${row.name}”${text}${also}。`,
      formula: `${row.code} 的科目名称与已公开的名称一致`,
      cells: [...this.cells([row]), ...others],
    };
  }

  private place(row: OpenRow): string {
    const index = this.rows.indexOf(row);
    return index < 0 ? '表样所列的' : `第 ${index + 1} 个科目行`;
  }

  private cells(rows: readonly OpenRow[]): CellRef[] {
    const { id: table, columns } = this.definition;
    return rows.map((row) => ({ table, row: row.id, column: columns[0]!.id }));
  }
}

const SENTENCE = '科目编码为规定位数，上级科目有行，编码不重复、从小到大，名称已填并与已公开的名称一致';
const MOST_SHOWN = 5;

function checkCodes(table: TableId, filing: Filing, edition: Edition): CustomVerdict[] {
  const definition = edition.definitions[table];
  const rows = filing.tables[table]?.rows ?? [];
  if (rows.length === 0 || !edition.forms.some((form) => form.table === table)) return [];
  const words = new CodeWords(edition, definition, rows);
  const findings = rowProblems(definition, rows).map((problem) => words.problem(problem));
  for (const problem of namesIn(edition, filing, table)) {
    const isTold = tablesWithCodes(edition, 'before', table).some((each) =>
      namesIn(edition, filing, each).some((other) => isSameName(other.row, problem.row)),
    );
    if (isTold) continue;
    const others = tablesWithCodes(edition, 'after', table).flatMap((each): CellRef[] => {
      const same = namesIn(edition, filing, each).find((other) => isSameName(other.row, problem.row));
      return same ? [{ table: each, row: same.row.id, column: edition.definitions[each].columns[0]!.id }] : [];
    });
    findings.push(words.name(problem, others));
  }
  const isOpen = ({ table: at, row }: CellRef): boolean =>
    at === table && !definition.rows.some((fixed) => fixed.id === row);
  return [{ table, findings, touches: isOpen }];
}

const isSameName = (a: OpenRow, b: OpenRow): boolean => a.code === b.code && a.name === b.name;

function namesIn(edition: Edition, filing: Filing, table: TableId): readonly NameProblem[] {
  const classification = edition.definitions[table].openRows?.classification;
  return classification ? nameProblems(edition.codes[classification], filing.tables[table]?.rows ?? []) : [];
}

/** The edition's tables with codes before or after one, in printed order: a name is told once, not once per table. */
function tablesWithCodes(edition: Edition, side: 'before' | 'after', table: TableId): TableId[] {
  const tables = edition.forms.map((form) => form.table);
  const at = tables.indexOf(table);
  return (side === 'before' ? tables.slice(0, at) : tables.slice(at + 1)).filter(
    (each) => edition.definitions[each].openRows,
  );
}

/** W-…-CODE: the rows of one table. */
export const codedRows = (id: string, table: TableId): Rule => ({
  id,
  name: '科目编码和名称',
  severity: 'error',
  source: PUBLIC_CHECKER,
  why:
    '编码位数不对、重复或缺上级，科目就无法逐级相加，也无法与其他表对应；没有名称的科目请补上；排列次序和不同的名称只作提示，' +
    '没有收录的科目不判错，整张表都不列的级次不算缺。',
  statements: [],
  custom: { sentence: SENTENCE, check: (filing, edition) => checkCodes(table, filing, edition) },
});
