import { expect, it } from 'vitest';
import { restore } from '../../../src/ui/text-restore.zh';
import { text } from '../../../src/ui/text.zh';

const at = (minute: number, second: number): number => new Date(2020, 3, 1, 16, minute, second).getTime();

it('tells two times apart: to the second where the minutes are the same', () => {
  expect(restore.ages(at(48, 5), at(49, 7))).toBe(
    '备份存于 2020年4月1日 16:48；这里的最后保存于 2020年4月1日 16:49，比备份新。',
  );
  expect(restore.ages(at(49, 5), at(49, 7))).toBe(
    '备份存于 2020年4月1日 16:49:05；这里的最后保存于 2020年4月1日 16:49:07，比备份新。',
  );
  expect(restore.ages(at(49, 7), at(49, 5))).toContain('比备份旧');
  expect(restore.ages(at(49, 7), at(49, 7))).toContain('与备份同时');
});

it('says after a merge how to take it back', () => {
  expect(text.home.restoredWay.merge).toContain('撤销');
});
