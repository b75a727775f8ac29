import { crc32 } from '../../../src/workbook/file/crc32';

/** A zip archive of uncompressed files, for files no program would write. */
export function makeZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const locals: number[] = [];
  const directory: number[] = [];
  const names = Object.keys(files);
  for (const name of names) {
    const content = files[name]!;
    const data = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const nameBytes = new TextEncoder().encode(name);
    const common = [...[20, 0, 0, 0, 0].flatMap(u16), ...[crc32(data), data.length, data.length].flatMap(u32)];
    const start = locals.length;
    push(locals, [...u32(0x04034b50), ...common, ...u16(nameBytes.length), ...u16(0)], nameBytes, data);
    push(
      directory,
      [...u32(0x02014b50), ...u16(20), ...common, ...u16(nameBytes.length), ...[0, 0, 0, 0].flatMap(u16)],
      [...u32(0), ...u32(start)],
      nameBytes,
    );
  }
  const counts = [0, 0, names.length, names.length].flatMap(u16);
  return Uint8Array.from([
    ...locals,
    ...directory,
    ...u32(0x06054b50),
    ...counts,
    ...u32(directory.length),
    ...u32(locals.length),
    ...u16(0),
  ]);
}

/** The parts of a minimal .xlsx with the given sheets: name and the XML inside `<worksheet>`. */
export function xlsxParts(
  sheets: readonly (readonly [name: string, xml: string])[],
  workbookXml = '',
): Record<string, string> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (xml: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${xml}</Relationships>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${sheets
      .map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${types}.worksheet+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${workbookXml}<sheets>${sheets
      .map(([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join(''),
    ),
  };
  sheets.forEach(([, xml], i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet xmlns="${main}">${xml}</worksheet>`;
  });
  return parts;
}

const u16 = (n: number): number[] => [n & 255, (n >>> 8) & 255];
const u32 = (n: number): number[] => [...u16(n & 0xffff), ...u16(n >>> 16)];

function push(target: number[], ...chunks: ArrayLike<number>[]): void {
  for (const chunk of chunks) for (let i = 0; i < chunk.length; i++) target.push(chunk[i] ?? 0);
}
