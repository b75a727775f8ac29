/** Prints workbooks as ExcelJS reads them, each in the shape of ReadPaper (compare-paper.ts). */
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

// `npm exec` puts the package's folder first on the path, and nowhere else.
const bin = process.env.PATH.split(delimiter).find((each) => each.includes('_npx'));
const ExcelJS = createRequire(join(bin, '..', '..', 'index.js'))('exceljs');

const textOf = (value) => (value?.richText ? value.richText.map(({ text }) => text).join('') : value);

function cellsOf(sheet) {
  const cells = {};
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      // ExcelJS repeats the value of a merge in every cell that it covers.
      if (cell.value === null || cell.master !== cell) return;
      cells[cell.address] = {
        value: textOf(cell.value),
        format: cell.numFmt ?? 'General',
        bold: cell.font?.bold ?? false,
        size: cell.font?.size,
      };
    }),
  );
  return cells;
}

async function read(file) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const sheets = workbook.worksheets.map((sheet) => {
    const [view] = sheet.views;
    return {
      name: sheet.name,
      isVisible: sheet.state === 'visible',
      cells: cellsOf(sheet),
      merges: sheet.model.merges,
      freeze: [view?.ySplit ?? 0, view?.xSplit ?? 0],
      orientation: sheet.pageSetup.orientation,
      paper: sheet.pageSetup.paperSize,
      repeated: (sheet.pageSetup.printTitlesRow ?? '').replace(/\$/g, ''),
      footer: sheet.headerFooter?.oddFooter ?? '',
    };
  });
  return { sheets };
}

const papers = [];
for (const file of process.argv.slice(2)) papers.push(await read(file));
process.stdout.write(JSON.stringify(papers));
