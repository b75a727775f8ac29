/** A cell that asks whose form it is: 部门： with nothing behind. */
const UNIT_BLANK = /^(\s*(?:公开|编制|编报|填报|填列)?(?:部门|单位)(?:名称|（盖章）|（公章）)?\s*[:：])[\s_＿]*$/;
/** A year that is left open: ____年度, 20××年. */
const YEAR_BLANK = /20[X×xⅩ＊*○〇]{2}|[_＿]{2,}|[XＸ×]{4}/;
/** The same, as nothing but space before 年度. */
const YEAR_SPACE = /^[ \u3000]+(?=年度?$)/;

/** A cell that asks for the year: 年度： with nothing behind, or 年 alone. */
const YEAR_ASKED = /^(\s*(?:会计|决算|报表|填报|编制|所属)?(?:年度|年份)\s*[:：])[\s_＿]*(年度?)?\s*$/;

/** The text of a cell above the heads with the unit's name and the year filled in; undefined where it asks for neither. */
export function fillBlank(text: string, unit: string, year: number): string | undefined {
  const asked = UNIT_BLANK.exec(text);
  if (asked) return `${asked[1]!.trimStart()}${unit}`;
  const askedYear = YEAR_ASKED.exec(text);
  if (askedYear) return `${askedYear[1]!.trimStart()}${year}${askedYear[2] ?? ''}`;
  const filled = /年/.test(text) ? text.replace(YEAR_BLANK, String(year)).replace(YEAR_SPACE, String(year)) : text;
  return filled === text ? undefined : filled;
}
