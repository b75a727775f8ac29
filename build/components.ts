import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A library that is part of what is built, with the terms under which it is. */
export interface Component {
  readonly name: string;
  readonly version: string;
  /** SPDX. */
  readonly licence: string;
  readonly url: string;
  /** The text of its licence, as it came with it. */
  readonly text: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

const ID = 'virtual:components';
const RESOLVED = `\0${ID}`;

/**
 * Offers the app's version and what it is made of as a module, `virtual:components`, and refuses to build where a
 * package got in that is not on that list.
 */
export function components(root: string): Plugin {
  return {
    name: 'components',
    resolveId: (source) => (source === ID ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const { version } = readManifest(root);
      const list = listComponents(root);
      return `export const VERSION = ${JSON.stringify(version)};\nexport const COMPONENTS = ${JSON.stringify(list)};`;
    },
    generateBundle(_options, bundle) {
      const listed = new Set(listComponents(root).map(({ name }) => name));
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const stray = file.moduleIds.map(packageOf).find((name) => name !== undefined && !listed.has(name));
        if (stray !== undefined) throw new Error(`${stray} is built in and not among the listed components`);
      }
    },
  };
}

/** The runtime dependencies and theirs, by name. Throws where one came without a licence. */
export function listComponents(root: string): Component[] {
  const found = new Map<string, Component>();
  const visit = (names: readonly string[]): void => {
    for (const name of names) {
      if (found.has(name)) continue;
      const folder = join(root, 'node_modules', name);
      const manifest = readManifest(folder);
      found.set(name, component(folder, name, manifest));
      visit(Object.keys(manifest.dependencies ?? {}));
    }
  };
  visit(Object.keys(readManifest(root).dependencies ?? {}));
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

function component(folder: string, name: string, manifest: Manifest): Component {
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each));
  if (!manifest.license || !file) throw new Error(`${name} came without a licence`);
  return {
    name,
    version: manifest.version,
    licence: manifest.license,
    url: addressOf(manifest),
    text: readFileSync(join(folder, file), 'utf8').trim(),
  };
}

function addressOf({ name, homepage, repository }: Manifest): string {
  const address = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? name;
  return address.replace(/^git\+/, '').replace(/\.git$/, '');
}

/** The package a module comes from; undefined for our own. */
export function packageOf(moduleId: string): string | undefined {
  const path = moduleId.replace(/\\/g, '/');
  const at = path.lastIndexOf('/node_modules/');
  if (at < 0) return undefined;
  const [first = '', second = ''] = path.slice(at + '/node_modules/'.length).split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
