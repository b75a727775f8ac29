import { expect, it } from 'vitest';
import { formOf } from '../../../src/core/edition/edition';
import { layOut } from '../../../src/core/layout/layout';
import { copyBlock } from '../../../src/core/range/copy-block';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { parseTabText } from '../../../src/workbook/file/tab-text';
import { apply, blankFiling, cell, figure, row } from '../../support/ledgers';

const filing = apply(
  blankFiling(),
  row('GPB', '2010301', '行政\t"运行"'),
  { kind: 'setCell', cell: cell('GPB', '2010301', 'basicExpenditure'), value: figure(123_456_70) },
  {
    kind: 'setCell',
    cell: cell('GPB', '2010301', 'projectExpenditure'),
    value: { kind: 'unreadable', text: '<b>&' },
  },
);
const layout = layOut(formOf(MOF_2023, 'GPB')!, MOF_2023.definitions.GPB, filing.tables.GPB);
const line = layout.lines.findIndex(({ key }) => key === '2010301');
const block = copyBlock(filing, layout.lines, { top: line, bottom: line, left: 0, right: layout.columns.length - 1 });

it('copies codes, names and exact figures as tab text that reads back the same', () => {
  expect(parseTabText(block.text)).toEqual([['2010301', '行政\t"运行"', '', '123456.70', '<b>&']]);
});

it('copies HTML in which codes stay texts and text is no markup', () => {
  expect(block.html).toContain(`<td style='mso-number-format:"\\@"'>2010301</td>`);
  expect(block.html).toContain('<td>123456.70</td>');
  expect(block.html).toContain('&lt;b&gt;&amp;');
});
