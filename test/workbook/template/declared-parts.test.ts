import { CFB } from 'xlsx';
import { expect, it } from 'vitest';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { correctExampleFiling } from '../../../src/editions/mof-2023/example';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { readZipDirectory, unzipEntry } from '../../../src/workbook/file/zip-archive';
import { fillTemplate } from '../../../src/workbook/template/fill-template';
import { readTemplate } from '../../../src/workbook/template/read-template';
import { countyForm } from '../../support/county-form';

/** The names of parts that the package does not say the kind of. */
function undeclaredParts(bytes: Uint8Array): string[] {
  const entries = readZipDirectory(bytes)!;
  const types = entries.find(({ name }) => name === '[Content_Types].xml')!;
  const text = new TextDecoder().decode(unzipEntry(bytes, types));
  const said = (attribute: string): Set<string> =>
    new Set([...text.matchAll(new RegExp(`${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value!.toLowerCase()));
  const [extensions, names] = [said('Extension'), said('PartName')];
  return entries
    .map(({ name }) => name)
    .filter((name) => {
      const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
      return name !== types.name && !extensions.has(extension) && !names.has(`/${name}`.toLowerCase());
    });
}

/** As Excel saves one: with what the driver of the printer noted, and a small picture of the first page. */
async function savedByExcel(): Promise<Uint8Array> {
  const container = CFB.read(await countyForm('GPB'), { type: 'array' });
  const add = (name: string): void => void CFB.utils.cfb_add(container, name, new Uint8Array([1, 2, 3]));
  add('/xl/printerSettings/printerSettings1.bin');
  add('/docProps/thumbnail.jpeg');
  return new Uint8Array(CFB.write(container, { type: 'array', fileType: 'zip' }) as ArrayBuffer);
}

it('a filled form holds no part that the package does not declare', async () => {
  const form = await savedByExcel();
  expect(undeclaredParts(form)).toEqual(['xl/printerSettings/printerSettings1.bin', 'docProps/thumbnail.jpeg']);
  const reading = readTemplate(readWorkbookNow(form, '表样.xlsx'), MOF_2023);
  const { bytes } = await fillTemplate(form, reading, correctExampleFiling('a'), MOF_2023);
  expect(undeclaredParts(bytes)).toEqual([]);
  expect(readZipDirectory(bytes)!.map(({ name }) => name)).toContain('xl/theme/theme1.xml');
});
