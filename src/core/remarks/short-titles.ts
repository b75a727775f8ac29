import type { TableId } from '../filing/cell';
import type { Edition } from '../edition/edition';

/** What people call the tables for short, without the words in `FILLING`. */
const SHORT_TITLES: Readonly<Partial<Record<TableId, RegExp>>> = {
  IES: /^(?:收入支出|收支)(?:总)?表?$|^总表$/,
  INC: /^收入(?:总|明细)?表?$/,
  EXP: /^支出(?:总|明细)?表?$/,
  FAS: /^(?:财政拨款|财拨)(?:收入支出|收支)?(?:总)?表?$/,
  GPB: /^一般公共预算(?:支出)?(?:明细)?表?$/,
  BAS: /^(?:一般公共预算)?基本支出(?:明细|经济分类)?表?$/,
  TPE: /^三公(?:经费)?(?:支出)?表?$/,
  GMF: /^(?:政府性)?基金(?:预算)?(?:收入支出|收支|支出)?表?$/,
  SCO: /^(?:国有资本经营|国资)(?:经营|预算)*(?:收入支出|收支|支出)?表?$/,
};

/** What comes and goes in a title: the year, whose it is, 决算, and 财政拨款 behind the kind of budget. */
const FILLING = /(?:19|20)\d\d年?度?|部门|单位|本级|决算|公开|情况|(?<=预算|三公经费|基金)财政拨款/g;

/** The table that a shortened title means, the whole of which `plain` is; undefined where the edition has none such. */
export function tableOfShortTitle({ forms }: Edition, plain: string): TableId | undefined {
  const bare = plain.replace(FILLING, '');
  return forms.find(({ table }) => SHORT_TITLES[table]?.test(bare))?.table;
}
