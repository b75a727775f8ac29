import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { placeInTable, tableName } from '../../core/remarks/anchor-state';
import type { Place } from '../../core/remarks/place-by-hand';
import { remarksText } from '../text-remarks.zh';

/** A place in words: 公开05表 2010301 行政运行·基本支出, 公开05表, 整份决算. */
export function placeText(edition: Edition, filing: Filing, { table, cell }: Place): string {
  if (cell) return `${tableName(edition, cell.table)} ${placeInTable(edition, filing, cell)}`;
  return table ? tableName(edition, table) : remarksText.card.whole;
}
