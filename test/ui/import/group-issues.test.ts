import { describe, expect, it } from 'vitest';
import { groupIssues } from '../../../src/ui/import/group-issues';
import type { ImportIssue } from '../../../src/workbook/import/import-proposal';

const issue = (
  kind: ImportIssue['kind'],
  place: string,
  body: string,
  severity: ImportIssue['severity'] = 'verify',
) => ({
  severity,
  kind,
  message: `“草稿.xlsx”${place}：${body}`,
  ...(place !== '' && { sheet: place }),
});
const group = (...issues: ImportIssue[]) => groupIssues(issues, '草稿.xlsx');

describe('remarks on an import', () => {
  it('name their place, and not the file that the title names', () => {
    expect(group(issue('unreadable', '工作表“甲”单元格 C5', '应为金额，实为“无”。'))).toMatchObject([
      { text: '工作表“甲”单元格 C5：应为金额，实为“无”。', count: 1, details: [] },
    ]);
    expect(group(issue('missingTable', '', '没有找到《收入决算表》。'))[0]!.text).toBe('没有找到《收入决算表》。');
  });

  it('are told once where they say the same, with all places', () => {
    const same = ['C5', 'C6', 'C7'].map((at) => issue('unreadable', at, '应为金额，实为“无”。'));
    expect(group(...same)).toMatchObject([{ text: '应为金额，实为“无”。', count: 3, details: ['C5', 'C6', 'C7'] }]);
  });

  it('are told once where there are many of a kind, with what each says', () => {
    const many = ['甲', '乙', '丙'].map((text) => issue('unknownRow', text, `实为“${text}”。`));
    const [only, ...others] = group(...many);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ count: 3, details: ['甲：实为“甲”。', '乙：实为“乙”。', '丙：实为“丙”。'] });
    expect(group(...many.slice(0, 2))).toHaveLength(2);
  });

  it('begin with the gravest', () => {
    const severities = (['notice', 'error', 'verify'] as const).map((each) => issue('unitMixed', each, each, each));
    expect(group(...severities).map(({ severity }) => severity)).toEqual(['error', 'verify', 'notice']);
  });
});
