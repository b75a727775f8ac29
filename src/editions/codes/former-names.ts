import type { CodeEntry } from '../../core/edition/form';

const BEFORE_2019 = '旧类名，见于 2018 年以前的预算、决算表';
const OF_2010 = '旧名，见于 2010 年的科目表';

const former = (note: string, names: readonly (readonly [code: string, name: string])[]): CodeEntry[] =>
  names.map(([code, name]) => ({ code, name, isAttested: false, isSuspect: true, isFormer: true, note }));

/**
 * Names that codes had in earlier years: they explain what a filing prints, and are never offered. Classes as printed in
 * tables of 2014 to 2018, at the place where today's name stands; the rest from a list of 2010.
 */
export const FORMER_FUNCTIONAL_NAMES: readonly CodeEntry[] = [
  ...former(BEFORE_2019, [
    ['207', '文化体育与传媒支出'],
    ['210', '医疗卫生与计划生育支出'],
    ['215', '资源勘探信息等支出'],
    ['220', '国土海洋气象等支出'],
  ]),
  ...former('旧款名，2025 年仍有公开表使用', [['20805', '行政事业单位离退休']]),
  // 益阳市财政局 2023 on 湘财社指〔2023〕8号; 岳阳市财政局 2020-06-29 (junshan.gov.cn).
  ...former('旧项名，2020 年以后仍有通知使用', [
    ['2100409', '重大公共卫生专项'],
    ['2130199', '其他农业支出'],
  ]),
  ...former(OF_2010, [
    ['204', '公共安全'],
    ['205', '教育'],
    ['206', '科学技术'],
    ['207', '文化体育与传媒'],
    ['208', '社会保障和就业'],
    ['210', '医疗卫生'],
    ['211', '环境保护'],
    ['212', '城乡社区事务'],
    ['20125', '港澳台侨事务'],
    ['2040607', '法律援助'],
    ['20701', '文化'],
    ['2070110', '文化交流与合作'],
    ['2070112', '文化市场管理'],
    ['2070199', '其他文化支出'],
    ['20799', '其他文化体育与传媒支出'],
    ['2079999', '其他文化体育与传媒支出'],
    ['2080599', '其他行政事业单位离退休支出'],
    ['2080705', '岗位补贴'],
    ['2080901', '退伍军人安置'],
    ['2110104', '环境保护宣传'],
    ['2110107', '环境保护行政许可'],
    ['2111101', '环境监测与信息'],
    ['2111102', '环境执法监察'],
    ['21299', '其他城乡社区事务支出'],
    ['21305', '扶贫'],
    ['2130507', '扶贫贷款奖补和贴息'],
    ['2130550', '扶贫事业机构'],
    ['21505', '工业和信息产业监管支出'],
    ['2150508', '无线电监管'],
  ]),
];
