import { expect, it } from 'vitest';
import { restore } from '../../../src/ui/text-restore.zh';
import { homeText } from '../../../src/ui/text-home.zh';
import { moment } from '../../../src/ui/text-time.zh';

const at = (minute: number, second: number): number => new Date(2020, 3, 1, 16, minute, second).getTime();
const sides = (backup: number, kept: number): readonly [string, string] =>
  restore.sides({ preparer: '张三', at: backup }, { preparer: '', at: kept });

it('a backup and what is here are each told whose they are and from when, to the second within a minute', () => {
  expect(sides(at(23, 5), at(24, 7))).toEqual([
    `备份里的：填表人 张三，存于 ${moment(at(23, 5))}。`,
    `现有的：没有注明填表人，最后保存于 ${moment(at(24, 7))}，比备份新。`,
  ]);
  expect(sides(at(24, 7), at(23, 5))[1]).toContain('比备份旧');
  expect(sides(at(23, 5), at(23, 7))[0]).toContain('16:23:05');
  expect(sides(at(23, 5), at(23, 7))[1]).toContain('16:23:07，比备份新');
  expect(sides(at(23, 5), at(23, 5))[1]).toContain('与备份同时');
});

it('says after a merge how to take it back', () => {
  expect(homeText.restoredWay.merge).toContain('撤销');
});
