import { expect, it } from 'vitest';
import { parseTabText } from '../../../src/workbook/file/tab-text';

it.each([
  [
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['1\n2', [['1'], ['2']]],
  ['12.5', [['12.5']]],
  ['\t5\n', [['', '5']]],
  ['1\n\n3\n', [['1'], [''], ['3']]],
  ['"a\nb"\t"say ""x"""\n', [['a\nb', 'say "x"']]],
  ['"1\t2"\t3', [['1\t2', '3']]],
  ['1,5\t2;3', [['1,5', '2;3']]],
  ['5"\t6', [['5"', '6']]],
])('parses %j', (text, cells) => {
  expect(parseTabText(text)).toEqual(cells);
});

it('takes no text for no rows', () => {
  expect(parseTabText('')).toEqual([]);
});
