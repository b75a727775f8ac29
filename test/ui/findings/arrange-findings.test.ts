import { describe, expect, it } from 'vitest';
import { amount } from '../../../src/core/money/amount';
import { check } from '../../../src/core/check/check';
import type { Suggestion } from '../../../src/core/check/suggestion';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { exampleFiling } from '../../../src/editions/mof-2023/example';
import { arrangeFindings, inPanelOrder } from '../../../src/ui/findings/arrange-findings';
import { byUrgency } from '../../../src/ui/findings/finding-kinds';
import { spotlightCells } from '../../../src/ui/findings/spotlight';

const filing = exampleFiling('example');
const result = check(filing, MOF_2023);
const { findings } = result;
const cell = { table: 'GPB', row: '2011302', column: 'projectExpenditure' } as const;

const suggestion = (key: string, resolves: readonly string[]): Suggestion => ({
  key,
  slip: 'unknown',
  corrections: [{ cell, from: amount(1), to: amount(2) }],
  resolves,
  alternatives: [],
  message: key,
});

describe('the findings as the panel shows them', () => {
  it('stand beneath the first suggestion that settles them, and nowhere else', () => {
    const [first, second, third] = findings.map(({ key }) => key);
    const arranged = arrangeFindings(findings, [
      suggestion('a', [first!, second!]),
      suggestion('b', [second!, third!]),
    ]);
    expect(arranged.groups.map((group) => new Set(group.findings.map(({ key }) => key)))).toEqual([
      new Set([first, second]),
      new Set([third]),
    ]);
    const shown = inPanelOrder(arranged).map(({ key }) => key);
    expect([...shown].sort()).toEqual(findings.map(({ key }) => key).sort());
  });

  it('leave a suggestion out that settles nothing that is there', () => {
    const arranged = arrangeFindings(findings, [suggestion('a', ['gone'])]);
    expect(arranged.groups).toEqual([]);
    expect(arranged.others).toEqual(byUrgency(findings));
  });
});

describe('what is outlined', () => {
  it('is every cell of the chosen finding, of whatever table', () => {
    const finding = findings.find(({ rule }) => rule === 'X-TPE-BAS')!;
    const cells = spotlightCells({ kind: 'finding', key: finding.key }, result, [], filing, MOF_2023);
    expect(new Set(cells.map(({ table }) => table))).toEqual(new Set(['TPE', 'BAS']));
  });

  it('is a relation that holds, too', () => {
    const relation = result.evaluated.plan.relations.find(({ rule }) => rule.id === 'X-IES-EXP')!;
    const cells = spotlightCells({ kind: 'relation', key: relation.key }, result, [], filing, MOF_2023);
    expect(cells).toHaveLength(relation.left.length + relation.right.length);
  });

  it('is the cell of a remark, and with it the cells of the finding that the bureau returned', () => {
    const finding = findings.find(({ rule }) => rule === 'X-TPE-BAS')!;
    const remark = { id: 'r', text: '…', cell: finding.cells[0]!, at: 0, reply: '', isDone: false };
    const outlined = (returned: object): readonly object[] =>
      spotlightCells(
        { kind: 'remark', key: 'r' },
        result,
        [],
        { ...filing, returnRemarks: [{ ...remark, ...returned }] },
        MOF_2023,
      );
    expect(outlined({})).toEqual([finding.cells[0]]);
    expect(outlined({ number: finding.key })).toEqual(finding.cells);
    expect(outlined({ id: 'gone' })).toEqual([]);
  });

  it('is nothing once the finding or the suggestion is gone', () => {
    expect(spotlightCells({ kind: 'finding', key: 'gone' }, result, [], filing, MOF_2023)).toEqual([]);
    expect(spotlightCells({ kind: 'suggestion', key: 'gone' }, result, [], filing, MOF_2023)).toEqual([]);
    expect(spotlightCells({ kind: 'suggestion', key: 'a' }, result, [suggestion('a', [])], filing, MOF_2023)).toEqual([
      cell,
    ]);
  });
});
