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
