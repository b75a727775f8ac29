import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SnapshotHead, surplusSnapshots } from '../../src/storage/snapshots';

const BOUNDS = { automatic: 3, named: 2, size: 100 } as never;

const heads = fc
  .array(fc.record({ reason: fc.constantFrom('day', 'import', 'named'), size: fc.integer({ min: 1, max: 60 }) }), {
    maxLength: 12,
  })
  .map((all) => all.map((each, at) => ({ ...each, id: String(at), filingId: 'a', at }) as SnapshotHead));

describe('the snapshots of a filing', () => {
  it('stay within the bounds, the newest in any case', () => {
    fc.assert(
      fc.property(heads, (all) => {
        const surplus = new Set(surplusSnapshots(all, BOUNDS));
        const kept = all.filter((head) => !surplus.has(head));
        expect(kept.filter(({ reason }) => reason === 'named').length).toBeLessThanOrEqual(2);
        expect(kept.filter(({ reason }) => reason !== 'named').length).toBeLessThanOrEqual(3);
        expect(kept.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(100);
        expect(kept.slice(-1)).toEqual(all.slice(-1));
      }),
    );
  });

  it('stay for ever where they were sent, and leave the others their room', () => {
    fc.assert(
      fc.property(heads, fc.infiniteStream(fc.nat(3)), (all, where) => {
        const sent = { id: 'sent', filingId: 'a', reason: 'submitted', at: 0, size: 90 } as const;
        const mixed = all.flatMap((head) =>
          Array.from({ length: where.next().value }, () => sent).concat(head as never),
        );
        expect(surplusSnapshots(mixed, BOUNDS)).toEqual(surplusSnapshots(all, BOUNDS));
      }),
    );
  });

  it('go only where there are too many', () => {
    const few = heads.filter((all) => all.length <= 2 && all.reduce((sum, { size }) => sum + size, 0) <= 100);
    fc.assert(
      fc.property(few, (all) => {
        expect(surplusSnapshots(all, BOUNDS)).toEqual([]);
      }),
    );
  });
});
