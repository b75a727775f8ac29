import { expect, test } from 'vitest';
import { text } from '../../src/ui/text.zh';

test.each([
  ['《支出决算表》合计·年末结转和结余改为 4.00 万元', '已将《支出决算表》合计·年末结转和结余改为 4.00 万元'],
  ['3 张表里2011301 的名称改为“行政运行”', '已将3 张表里2011301 的名称改为“行政运行”'],
  ['《支出决算表》合计填入 4.00 万元', '已在《支出决算表》合计填入 4.00 万元'],
  ['清除《支出决算表》合计', '已清除《支出决算表》合计'],
])('the notice of the step %s is a sentence', (label, notice) => {
  expect(text.editor.edited(label)).toBe(notice);
});
