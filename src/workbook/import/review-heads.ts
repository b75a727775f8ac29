import { compact } from '../recognise/import-text';

/** What a column of a list of remarks says. */
export type RemarkColumn = 'no' | 'number' | 'level' | 'table' | 'place' | 'text' | 'suggestion';

/** The heads that 明账 writes and that bureaus use, without brackets and what stands in them. */
const HEADS: Readonly<Record<RemarkColumn, RegExp>> = {
  no: /^(?:序号|行号|顺序号|no\.?)$/i,
  number: /^编号$/,
  level: /^(?:级别|严重程度|类型|问题类型|问题类别)$/,
  table:
    /^(?:所[在属处]|所?涉及的?|对应的?|问题|有关|相关|公开|决算)*(?:表|表格|报表|表单|附表|工作表|sheet)(?:页|名|号|名称|编号|次|别|代码|序号|标题)?$/i,
  place:
    /^(?:所[在属处]|所?涉及的?|对应的?|问题|有关|相关|具体|功能分类|功能|经济分类|经济|支出|收入|预算)*(?:位置|部位|单元格|科目|项目|项|行|列|栏|行次|栏次|栏目|行列|列次|行号|列号|指标|单元|数据项|字段|列名|行名|款项|类款项)(?:编码|代码|名称|编号|编码及名称|代码及名称)?$/,
  text: /^(?:具体|存在的?|主要|审核)?(?:问题|意见|情况)(?:描述|说明|内容|及意见|和意见|及建议|清单)?$|^(?:审核|退回|修改|整改|反馈|财政|复核)(?:意见|问题|要求|内容)$|^(?:内容|说明|问题和要求|审核情况|审核结果|存在问题及整改意见)$/,
  suggestion: /^(?:建议|修改建议|整改建议|处理建议)$/,
};

/** What parts the words of a head that says several things: 科目/行次, 行、栏, 科目或项目. */
const PARTS = /[/\\、,|;+及和与或]/;

function columnOf(head: string): RemarkColumn | undefined {
  const meaning = (words: string): RemarkColumn | undefined =>
    (Object.keys(HEADS) as RemarkColumn[]).find((each) => HEADS[each].test(words));
  const whole = meaning(head);
  if (whole) return whole;
  const parts = new Set(head.split(PARTS).map(meaning));
  // 表名/科目 holds both, and says the table within its words.
  if (parts.size === 0 || [...parts].some((each) => each !== 'table' && each !== 'place')) return undefined;
  return parts.has('place') ? 'place' : 'table';
}

/** Whether a bare number under a head is that of a printed line (行次) or column (栏次). */
export function numberedBy(head: string): 'line' | 'column' | undefined {
  const words = compact(head);
  if (/行次|行号|^(?:所在)?行$/.test(words)) return 'line';
  return /栏次|列次|列号|^(?:所在)?[栏列]$/.test(words) ? 'column' : undefined;
}

const bareHead = (text: string): string => compact(text).replace(/\([^()]*\)/g, '');

/** What each column of a row says, if the row is the head of a list of remarks. */
export function remarkHeads(texts: readonly string[]): Map<number, RemarkColumn> | undefined {
  const columns = new Map<number, RemarkColumn>();
  texts.forEach((text, column) => {
    const found = columnOf(bareHead(text));
    if (found) columns.set(column, found);
  });
  return [...columns.values()].includes('text') ? columns : undefined;
}
