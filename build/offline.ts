import type { Plugin } from 'vite';

const SOURCE = 'src/offline/service-worker.ts';
const FILE = 'service-worker.js';
/** Where the service worker has the place for the list. */
const PLACE = '__FILES__';

/** Adds the service worker to the hosted build, with the list of files that make the page whole without a network. */
export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      this.emitFile({ type: 'chunk', id: SOURCE, fileName: FILE });
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[FILE];
        if (worker?.type !== 'chunk') throw new Error('the service worker was not built');
        if (worker.imports.length > 0) throw new Error('the service worker must not import what is built beside it');
        // Hosts may answer the folder and not index.html, or the other way round: the folder is what links open.
        const files = Object.keys(bundle).filter((name) => name !== FILE && name !== 'index.html');
        const list = JSON.stringify(['./', ...files.sort()]);
        if (!worker.code.includes(PLACE)) throw new Error('the service worker has no place for the list of files');
        worker.code = worker.code.replace(new RegExp(`["'\`]${PLACE}["'\`]`), () => JSON.stringify(list));
      },
    },
  };
}
