import { type Plugin, parseAst } from 'vite';
import { lowerCss } from './lower-css.ts';

const MODULE = /[\\/](ag-grid-community|ag-stack)[\\/]dist[\\/]package[\\/]main\.esm\.mjs(\?|$)/;

/**
 * What AG Grid builds at run time, rewritten for Chromium 86. The style of a theme part comes wrapped in a nested rule
 * of its own class; that scope only matters to a page with several themes, which this is not, so it is dropped.
 */
const REPLACEMENTS: Record<string, [from: string, to: string][]> = {
  'ag-stack': [
    ['css = `:where(.${className}) {\n${css}\n}\n`;', ''],
    ['let css = `:where(.${this._getParamsClassName()}) {', 'let css = `.${this._getParamsClassName()} {'],
    ['css += `:where(.${this._getParamsClassName(true)}) {', 'css += `.${this._getParamsClassName(true)} {'],
    ['querySelector(":not(title, meta)")', 'querySelector(":not(title):not(meta)")'],
  ],
  'ag-grid-community': [['::before { mask-image: url(', '::before { -webkit-mask-image: url(']],
};

/**
 * Makes AG Grid's Theming API work on browsers before CSS nesting and `:where()`, by rewriting the style sheets embedded
 * in its modules. Fails the build when a new release of AG Grid no longer looks as expected.
 * The rewritten rules are more specific than AG Grid's own: a rule of ours about the grid must begin with an id (`#app`).
 */
export function agGridDownlevel(): Plugin {
  return {
    name: 'ag-grid-downlevel',
    enforce: 'pre',
    transform: {
      filter: { id: MODULE },
      handler(code, id) {
        const lowered = lowerAgGridModule(code, id);
        return lowered === undefined ? null : { code: lowered, map: null };
      },
    },
  };
}

/** The lowered text of a module of AG Grid, or undefined when `id` (a file name) is not one. */
export function lowerAgGridModule(code: string, id: string): string | undefined {
  const name = MODULE.exec(id)?.[1];
  return name === undefined ? undefined : lowerStyles(replaceAll(code, REPLACEMENTS[name] ?? [], name));
}

function replaceAll(code: string, replacements: [string, string][], name: string): string {
  let out = code;
  for (const [from, to] of replacements) {
    if (!out.includes(from))
      throw new Error(`${name} changed: "${from}" is not there; revise build/ag-grid-downlevel.ts`);
    out = out.split(from).join(to);
  }
  return out;
}

/** Lowers every style sheet that a module keeps in a top-level string variable named `…_default`. */
export function lowerStyles(code: string): string {
  let out = '';
  let copied = 0;
  for (const statement of parseAst(code).body) {
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations) {
      if (id.type !== 'Identifier' || !/_default\d*$/.test(id.name) || !init) continue;
      const css = literalText(init);
      if (css === undefined || !css.includes('{')) continue;
      out += code.slice(copied, init.start) + JSON.stringify(lowerCss(css));
      copied = init.end;
    }
  }
  return out + code.slice(copied);
}

type Expression = { type: string; value?: unknown; quasis?: { value: { cooked: string | null } }[] };

function literalText(node: Expression): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.quasis?.length === 1) return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}
