import { compact } from '../recognise/import-text';

/** What a column of a list of remarks says. */
export type RemarkColumn = 'no' | 'number' | 'level' | 'table' | 'place' | 'text' | 'suggestion';

/** The heads that 明账 writes and that bureaus use, without brackets and what stands in them. */
const HEADS: Readonly<Record<RemarkColumn, RegExp>> = {
  no: /^(?:序号|行号|no\.?)$/i,
  number: /^编号$/,
  level: /^(?:级别|严重程度|类型|问题类型)$/,
  table: /^(?:表|表名|表号|表名称|表格|表格名称|报表|报表名称|报表编号|所属表|所属报表|公开表|表别)$/,
  place:
    /^(?:位置|所在位置|问题位置|单元格|科目|科目编码|科目代码|科目名称|功能科目|项目|行|列|栏|行次|栏次|行列|指标|指标名称)$/,
  text: /^(?:具体|存在的?|主要|审核)?(?:问题|意见|情况)(?:描述|说明|内容|及意见|和意见|及建议|清单)?$|^(?:审核|退回|修改|整改|反馈|财政|复核)(?:意见|问题|要求|内容)$|^(?:内容|说明|问题和要求)$/,
  suggestion: /^(?:建议|修改建议|整改建议|处理建议)$/,
};

/** What each column of a row says, if the row is the head of a list of remarks. */
export function remarkHeads(texts: readonly string[]): Map<number, RemarkColumn> | undefined {
  const columns = new Map<number, RemarkColumn>();
  texts.forEach((text, column) => {
    const head = compact(text).replace(/\([^()]*\)/g, '');
    const found = (Object.keys(HEADS) as RemarkColumn[]).find((each) => HEADS[each].test(head));
    if (found) columns.set(column, found);
  });
  return [...columns.values()].includes('text') ? columns : undefined;
}
