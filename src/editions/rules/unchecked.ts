import type { TableId } from '../../core/filing/cell';

/** A rule that is known and not checked yet, so that nobody takes silence for agreement. */
export interface UncheckedRule {
  readonly id?: string;
  readonly name: string;
  readonly reason: string;
  /** It is checked where an edition has this table. */
  readonly unlessTable?: TableId;
}

export const UNCHECKED_RULES: readonly UncheckedRule[] = [
  {
    name: '“三公”经费与批次、人次、团组、车辆数：有费用就有数量，人次不少于批次或团组',
    reason: '九张表中没有这些数量',
  },
  {
    name: '政府采购总额等于货物、工程、服务之和，授予中小企业、小微企业的不大于总额',
    reason: '九张表中没有政府采购金额',
  },
  { name: '机关运行经费等于行政、参公单位的公用经费', reason: '九张表中没有机关运行经费' },
  { name: '增减额、增减率与上年决算，完成率与预算', reason: '“对照”里算出，决算说明还没有读取' },
  { name: '决算说明中的金额、占比、增减与表中的数一致', reason: '还没有读取决算说明' },
  { name: '绩效自评的执行率、得分和资金与决算表一致', reason: '还没有读取绩效自评表' },
  { name: '教育收费不大于事业收入', reason: '表样没有“其中：教育收费”栏' },
  {
    name: '明细表、项目支出表与一般公共预算各表一致',
    reason: '全国版九张表没有这些表，四川十三张表有',
    unlessTable: 'GPD',
  },
];
