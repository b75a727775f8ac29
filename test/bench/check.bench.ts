import { check } from '../../src/core/check/check';
import { deriveChanges } from '../../src/core/derive/derive';
import { planRelations } from '../../src/core/rules/plan-relations';
import { cellValue, type Filing } from '../../src/core/filing/filing';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { type Measurement, compare, factor, measure, milliseconds } from '../support/bench';
import { apply, cell, raise } from '../support/full-filing';
import { largeLedger, printLedger } from '../support/ledger';
import { Random } from '../support/random';

export const title = 'Checking: 300 code rows in every open table, printed in 万元';

export async function run(): Promise<Measurement[]> {
  const random = new Random(2023);
  const ledger = largeLedger(MOF_2023, random);
  const filing = printLedger(MOF_2023, ledger, random, { addsUp: 0.5, copies: 0.5, rounding: 'halfUp' });
  const { cells, relations } = planRelations(MOF_2023, filing);
  let seen = 0;
  const onePass = (): void => {
    for (const each of cells) {
      const value = cellValue(filing, each);
      if (value?.kind === 'amount') seen += value.amount;
    }
  };
  let step = 0;
  // A figure changes each time, as it does between the checks of a session.
  const editAndCheck = (): unknown => {
    step += 0.01;
    return check(apply(filing, raise(filing, cell('EXP', '2010101', 'basicExpenditure'), step)), MOF_2023);
  };
  const [runs, warmUp] = [60, 20];
  // Of the rows alone the plan is remembered.
  const unseen = Array.from({ length: runs + warmUp }, () => ({ ...filing, tables: unseenTables(filing) }));
  const full = await compare(() => check(unseen.pop()!, MOF_2023), onePass, runs, warmUp);
  const after = await measure(editAndCheck, runs, warmUp);
  const edit = [raise(filing, cell('EXP', '2010101', 'basicExpenditure'), 1)];
  const derive = await measure(() => deriveChanges(MOF_2023, filing, edit), runs, warmUp);
  const plan = await measure(() => planRelations({ ...MOF_2023 }, filing), 20, 5);
  if (seen === 0) throw new Error('the filing is empty');
  return [
    {
      what: `full check (${relations.length} relations, ${cells.length} cells)`,
      value: milliseconds(full.a),
      aim: '< 4 ms',
    },
    { what: 'the same after one edit, the other tables known', value: milliseconds(after) },
    { what: 'one pass over the same cells', value: milliseconds(full.b) },
    { what: 'check ÷ pass', value: factor(full.ratio) },
    { what: 'derive after one edit', value: milliseconds(derive) },
    { what: 'plan anew after a row is added', value: milliseconds(plan) },
  ];
}

const unseenTables = ({ tables }: Filing): Filing['tables'] =>
  Object.fromEntries(
    Object.entries(tables).map(([id, table]) => [id, { ...table, cells: structuredClone(table.cells) }]),
  );
