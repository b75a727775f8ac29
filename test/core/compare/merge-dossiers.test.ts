import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeDossiers } from '../../../src/core/compare/merge-dossiers';
import { cellKey } from '../../../src/core/filing/cell';
import { type Dossier, EMPTY_DOSSIER, type ReturnRemark } from '../../../src/core/filing/dossier';
import { dossierArbitrary } from '../../support/random-dossiers';

const newer = fc.constantFrom('ours' as const, 'theirs' as const);
const two = [dossierArbitrary, dossierArbitrary, newer] as const;

const remark = (reply: string, isDone = false): ReturnRemark => ({ id: 'r', text: '请核实', at: 1, reply, isDone });
const withRemark = (each: ReturnRemark): Dossier => ({ ...EMPTY_DOSSIER, returnRemarks: [each] });

describe('two dossiers made one', () => {
  it('lose nothing of either', () => {
    fc.assert(
      fc.property(...two, (ours, theirs, which) => {
        const merged = mergeDossiers(ours, theirs, which);
        for (const side of [ours, theirs]) {
          expect(merged.selfChecks).toEqual(expect.arrayContaining([...side.selfChecks]));
          const submissions = new Map(merged.submissions.map((each) => [each.id, each]));
          for (const { id, snapshot, returnedAt } of side.submissions) {
            const kept = submissions.get(id)!;
            expect([
              snapshot === undefined || kept.snapshot,
              returnedAt === undefined || kept.returnedAt,
            ]).not.toContain(undefined);
          }
          const remarks = new Map(merged.returnRemarks.map((each) => [each.id, each]));
          for (const { id, reply } of side.returnRemarks)
            expect(reply.trim() === '' ? remarks.has(id) : remarks.get(id)!.reply.trim() !== '').toBe(true);
          const notes = new Map(merged.cellNotes.map((each) => [cellKey(each.cell), each.text]));
          for (const { cell, text } of side.cellNotes) expect(notes.get(cellKey(cell))).toContain(text);
          const kinds = merged.references.map(({ kind }) => kind);
          expect(kinds).toEqual(expect.arrayContaining(side.references.map(({ kind }) => kind)));
          for (const part of ['preparer', 'reviewer', 'head', 'date'] as const)
            expect(!side.signOff[part]?.trim() || merged.signOff[part]?.trim()).toBeTruthy();
        }
      }),
    );
  });

  it('are one already after a merge, whichever comes again', () => {
    fc.assert(
      fc.property(...two, (ours, theirs, which) => {
        const merged = mergeDossiers(ours, theirs, which);
        expect(mergeDossiers(merged, theirs, which)).toEqual(merged);
        expect(mergeDossiers(merged, merged, which)).toEqual(merged);
        expect(mergeDossiers(merged, EMPTY_DOSSIER, which)).toEqual(merged);
      }),
    );
  });

  it('keep ours where only one can stand', () => {
    fc.assert(
      fc.property(...two, (ours, theirs, which) => {
        const { signOff, references, submissions } = mergeDossiers(ours, theirs, which);
        for (const part of ['preparer', 'reviewer', 'head', 'date'] as const)
          expect(!ours.signOff[part]?.trim() || signOff[part] === ours.signOff[part]).toBe(true);
        expect(references).toEqual(expect.arrayContaining([...ours.references]));
        for (const each of ours.submissions) expect(submissions).toContainEqual(expect.objectContaining(each));
      }),
    );
  });

  it('say of a remark what was answered last, and never a blank instead of an answer', () => {
    const answer = (our: ReturnRemark, their: ReturnRemark, which: 'ours' | 'theirs') =>
      mergeDossiers(withRemark(our), withRemark(their), which).returnRemarks;
    expect(answer(remark('甲'), remark('乙', true), 'theirs')).toEqual([remark('乙', true)]);
    expect(answer(remark('甲'), remark('乙', true), 'ours')).toEqual([remark('甲')]);
    expect(answer(remark('甲', true), remark(''), 'theirs')).toEqual([remark('甲', true)]);
    expect(answer(remark('甲'), remark('', true), 'theirs')).toEqual([remark('甲', true)]);
  });

  it('keep both texts of a note that differ, once', () => {
    const cell = { table: 'EXP', row: 'total', column: 'total' } as const;
    const noted = (text: string, at: number): Dossier => ({ ...EMPTY_DOSSIER, cellNotes: [{ cell, text, at }] });
    const merged = mergeDossiers(noted('含奖金', 1), noted('含补发工资', 2), 'ours');
    expect(merged.cellNotes).toEqual([{ cell, text: '含奖金\n含补发工资', at: 2 }]);
    expect(mergeDossiers(noted('含奖金', 1), merged, 'ours')).toEqual(merged);
  });
});

describe('two dossiers that were one', () => {
  it('are what one of them has become where the other stayed', () => {
    fc.assert(
      fc.property(dossierArbitrary, dossierArbitrary, newer, (base, changed, which) => {
        const begun = mergeDossiers(base, base, which);
        const other = mergeDossiers(changed, changed, which);
        const names = ({ signOff }: Dossier) =>
          (['preparer', 'reviewer', 'head', 'date'] as const).map((part) => signOff[part]?.trim() ?? '');
        for (const merged of [
          mergeDossiers(begun, other, which, { base: begun }),
          mergeDossiers(other, begun, which, { base: begun }),
        ]) {
          expect(names(merged)).toEqual(names(other));
          for (const part of ['selfChecks', 'submissions', 'returnRemarks', 'cellNotes', 'references'] as const) {
            expect(new Set<unknown>(merged[part])).toEqual(new Set<unknown>(other[part]));
          }
        }
      }),
    );
  });

  const cell = { table: 'EXP', row: 'total', column: 'total' } as const;
  const noted = (...texts: readonly string[]): Dossier => ({
    ...EMPTY_DOSSIER,
    cellNotes: texts.map((text) => ({ cell, text, at: 1 })),
  });
  const textsOf = ({ cellNotes }: Dossier): string[] => cellNotes.map(({ text }) => text);

  it('keep what one has changed and the other dropped, until it is decided', () => {
    const base = noted('待核');
    const [dropped, changed] = [noted(), noted('已核')];
    expect(textsOf(mergeDossiers(dropped, changed, 'ours', { base }))).toEqual(['已核']);
    const decided = (side: 'ours' | 'theirs') => new Map([['cellNotes/EXP/total/total', side]]);
    expect(textsOf(mergeDossiers(dropped, changed, 'ours', { base, decided: decided('ours') }))).toEqual([]);
    expect(textsOf(mergeDossiers(noted('甲'), changed, 'ours', { base }))).toEqual(['甲\n已核']);
    expect(textsOf(mergeDossiers(noted('甲'), changed, 'ours', { base, decided: decided('theirs') }))).toEqual([
      '已核',
    ]);
  });
});
