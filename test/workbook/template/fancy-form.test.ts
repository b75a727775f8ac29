import { describe, expect, it } from 'vitest';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { correctExampleFiling } from '../../../src/editions/mof-2023/example';
import type { Filing } from '../../../src/core/filing/filing';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { readZipDirectory, unzipEntry } from '../../../src/workbook/file/zip-archive';
import { fillTemplate } from '../../../src/workbook/template/fill-template';
import { readTemplate, type TemplateOptions } from '../../../src/workbook/template/read-template';
import { cellAt } from '../../../src/workbook/workbook';
import { FANCY_PARTS, fancyForm } from '../../support/fancy-form';

const whole = correctExampleFiling('a');
const filing: Filing = { ...whole, tables: { EXP: whole.tables.EXP! } };
const codes = filing.tables.EXP!.rows.length;
/** How many lines are added to the two that the form has. */
const more = codes - 2;

async function fill(options: TemplateOptions = {}, of: Filing = filing, form = fancyForm()) {
  const reading = readTemplate(readWorkbookNow(form, '表样.xlsx'), MOF_2023, options);
  const filled = await fillTemplate(form, reading, of, MOF_2023);
  const parts = new Map(
    readZipDirectory(filled.bytes)!.map((entry) => [
      entry.name,
      new TextDecoder().decode(unzipEntry(filled.bytes, entry)),
    ]),
  );
  return { ...filled, reading, parts, workbook: readWorkbookNow(filled.bytes, '填好.xlsx') };
}

/** The text of a cell of 支出 as it stands in the file. */
const markup = (parts: ReadonlyMap<string, string>, sheet: number, name: string): string =>
  new RegExp(`<c r="${name}"[^>]*?(?:/>|>.*?</c>)`).exec(parts.get(`xl/worksheets/sheet${sheet}.xml`)!)?.[0] ?? '';

describe('lines that are added to a form', () => {
  it('move its formulas, wherever they are, and are taken in by sums over all lines', async () => {
    const { parts, droppedFormulas } = await fill();
    const total = 8 + more;
    expect(markup(parts, 2, `C${total + 2}`)).toContain(`<f>IF(C${total}=SUM(D${total}:H${total}),&quot;平&quot;,`);
    expect(markup(parts, 2, `D${total + 2}`)).toContain(`<f>SUM(D6:D${total - 1})-D${total}</f>`);
    expect(markup(parts, 2, `E${total + 2}`)).toContain(`<f>SUM(E6:E${total - 1})-E${total}</f>`);
    expect(markup(parts, 1, 'B3')).toContain(`<f>支出!C${total}</f>`);
    expect(markup(parts, 1, 'C3')).toContain(`<f>SUM(支出!C6:C${total - 1})</f>`);
    // 合计 is a published figure, not a formula.
    expect(markup(parts, 2, `C${total}`)).toMatch(/<v>[\d.]+<\/v>/);
    expect(droppedFormulas).toEqual([{ sheetName: '支出', cell: 'F10' }]);
    expect(markup(parts, 2, `F${total + 2}`)).not.toContain('<f>');
  });

  it('leave no result behind that the blank form had', async () => {
    const { parts } = await fill();
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'])
      expect(parts.get(part)).not.toMatch(/<\/f><v>/);
    expect(parts.get('xl/workbook.xml')).toMatch(/<\/definedNames><calcPr fullCalcOnLoad="1"\/>/);
    expect([...parts.keys()]).not.toContain('xl/calcChain.xml');
    expect(parts.get('[Content_Types].xml')).not.toContain('calcChain');
  });

  it('move names, print areas, formats, validations, breaks, merges and notes', async () => {
    const { parts } = await fill();
    const sheet = parts.get('xl/worksheets/sheet2.xml')!;
    const book = parts.get('xl/workbook.xml')!;
    expect(book).toContain(`支出!$A$1:$H$${12 + more}<`);
    expect(book).toContain(`>支出!$C$${8 + more}<`);
    expect(sheet).toContain(`sqref="C6:H${8 + more} C${10 + more}"`);
    expect(sheet).toContain(`<formula>$C$${8 + more}&lt;0</formula>`);
    expect(sheet).toContain(`sqref="C6:H${7 + more}"`);
    expect(sheet).toContain(`<formula2>$C$${8 + more}</formula2>`);
    expect(sheet).toContain(`<brk id="${10 + more}"`);
    expect(sheet).toContain(`<mergeCell ref="A${9 + more}:H${9 + more}"/>`);
    for (let row = 7; row <= 7 + more; row++) expect(sheet).toContain(`<mergeCell ref="H${row}:I${row}"/>`);
    expect(parts.get('xl/comments1.xml')).toContain(`ref="C${8 + more}"`);
    expect(parts.get('xl/drawings/vmlDrawing1.vml')).toContain(`<x:Row>${7 + more}</x:Row>`);
    expect(parts.get('xl/drawings/vmlDrawing1.vml')).toContain(`3, 15, ${6}, 2, 5, 15, ${9 + more}, 2`);
  });

  it('look like the last one, and all that nobody filled is as it was', async () => {
    const { parts } = await fill();
    const sheet = parts.get('xl/worksheets/sheet2.xml')!;
    for (let row = 6; row < 6 + codes; row++) {
      expect(sheet).toContain(`<row r="${row}" ht="24" customHeight="1">`);
      expect(markup(parts, 2, `A${row}`)).toContain(' s="1"');
    }
    const protection = /<sheetProtection[^>]*>/;
    expect(protection.exec(sheet)?.[0]).toBe(protection.exec(FANCY_PARTS['xl/worksheets/sheet2.xml']!)?.[0]);
    expect(sheet).toContain('<sheetFormatPr defaultRowHeight="18"/>');
    // One style more: that of the lines with the decimals of figures.
    const styles = parts.get('xl/styles.xml')!.replace('<xf borderId="1" numFmtId="4" applyNumberFormat="1"/>', '');
    expect(styles.replace('<cellXfs count="5">', '<cellXfs count="4">')).toBe(FANCY_PARTS['xl/styles.xml']);
  });

  it('get the formulas that the form has beside its lines', async () => {
    const checked = { ...FANCY_PARTS };
    checked['xl/worksheets/sheet2.xml'] = checked['xl/worksheets/sheet2.xml']!.replace(
      /(<c r="I([67])" s="1"\/>)/g,
      '$1<c r="J$2"><f>IF(C$2=D$2+E$2,C$2/C$$8,1)</f><v>1</v></c>',
    );
    const { parts } = await fill({}, filing, fancyForm(checked));
    const total = 8 + more;
    for (let row = 6; row < total; row++)
      expect(markup(parts, 2, `J${row}`)).toBe(
        `<c r="J${row}"><f>IF(C${row}=D${row}+E${row},C${row}/C$${total},1)</f></c>`,
      );
  });

  it('are none where the form has enough: no formula is touched', async () => {
    const data = filing.tables.EXP!;
    const short: Filing = { ...filing, tables: { EXP: { ...data, rows: data.rows.slice(0, 2) } } };
    const { parts, droppedFormulas } = await fill({}, short);
    expect(droppedFormulas).toEqual([]);
    expect(markup(parts, 2, 'F10')).toContain('INDIRECT');
  });
});

it('a form whose program names everything by a prefix is filled alike', async () => {
  const prefixed = { ...FANCY_PARTS };
  for (const part of ['xl/worksheets/sheet2.xml', 'xl/workbook.xml'])
    prefixed[part] = prefixed[part]!.replace(/<(\/?)(?![?])(\w)/g, '<$1x:$2').replace(' xmlns=', ' xmlns:x=');
  const { parts, workbook } = await fill({}, filing, fancyForm(prefixed));
  expect(workbook.sheets[1]!.rows).toEqual((await fill()).workbook.sheets[1]!.rows);
  for (const part of ['xl/worksheets/sheet2.xml', 'xl/workbook.xml'])
    expect(parts.get(part)).not.toMatch(/<(?!\/?x:|\?)/);
});

describe('what a form hides', () => {
  it('is told: columns that nobody would see filled', async () => {
    const { reading } = await fill();
    expect(reading.sheets[0]!.hidden).toEqual({ sheet: false, columns: ['经营支出'], rows: [] });
  });
});

describe('a sheet of a form that is no table', () => {
  it('stays as it is, but the blanks of a cover are filled', async () => {
    const { reading, workbook } = await fill();
    expect(reading.others.map(({ sheetName, numbers }) => [sheetName, numbers.map(({ text }) => text)])).toEqual([
      ['封面', []],
      ['旧数', ['2299.3']],
    ]);
    const [cover, , old] = workbook.sheets;
    expect(cellAt(cover!, 0, 0)?.value).toBe(`${filing.year}年度部门决算公开表`);
    expect(cellAt(cover!, 1, 0)?.value).toBe(`部门：${filing.unit.name}`);
    expect(cellAt(old!, 1, 1)?.value).toBe('2299.3');
  });

  it('loses its numbers where the clerk says so, and nothing else', async () => {
    const { parts, workbook } = await fill({ corrections: { 旧数: { table: null, other: 'clear' } } });
    const old = workbook.sheets[2]!;
    expect([cellAt(old, 1, 0)?.value, cellAt(old, 1, 1)?.value ?? '']).toEqual(['支出合计', '']);
    expect(markup(parts, 3, 'C2')).toContain('<f>B2+1</f>');
  });

  it('is left out where the clerk says so, with what speaks of it', async () => {
    const { parts, workbook, droppedFormulas } = await fill({
      corrections: { 旧数: { table: null, other: 'leaveOut' } },
    });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['封面', '支出']);
    expect(droppedFormulas).toContainEqual({ sheetName: '封面', cell: 'D3' });
    expect([...parts.keys()]).not.toContain('xl/worksheets/sheet3.xml');
    expect(parts.get('[Content_Types].xml')).not.toContain('sheet3');
    const book = parts.get('xl/workbook.xml')!;
    expect(book).not.toContain('旧数');
    expect(book).toContain('activeTab="1"');
  });
});

describe('a table that was declared empty', () => {
  const empty: Filing = {
    ...filing,
    tables: { EXP: { ...filing.tables.EXP!, rows: [], cells: {}, declaredEmpty: true } },
  };
  const sentence = '如本表为空，则我部门本年度无此类资金收支余。';

  it('gets the sentence that our own papers print, in a line below the notes', async () => {
    const { parts, workbook } = await fill({}, empty);
    const sheet = workbook.sheets[1]!;
    expect(cellAt(sheet, 9, 0)?.value).toBe(sentence);
    expect(cellAt(sheet, 10, 1)?.value).toBe('校验');
    expect(markup(parts, 2, 'A10')).toContain(' s="3"');
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<mergeCell ref="A10:H10"/>');
    expect(parts.get('xl/workbook.xml')).toContain('支出!$A$1:$H$13<');
  });

  it('gets it in a plain line of its own where the form has no notes', async () => {
    const signed = { ...FANCY_PARTS };
    signed['xl/worksheets/sheet2.xml'] = signed['xl/worksheets/sheet2.xml']!.replace(
      '注：本表反映部门本年度各项支出情况。',
      '制表人：',
    ).replace('<mergeCell ref="A9:H9"/>', '<mergeCell ref="A8:B8"/>');
    const { parts, workbook } = await fill({}, empty, fancyForm(signed));
    const sheet = workbook.sheets[1]!;
    expect([8, 9].map((row) => cellAt(sheet, row, 0)?.value)).toEqual([sentence, '制表人：']);
    expect(markup(parts, 2, 'A9')).not.toContain(' s="1"');
    expect(parts.get('xl/worksheets/sheet2.xml')).not.toContain('ref="A9:B9"');
  });

  it('does not get it twice', async () => {
    const said = { ...FANCY_PARTS };
    said['xl/worksheets/sheet2.xml'] = said['xl/worksheets/sheet2.xml']!.replace(
      '各项支出情况。',
      '各项支出情况，本表为空。',
    );
    const { workbook } = await fill({}, empty, fancyForm(said));
    expect(workbook.sheets[1]!.rows.flat().filter((cell) => cell?.value.includes('为空'))).toHaveLength(1);
  });

  it('is not said to be so while it has figures', async () => {
    const { workbook } = await fill();
    expect(workbook.sheets[1]!.rows.flat().some((cell) => cell?.value === sentence)).toBe(false);
  });
});

it('a foot that prints the 校验码 of other figures does not any more, however it is written', async () => {
  const printed = { ...FANCY_PARTS };
  printed['xl/worksheets/sheet2.xml'] = printed['xl/worksheets/sheet2.xml']!.replace(
    '<rowBreaks',
    '<headerFooter><oddFooter>&amp;L&#26657;&#39564;&#30721; 364J-FAFN&amp;C- &amp;P -</oddFooter></headerFooter><rowBreaks',
  );
  const { parts } = await fill({}, filing, fancyForm(printed));
  expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<oddFooter>&amp;C- &amp;P -</oddFooter>');
});

describe('codes in columns of their own', () => {
  it('begin below 类, 款 and 项', async () => {
    const parted = { ...FANCY_PARTS };
    parted['xl/worksheets/sheet2.xml'] = partedHeads(parted['xl/worksheets/sheet2.xml']!);
    const { reading, workbook } = await fill({}, filing, fancyForm(parted));
    expect(reading.sheets[0]!.lines).toMatchObject({ codeColumns: [0, 1, 2], nameColumn: 3, first: 6 });
    const line = (row: number): (string | undefined)[] =>
      [0, 1, 2, 3].map((column) => cellAt(workbook.sheets[1]!, row, column)?.value);
    expect(line(4).slice(0, 3)).toEqual(['类', '款', '项']);
    const third = filing.tables.EXP!.rows[2]!;
    expect(line(8)).toEqual([third.code.slice(0, 3), third.code.slice(3, 5), third.code.slice(5), third.name]);
  });
});

/** The same table with three columns for codes: heads in rows 4 and 5, 栏次 in row 6, lines from row 7 on. */
function partedHeads(sheet: string): string {
  const at = (name: string, text = ''): string =>
    text === '' ? `<c r="${name}" s="1"/>` : `<c r="${name}" s="1" t="inlineStr"><is><t>${text}</t></is></c>`;
  const heads = ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
  const columns = ['E', 'F', 'G', 'H', 'I', 'J'];
  const all = ['A', 'B', 'C', 'D', ...columns];
  const rows = [
    `<row r="4">${at('A4', '支出功能分类科目编码')}${at('D4', '科目名称')}${heads.map((head, index) => at(`${columns[index]}4`, head)).join('')}</row>`,
    `<row r="5">${['类', '款', '项'].map((part, index) => at(`${'ABC'[index]}5`, part)).join('')}</row>`,
    `<row r="6">${at('A6', '栏次')}${columns.map((column, index) => at(`${column}6`, String(index + 1))).join('')}</row>`,
    ...[7, 8].map((row) => `<row r="${row}">${all.map((column) => at(`${column}${row}`)).join('')}</row>`),
    `<row r="9">${at('A9', '合计')}${columns.map((column) => at(`${column}9`)).join('')}</row>`,
  ];
  const merges = ['A4:C4', ...['D', ...columns].map((column) => `${column}4:${column}5`), 'A6:D6', 'A9:D9'];
  return sheet
    .replace(/<row r="4">.*?(?=<\/sheetData>)/, rows.join(''))
    .replace(
      /<mergeCells.*?<\/mergeCells>/,
      `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    );
}

describe('a column that counts the lines', () => {
  it('counts on through those that are added and below', async () => {
    const counted = { ...FANCY_PARTS };
    counted['xl/worksheets/sheet2.xml'] = counted['xl/worksheets/sheet2.xml']!.replace(
      /<c r="I([67])" s="1"\/>/g,
      (_, row: string) => `<c r="I${row}" s="1"><v>${Number(row) - 5}</v></c>`,
    )
      .replace('<mergeCell ref="H7:I7"/>', '')
      .replace(/(<c r="H8".*?<\/c>)/, '$1<c r="I8" s="1"><v>3</v></c>');
    const { workbook } = await fill({}, filing, fancyForm(counted));
    const numbers = Array.from({ length: codes + 1 }, (_, index) => cellAt(workbook.sheets[1]!, 5 + index, 8)?.value);
    expect(numbers).toEqual(Array.from({ length: codes + 1 }, (_, index) => String(index + 1)));
  });
});
