/** One line of a content security policy: what it is about, and what is allowed. */
export interface Directive {
  readonly name: string;
  readonly sources: readonly string[];
}

/** The lines of a content security policy, in its order. */
export const readPolicy = (policy: string): Directive[] =>
  policy
    .split(';')
    .map((line) => line.trim().split(/\s+/))
    .filter(([name]) => name)
    .map(([name, ...sources]) => ({ name: name!, sources }));

/** The content of one of the page's own meta elements; undefined where it has none. */
export const metaContent = (selector: string): string | undefined =>
  document.querySelector<HTMLMetaElement>(`meta[${selector}]`)?.content;

/** What a source of a policy allows: a word of the page about the app. */
export type SourceKind = 'nothing' | 'itself' | 'listed' | 'inlined' | 'data' | 'made';

const KIND_OF_SOURCE: Readonly<Record<string, SourceKind>> = {
  "'none'": 'nothing',
  "'self'": 'itself',
  "'unsafe-inline'": 'inlined',
  'data:': 'data',
  'blob:': 'made',
};

const isHash = (source: string): boolean => source.startsWith("'sha256-");

/** What the sources of a line are, each kind once; one of no known kind stands as it is written. */
export const sourceKinds = (sources: readonly string[]): (SourceKind | { readonly written: string })[] =>
  [...new Set(sources.map((source) => (isHash(source) ? 'listed' : (KIND_OF_SOURCE[source] ?? source))))].map((kind) =>
    isKind(kind) ? kind : { written: kind },
  );

const isKind = (text: string): text is SourceKind =>
  text === 'listed' || Object.values<string>(KIND_OF_SOURCE).includes(text);

/** Whether the page is one file with its scripts inside, by its policy. */
export const isOneFile = (policy: readonly Directive[]): boolean =>
  policy.some(({ name, sources }) => name === 'script-src' && sources.some(isHash));

/** The name of the page's own file; `mingzhang.html` where its address does not say. */
export function fileNameOf(address: string): string {
  const last = new URL(address).pathname.split('/').pop() ?? '';
  try {
    return decodeURIComponent(last) || 'mingzhang.html';
  } catch {
    return last;
  }
}
