import { isPseudoElement, parse, splitList } from './selector.ts';

/** What every lowered rule gains; AG Grid needs no more than this. */
const GAIN = { classes: 5, types: 1 };

/** True of every element, and counted as one class or one element name. */
const ANY_CLASS = ':not(._)';
const ANY_TYPE = ':not(_)';

interface Specificity {
  classes: number;
  types: number;
}

/**
 * Raises the specificity of a lowered selector to that of its original plus a constant. Spelling `:where()` out adds
 * specificity to some rules only; after this, rules of the same style sheets overrule each other as they did before.
 */
export function raise(lowered: string, original: string): string {
  const [has, had] = [specificity(lowered), specificity(original)];
  const classes = had.classes + GAIN.classes - has.classes;
  const types = had.types + GAIN.types - has.types;
  if (classes < 0 || types < 0) throw new Error(`the gain in build/specificity.ts is too small for ${original}`);
  const filler = ANY_CLASS.repeat(classes) + ANY_TYPE.repeat(types);
  const simples = parse(lowered).flatMap((compound) => compound.simples);
  const tail = simples.slice(simples.findIndex(isPseudoElement)).join('');
  if (!simples.some(isPseudoElement)) return lowered + filler;
  return lowered.slice(0, lowered.length - tail.length) + filler + tail;
}

/** How many classes (with attributes and pseudo-classes) and element names a selector counts. No ids. */
export function specificity(selector: string): Specificity {
  const total = { classes: 0, types: 0 };
  for (const simple of parse(selector).flatMap((compound) => compound.simples)) {
    const { classes, types } = ofSimple(simple);
    total.classes += classes;
    total.types += types;
  }
  return total;
}

function ofSimple(simple: string): Specificity {
  if (simple === '*' || simple.startsWith(':where(')) return { classes: 0, types: 0 };
  if (simple.startsWith('#')) throw new Error(`ids are not expected: ${simple}`);
  const negated = /^:not\((.*)\)$/s.exec(simple)?.[1];
  if (negated !== undefined) {
    const members = splitList(negated).map(specificity);
    return members.sort((a, b) => b.classes - a.classes || b.types - a.types)[0] ?? { classes: 0, types: 0 };
  }
  return isPseudoElement(simple) || /^[\w-]/.test(simple) ? { classes: 0, types: 1 } : { classes: 1, types: 0 };
}
