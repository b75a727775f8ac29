import { expect, it } from 'vitest';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { shortenTitles } from '../../../src/ui/findings/shorten';

it('names tables by their number, and leaves what is no table of the edition', () => {
  const shorten = shortenTitles(MOF_2023);
  expect(shorten('《支出决算表》合计为 1，应不小于《收入决算表》合计')).toBe(
    '公开03表 合计为 1，应不小于 公开02表 合计',
  );
  expect(shorten('合计为 1,460.59 万元，《支出决算表》（《收入决算表》）为 0')).toBe(
    '合计为 1,460.59 万元，公开03表（公开02表）为 0',
  );
  expect(shorten('按《预算法》办理')).toBe('按《预算法》办理');
});
