import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { BARE_ENTRY, bareGridPage } from '../support/bare-grid-page';
import { factor, type Measurement } from '../support/bench';

export const title = 'First load: gzip of what each page fetches before it can be used';

interface Output {
  readonly fileName: string;
  readonly text: string;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly styles: readonly string[];
  readonly modules: readonly string[];
  readonly isEntry: boolean;
}

async function bundle(entry?: string): Promise<Map<string, Output>> {
  const result = await build({
    logLevel: 'error',
    build: { write: false, ...(entry ? { rolldownOptions: { input: { page: entry } } } : {}) },
    plugins: [bareGridPage()],
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('nothing was built');
  const outputs = new Map<string, Output>();
  for (const file of first.output) {
    if (file.type === 'asset') {
      outputs.set(file.fileName, { ...EMPTY, fileName: file.fileName, text: String(file.source) });
      continue;
    }
    const styles = (file as unknown as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata?.importedCss;
    outputs.set(file.fileName, {
      fileName: file.fileName,
      text: file.code,
      imports: file.imports,
      dynamicImports: file.dynamicImports,
      styles: [...(styles ?? [])],
      modules: file.moduleIds,
      isEntry: file.isEntry,
    });
  }
  return outputs;
}

const EMPTY = { imports: [], dynamicImports: [], styles: [], modules: [], isEntry: false };

/** What is fetched for a chunk: itself, what it imports at once, and their styles. */
function fetched(outputs: Map<string, Output>, from: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const output = outputs.get(name);
    if (!output || seen.has(name)) return;
    seen.add(name);
    for (const each of [...output.imports, ...output.styles]) visit(each);
  };
  from.forEach(visit);
  return seen;
}

const kilobytes = (outputs: Map<string, Output>, names: Iterable<string>): number => {
  let bytes = 0;
  for (const name of names) bytes += gzipSync(outputs.get(name)!.text).length;
  return bytes / 1024;
};

export async function run(): Promise<Measurement[]> {
  const app = await bundle();
  const bare = await bundle(BARE_ENTRY);
  const entries = (outputs: Map<string, Output>): string[] =>
    [...outputs.values()]
      .filter((each) => each.isEntry && each.fileName !== 'service-worker.js')
      .map((each) => each.fileName);
  const page = [...app.keys()].filter((name) => name.endsWith('.html'));
  const home = new Set([...page, ...fetched(app, entries(app))]);
  const editorChunks = [...app.values()].filter((each) =>
    each.modules.some((id) => /ui\/(editor\/editor-page|grid\/table-grid)\.tsx/.test(id)),
  );
  if (editorChunks.length === 0) throw new Error('the editor is not loaded by itself');
  const editor = new Set([
    ...home,
    ...fetched(
      app,
      editorChunks.map((each) => each.fileName),
    ),
  ]);
  const homeSize = kilobytes(app, home);
  const editorSize = kilobytes(app, editor);
  const bareSize = kilobytes(bare, fetched(bare, entries(bare)));
  const show = (value: number): string => `${value.toFixed(1)} KB`;
  const later = [...app.keys()].filter((name) => !editor.has(name));
  return [
    { what: 'Home', value: show(homeSize), aim: '≤ 80 KB' },
    { what: 'the editor, Home included', value: show(editorSize) },
    { what: 'a bare AG Grid page with the same modules', value: show(bareSize) },
    { what: 'editor ÷ bare page', value: factor(editorSize / bareSize), aim: '≤ 1.30 ×' },
    { what: 'what the editor fetches after Home ÷ bare page', value: factor((editorSize - homeSize) / bareSize) },
    { what: 'fetched when first needed (spreadsheets)', value: show(kilobytes(app, later)) },
  ];
}
