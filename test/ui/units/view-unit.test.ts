import { expect, it } from 'vitest';
import { createMemoryStorage } from '../../../src/storage/memory-storage';
import { keepViewUnit, keptViewUnit } from '../../../src/ui/units/view-unit';

it('the unit a filing is seen in is kept by filing, until it is the tables’ own again', async () => {
  const settings = createMemoryStorage();
  await keepViewUnit(settings, 'a', '元');
  await keepViewUnit(settings, 'b', '万元');
  expect([await keptViewUnit(settings, 'a'), await keptViewUnit(settings, 'b')]).toEqual(['元', '万元']);
  await keepViewUnit(settings, 'a', undefined);
  expect([await keptViewUnit(settings, 'a'), await keptViewUnit(settings, 'b')]).toEqual([undefined, '万元']);
});

it('what was kept otherwise is passed over', async () => {
  const settings = createMemoryStorage();
  await settings.writeSetting('viewUnits', [{ filing: 'a', unit: '亿元' }, 1, undefined]);
  expect(await keptViewUnit(settings, 'a')).toBeUndefined();
});
