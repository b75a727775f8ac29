import { describe, expect, it } from 'vitest';
import { adjustEdition } from '../../../src/core/edition/adjust-edition';
import { formOf } from '../../../src/core/edition/edition';
import { EDITIONS } from '../../../src/editions';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { THREE_PUBLIC_SHAPES } from '../../../src/editions/three-public-shapes';
import {
  adjustmentsOf,
  type FormPlan,
  hideableColumns,
  isChanged,
  mayHide,
  movePlan,
  plansOf,
} from '../../../src/ui/forms/form-plan';

const plans = plansOf(MOF_2023, []);
const change = (table: string, what: Partial<FormPlan>): FormPlan[] =>
  plans.map((plan) => (plan.table === table ? { ...plan, ...what } : plan));

describe('what an office changes about the forms of an edition', () => {
  it.each(EDITIONS.map((edition) => [edition.name, edition] as const))('is nothing as %s begins', (_, edition) => {
    expect(adjustmentsOf(edition, plansOf(edition, []))).toEqual([]);
    expect(plansOf(edition, []).some((plan) => isChanged(edition, plan))).toBe(false);
  });

  it('comes back into the fields as it was saved', () => {
    const wanted = movePlan(
      change('INC', { title: '收入明细', number: '', notes: '注：一\n注：二', hidden: ['otherIncome'] }),
      'INC',
      -1,
    );
    const adjustments = adjustmentsOf(MOF_2023, wanted);
    expect(plansOf(MOF_2023, adjustments)).toEqual(wanted);
    const [first] = adjustEdition(MOF_2023, adjustments).forms;
    expect(first).toMatchObject({ table: 'INC', title: '收入明细', number: undefined, notes: ['注：一', '注：二'] });
  });

  it('is another shape of a table that has several', () => {
    expect(plans.filter(({ shape }) => shape !== undefined).map(({ table }) => table)).toEqual(['TPE']);
    const wanted = change('TPE', { shape: 'blocks' });
    const adjustments = adjustmentsOf(MOF_2023, wanted);
    expect(adjustments.find(({ table }) => table === 'TPE')).toEqual({ table: 'TPE', shape: 'blocks' });
    expect(wanted.filter((plan) => isChanged(MOF_2023, plan)).map(({ table }) => table)).toEqual(['TPE']);
    expect(plansOf(MOF_2023, adjustments)).toEqual(wanted);
    expect(adjustmentsOf(MOF_2023, change('TPE', { shape: 'upright' }))).toEqual([]);
  });

  it('is told apart from the order alone', () => {
    const moved = movePlan(plans, 'TPE', -1);
    expect(moved.map(({ table }) => table)).not.toEqual(plans.map(({ table }) => table));
    expect(moved.some((plan) => isChanged(MOF_2023, plan))).toBe(false);
    expect(adjustmentsOf(MOF_2023, moved)).not.toEqual([]);
    expect(adjustmentsOf(MOF_2023, movePlan(moved, 'TPE', 1))).toEqual([]);
  });

  it('does not move a table beyond the ends', () => {
    expect(movePlan(plans, plans[0]!.table, -1)).toBe(plans);
    expect(movePlan(plans, plans[plans.length - 1]!.table, 1)).toBe(plans);
  });

  it('takes a title and a number without the spaces around them, and no blank note', () => {
    const { title } = formOf(MOF_2023, 'INC')!;
    expect(adjustmentsOf(MOF_2023, change('INC', { title: ` ${title} ` }))).toEqual([]);
    const notes = `${plans.find(({ table }) => table === 'INC')!.notes}\n\n`;
    expect(adjustmentsOf(MOF_2023, change('INC', { notes }))).toEqual([]);
  });
});

describe('the columns that may be left out of print', () => {
  const plan = (table: string): FormPlan => plans.find((each) => each.table === table)!;

  it('are named by their heads', () => {
    expect(hideableColumns(MOF_2023, plan('TPE')).map(({ label }) => label)).toEqual(['预算数', '决算数']);
    for (const edition of EDITIONS)
      for (const { table } of edition.forms)
        for (const { label } of hideableColumns(edition, { table, shape: undefined })) expect(label).not.toBe('');
  });

  it.each(THREE_PUBLIC_SHAPES.map(({ id }) => id))('are the same two of “三公” in the shape %s', (shape) => {
    const labels = hideableColumns(MOF_2023, { table: 'TPE', shape }).map(({ label }) => label);
    expect(labels).toEqual(['预算数', '决算数']);
  });

  it('are none where each part of a table has one', () => expect(hideableColumns(MOF_2023, plan('IES'))).toEqual([]));

  it('never are the last one of their part', () => {
    expect(mayHide(MOF_2023, plan('TPE'), 'budgetAmount')).toBe(true);
    expect(mayHide(MOF_2023, { ...plan('TPE'), hidden: ['budgetAmount'] }, 'finalAmount')).toBe(false);
  });
});
