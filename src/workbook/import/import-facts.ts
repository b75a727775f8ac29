import type { MoneyUnit } from '../../core/money/scale';
import { asWritten, compact } from '../recognise/import-text';
import type { SheetGrid } from '../recognise/sheet-grid';

/** Something a sheet says about itself, and where. */
export interface Fact<T> {
  readonly value: T;
  readonly row: number;
  readonly column: number;
}

export interface SheetFacts {
  /** Every money unit the sheet names above or in its heads, in reading order. */
  readonly units: readonly Fact<MoneyUnit>[];
  readonly year?: Fact<number>;
  readonly unitName?: Fact<string>;
  /** 8 of 公开08表. */
  readonly tableNumber?: Fact<number>;
}

const MONEY_UNIT = /(?:金额)?单位[:：]?(?:人民币)?\(?(万元|元)\)?/;
const MONEY_UNIT_ALONE = /^\(?(?:人民币)?(万元|元)\)?$/;
const UNIT_IN_HEAD = /\((万元|元)\)/;
const YEAR = /(?:^|[^\d])((?:19|20)\d\d)年/;
/** `2023年执行数`, `2024年预算数`: what a column holds, not what the document is about. */
const YEAR_OF_FIGURES = /^(?:19|20)\d\d年度?(?:年初|调整|预计)?(?:预算|执行|决算)(?:数|$|比)/;
const TABLE_NUMBER = /^公开0?(\d{1,2})表$/;
const UNIT_NAME =
  /^(?:公开|编制|编报|填报|预算|报送|主管)?(?:部门|单位)(?:名称)?[:：](.*?)(?:(?:金额)?单位[:：].*|(?:19|20)\d\d年.*)?$/;

/** What stands beside 部门： where the name was left out: the year, a table number, a unit of money, a seal, a number. */
const NO_NAME =
  /^(?:(?:(?:19|20)[\d×xX*_]{2}|[×xX*_]*)(?:年(?:度.*|\d{1,2}月.*)?)?|第?[\d.,/-]+[页张]?|公开\d*表|[附续]?表[\d-]*|(?:人民币)?\(?(?:万元|元)\)?|\(?(?:公章|盖章|签章|印章)\)?|[-—_/\\.…]+)$/;
/** Words of the form itself: what another value is called, or the first head of the table. */
const LABEL =
  /^(?:年度|日期|金额|金额单位|货币单位|单位|部门|(?:单位|部门)名称|表号|项目|收入|支出|合计|栏次|行次?|序号)$/;

/** Reads 金额单位, 年度 and 部门 from the rows down to the end of the heads. */
export function sheetFacts(grid: SheetGrid, headBottom: number): SheetFacts {
  const units: Fact<MoneyUnit>[] = [];
  let year: Fact<number> | undefined;
  let yearOfHeads: Fact<number> | undefined;
  let unitName: Fact<string> | undefined;
  let tableNumber: Fact<number> | undefined;
  for (const row of grid.rows) {
    if (row > headBottom) break;
    for (let column = 0; column < grid.columnCount; column++) {
      const text = grid.text(row, column);
      if (text === '') continue;
      const unit = (MONEY_UNIT.exec(text) ?? MONEY_UNIT_ALONE.exec(text) ?? UNIT_IN_HEAD.exec(text))?.[1];
      if (unit) units.push({ value: unit as MoneyUnit, row, column });
      const said = fact(yearIn(text), row, column);
      // The columns of earlier years stand beside the document's own.
      if (said && YEAR_OF_FIGURES.test(text)) yearOfHeads = latest(yearOfHeads, said);
      else year ??= said;
      unitName ??= fact(unitNameAt(grid, row, column, text), row, column);
      const number = TABLE_NUMBER.exec(compact(text))?.[1];
      tableNumber ??= fact(number === undefined ? undefined : Number(number), row, column);
    }
  }
  year ??= yearOfHeads;
  return { units, ...(year && { year }), ...(unitName && { unitName }), ...(tableNumber && { tableNumber }) };
}

/** The value said most often; the first of those said equally often. */
export function mostSaid<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const fact = <T>(value: T | undefined, row: number, column: number): Fact<T> | undefined =>
  value === undefined ? undefined : { value, row, column };

const latest = (a: Fact<number> | undefined, b: Fact<number>): Fact<number> => (a && a.value >= b.value ? a : b);

/** `2023年度部门决算` → 2023. */
export function yearIn(text: string): number | undefined {
  const year = YEAR.exec(compact(text))?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The name after 部门： or 单位：, in the same cell or the next. */
function unitNameAt(grid: SheetGrid, row: number, column: number, text: string): string | undefined {
  const match = UNIT_NAME.exec(text);
  if (!match) return undefined;
  const name = match[1] || grid.text(row, column + 1);
  if (name === '' || isNoName(name)) return undefined;
  // Brackets and spaces belong to a name: it is taken as written.
  const place = grid.raw(row, match[1] ? column : column + 1);
  const from = match[1] ? text.indexOf(match[1], text.indexOf(':')) : 0;
  return place && asWritten(place.value, from, from + name.length);
}

/** Whether a text without white space cannot be a unit's name; a label with its value (`填报日期：…`) is none either. */
const isNoName = (text: string): boolean => NO_NAME.test(text) || LABEL.test(text) || text.includes(':');

/** `示例局2023年度部门决算公开表.xlsx` → 示例局. */
export function unitNameIn(fileName: string): string | undefined {
  const name = /^(?:附件\d*[:：.、]?)?(\D{3,40}?)(?:19|20)\d\d年/.exec(compact(fileName))?.[1];
  return name && /[\u4e00-\u9fff]$/.test(name) ? name : undefined;
}
