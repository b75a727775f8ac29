import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check/check';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { text } from '../../../src/ui/text.zh';
import { blankFiling } from '../../support/ledgers';

const counts = { error: 0, verify: 0, consistent: 0, notEvaluated: 0 };

describe('what is announced of the results', () => {
  it('does not call a filing passed in which nothing was checked', () => {
    const said = text.findings.announce(check(blankFiling(), MOF_2023).counts);
    expect(said).toContain('还没有可核对的数');
    expect(said).not.toContain('通过');
  });

  it('says how much was not checked where only a part could be', () => {
    expect(text.findings.announce({ ...counts, consistent: 12, notEvaluated: 3 })).toBe(
      '没有错误，一致 12 条，还有 3 条未核对',
    );
  });

  it('calls it passed where everything was checked and holds, and counts what does not', () => {
    expect(text.findings.announce({ ...counts, consistent: 12 })).toContain('审核通过');
    expect(text.findings.announce({ ...counts, error: 1, notEvaluated: 3 })).toContain('错误 1 条');
  });
});
