/** One compound selector (`a.b:hover`) as its simple selectors, and the combinator before it ('' for the first). */
export interface Compound {
  combinator: string;
  simples: string[];
}

const SIMPLE = /::?[\w-]+(?:\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\))?|[.#][\w-]+|\[[^\]]*\]|[\w-]+|\*/y;
const COMBINATOR = /\s*[>+~]\s*|\s+/y;

/** Reads one selector without commas. Throws on what it cannot read. */
export function parse(selector: string): Compound[] {
  const compounds: Compound[] = [];
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const text = pattern.exec(selector)?.[0] ?? '';
    at += text.length;
    return text;
  };
  while (at < selector.length) {
    const combinator = take(COMBINATOR).trim() || (compounds.length > 0 ? ' ' : '');
    const simples: string[] = [];
    for (let simple = take(SIMPLE); simple; simple = take(SIMPLE)) simples.push(simple);
    if (simples.length === 0) throw new Error(`cannot read the selector ${selector}`);
    compounds.push({ combinator, simples });
  }
  return compounds;
}

/** The text of a selector. */
export function print(compounds: Compound[]): string {
  return compounds.map(({ combinator, simples }) => combinator + simples.join('')).join('');
}

/** Splits `a,b(c,d)` at the commas outside brackets. */
export function splitList(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < list.length; i++) {
    const char = list[i];
    if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') depth--;
    else if (char === ',' && depth === 0) {
      parts.push(list.slice(start, i).trim());
      start = i + 1;
    }
  }
  parts.push(list.slice(start).trim());
  return parts;
}

/** Whether a simple selector names a pseudo-element. */
export function isPseudoElement(simple: string): boolean {
  return /^(::|:(before|after|first-line|first-letter)$)/.test(simple);
}
