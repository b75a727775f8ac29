import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amount } from '../../../src/core/money/amount';
import { formatExactly } from '../../../src/core/money/decimal-text';
import { TEN_THOUSAND_YUAN, YUAN } from '../../../src/core/money/scale';
import { sayInUnit } from '../../../src/ui/findings/say-in-unit';

it('says every amount of a sentence in the unit of the screen', () => {
  const said =
    '公开07表 公务接待费·决算数为 1.40 万元，应不小于 公开06表 30217 公务接待费（1.86 万元），相差 0.46 万元。';
  expect(sayInUnit(said, '元', '万元')).toBe(
    '公开07表 公务接待费·决算数为 14,000.00 元，应不小于 公开06表 30217 公务接待费（18,600.00 元），相差 4,600.00 元。',
  );
  expect(sayInUnit(said, '万元', '元')).toBe(said);
});

it('takes the unit that a sentence leaves out from the rest of it, else from the tables', () => {
  const slip = '公开05表 2011302 项目支出 128.50 可能有两位数颠倒，应为 182.50 万元，改后可解决 2 处不一致。';
  expect(sayInUnit(slip, '元', undefined)).toBe(
    '公开05表 2011302 项目支出 1,285,000.00 可能有两位数颠倒，应为 1,825,000.00 元，改后可解决 2 处不一致。',
  );
  const exchanged = '30101 基本工资 12.00 与30102 津贴补贴 1,413.38 可能录反了';
  expect(sayInUnit(exchanged, '元', '万元')).toBe(
    '30101 基本工资 120,000.00 与30102 津贴补贴 14,133,800.00 可能录反了',
  );
  expect(sayInUnit(exchanged, '元', undefined)).toBe(exchanged);
});

it('leaves what is no money, and keeps small differences exact', () => {
  expect(sayInUnit('增长 12.5%，约 1.5 倍，正好相差 1 万倍，共 3 处', '元', '万元')).toBe(
    '增长 12.5%，约 1.5 倍，正好相差 1 万倍，共 3 处',
  );
  expect(sayInUnit('相差 90.00 元（-0.50 元）', '万元', '元')).toBe('相差 0.009 万元（-0.00005 万元）');
});

it('is exact there and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9e13 }), (fen) => {
      const said = `为 ${formatExactly(amount(fen), TEN_THOUSAND_YUAN)}。`;
      const inYuan = sayInUnit(said, '元', undefined);
      expect(inYuan).toBe(`为 ${formatExactly(amount(fen), YUAN)}。`);
      expect(sayInUnit(inYuan, '万元', undefined)).toBe(said);
    }),
  );
});
