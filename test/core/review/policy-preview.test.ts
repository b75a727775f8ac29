import { expect, test } from 'vitest';
import { check } from '../../../src/core/check/check';
import { publish } from '../../../src/core/check/publish';
import { cellValue, type Filing } from '../../../src/core/filing/filing';
import { YUAN } from '../../../src/core/money/scale';
import { type PolicyPreview, previewPolicies } from '../../../src/core/review/policy-preview';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { fullFiling } from '../../support/full-filing';
import { wages } from '../../support/wages';

function previewsOf(filing: Filing): Record<PolicyPreview['policy'], PolicyPreview> {
  const work = previewPolicies(check(filing, MOF_2023), filing, MOF_2023);
  for (;;) {
    const step = work.next();
    if (!step.done) continue;
    const [each, parts] = step.value;
    expect([each!.policy, parts!.policy]).toEqual(['each', 'parts']);
    return { each: each!, parts: parts! };
  }
}

/** Thirteen kinds of pay of so much each, in 万元: as recorded they make the total exactly. */
const finer = (): Filing => wages(13.052, 1.004);

test('tells what each figure rounded by itself prints, and what parts added up do', () => {
  const { each, parts } = previewsOf(finer());
  const messages = each.tables.flatMap(({ differences }) => differences.map(({ message }) => message));
  expect(messages).toContain('301 工资福利支出 13.05 万元，所属下级科目之和 13.00 万元，相差 0.05 万元');
  expect(each.count).toBe(messages.length);
  expect(each.shifted.count).toBe(0);
  expect(
    parts.tables.flatMap(({ table, differences }) => differences.map(({ cell }) => [table, cell.row])),
  ).not.toContainEqual(['BAS', '301']);
});

test('says how many totals part from the accounts where parts are added up, and by how much at most', () => {
  const filing = finer();
  const { shifted } = previewsOf(filing).parts;
  const pay = { table: 'BAS', row: '301', column: 'finalAmount' } as const;
  const printed = (publishPolicy: Filing['publishPolicy']): number => {
    const value = cellValue(publish({ ...filing, publishPolicy }, MOF_2023), pay);
    return value?.kind === 'amount' ? value.amount : NaN;
  };
  expect(shifted.count).toBeGreaterThan(0);
  expect(shifted.largest).toBe(Math.abs(printed('each') - printed('parts')));
});

test('does not depend on the policy that is set', () => {
  const filing = finer();
  expect(previewsOf({ ...filing, publishPolicy: 'parts' })).toEqual(previewsOf(filing));
});

test('has nothing to tell where the figures are exact as printed', () => {
  for (const filing of [fullFiling(), { ...finer(), reportingScale: YUAN }]) {
    const { each, parts } = previewsOf(filing);
    expect([each.count, parts.count, parts.shifted.count]).toEqual([0, 0, 0]);
  }
});
