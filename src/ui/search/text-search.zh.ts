/** Words of the search through a whole filing. */
export const text = {
  title: '查找和定位',
  field: '表、科目编码、名称或金额',
  hint: '名称可以输入拼音首字母，如 jgsydw；金额可以输入万元或元',
  kinds: { table: '表', line: '行', figure: '金额' },
  none: '没有找到',
  more: (shown: number): string => `只列出前 ${shown} 处，请输入得更具体一些`,
  results: '查找结果',
};
