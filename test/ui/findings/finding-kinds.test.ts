import { describe, expect, it } from 'vitest';
import { amount } from '../../../src/core/money/amount';
import { check } from '../../../src/core/check/check';
import type { Finding } from '../../../src/core/check/finding';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { exampleFiling } from '../../../src/editions/mof-2023/example';
import { newFiling } from '../../../src/session/new-filing';
import {
  byUrgency,
  cellStates,
  countOf,
  FINDING_KINDS,
  isCountedAs,
  kindOf,
  tableStanding,
} from '../../../src/ui/findings/finding-kinds';

const example = exampleFiling('example');
const result = check(example, MOF_2023);

describe('the kinds of findings', () => {
  it('are counted as the check counts them', () => {
    const listed = FINDING_KINDS.map((kind) => result.findings.filter((finding) => isCountedAs(finding, kind)).length);
    expect(listed).toEqual(FINDING_KINDS.map((kind) => countOf(result.counts, kind)));
  });

  it('put what must be corrected first and lose nothing', () => {
    const sorted = byUrgency(result.findings);
    expect(sorted.map((finding) => finding.key).sort()).toEqual(result.findings.map((finding) => finding.key).sort());
    const ranks = sorted.map((finding) => FINDING_KINDS.indexOf(kindOf(finding)));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it('ask the clerk to act on a blank total', () => {
    const finding = { outcome: 'notEvaluated', severity: 'verify' } as Finding;
    const cell = { table: 'EXP', row: 'total', column: 'total' } as const;
    expect(kindOf(finding)).toBe('notEvaluated');
    expect(kindOf({ ...finding, proposal: { cell, amount: amount(1) } })).toBe('verify');
  });
});

describe('the marks in the sheet', () => {
  it('are on cells of errors, and on none where all agrees', () => {
    expect([...cellStates(result.findings).values()]).toContain('error');
    expect(cellStates([]).size).toBe(0);
  });
});

describe('the state of a table', () => {
  it('is that of its worst finding', () => {
    const standing = tableStanding(example, result.findings, 'IES');
    expect(standing).toEqual({ kind: 'error', count: 1 });
  });

  it('tells empty, unfilled and consistent apart', () => {
    const blank = newFiling({ edition: MOF_2023, unit: { name: 'x' }, year: 2023 });
    expect(tableStanding(blank, [], 'EXP')).toEqual({ kind: 'unfilled' });
    expect(tableStanding(example, [], 'GMF')).toEqual({ kind: 'empty' });
    expect(tableStanding(example, [], 'EXP')).toEqual({ kind: 'consistent' });
  });
});
