import { expect, it } from 'vitest';
import type { SheetCorrection, SheetProposal } from '../../../src/workbook/import/import-proposal';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { type UnitQuestion, unitQuestions } from '../../../src/ui/import/unit-questions';
import { proposeImport } from '../../../src/workbook/import/import';
import { unnamedUnits } from '../../support/import-drafts';

/** `doubted`: the sheets whose figures speak against the unit; `corrections`: what the clerk said. */
function ask(
  doubted: Readonly<Record<string, string>>,
  corrections: Readonly<Record<string, SheetCorrection>> = {},
): UnitQuestion[] {
  const proposal = proposeImport(unnamedUnits(), MOF_2023, { corrections });
  const of = ({ key }: SheetProposal): SheetCorrection => corrections[key] ?? {};
  return unitQuestions({
    edition: MOF_2023,
    proposal: () => proposal,
    taken: () => proposal.sheets,
    of,
    doubtOf: (sheet) => (of(sheet).unit ? undefined : doubted[sheet.key]),
  });
}

it('all sheets that name no unit are one question, doubted or not', () => {
  const questions = ask({ INC: '差 1 万倍。', EXP: '差 1 万倍。' });
  expect(questions).toHaveLength(1);
  expect(questions[0]).toMatchObject({ unit: '万元', isOpen: true });
  expect(questions[0]!.sheets).toHaveLength(4);
  expect(questions[0]!.text).toContain('差 1 万倍');
});

it('a sheet that was answered for by itself is left out, and nothing is asked once all are', () => {
  expect(ask({}, { INC: { unit: '元' } })[0]!.sheets.map(({ key }) => key)).toEqual(['EXP', 'GPB', 'TPE']);
  const all = Object.fromEntries(['INC', 'EXP', 'GPB', 'TPE'].map((key) => [key, { unit: '元' } as const]));
  expect(ask({ INC: '差 1 万倍。' }, all)).toEqual([]);
});
