import type { CodeEntry } from '../../core/edition/form';

const PRINTED = '类名见公开01表，编码未在同一行取证';
const NOT_PRINTED = '公开01表不列，编码未取证';

/** The 类 of 支出功能分类, from the printed lines of 公开01表 and the codes seen beside them. */
export const FUNCTIONAL_CLASSES: readonly CodeEntry[] = [
  { code: '201', name: '一般公共服务支出', isAttested: true },
  { code: '202', name: '外交支出', isAttested: false, note: PRINTED },
  { code: '203', name: '国防支出', isAttested: false, note: PRINTED },
  { code: '204', name: '公共安全支出', isAttested: true },
  { code: '205', name: '教育支出', isAttested: true },
  { code: '206', name: '科学技术支出', isAttested: true },
  { code: '207', name: '文化旅游体育与传媒支出', isAttested: true },
  { code: '208', name: '社会保障和就业支出', isAttested: true },
  { code: '209', name: '社会保险基金支出', isAttested: false, note: NOT_PRINTED },
  { code: '210', name: '卫生健康支出', isAttested: true },
  { code: '211', name: '节能环保支出', isAttested: true },
  { code: '212', name: '城乡社区支出', isAttested: true },
  // 213 and 214: 肇财农〔2021〕19号, 川财农〔2023〕160号; 梧州市财政局 2020-12-29 on 桂财工交〔2020〕112号.
  { code: '213', name: '农林水支出', isAttested: true },
  { code: '214', name: '交通运输支出', isAttested: true },
  { code: '215', name: '资源勘探工业信息等支出', isAttested: true },
  { code: '216', name: '商业服务业等支出', isAttested: true },
  { code: '217', name: '金融支出', isAttested: false, note: PRINTED },
  { code: '219', name: '援助其他地区支出', isAttested: false, note: PRINTED },
  { code: '220', name: '自然资源海洋气象等支出', isAttested: true },
  { code: '221', name: '住房保障支出', isAttested: true },
  { code: '222', name: '粮油物资储备支出', isAttested: false, note: PRINTED },
  { code: '223', name: '国有资本经营预算支出', isAttested: false, note: PRINTED },
  { code: '224', name: '灾害防治及应急管理支出', isAttested: true },
  { code: '227', name: '预备费', isAttested: false, note: NOT_PRINTED },
  { code: '229', name: '其他支出', isAttested: true },
  { code: '230', name: '转移性支出', isAttested: false, note: NOT_PRINTED },
  { code: '231', name: '债务还本支出', isAttested: false, note: PRINTED },
  { code: '232', name: '债务付息支出', isAttested: false, note: PRINTED },
  { code: '233', name: '债务发行费用支出', isAttested: false, note: NOT_PRINTED },
  { code: '234', name: '抗疫特别国债安排的支出', isAttested: false, note: PRINTED },
];
