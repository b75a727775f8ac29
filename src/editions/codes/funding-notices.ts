import type { CodeEntry } from '../../core/edition/form';

/** Code, name, and the notice of a finance bureau that states both side by side. */
const SEEN: readonly (readonly [code: string, name: string, notice: string])[] = [
  ['2081901', '城市最低生活保障金支出', '四财社指〔2022〕80号, xxgk.siping.gov.cn'],
  ['2081902', '农村最低生活保障金支出', '四财社指〔2022〕80号, xxgk.siping.gov.cn'],
  ['2082001', '临时救助支出', '四财社指〔2022〕80号, xxgk.siping.gov.cn'],
  ['2082002', '流浪乞讨人员救助支出', '四财社指〔2022〕80号, xxgk.siping.gov.cn'],
  ['2100201', '综合医院', '陈仓区 2024, chencang.gov.cn'],
  ['2100399', '其他基层医疗卫生机构支出', '奉节财社〔2021〕127号, cqfj.gov.cn'],
  ['2100408', '基本公共卫生服务', '陈仓区 2024, chencang.gov.cn'],
  ['2100499', '其他公共卫生支出', '遂宁市 2023, on 川财社〔2023〕21号'],
  ['2101301', '城乡医疗救助', '武定县 2023, ynwd.gov.cn, on 楚财社〔2023〕45号'],
  ['2110501', '森林管护', '黔财资环〔2022〕21号'],
  ['2110502', '社会保险补助', '忠县 2022, on 渝财农〔2021〕126号'],
  ['2110503', '政策性社会性支出补助', '忠县 2022, on 渝财农〔2021〕126号'],
  ['2110506', '天然林保护工程建设', '彭水财农〔2022〕10号, psx.gov.cn'],
  ['2110602', '退耕现金', '彭水财农〔2022〕10号, psx.gov.cn'],
  ['2120303', '小城镇基础设施建设', '岳财建指〔2023〕21号, junshan.gov.cn'],
  ['21302', '林业和草原', '川财资环〔2022〕66号'],
  ['2130122', '农业生产发展', '和财农〔2024〕17号, heping.gov.cn'],
  ['2130803', '农业保险保费补贴', '西财金融发〔2025〕28号, xsbn.gov.cn'],
  ['2200106', '自然资源利用与保护', '温财农〔2023〕6号'],
  ['22407', '自然灾害救灾及恢复重建支出', '粤财资环〔2024〕9号'],
];

/** 款 and 项 that stand beside their names in notices by which finance bureaus passed money on (2021 to 2025). */
export const NAMED_IN_NOTICES: readonly CodeEntry[] = SEEN.map(([code, name]) => ({ code, name, isAttested: true }));
