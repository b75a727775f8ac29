import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check/check';
import { isOpenFinding } from '../../../src/core/filing/explanation';
import type { Finding } from '../../../src/core/check/finding';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { arrangeFindings } from '../../../src/ui/findings/arrange-findings';
import { lowestFirst } from '../../../src/ui/findings/lowest-first';
import { cell, clearFigure, fullFiling } from '../../support/full-filing';
import { opened, typed } from '../../support/typing';

const named = (...keys: string[]): Finding[] => keys.map((key) => ({ key }) as Finding);
const keysOf = (findings: readonly Finding[]): string[] => findings.map(({ key }) => key);

describe('one comparison that fails in a row and in those above it', () => {
  it('is shown in the lowest row first, where it is mended', () => {
    const filing = typed(opened(fullFiling()), clearFigure(cell('GMF', '2121999', 'closingCarryOver')));
    const open = check(filing, MOF_2023).findings.filter(isOpenFinding);
    const shown = keysOf(arrangeFindings(open, []).others).filter((key) => key.startsWith('W-GMF-1'));
    expect(shown).toEqual(['W-GMF-1#2:2121999', 'W-GMF-1#2:21219', 'W-GMF-1#2:212', 'W-GMF-1#2:total']);
  });

  it('leaves all others where they stand, and rows that are not above one another in their order', () => {
    const keys = ['A', 'R#1:total', 'R#1:201', 'R#1:20101', 'B:x', 'R#1:208', 'R#2:201', 'T:total/sum', 'T:201/sum'];
    expect(keysOf(lowestFirst(named(...keys)))).toEqual([
      'A',
      'R#1:20101',
      'R#1:201',
      'R#1:208',
      'B:x',
      'R#1:total',
      'R#2:201',
      'T:total/sum',
      'T:201/sum',
    ]);
  });
});
