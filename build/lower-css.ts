import postcss, { type AtRule, type Declaration, type Root } from 'postcss';
import nesting from 'postcss-nesting';
import { lowerSelector } from './lower-selector.ts';
import { raise } from './specificity.ts';

/**
 * Rewrites CSS for Chromium 86: nesting is flattened, `:where()` and lists inside `:not()` are expanded, `inset` becomes
 * four sides (its logical forms become left and right: the page is left-to-right), masks get their prefix.
 * Every rule gains the same specificity, so that the same rules win as before. `color-mix()` stays: give literal colours.
 */
export function lowerCss(css: string): string {
  const root = postcss([nesting({ edition: '2021', noIsPseudoSelector: true })]).process(css, { from: undefined })
    .root as Root;
  root.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && (rule.parent as AtRule).name.endsWith('keyframes')) return;
    const selectors = rule.selectors.flatMap((selector) =>
      lowerSelector(selector).map((lowered) => raise(lowered, selector)),
    );
    if (selectors.length === 0) rule.remove();
    else rule.selectors = selectors;
  });
  root.walkDecls(/^inset(-inline-(start|end))?$/, lowerInset);
  root.walkDecls(/^mask(-|$)/, prefixMask);
  return root.toString();
}

function lowerInset(declaration: Declaration): void {
  if (declaration.prop !== 'inset') {
    declaration.prop = declaration.prop === 'inset-inline-start' ? 'left' : 'right';
    return;
  }
  const values = postcss.list.space(declaration.value);
  const [top, right = top, bottom = top, left = right] = values;
  // A lone var() may hold several values, which no side could take.
  if (top === undefined || (values.length === 1 && top.startsWith('var('))) return;
  for (const [prop, value] of Object.entries({ top, right, bottom, left })) {
    if (value !== undefined) declaration.cloneBefore({ prop, value });
  }
  declaration.remove();
}

function prefixMask(declaration: Declaration): void {
  const prop = `-webkit-${declaration.prop}`;
  const has = declaration.parent?.some((node) => node.type === 'decl' && node.prop === prop);
  if (!has) declaration.cloneBefore({ prop });
}
