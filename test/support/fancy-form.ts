import { zipFile } from '../../src/workbook/file/zip-file';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A cell: a text, a formula with the result it had, or a number. */
const cell = (name: string, value: string | number, style = 0): string => {
  const at = `r="${name}"${style ? ` s="${style}"` : ''}`;
  if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
  if (value.startsWith('<f')) return `<c ${at}>${value}<v>0</v></c>`;
  return value === '' ? `<c ${at}/>` : `<c ${at} t="inlineStr"><is><t>${value}</t></is></c>`;
};
const row = (r: number, cells: readonly string[], attributes = ''): string =>
  `<row r="${r}"${attributes}>${cells.join('')}</row>`;
const worksheet = (rows: readonly string[], before = '', after = ''): string =>
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${before}<sheetData>${rows.join('')}</sheetData>${after}</worksheet>`;
const relations = (...all: readonly (readonly [string, string, string])[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const COLUMNS = ['C', 'D', 'E', 'F', 'G', 'H'];
const HEADS = ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];

/** 支出决算表: two lines for codes in rows 6 and 7, 合计 in row 8 by formulas, the bureau's own checks below. */
const EXPENDITURE = worksheet(
  [
    row(1, [cell('A1', '支出决算表', 2)]),
    row(3, [cell('A3', '部门：'), cell('C3', '20××年度'), cell('H3', '金额单位：万元')]),
    row(
      4,
      [cell('A4', '功能分类科目编码', 1), cell('B4', '科目名称', 1)].concat(
        HEADS.map((head, index) => cell(`${COLUMNS[index]}4`, head, 1)),
      ),
    ),
    row(5, [cell('A5', '栏次', 1)].concat(COLUMNS.map((column, index) => cell(`${column}5`, String(index + 1), 1)))),
    ...[6, 7].map((r) =>
      row(
        r,
        ['A', 'B', ...COLUMNS, 'I'].map((column) => cell(`${column}${r}`, '', 1)),
        ' ht="24" customHeight="1"',
      ),
    ),
    row(
      8,
      [cell('A8', '合计', 1), cell('B8', '', 1)].concat(
        COLUMNS.map((column) => cell(`${column}8`, `<f>SUM(${column}6:${column}7)</f>`, 1)),
      ),
    ),
    row(9, [cell('A9', '注：本表反映部门本年度各项支出情况。', 3)]),
    row(10, [
      cell('B10', '校验'),
      cell('C10', '<f>IF(C8=SUM(D8:H8),"平","不平")</f>'),
      cell('D10', '<f t="shared" ref="D10:E10" si="0">SUM(D6:D7)-D8</f>'),
      cell('E10', '<f t="shared" si="0"/>'),
      cell('F10', '<f>SUM(INDIRECT("C6:C7"))</f>'),
    ]),
    row(12, [cell('A12', '制表人：')]),
  ],
  '<sheetPr/><dimension ref="A1:I12"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="18"/>' +
    '<cols><col min="1" max="2" width="22" customWidth="1"/><col min="7" max="7" width="9" hidden="1"/></cols>',
  '<sheetProtection sheet="1" algorithmName="SHA-512" hashValue="AA==" saltValue="BB==" spinCount="100000"/>' +
    '<mergeCells count="3"><mergeCell ref="A1:H1"/><mergeCell ref="H7:I7"/><mergeCell ref="A9:H9"/></mergeCells>' +
    '<conditionalFormatting sqref="C6:H8 C10"><cfRule type="expression" priority="1"><formula>$C$8&lt;0</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="decimal" sqref="C6:H7"><formula1>0</formula1><formula2>$C$8</formula2></dataValidation></dataValidations>' +
    '<rowBreaks count="1" manualBreakCount="1"><brk id="10" max="16383" man="1"/></rowBreaks><legacyDrawing r:id="rId1"/>',
);

const COVER = worksheet([
  row(1, [cell('A1', '20××年度部门决算公开表')]),
  row(2, [cell('A2', '部门：')]),
  row(3, [cell('B3', '<f>支出!C8</f>'), cell('C3', '<f>SUM(支出!C6:C7)</f>'), cell('D3', '<f>旧数!B2*2</f>')]),
]);

const OLD = worksheet([
  row(1, [cell('A1', '上年数')]),
  row(2, [cell('A2', '支出合计'), cell('B2', 2299.3), cell('C2', '<f>B2+1</f>')]),
]);

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="18"/><name val="楷体"/></font></fonts><fills count="1"><fill/></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf borderId="1"/><xf fontId="1"/><xf><alignment wrapText="1"/></xf></cellXfs></styleSheet>`;

const NOTES = `${HEAD}<comments xmlns="${MAIN}"><authors><author>财政局</author></authors><commentList><comment ref="C8" authorId="0"><text><t>请勿改动</t></text></comment></commentList></comments>`;
const NOTE_SHAPES = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape><x:ClientData ObjectType="Note"><x:Anchor>3, 15, 6, 2, 5, 15, 9, 2</x:Anchor><x:Row>7</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>`;

const WORKBOOK = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><bookViews><workbookView activeTab="2"/></bookViews><sheets><sheet name="封面" sheetId="1" r:id="rId1"/><sheet name="支出" sheetId="2" r:id="rId2"/><sheet name="旧数" sheetId="3" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">支出!$A$1:$H$12</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">旧数!$A$1:$C$2</definedName><definedName name="合计数">支出!$C$8</definedName></definedNames></workbook>`;

const TYPES = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${[1, 2, 3].map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/comments1.xml" ContentType="${TYPE}.comments+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${TYPE}.calcChain+xml"/></Types>`;

/** The parts of `fancyForm`, by name. */
export const FANCY_PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': TYPES,
  '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': WORKBOOK,
  'xl/_rels/workbook.xml.rels': relations(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
    ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
    ['rId4', 'styles', 'styles.xml'],
    ['rId5', 'calcChain', 'calcChain.xml'],
  ),
  'xl/worksheets/sheet1.xml': COVER,
  'xl/worksheets/sheet2.xml': EXPENDITURE,
  'xl/worksheets/sheet3.xml': OLD,
  'xl/worksheets/_rels/sheet2.xml.rels': relations(
    ['rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['rId2', 'comments', '/xl/comments1.xml'],
  ),
  'xl/styles.xml': STYLES,
  'xl/comments1.xml': NOTES,
  'xl/drawings/vmlDrawing1.vml': NOTE_SHAPES,
  'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="C8" i="2"/></calcChain>`,
};

/**
 * 支出决算表 as a bureau might hand it out that likes Excel: protected, with formulas, names, notes, conditional formats,
 * validations, a hidden column, a cover that adds up, and last year's figures left in a sheet of their own.
 */
export const fancyForm = (parts: Readonly<Record<string, string>> = FANCY_PARTS): Uint8Array =>
  zipFile(
    Object.entries(parts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
    new Date(2024, 0, 1),
  );
