import { type Edition, formOf } from '../core/edition/edition';
import { isApplicable, printedColumns } from '../core/rules/applicable-statement';
import { conditionText, statementText } from '../core/rules/statement-text';
import { UNCHECKED_RULES } from './rules';

const SEVERITY = { error: '错误', verify: '需核实', notice: '提示' } as const;
const EVIDENCE = { O: '官方文本', P: '公开核对工具', D: '由表样推得' } as const;

/**
 * The edition's rules as Markdown that an accountant can review as a diff; `base`: only those that another edition, whose
 * catalogue is there too, does not have.
 */
export function renderCatalogue(edition: Edition, base?: Edition): string {
  const printed = printedColumns(edition);
  const own = edition.rules.filter((rule) => !base?.rules.includes(rule));
  const rules = own.map((rule) => {
    const applicable = rule.statements.filter((statement) => isApplicable(statement, printed));
    const statements = applicable.map((statement) => `- ${statementText(edition, statement)}`);
    const conditions = [...new Set(applicable.map((statement) => conditionText(edition, statement)))].filter(Boolean);
    return [
      `## ${rule.id} ${rule.name}`,
      '',
      `${SEVERITY[rule.severity]} · 依据：${EVIDENCE[rule.source.evidence]}，${rule.source.document}${rule.source.clause ?? ''}`,
      '',
      rule.why,
      '',
      ...(rule.withdrawn ? [`已停用（${rule.withdrawn.date}）：${rule.withdrawn.reason}`, ''] : []),
      ...conditions.flatMap((condition) => [`${condition}：`, '']),
      ...statements,
      ...(rule.custom ? [`- ${rule.custom.sentence}（由程序判断）`] : []),
      ...(rule.isCheckedAtImport ? ['- 在导入时核对'] : []),
      '',
    ].join('\n');
  });
  const unchecked = UNCHECKED_RULES.filter(({ unlessTable }) => !unlessTable || !formOf(edition, unlessTable)).map(
    ({ id, name, reason }) => `- ${id ? `${id} ` : ''}${name}（${reason}）`,
  );
  const lead = base ? [`${base.name}的核对关系之外，另有以下各条。`, ''] : [];
  return [`# 核对关系：${edition.name}`, '', ...lead, ...rules, '## 暂未核对', '', ...unchecked, ''].join('\n');
}
