import { describe, expect, it } from 'vitest';
import { parseClipboard } from '../../src/ui/editor/clipboard-block';

describe('what a spreadsheet puts on the clipboard', () => {
  it.each([
    ['1', [['1']]],
    ['', [['']]],
    [
      '1\t2\r\n3\t\r\n',
      [
        ['1', '2'],
        ['3', ''],
      ],
    ],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['"two\nlines"\t"a ""word"""\tb', [['two\nlines', 'a "word"', 'b']]],
    ['“三公”\t5" pipe', [['“三公”', '5" pipe']]],
    ['"unfinished\t1', [['"unfinished', '1']]],
  ])('reads %j', (text, rows) => {
    expect(parseClipboard(text)).toEqual(rows);
  });
});
