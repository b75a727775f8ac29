import { expect, test } from 'vitest';
import { reasonOf } from '../../src/ui/reason-of';

test('what the app itself says of a failure is kept', () => {
  expect(reasonOf(new Error('第3页读不出来'))).toBe('第3页读不出来');
  expect(reasonOf('读不出来')).toBe('读不出来');
});

test("a browser's own words are told in Chinese, by the kind of error", () => {
  const held = new DOMException('The requested file could not be read', 'NotReadableError');
  expect(reasonOf(held)).toContain('被别的程序占用');
  for (const error of [held, new TypeError('Failed to fetch'), new RangeError('Invalid array length'), 7, undefined])
    expect(reasonOf(error)).toMatch(/^\p{Script=Han}[\p{Script=Han}，、]*$/u);
});
