import { halfWidth } from '../money/decimal-text';
import type { Form } from '../edition/form';

/** Text as labels and heads are compared: half width, without spaces. */
export const bareText = (text: string): string => halfWidth(text).replace(/\s/g, '');

const ABOVE_A_TABLE = /^(公开\d*表|(编制)?(部门|单位|编制单位):.*|(金额)?单位:.*|\d{4}年度?|栏次|行次?|序号|项目)$/;

/** Whether a pasted row is one of the form's heads: its title, column heads or 栏次. A blank row is none. */
export function isHeadRow(form: Form, row: readonly string[]): boolean {
  const heads = headTexts(form);
  const texts = row.map(bareText).filter((text) => text !== '');
  if (texts.length === 0) return false;
  if (texts[0] === '栏次') return true;
  return texts.every((text) => heads.has(text) || ABOVE_A_TABLE.test(text));
}

const cache = new WeakMap<Form, ReadonlySet<string>>();

function headTexts(form: Form): ReadonlySet<string> {
  let heads = cache.get(form);
  if (!heads) {
    const columns = form.blocks.flatMap((block) => block.columns.flatMap((column) => column.header));
    heads = new Set([form.title, ...form.aliases, ...columns, '科目编码', '科目代码', '编码'].map(bareText));
    cache.set(form, heads);
  }
  return heads;
}
