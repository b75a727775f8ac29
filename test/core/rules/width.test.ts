import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../../src/core/check/check';
import { additionsOf } from '../../../src/core/rules/additions';
import { cellValue, type Filing } from '../../../src/core/filing/filing';
import { fenPerStep } from '../../../src/core/money/scale';
import type { RelationPlan, SignedCell } from '../../../src/core/rules/relation';
import type { Figures } from '../../../src/core/rules/width';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { spoiledLedgers } from '../../support/spoiled-ledger';

/** The widths of domain/rules.md, cell by cell: its own step, a printed addition that comes out, or a copy. */
class PlainWidths {
  private readonly groups: Set<number>[];
  private readonly known = new Map<Set<number>, number>();
  private readonly underWay = new Set<Set<number>>();
  /** Groups that are part of themselves, since a result was subtracted: which step counts is nowhere said. */
  private readonly circular = new Set<Set<number>>();

  constructor(
    private readonly filing: Filing,
    private readonly plan: RelationPlan,
    private readonly figures: Figures,
  ) {
    this.groups = plan.cells.map((_, cell) => new Set([cell]));
    const equalities = plan.relations.filter(({ comparison }) => comparison === '=');
    for (const { left, right } of [...equalities, ...plan.copies]) {
      const [a, ...moreLeft] = this.filled(left);
      const [b, ...moreRight] = this.filled(right);
      if (a === undefined || b === undefined || moreLeft.length + moreRight.length > 0) continue;
      if (figures.amounts[a] === figures.amounts[b]) this.unite(a, b);
    }
  }

  /** Undefined where the figure is part of itself. */
  widthOf(cell: number): number | undefined {
    if (this.figures.amounts[cell] === 0) return 0;
    const group = this.groups[cell]!;
    const width = this.groupWidth(group);
    return this.circular.has(group) ? undefined : width;
  }

  private groupWidth(group: Set<number>): number {
    const known = this.known.get(group);
    if (known !== undefined) return known;
    if (this.underWay.has(group)) {
      for (const each of this.underWay) this.circular.add(each);
      return 0;
    }
    this.underWay.add(group);
    const widths = [...group].flatMap((cell) => [this.step(cell), ...this.additionWidths(cell, group)]);
    this.underWay.delete(group);
    const width = Math.max(...widths);
    this.known.set(group, width);
    return width;
  }

  private additionWidths(cell: number, group: Set<number>): number[] {
    const { amounts } = this.figures;
    const comesOut = (addends: readonly SignedCell[]): boolean =>
      addends.reduce((sum, { cell: part, sign }) => sum + sign * amounts[part]!, 0) === amounts[cell];
    return additionsOf(this.plan.additions, cell)
      .filter(comesOut)
      .map((addends) => {
        const parts = this.filled(addends).filter((part) => this.groups[part] !== group);
        for (const part of parts) this.groupWidth(this.groups[part]!);
        for (const part of parts) if (this.circular.has(this.groups[part]!)) this.circular.add(group);
        return parts.reduce((sum, part) => sum + this.groupWidth(this.groups[part]!), 0);
      });
  }

  private filled(side: readonly SignedCell[]): number[] {
    return side.flatMap(({ cell }) => (this.figures.amounts[cell] === 0 ? [] : cell));
  }

  private step(cell: number): number {
    const at = this.plan.cells[cell]!;
    const value = cellValue(this.filing, at);
    const { unit, decimals } = this.filing.tables[at.table]!.recordedScale;
    const step = fenPerStep({ unit, decimals: (value?.kind === 'amount' && value.decimals) || decimals });
    return step > 1 ? step : 0;
  }

  private unite(a: number, b: number): void {
    const all = new Set([...this.groups[a]!, ...this.groups[b]!]);
    for (const cell of all) this.groups[cell] = all;
  }
}

test('every figure is as wide as the widest way in which it may have been printed', () => {
  let compared = 0;
  fc.assert(
    fc.property(spoiledLedgers, (filing) => {
      const { plan, figures, widths } = check(filing, MOF_2023).evaluated;
      const plain = new PlainWidths(filing, plan, figures);
      const expected = plan.cells.map((_, cell) => plain.widthOf(cell));
      compared += expected.filter((width) => width !== undefined && width > 0).length;
      expect(plan.cells.map((_, cell) => (expected[cell] === undefined ? undefined : widths.widths[cell]))).toEqual(
        expected,
      );
    }),
    { numRuns: 20 },
  );
  expect(compared).toBeGreaterThan(0);
});
