import type { openXlsx } from 'hucre/xlsx';

type Workbook = Awaited<ReturnType<typeof openXlsx>>;
type Sheet = Workbook['sheets'][number];

/**
 * Moves the print area of a sheet down with lines that were added before row `at`, counted from 0; an area that ends
 * right above them takes them in.
 */
export function growPrintArea({ pageSetup }: Sheet, at: number, count: number): void {
  if (!pageSetup?.printArea) return;
  pageSetup.printArea = pageSetup.printArea
    .split(',')
    .map((part) => {
      const [first, last = first] = part.split(':') as [string, string?];
      const isOneCell = first === last;
      const moved = moveRow(first, at + 1, count);
      return isOneCell ? moved : `${moved}:${moveRow(last, at, count)}`;
    })
    .join(',');
}

/** `$E$9`, where the row is `from` or below, as spreadsheets count. */
const moveRow = (cell: string, from: number, count: number): string =>
  cell.replace(/\d+$/, (row) => String(Number(row) >= from ? Number(row) + count : Number(row)));

/**
 * Says by quoted names what each sheet prints: the library writes a sheet's name unquoted into its own, which Excel calls
 * damaged where the name holds a space or begins with a digit.
 */
export function quotePrintNames(workbook: Workbook): void {
  for (const { name: scope, pageSetup } of workbook.sheets) {
    if (!pageSetup) continue;
    const quoted = `'${scope.replace(/'/g, "''")}'`;
    const { printArea, printTitlesColumn, printTitlesRow } = pageSetup;
    const say = (name: string, ranges: readonly (string | undefined)[]): void => {
      const range = ranges.flatMap((each) => (each ? [`${quoted}!${each}`] : [])).join(',');
      if (range !== '') workbook.namedRanges = [...(workbook.namedRanges ?? []), { name, range, scope }];
    };
    say('_xlnm.Print_Area', printArea?.split(',') ?? []);
    say('_xlnm.Print_Titles', [printTitlesColumn, printTitlesRow]);
    delete pageSetup.printArea;
    delete pageSetup.printTitlesColumn;
    delete pageSetup.printTitlesRow;
  }
}
