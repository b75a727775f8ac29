import type { ImportIssueKind } from '../workbook/import/import-proposal';

/** What is said of an import where one kind of remark is made in several ways. */
export const issueKinds = {
  duplicateTable: '有几张工作表像同一张表',
  hiddenSheet: '有隐藏的工作表没有导入',
  unsureTable: '有几张表认得不准',
  missingColumn: '有几张表缺栏，缺的按空白导入',
  unknownColumn: '有几张表里有认不出的列，没有导入',
  unitMixed: '同一张表里元和万元混用',
  yearConflict: '各张工作表写的年度不一样',
  unitNameConflict: '各张工作表写的部门名称不一样',
  moneyUnitConflict: '各张工作表的金额单位不一样',
  tableNumberConflict: '有几张表的表号与本版式不同',
  unreadable: '有些格应为金额，实为文字，按原文保留',
  uncached: '有些公式没有保存结果，按空白导入',
  storedPrecision: '有些数比显示的位数更多，按文件中保存的数导入',
  unknownRow: '有些行没有认出，没有导入',
  repeatedRow: '有些行出现了两次',
  similarRow: '有些行的名称略有不同，已当作同一行',
  codeFromName: '有些行没有科目编码',
  nameFromCode: '有些行没有科目名称，已按编码补上',
  withoutPlace: '有些行和栏在决算表里没有对应的，没有取',
  addedUp: '有几栏在决算表里是一栏，已相加',
  partsDiffer: '有些行的合计与各部分相加不一致',
  noCounterpart: '有几张预算表没有对应的决算表，没有取',
  otherShape: '有几张表的编排与本版式不同，公开稿照底稿编排',
  unreadableSetting: '工作稿的设置有读不出的',
} satisfies Partial<Record<ImportIssueKind, string>>;
