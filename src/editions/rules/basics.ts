import type { Rule, RuleSource } from '../../core/rules/rule';
import { checkDecimals, checkNegative, checkText } from './odd-figures';
import { checkUnitSlip } from './unit-slip';

const CHECKER: RuleSource = { evidence: 'P', document: '公开发布的部门决算核对工具所用核对关系' };

/** B-: what must hold before anything can be compared. */
export const BASICS: readonly Rule[] = [
  {
    id: 'B-TEXT',
    name: '金额栏内不能是文字',
    severity: 'error',
    source: CHECKER,
    why: '文字无法参与核对，含有文字的关系都无法判断。',
    statements: [],
    custom: { sentence: '金额栏内的内容都是金额', check: checkText },
  },
  {
    id: 'B-NEGATIVE',
    name: '金额一般不为负数',
    severity: 'verify',
    source: CHECKER,
    why: '收入、支出和结转一般不是负数；冲销以前年度支出、经营亏损等会出现负数，要说明原因。',
    statements: [],
    custom: { sentence: '录入的金额 ≥ 0（“三公”经费另有关系）', check: checkNegative },
  },
  {
    id: 'B-DECIMALS',
    name: '小数位数不多于本表',
    severity: 'notice',
    source: CHECKER,
    why: '公开表只印本表的小数位数；所存的数多几位小数的，印出来的数相加可能不平，从表上看不出原因。',
    statements: [],
    custom: { sentence: '录入的金额的小数位数不多于本表的小数位数', check: checkDecimals },
  },
  {
    id: 'B-UNIT',
    name: '元和万元不能弄混',
    severity: 'error',
    source: CHECKER,
    why: '一张表的数与其他表正好相差 1 万倍，是金额单位弄错，不是一个个数录错。',
    statements: [],
    custom: { sentence: '本表的数与其他表的同一数不是正好相差 1 万倍', check: checkUnitSlip },
  },
  {
    id: 'B-SET',
    name: '各表的部门、年度、表号和金额单位一致',
    severity: 'error',
    source: CHECKER,
    why:
      '一套公开表和封面上的部门名称、年度、金额单位应相同，表号应是这张表的编号；' +
      '只有封面不同的，或者表号与表样不同的（各地编号不尽相同），列为需核实。',
    statements: [],
    isCheckedAtImport: true,
  },
];
