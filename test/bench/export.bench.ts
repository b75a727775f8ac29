import { MOF_2023 } from '../../src/editions/mof-2023';
import { writeExport } from '../../src/workbook/export/export';
import { exportPublished } from '../../src/workbook/export/export-published';
import { writeWorkbook } from '../../src/workbook/export/hucre-writer';
import { compare, factor, type Measurement, milliseconds } from '../support/bench';
import { largeLedger, printLedger } from '../support/ledger';
import { Random } from '../support/random';

export const title = 'Exporting: the published workbook with 300 code rows in every open table';

export async function run(): Promise<Measurement[]> {
  const random = new Random(2023);
  const ledger = largeLedger(MOF_2023, random);
  const filing = printLedger(MOF_2023, ledger, random, { addsUp: 0.5, copies: 0.5, rounding: 'halfUp' });
  const workbook = exportPublished(filing, MOF_2023);
  const { a, b, ratio } = await compare(
    () => writeExport('published', filing, MOF_2023),
    () => writeWorkbook(workbook),
    15,
    3,
  );
  return [
    { what: 'export, from filing to bytes', value: milliseconds(a) },
    { what: 'writing the same workbook alone', value: milliseconds(b) },
    { what: 'export ÷ writing', value: factor(ratio), aim: '≤ 1.30 ×' },
  ];
}
