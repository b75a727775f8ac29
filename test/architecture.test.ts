import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** What each folder of src may import, beside itself. src/main.tsx sees all. */
const MAY_IMPORT: Record<string, string[]> = {
  core: [],
  editions: ['core'],
  workbook: ['core', 'editions'],
  publication: ['core', 'workbook'],
  storage: ['core'],
  session: ['core', 'editions', 'storage'],
  headless: ['core', 'editions', 'workbook', 'storage', 'session'],
  ui: ['core', 'editions', 'workbook', 'publication', 'storage', 'session', 'offline'],
  // Keeps the hosted page's own files; knows nothing of filings.
  offline: [],
};

/** The folder of src to which a library is confined, and whether a single file there may import it. */
const LIBRARIES: Record<string, { folder: string; oneFile: boolean }> = {
  xlsx: { folder: 'workbook', oneFile: true },
  // Writes our own workbooks, and fills a bureau's.
  hucre: { folder: 'workbook', oneFile: false },
  papaparse: { folder: 'workbook', oneFile: true },
  dexie: { folder: 'storage', oneFile: true },
  // A digest: pure, synchronous, of no other library. crypto.subtle is neither, and not there on an http page.
  '@noble/hashes': { folder: 'core', oneFile: true },
  // Not a library: what the build says of them (build/components.ts).
  'virtual:components': { folder: 'ui/about', oneFile: true },
  'solid-js': { folder: 'ui', oneFile: false },
  'ag-grid-community': { folder: 'ui/grid', oneFile: false },
};

/** What Chromium 86 does not have, and what does not belong into the product. */
const FORBIDDEN = [
  /\bstructuredClone\b/,
  /\.at\(/,
  /\.findLast(Index)?\(/,
  /\.to(Sorted|Reversed|Spliced)\(/,
  /\bObject\.(hasOwn|groupBy)\b/,
  /\brandomUUID\b/,
  /\bArray\.fromAsync\b/,
  /\bconsole\.log\b/,
  /\beval\(/,
  /\bnew Function\(/,
  /\binnerHTML\b/,
];

/** The same for style sheets. */
const FORBIDDEN_STYLES = [
  /:has\(/,
  /:is\(/,
  /:where\(/,
  /color-mix\(/,
  /@container\b/,
  /@layer\b/,
  /\binset\s*:/,
  /[{;]\s*&/,
];

const LARGEST_FILE = 12 * 1024;

interface Source {
  /** Relative to src, with forward slashes. */
  path: string;
  /** The first folder of the path: '' for src/main.tsx. */
  area: string;
  text: string;
}

const files = listFiles(join(ROOT, 'src')).map((file): Source => {
  const path = relative(join(ROOT, 'src'), file).split(sep).join('/');
  return { path, area: path.includes('/') ? path.slice(0, path.indexOf('/')) : '', text: readFileSync(file, 'utf8') };
});
const scripts = files.filter(({ path }) => /\.tsx?$/.test(path));

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listFiles(path) : [path];
  });
}

interface Node {
  type: string;
  source?: Node | null;
  value?: unknown;
}

/** The text of every import, export … from, import() and imported type in a script. */
function importsOf({ path, text }: Source): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const node = value as Node;
    if (/^(Import|Export(Named|All)|TSImport)/.test(String(node.type)) && typeof node.source?.value === 'string') {
      found.push(node.source.value);
    }
    Object.values(value).forEach(visit);
  };
  visit(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }).body);
  return found;
}

/** Each import in src that the rule objects to, as `file imports name`. */
function imports(objects: (source: Source, name: string) => boolean): string[] {
  return scripts.flatMap((source) =>
    importsOf(source)
      .filter((name) => objects(source, name))
      .map((name) => `${source.path} imports ${name}`),
  );
}

/** The library an import names: `a/b` for `@x/y/z`, the first part otherwise; undefined for a file of ours. */
function libraryOf(name: string): string | undefined {
  if (name.startsWith('.')) return undefined;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The lines of the files that match one of the patterns, as `file:line: text`. */
function linesMatching(sources: Source[], patterns: RegExp[]): string[] {
  return sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const isComment = /^\s*(\/\/|\/?\*)/.test(line);
      return !isComment && patterns.some((pattern) => pattern.test(line))
        ? [`${path}:${index + 1}: ${line.trim()}`]
        : [];
    }),
  );
}

describe('the architecture', () => {
  it('has only known folders', () => {
    expect([...new Set(files.map(({ area }) => area))].filter((area) => area && !MAY_IMPORT[area])).toEqual([]);
  });

  it('imports in one direction: core, editions, workbook and session, ui', () => {
    const wrong = imports(({ path, area }, name) => {
      if (!name.startsWith('.') || area === '') return false;
      const target = posix.join(posix.dirname(path), name);
      const to = target.includes('/') ? target.slice(0, target.indexOf('/')) : target;
      return to !== area && !MAY_IMPORT[area]?.includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the core free of libraries but a digest', () => {
    const inCore = ['@noble/hashes'];
    const wrong = imports(({ area }, name) => area === 'core' && !inCore.includes(libraryOf(name) ?? inCore[0]!));
    expect(wrong).toEqual([]);
  });

  it('keeps Node to the headless commands', () => {
    expect(imports(({ area }, name) => area !== 'headless' && name.startsWith('node:'))).toEqual([]);
  });

  it('imports only the libraries that are listed here, each in its folder', () => {
    const wrong = imports(({ path, area }, name) => {
      const library = libraryOf(name);
      if (library === undefined || library.startsWith('node:')) return false;
      const place = LIBRARIES[library];
      if (area === '' && library === 'solid-js') return false;
      return place === undefined || !`${dirname(path)}/`.startsWith(`${place.folder}/`);
    });
    expect(wrong).toEqual([]);
  });

  it.each(Object.keys(LIBRARIES).filter((library) => LIBRARIES[library]?.oneFile))(
    'lets one file import %s',
    (library) => {
      const importers = scripts.filter((source) => importsOf(source).some((name) => libraryOf(name) === library));
      expect(importers.map(({ path }) => path).slice(1)).toEqual([]);
    },
  );
});

describe('the sources', () => {
  it('use nothing that the oldest browser lacks or that does not belong into the product', () => {
    expect(
      linesMatching(
        scripts.filter(({ area }) => area !== 'headless'),
        FORBIDDEN,
      ),
    ).toEqual([]);
  });

  it('use no style that the oldest browser lacks', () => {
    expect(
      linesMatching(
        files.filter(({ path }) => path.endsWith('.css')),
        FORBIDDEN_STYLES,
      ),
    ).toEqual([]);
  });

  it(`have no file over ${LARGEST_FILE} bytes that is not data`, () => {
    const large = files.filter(({ area, text }) => area !== 'editions' && Buffer.byteLength(text) > LARGEST_FILE);
    expect(large.map(({ path }) => path)).toEqual([]);
  });

  it('are named in kebab-case', () => {
    const names = files.flatMap(({ path }) => path.split('/'));
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(name))).toEqual([]);
  });

  it('keep notes to oneself out', () => {
    expect(files.filter(({ text }) => /\b(TODO|FIXME|XXX)\b/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
