import type { Edition } from '../core/edition';
import { isApplicable, printedColumns } from '../core/applicable-statement';
import { statementText } from '../core/statement-text';

const SEVERITY = { error: '错误', verify: '需核实', notice: '提示' } as const;
const EVIDENCE = { O: '官方文本', P: '公开核对工具', D: '由表样推得' } as const;

/** The edition's rules as Markdown that an accountant can review as a diff. */
export function renderCatalogue(edition: Edition): string {
  const printed = printedColumns(edition);
  const rules = edition.rules.map((rule) => {
    const statements = rule.statements
      .filter((statement) => isApplicable(statement, printed))
      .map((statement) => `- ${statementText(edition, statement)}`);
    return [
      `## ${rule.id} ${rule.name}`,
      '',
      `${SEVERITY[rule.severity]} · 依据：${EVIDENCE[rule.source.evidence]}，${rule.source.document}${rule.source.clause ?? ''}`,
      '',
      rule.why,
      '',
      ...(rule.withdrawn ? [`已停用（${rule.withdrawn.date}）：${rule.withdrawn.reason}`, ''] : []),
      ...(rule.custom ? ['- 由程序判断'] : []),
      ...statements,
      '',
    ].join('\n');
  });
  return [`# 核对关系：${edition.name}`, '', ...rules].join('\n');
}
