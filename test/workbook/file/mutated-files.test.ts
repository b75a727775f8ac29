import { describe, expect, it, vi } from 'vitest';
import { CFB } from 'xlsx';
import { openOle } from '../../../src/workbook/file/ole-container';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import type { Workbook } from '../../../src/workbook/workbook';
import { WorkbookError } from '../../../src/workbook/file/workbook-error';
import { chaoyangWorkbook } from '../../support/chaoyang-workbook';
import { bytesAs, delimited, htmlTable, unpacked } from '../../support/draft-files';
import { gbkBytes } from '../../support/gb18030';
import { mutateBytes, mutateText } from '../../support/mutate';
import { Random } from '../../support/random';
import { watched } from '../../support/watchdog';
import { makeZip } from './make-zip';

/** Far more than any of these small files takes, even beside other tests. */
const DEADLINE_MS = 10_000;

const plain = chaoyangWorkbook({ sheetName: (table) => table });
/** 三公 and the state capital: the two smallest tables. */
const small: Workbook = { ...plain, sheets: plain.sheets.slice(6, 8) };
const sheet = small.sheets[0]!;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

// Files carry the time they were written: the same mutations of the same bytes in every run.
vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2024, 7, 1) });
const xlsx = bytesAs(small, 'xlsx');
const xls = bytesAs(small, 'biff8');
const ods = bytesAs(small, 'ods');
const flat = decoded(bytesAs(small, 'fods'));
const xml = decoded(bytesAs(small, 'xlml'));
vi.useRealTimers();
const page = htmlTable(sheet);
const csv = delimited(sheet);

type Mutation = (random: Random) => Uint8Array;

const bytesOf =
  (bytes: Uint8Array): Mutation =>
  (random) =>
    mutateBytes(bytes, random);

/** One part of an archive is mutated and the archive packed anew, so that its checksums are right. */
function partOf(zip: Uint8Array): Mutation {
  const parts = unpacked(zip);
  return (random) => {
    const name = random.pick(Object.keys(parts));
    return makeZip({ ...parts, [name]: mutateText(decoded(parts[name]!), random) });
  };
}

/** Streams of an .xls, in a container that is whole. */
const streamsOf =
  (isMutated: (name: string) => boolean): Mutation =>
  (random) => {
    const ole = openOle(xls);
    const container = CFB.utils.cfb_new() as unknown;
    for (const entry of ole.entries) {
      const content = ole.read(entry);
      CFB.utils.cfb_add(container, `/${entry.name}`, isMutated(entry.name) ? mutateBytes(content, random) : content);
    }
    return Uint8Array.from(CFB.write(container, { type: 'array' }) as number[]);
  };

const PROPERTIES = 'properties of an .xls';

const KINDS: readonly (readonly [name: string, times: number, mutate: Mutation])[] = [
  ['.xlsx', 250, bytesOf(xlsx)],
  ['a part of an .xlsx', 400, partOf(xlsx)],
  ['.xls', 500, bytesOf(xls)],
  ['records of an .xls', 700, streamsOf((name) => name === 'Workbook')],
  [PROPERTIES, 500, streamsOf((name) => name.endsWith('SummaryInformation'))],
  ['.ods', 100, bytesOf(ods)],
  ['a part of an .ods', 200, partOf(ods)],
  ['.fods', 250, (random) => utf8(mutateText(flat, random))],
  ['an XML spreadsheet', 400, (random) => utf8(mutateText(xml, random))],
  ['a page', 500, (random) => gbkBytes(mutateText(page, random))],
  ['bytes of a page', 300, bytesOf(gbkBytes(page))],
  ['CSV', 500, (random) => utf8(mutateText(csv, random))],
  ['bytes of a CSV', 500, bytesOf(gbkBytes(csv))],
  [
    'pieces of two kinds',
    300,
    (random) => {
      const [first, second] = [
        random.pick([xlsx, xls, ods, utf8(page)]),
        random.pick([xlsx, xls, utf8(xml), utf8(csv)]),
      ];
      const cut = random.integer(1, first.length);
      return Uint8Array.from([...first.subarray(0, cut), ...second.subarray(random.integer(0, second.length))]);
    },
  ],
];

describe('a mutated file is read or refused in Chinese, in time, and harms nothing', () => {
  const names = Object.getOwnPropertyNames(Object.prototype).join();

  it.each(KINDS)('%s', (name, times, mutate) => {
    const outcomes = { read: 0, refused: 0 };
    const messages = new Set<string>();
    for (let seed = 1; seed <= times; seed++) {
      const bytes = mutate(new Random(seed));
      try {
        const workbook = watched(() => readWorkbookNow(bytes, '草稿.xls'), DEADLINE_MS);
        expect(workbook.sheets.length).toBeGreaterThan(0);
        outcomes.read++;
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw new Error(`seed ${seed}: ${String(error)}`);
        messages.add(error.message);
        outcomes.refused++;
      }
      expect(Object.getOwnPropertyNames(Object.prototype).join(), `seed ${seed}`).toBe(names);
    }
    expect(outcomes.read + outcomes.refused).toBe(times);
    // Properties that cannot be read are left out, which is no reason to refuse the figures.
    expect(outcomes.refused > 0).toBe(name !== PROPERTIES);
    expect([...messages].filter((message) => !/^无法读取“草稿.xls”：[\u4e00-\u9fff].*。$/.test(message))).toEqual([]);
  });
});
