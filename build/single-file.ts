import type { Plugin } from 'vite';
import { singleFilePolicy, withPolicy } from './content-security-policy.ts';

const SCRIPT = /<script type="module"[^>]* src="([^"]+)"[^>]*><\/script>/g;
const STYLE = /<link rel="stylesheet"[^>]* href="([^"]+)"[^>]*>/g;

/**
 * Builds one HTML file that holds everything and runs from `file://`: scripts and styles are put into the page, imports
 * made lazily are part of the one script, and workers are started from text. For that, a worker must be imported as
 * `import SomeWorker from './worker?worker'` and started with `new SomeWorker()`, which also works when served.
 * Fails when anything is left outside the page.
 */
export function singleFile(fileName: string): Plugin[] {
  return [
    {
      name: 'single-file-workers',
      enforce: 'pre',
      async resolveId(source, importer) {
        if (!source.endsWith('?worker')) return null;
        const worker = await this.resolve(source.replace(/\?worker$/, ''), importer, { skipSelf: true });
        return worker && `${worker.id}?worker&inline`;
      },
    },
    {
      name: 'single-file',
      enforce: 'post',
      config: () => ({
        build: {
          assetsInlineLimit: Number.MAX_SAFE_INTEGER,
          cssCodeSplit: false,
          rolldownOptions: { output: { codeSplitting: false } },
        },
      }),
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          const texts = new Map<string, string>();
          let page = '';
          for (const [name, file] of Object.entries(bundle)) {
            const text = file.type === 'chunk' ? file.code : String(file.source);
            if (name.endsWith('.html')) page = text;
            else texts.set(name, text);
            delete bundle[name];
          }
          this.emitFile({ type: 'asset', fileName, source: inlineFiles(page, texts) });
        },
      },
    },
  ];
}

/**
 * The page with the built files (by name, relative to the page) in place of the elements that load them, and the policy
 * that allows exactly these scripts. Throws if a file is missing or left over.
 */
export function inlineFiles(page: string, files: Map<string, string>): string {
  const left = new Map(files);
  const scripts: string[] = [];
  const take = (url: string): string => {
    const name = url.replace(/^\.?\//, '');
    const text = left.get(name);
    if (text === undefined) throw new Error(`the page asks for ${url}, which was not built`);
    left.delete(name);
    return text;
  };
  const html = page
    .replace(STYLE, (_element, url: string) => `<style>${take(url).replace(/<\/style/gi, '<\\/style')}</style>`)
    .replace(SCRIPT, (_element, url: string) => {
      const script = escapeScript(take(url));
      scripts.push(script);
      return `<script type="module">${script}</script>`;
    });
  if (left.size > 0) throw new Error(`left outside the single file: ${[...left.keys()].join(', ')}`);
  return withPolicy(html, singleFilePolicy(scripts));
}

/** Script text that reaches the browser as it is: no end of its element, no comment, line ends as a parser leaves them. */
function escapeScript(script: string): string {
  return script
    .trim()
    .replace(/\r\n?/g, '\n')
    .replace(/<\/script/gi, '<\\/script')
    .replace(/<!--/g, '<\\!--');
}
