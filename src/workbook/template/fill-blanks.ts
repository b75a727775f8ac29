/** A cell that asks whose form it is: 部门： with nothing behind. */
const UNIT_BLANK = /^(\s*(?:公开|编制|编报|填报|填列)?(?:部门|单位)(?:名称|（盖章）|（公章）)?\s*[:：])[\s_＿]*$/;
/** A year that is left open: ____年度, 20××年. */
const YEAR_BLANK = /20[X×xⅩ＊*○〇]{2}|[_＿]{2,}|[XＸ×]{4}/;
/** The same, as nothing but space before 年度. */
const YEAR_SPACE = /^[ \u3000]+(?=年度?$)/;

/** The text of a cell above the heads with the unit's name and the year filled in; undefined where it asks for neither. */
export function fillBlank(text: string, unit: string, year: number): string | undefined {
  const asked = UNIT_BLANK.exec(text);
  if (asked) return `${asked[1]!.trimStart()}${unit}`;
  const filled = /年/.test(text) ? text.replace(YEAR_BLANK, String(year)).replace(YEAR_SPACE, String(year)) : text;
  return filled === text ? undefined : filled;
}
