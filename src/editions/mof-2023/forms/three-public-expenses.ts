import type { Form } from '../../../core/edition/form';
import { THREE_PUBLIC_SHAPES, UPRIGHT } from '../../three-public-shapes';
import { COMMON_NOTES, EMPTY_SENTENCE } from './printed-lines';

/** 公开07表: upright. */
export const FORM_07: Form = {
  table: 'TPE',
  number: '公开07表',
  title: '财政拨款“三公”经费支出决算表',
  aliases: [
    '一般公共预算财政拨款“三公”经费支出决算表',
    '“三公”经费支出决算表',
    '财政拨款“三公”经费支出预决算表',
    '一般公共预算及政府性基金预算财政拨款“三公”经费支出决算表',
  ],
  blocks: UPRIGHT.blocks,
  rowLabels: UPRIGHT.rowLabels,
  shapes: THREE_PUBLIC_SHAPES,
  shape: UPRIGHT.id,
  notes: [
    '注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。',
    '其中：预算数为年初预算数；决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。',
    ...COMMON_NOTES,
  ],
  emptySentence: EMPTY_SENTENCE,
  orientation: UPRIGHT.orientation,
};
