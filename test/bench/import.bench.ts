import { read } from 'xlsx';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { writeExport } from '../../src/workbook/export/export';
import { proposeImport } from '../../src/workbook/import/import';
import { readWorkbookNow } from '../../src/workbook/file/sheetjs-reader';
import { compare, factor, type Measurement, milliseconds } from '../support/bench';
import { largeLedger, printLedger } from '../support/ledger';
import { Random } from '../support/random';

export const title = 'Importing: an official workbook with 300 code rows in every open table';

export async function run(): Promise<Measurement[]> {
  const random = new Random(2023);
  const ledger = largeLedger(MOF_2023, random);
  const filing = printLedger(MOF_2023, ledger, random, { addsUp: 0.5, copies: 0.5, rounding: 'halfUp' });
  const { bytes } = await writeExport('published', filing, MOF_2023);
  const workbook = readWorkbookNow(bytes, 'bench.xlsx');
  const whole = await compare(
    () => proposeImport(readWorkbookNow(bytes, 'bench.xlsx'), MOF_2023),
    () => read(bytes, { dense: true, cellNF: true, cellText: true }),
    15,
    3,
  );
  const reading = await compare(
    () => readWorkbookNow(bytes, 'bench.xlsx'),
    () => proposeImport(workbook, MOF_2023),
    15,
    3,
  );
  return [
    { what: 'import, from bytes to proposal', value: milliseconds(whole.a) },
    { what: 'SheetJS reading the same bytes', value: milliseconds(whole.b) },
    { what: 'import ÷ SheetJS', value: factor(whole.ratio), aim: '≤ 1.30 ×' },
    { what: 'of it: reading', value: milliseconds(reading.a) },
    { what: 'of it: recognising', value: milliseconds(reading.b) },
  ];
}
