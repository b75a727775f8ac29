import { type openXlsx, saveXlsx } from 'hucre/xlsx';
import { readZipDirectory, unzipEntry } from '../file/zip-archive';

type Workbook = Awaited<ReturnType<typeof openXlsx>>;

/** Parts that speak of what was in the form before: properties of its own, its picture, the order of its sums. */
const STALE = /^(docprops\/(?!core\.xml|app\.xml)|xl\/calcchain\.xml)/i;

/**
 * The bytes of a filled form. The library carries along every part that it does not know, but neither says what it is nor
 * what it belongs to, and Excel calls such a file damaged: what a printer's driver noted, say. Those are left out.
 */
export async function saveForm(workbook: Workbook): Promise<Uint8Array> {
  const parts = carriedParts(workbook);
  for (const name of parts.keys()) if (STALE.test(name)) parts.delete(name);
  const bytes = await saveXlsx(workbook);
  const undeclared = undeclaredParts(bytes);
  if (undeclared.length === 0) return bytes;
  for (const name of undeclared) parts.delete(name);
  return saveXlsx(workbook);
}

/** The library keeps them under a symbol of its own; where it no longer does, nothing is left out and the tests say so. */
function carriedParts(workbook: Workbook): Map<string, Uint8Array> {
  for (const symbol of Object.getOwnPropertySymbols(workbook)) {
    const state = Reflect.get(workbook, symbol) as { readonly rawEntries?: unknown } | undefined;
    if (state?.rawEntries instanceof Map) return state.rawEntries;
  }
  return new Map();
}

/** The names of parts that the package does not say the kind of. */
export function undeclaredParts(bytes: Uint8Array): string[] {
  const entries = readZipDirectory(bytes) ?? [];
  const types = entries.find(({ name }) => name === '[Content_Types].xml');
  if (!types) return [];
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
