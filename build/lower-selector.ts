import { type Compound, isPseudoElement, parse, print, splitList } from './selector.ts';

/**
 * Rewrites one selector for browsers without `:where()` and without lists or compounds inside `:not()` (Chromium 87
 * and older). Returns the selectors that together match the same elements; their specificity may be higher than before.
 * Returns an empty list for a selector that matches nothing. Throws on what it cannot express.
 */
export function lowerSelector(selector: string): string[] {
  return lowerComplex(parse(selector.trim())).map(print);
}

function lowerComplex(compounds: Compound[]): Compound[][] {
  let results: Compound[][] = [[]];
  for (const { combinator, simples } of compounds) {
    results = results.map((before) => [...before, { combinator, simples: [] }]);
    for (const simple of simples) {
      const alternatives = lowerSimple(simple);
      results = results.flatMap((start) => alternatives.flatMap((added) => intersect(start, added)));
    }
  }
  return results;
}

/** The alternatives, each a complex selector for the same element, that a simple selector stands for. */
function lowerSimple(simple: string): Compound[][] {
  const [, name, list] = /^:(where|not)\((.*)\)$/s.exec(simple) ?? [];
  if (list === undefined) return [[{ combinator: '', simples: [simple] }]];
  const members = splitList(list).flatMap((member) => lowerComplex(parse(member)));
  if (name === 'where') {
    return members.filter((member) => !member.some((part) => part.simples.some((text) => isPseudoElement(text))));
  }
  // not (a.b or c) = (not a or not b) and not c: every choice of one simple selector per member is an alternative.
  let alternatives: string[][] = [[]];
  for (const member of members) {
    const only = member[0];
    if (!only || member.length > 1) throw new Error(`cannot lower ${simple}: a combinator inside :not()`);
    const negated = only.simples.map(negate);
    alternatives = alternatives.flatMap((chosen) => negated.map((next) => [...chosen, next]));
  }
  return alternatives.map((simples) => [{ combinator: '', simples }]);
}

function negate(simple: string): string {
  const inner = /^:not\((.*)\)$/s.exec(simple);
  return inner?.[1] ?? `:not(${simple})`;
}

/** The selectors that match both the last compound of `start` and the complex selector `added`. */
function intersect(start: Compound[], added: Compound[]): Compound[][] {
  const last = start[start.length - 1];
  const own = added[added.length - 1];
  if (!last || !own) return [];
  const simples = joinSimples(last.simples, own.simples);
  if (!simples) return [];
  const left = start.slice(0, -1);
  const right = added.slice(0, -1);
  if (right.length === 0) return [[...left, { combinator: last.combinator, simples }]];
  if (left.length === 0) return [[...right, { combinator: own.combinator, simples }]];
  const [outer, inner] = [left[0], right[0]];
  const plain = last.combinator === ' ' && own.combinator === ' ' && left.length === 1 && right.length === 1;
  if (!plain || !outer || !inner) throw new Error(`cannot lower ${print(added)} within ${print(start)}`);
  // Both are ancestors: the one or the other is nearer, or they are one element.
  const element = { combinator: ' ', simples };
  const both = joinSimples(outer.simples, inner.simples);
  return [
    [outer, { combinator: ' ', simples: inner.simples }, element],
    [inner, { combinator: ' ', simples: outer.simples }, element],
    ...(both ? [[{ combinator: '', simples: both }, element]] : []),
  ];
}

/** A type selector must stand first; two different ones match nothing. */
function joinSimples(left: string[], right: string[]): string[] | undefined {
  const all = [...left, ...right];
  const types = [...new Set(all.filter((simple) => /^[\w-]/.test(simple)))];
  if (types.length > 1) return undefined;
  return [...types, ...all.filter((simple) => !/^[\w-]/.test(simple))];
}
